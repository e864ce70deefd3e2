"""Plain text: paragraphs by blank lines or line ends, front matter, suppression comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newslint.model.document import Block, Directive, Document, Kind, OffsetMap, Piece, Role
from newslint.model.span import Span
from newslint.parsers.decode import decode
from newslint.parsers.directives import read_directive
from newslint.parsers.frontmatter import read_front_matter
from newslint.plugins.hookspecs import Format, Source

# Line ends become one newline; blanks that do not break become blanks; soft hyphens and marks of no width are left out.
_SPECIALS = r"\r\n?|[\u00a0\u2007\u202f]+|[\u00ad\u200b\u2060\ufeff]+"
_SPECIAL = re.compile(_SPECIALS)
# A suppression comment alone on its line is left out too.
_COMMENT = r"(?<![^\r\n])[ \t]*<!--\s*newslint\s*:(?:(?!-->).)*-->[ \t]*(?=[\r\n]|$)"
_SPECIAL_OR_COMMENT = re.compile(f"{_COMMENT}|{_SPECIALS}", re.DOTALL)
_BLANKS = "\u00a0\u2007\u202f"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WRAPPED = range(55, 100)  # lines of hard-wrapped paragraphs are about this long, in characters


def parse(source: Source) -> Iterable[Document]:
    """Read one article."""
    text = decode(source.data)
    front = read_front_matter(text)
    view, pieces, comments = _view(text, front.end)
    offsets = OffsetMap(tuple(pieces))
    blocks = tuple(Block(Role.BODY, span) for span in _paragraphs(view))
    directives = tuple(_directive(text, span, after, blocks, offsets) for span, after in comments)
    meta = {**front.meta, **source.meta}
    yield Document(source.name, text, view, offsets, blocks, meta, (*front.directives, *directives))


def _view(text: str, start: int) -> tuple[str, list[Piece], list[tuple[Span, int]]]:
    """Give the view, its pieces, and the suppression comments with the view offsets that they stand before."""
    parts: list[str] = []
    pieces: list[Piece] = []
    comments: list[tuple[Span, int]] = []
    length = 0

    def add(content: str, span: Span, kind: Kind) -> None:
        nonlocal length
        if content:
            pieces.append(Piece(Span(length, length + len(content)), span, kind))
            parts.append(content)
            length += len(content)

    position = start
    special = _SPECIAL_OR_COMMENT if "<!--" in text else _SPECIAL
    for match in special.finditer(text, start):
        add(text[position : match.start()], Span(position, match.start()), Kind.COPIED)
        found, span = match.group(), Span(*match.span())
        if "<!--" in found:
            comments.append((span, length))
        elif found[0] == "\r":
            add("\n", span, Kind.REWRITTEN)
        elif found[0] in _BLANKS:
            add(" " * len(found), span, Kind.FOLDED)
        position = match.end()
    add(text[position:], Span(position, len(text)), Kind.COPIED)
    return "".join(parts), pieces, comments


def _directive(text: str, span: Span, after: int, blocks: tuple[Block, ...], offsets: OffsetMap) -> Directive:
    directive, for_next = read_directive(text[span.start : span.end], span)
    if not for_next:
        return directive
    block = next((block for block in blocks if block.span.start >= after), None)
    return replace(directive, covers=offsets.to_source(block.span) if block is not None else span)


def _paragraphs(view: str) -> Iterator[Span]:
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
