"""Plain text: paragraphs by blank lines or line ends, front matter, suppression comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from newslint.model.document import Block, Document, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.columns import column_gaps
from newslint.parsers.decode import decode
from newslint.parsers.directives import COMMENT, place_directives
from newslint.parsers.frontmatter import read_front_matter
from newslint.parsers.viewbuilder import ViewBuilder
from newslint.plugins.hookspecs import Format, Source

_LINE = regex(r"[^\n]*\S[^\n]*")
_WRAPPED = range(55, 100)  # lines of hard-wrapped paragraphs are about this long, in characters


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
        parted = position in ends or view.count("\n", position, match.start()) > 1
        if run and (parted or not _continues(view, run[-1], match.group())):
            yield Span(run[0].start, run[-1].end)
            run = []
        stripped = match.group().strip()
        start = match.start() + match.group().index(stripped[0])
        run.append(Span(start, start + len(stripped)))
        position = match.end()
    if run:
        yield Span(run[0].start, run[-1].end)


def _continues(view: str, before: Span, line: str) -> bool:
    """Say whether a line goes on with the paragraph of the line before it: hard-wrapped text does."""
    last = view[before.end - 1]
    return len(before) in _WRAPPED and last not in '.!?”":' and line.lstrip()[:1].islower()


FORMAT = Format((".txt", ".text"), parse)
