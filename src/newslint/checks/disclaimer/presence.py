"""Whether a disclaimer stands in an article: as prescribed, altered, or in accepted other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.checks.disclaimer.options import Text
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.resemblance import SAME, Likeness, Passage, best_likeness
from newslint.text.words import words

Placed = Callable[[Span], bool]  # whether what stands there stands in its place

_CLEARLY_MEANT = 0.85  # from here on, accepted other words are no other words but the text, altered


@dataclass(frozen=True, slots=True)
class Presence:
    """Where the disclaimer stands; ``text`` is the prescribed text that it follows, ``likeness`` how closely."""

    span: Span
    text: Text | None = None
    likeness: Likeness | None = None

    @property
    def is_altered(self) -> bool:
        """Say whether its words differ from the prescribed ones."""
        return self.likeness is not None and self.likeness.ratio < SAME


@dataclass(frozen=True, eq=False)
class Prescribed:
    """A prescribed text, ready to be looked for."""

    text: Text
    passage: Passage


def prescribed(texts: Sequence[Text]) -> tuple[Prescribed, ...]:
    """Make texts ready to be looked for."""
    return tuple(Prescribed(text, Passage(text.text)) for text in texts)


def find(document: Document, texts: Sequence[Prescribed], accepted: Span | None, is_placed: Placed) -> Presence | None:
    """Give the disclaimer of a document: the best likeness to a text, else the accepted other words."""
    found = []
    for one in texts:
        likeness = _best(document, one.passage, is_placed)
        least = one.passage.least if accepted is None else _CLEARLY_MEANT
        if likeness is not None and likeness.ratio >= least:
            found.append(Presence(likeness.span, one.text, likeness))
    return max(found, key=_weight, default=Presence(accepted) if accepted is not None else None)


def _weight(presence: Presence) -> float:
    """Say how much of a draft follows a text: a long one with a word lost is more than the short one within it."""
    return presence.likeness.ratio**2 * len(presence.span) if presence.likeness is not None else 0.0


def distinct(presences: Sequence[Presence | None]) -> list[Presence | None]:
    """Leave out altered texts that follow the text of another policy more closely."""
    return [
        None if one is not None and one.is_altered and any(_speaks_for(other, one) for other in presences) else one
        for one in presences
    ]


def _speaks_for(other: Presence | None, one: Presence) -> bool:
    if other is None or other.likeness is None or one.likeness is None:
        return False
    return other.likeness.ratio > one.likeness.ratio and other.span.overlaps(one.span)


def _best(document: Document, passage: Passage, is_placed: Placed) -> Likeness | None:
    if not passage.may_be_in(words(document).places):
        return None
    found = [likeness for region in _regions(document, passage) if (likeness := _likeness(document, passage, region)) is not None]
    return max(found, key=lambda one: (one.ratio, is_placed(one.span), -len(one.span)), default=None)


def _regions(document: Document, passage: Passage) -> Iterator[Span]:
    """Give the blocks that hold one of the passage's rare words, and each with the next: a text may be broken in two."""
    every = words(document)
    numbers = sorted({document.block_index(every.starts[index]) for word in passage.rare for index in every.places.get(word, ())})
    for number in numbers:
        yield document.blocks[number].span
        if number + 1 in numbers:
            yield Span(document.blocks[number].span.start, document.blocks[number + 1].span.end)


def _likeness(document: Document, passage: Passage, region: Span) -> Likeness | None:
    likeness = best_likeness(passage, document.text(region))
    if likeness is None:
        return None
    span = Span(region.start + likeness.span.start, region.start + likeness.span.end)
    return Likeness(span, likeness.ratio, likeness.missing, likeness.extra)
