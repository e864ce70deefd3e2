"""The line that a finding stands in, cut around its place, and the carets under it."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.reporters.width import fitting, printable, width

CUT = "…"
_WORD = 16  # a word of so many characters is left out whole rather than cut
_LEAD = 0.4  # how much of the line stands in front of the place where both sides have to be cut


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of source in three parts, and the carets that stand under the middle one."""

    before: str
    marked: str
    after: str
    carets: str

    @property
    def indent(self) -> int:
        """Give the columns in front of the carets."""
        return width(self.before)


def snippet(document: Document, span: Span, columns: int) -> Snippet:
    """Show the place of a span in at most so many columns; of several lines the first."""
    line = document.line_at(span.start)
    start = min(span.start, line.end)
    end = max(start, min(span.end, line.end))
    before = printable(document.source[line.start : start])
    marked = printable(document.source[start:end])
    after = printable(document.source[end : line.end]).rstrip()
    before, marked, after = _cut(before.lstrip(), marked, after, columns)
    return Snippet(before, marked, after, "^" * max(1, width(marked)))


def _cut(before: str, marked: str, after: str, columns: int) -> tuple[str, str, str]:
    if width(before) + width(marked) + width(after) <= columns:
        return before, marked, after
    room = columns - width(marked)
    if room < 2 * len(CUT):
        return _shortened("", marked, after, columns)
    lead = min(width(before), max(int(room * _LEAD), room - width(after)))
    before = _tail(before, lead)
    return _shortened(before, marked, after, columns)


def _shortened(before: str, marked: str, after: str, columns: int) -> tuple[str, str, str]:
    """Cut the end: of what follows, or of the marked words themselves where they alone are too long."""
    room = columns - width(before)
    if width(marked) > room:
        return before, marked[: fitting(marked, room - 1)] + CUT, ""
    return before, marked, _head(after, room - width(marked))


def _head(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    kept = text[: fitting(text, columns - 1)] if columns > 0 else ""
    blank = kept.rfind(" ", max(0, len(kept) - _WORD))
    return (kept[:blank] if blank > 0 else kept) + CUT if kept else ""


def _tail(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    kept = text[len(text) - fitting(text[::-1], columns - 1) :] if columns > 0 else ""
    blank = kept.find(" ", 0, _WORD)
    return CUT + kept[blank + 1 :] if kept else ""
