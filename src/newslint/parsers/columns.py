"""Columns that blanks or tabs hold in line, as in tables of plain text: their gaps part cells and are nobody's slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.model.regex import regex
from newslint.model.span import Span

_GAP = regex(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
_MAYBE = regex(r"\S(?:[ \u00a0]{2}|\t)")
_LINE = regex(r"(?<![^\r\n])[^\S\r\n]*+\S[^\r\n]*")
_RULED = regex(r"[\s+=|_:-]+")  # strokes that rule a table off
_WIDE = 3  # blanks: two such gaps in one line are no slips
_SIGNS = ":=|"
_EMPTY_LINE = regex(r"(?:\r\n?|\n)[ \t]*+[\r\n]")
_LONGEST_FIGURE = 20


def column_gaps(text: str, start: int = 0) -> Sequence[Span]:
    """Give the gaps between the columns of all tables in a text, in order."""
    if not _MAYBE.search(text, start):
        return ()
    lines = [_Line(text, match.start(), match.end()) for match in _LINE.finditer(text, start)]
    written = [line for line in lines if not line.is_ruled()]
    for line, following in (*pairwise(lines), *pairwise(written)):
        if line.is_aligned_with(following) and not _EMPTY_LINE.search(text, line.end, following.start):
            line.in_table = following.in_table = True
    return [gap for line in lines if line.in_table for gap in line.gaps]


class _Line:
    """A line of text: its gaps, the columns at which the cells behind them start and end, whether it is a table's."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.gaps = [Span(*match.span()) for match in _GAP.finditer(text, start, end)]
        self.text = text[start:end]
        self.tabs = self.text.count("\t")
        self.starts = {gap.end - start for gap in self.gaps}
        self.figures = set(self._figure_ends()) if self.gaps else set()
        self.in_table = self.text.count("|") > 1 or self.is_ruled() or sum(len(gap) >= _WIDE for gap in self.gaps) > 1

    def _figure_ends(self) -> Iterator[int]:
        """Give where cells behind a gap end that are figures: these are held in line on their right."""
        ends = [*(gap.start - self.start for gap in self.gaps[1:]), len(self.text.rstrip())]
        for gap, end in zip(self.gaps, ends, strict=True):
            if end - (gap.end - self.start) <= _LONGEST_FIGURE and self.text[end - 1].isdigit():
                yield end

    def is_ruled(self) -> bool:
        """Say whether the line holds strokes only."""
        return _RULED.fullmatch(self.text) is not None

    def is_aligned_with(self, other: _Line) -> bool:
        """Say whether a column of both lines starts or ends at one place."""
        if not (self.gaps or other.gaps):
            return False
        if self.tabs and self.tabs == other.tabs:
            return True
        same = bool(self.starts & other.starts or self.figures & other.figures)
        return same or self._has_sign_at(other) or other._has_sign_at(self)

    def _has_sign_at(self, other: _Line) -> bool:
        """Say whether a sign stands behind a gap of the other line, and here at the same place."""
        return any(other.text[place] in _SIGNS and self.text[place : place + 1] == other.text[place] for place in other.starts)
