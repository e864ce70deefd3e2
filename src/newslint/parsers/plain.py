"""Plain text: paragraphs by blank lines or line ends, front matter, suppression comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newslint.model.document import Block, Document, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.columns import column_gaps
from newslint.parsers.decode import decode
from newslint.parsers.directives import COMMENT, place_directives
from newslint.parsers.frontmatter import read_front_matter
from newslint.parsers.viewbuilder import ViewBuilder
from newslint.plugins.hookspecs import Format, Source

_LINE = regex(r"(?<![^\n])[^\S\n]*+\S[^\n]*")
NARROW, WIDE = 55, 100  # characters of the lines of hard-wrapped paragraphs
_LEAST = 3  # lines that may show that they are wrapped


def parse(source: Source) -> Iterable[Document]:
    """Read one article."""
    decoded = decode(source.data)
    text = decoded.text
    front = read_front_matter(text)
    builder, comments, gaps = _view(text, front.end)
    view, offsets = builder.text(), builder.offsets()
    blocks = tuple(_blocks(view, gaps))
    directives = place_directives(text, comments, blocks, offsets)
    meta = {**front.meta, **source.meta}
    yield Document(source.name, text, view, offsets, blocks, meta, (*front.directives, *directives), decoded.notices)


def _view(text: str, start: int) -> tuple[ViewBuilder, list[tuple[Span, int]], list[int]]:
    """Give the view, without suppression comments and with a line end for each gap between columns.

    With it come the comments, each with the view offset that it stands before, and the view offsets of the line ends.
    """
    builder = ViewBuilder(text)
    comments: list[tuple[Span, int]] = []
    gaps: list[int] = []
    position = start
    for span, is_gap in _left_out(text, start):
        builder.copy(position, span.start)
        if is_gap:
            gaps.append(builder.length)
            builder.rewrite("\n", span.start, span.end)
        else:
            comments.append((span, builder.length))
        position = span.end
    builder.copy(position, len(text))
    return builder, comments, gaps


def _left_out(text: str, start: int) -> Iterator[tuple[Span, bool]]:
    """Give suppression comments and gaps between columns in order; say which are gaps."""
    comments = [Span(*match.span()) for match in COMMENT.finditer(text, start)] if "<!--" in text else []
    position = start
    for span, is_gap in sorted([(one, False) for one in comments] + [(one, True) for one in column_gaps(text, start)]):
        if span.start >= position:  # no gap inside a comment
            yield span, is_gap
            position = span.end


def _blocks(view: str, gaps: Sequence[int]) -> Iterator[Block]:
    """Give a block for each paragraph and each cell, which stands beside a gap."""
    ends = set(gaps)
    for span in paragraphs(view, ends):
        yield Block(Role.LIST if span.end in ends or span.start - 1 in ends else Role.BODY, span)


def paragraphs_and_cells(text: str) -> Iterator[tuple[Span, bool]]:
    """Give the paragraphs of a text, and the cells of what stands in columns; say which are cells."""
    gaps = column_gaps(text)
    parts: list[str] = []
    position = 0
    for gap in gaps:
        parts += (text[position : gap.start], "\n", " " * (len(gap) - 1))
        position = gap.end
    text = "".join((*parts, text[position:]))
    starts, ends = {gap.end for gap in gaps}, {gap.start for gap in gaps}
    for span in paragraphs(text, ends):
        yield span, span.start in starts or span.end in ends


def paragraphs(view: str, ends: AbstractSet[int] = frozenset()) -> Iterator[Span]:
    """Give paragraphs: runs of lines between blank lines where they are wrapped, else every line.

    No paragraph goes on over one of ``ends``.
    """
    run: list[Span] = []
    position = 0
    for match in _LINE.finditer(view):
        if run and (position in ends or view.count("\n", position, match.start()) > 1):
            yield from _unwrapped(view, run)
            run = []
        stripped = match.group().strip()
        start = match.start() + match.group().index(stripped[0])
        run.append(Span(start, start + len(stripped)))
        position = match.end()
    yield from _unwrapped(view, run)


def _unwrapped(view: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Give the paragraphs of lines with no blank line between them."""
    if _are_wrapped(view, lines):
        yield Span(lines[0].start, lines[-1].end)
        return
    start = 0
    for number, (one, following) in enumerate(pairwise(lines), 1):
        if not (_is_full(view, one, following, NARROW) and _goes_on(view, one) and view[following.start].islower()):
            yield Span(lines[start].start, one.end)
            start = number
    if lines:
        yield Span(lines[start].start, lines[-1].end)


def _are_wrapped(view: str, lines: Sequence[Span]) -> bool:
    """Say whether three lines or more are one paragraph: each as full as the longest lets it be, most within a sentence."""
    if len(lines) < _LEAST:
        return False
    width = max(map(len, lines))
    if not NARROW <= width <= WIDE or not all(_is_full(view, *two, width) for two in pairwise(lines)):
        return False
    if any(view[line.end - 1] == ":" for line in lines[:-1]):  # a list follows
        return False
    return 2 * sum(_goes_on(view, line) for line in lines[:-1]) >= len(lines) - 1


def _is_full(view: str, line: Span, following: Span, width: int) -> bool:
    """Say whether the first word of the following line would not have fitted into a width."""
    return len(line) <= WIDE and len(line) + 1 + len(view[following.start : following.end].split(maxsplit=1)[0]) > width


def _goes_on(view: str, line: Span) -> bool:
    return view[line.end - 1] not in '.!?”":'


FORMAT = Format((".txt", ".text"), parse)
