"""Plain text: paragraphs by blank lines or line ends, front matter, suppression comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model.document import Block, Document, Role
from newslint.model.regex import regex
from newslint.model.span import Span
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
    builder, comments = _view(text, front.end)
    view, offsets = builder.text(), builder.offsets()
    blocks = tuple(Block(Role.BODY, span) for span in paragraphs(view))
    directives = place_directives(text, comments, blocks, offsets)
    meta = {**front.meta, **source.meta}
    yield Document(source.name, text, view, offsets, blocks, meta, (*front.directives, *directives), decoded.notices)


def _view(text: str, start: int) -> tuple[ViewBuilder, list[tuple[Span, int]]]:
    """Give the view without suppression comments, and these with the view offsets that they stand before."""
    builder = ViewBuilder(text)
    comments: list[tuple[Span, int]] = []
    position = start
    for match in COMMENT.finditer(text, start) if "<!--" in text else ():
        builder.copy(position, match.start())
        comments.append((Span(match.start(), match.end()), builder.length))
        position = match.end()
    builder.copy(position, len(text))
    return builder, comments


def paragraphs(view: str) -> Iterator[Span]:
    """Give paragraphs: runs of lines between blank lines where they are wrapped, else every line."""
    run: list[Span] = []
    position = 0
    for match in _LINE.finditer(view):
        if run and (view.count("\n", position, match.start()) > 1 or not _continues(view, run[-1], match.group())):
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
