"""Builds a view piece by piece, and with it the way back to the source."""

from __future__ import annotations

from newslint.model.document import Kind, OffsetMap, Piece
from newslint.model.regex import regex
from newslint.model.span import Span

# Line ends become one newline; blanks that do not break become blanks; soft hyphens and marks of no width are left out.
_SPECIAL = regex(r"\r\n?|[\u00a0\u2007\u202f]+|[\u00ad\u200b\u2060\ufeff]+")
_BLANKS = "\u00a0\u2007\u202f"
_NO_WIDTH = "\u00ad\u200b\u2060\ufeff"


def shown(character: str) -> str:
    """Give what a view has for a character: a blank for one that does not break, nothing for one of no width."""
    if character in _NO_WIDTH:
        return ""
    return " " if character in _BLANKS else character


class ViewBuilder:
    """Collects the stretches of a source that make up its view, in order."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the source as it is, but for line ends, blanks that do not break and marks of no width."""
        position = start
        for match in _SPECIAL.finditer(self._source, start, end):
            self._add(self._source[position : match.start()], Span(position, match.start()), Kind.COPIED)
            found, span = match.group(), Span(match.start(), match.end())
            if found[0] == "\r":
                self._add("\n", span, Kind.REWRITTEN)
            elif found[0] in _BLANKS:
                self._add(" " * len(found), span, Kind.FOLDED)
            position = match.end()
        self._add(self._source[position:end], Span(position, end), Kind.COPIED)

    def rewrite(self, text: str, start: int, end: int) -> None:
        """Let ``text`` stand for a stretch of the source as a whole: an entity, the break between two paragraphs."""
        self._add(text, Span(start, end), Kind.REWRITTEN)

    def _add(self, text: str, span: Span, kind: Kind) -> None:
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.kind is kind is Kind.COPIED and last.source.end == span.start:
            view = Span(last.view.start, self.length + len(text))
            self._pieces[-1] = Piece(view, Span(last.source.start, span.end), kind)
        else:
            self._pieces.append(Piece(Span(self.length, self.length + len(text)), span, kind))
        self._parts.append(text)
        self.length += len(text)

    def text(self) -> str:
        """Give the view so far."""
        return "".join(self._parts)

    def offsets(self) -> OffsetMap:
        """Give the way back."""
        return OffsetMap(tuple(self._pieces))
