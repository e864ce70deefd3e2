"""A stretch of text: the one unit in which places are told."""

from __future__ import annotations

from newslint.model.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` in Unicode code points (never bytes, never UTF-16 units)."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether both share a character; a span of no width overlaps where it touches."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


def narrowed(span: Span, before: str, after: str) -> tuple[Span, str]:
    """Part a replacement of ``before`` (which stands at ``span``) by ``after`` from the letters that stay as they are."""
    most = min(len(before), len(after))
    head = next((index for index in range(most) if before[index] != after[index]), most)
    tail = next((index for index in range(most - head) if before[-1 - index] != after[-1 - index]), most - head)
    return Span(span.start + head, span.end - tail), after[head : len(after) - tail]
