"""HTML pages and fragments: the article's text with exact places, roles where the markup tells them, metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from newslint.model.document import Block, Document, Role
from newslint.model.span import Span
from newslint.parsers.decode import decode
from newslint.parsers.directives import place_directives
from newslint.parsers.html_meta import PageMetadata
from newslint.parsers.html_tokens import Token, references, tokens
from newslint.parsers.viewbuilder import ViewBuilder
from newslint.plugins.hookspecs import Format, Source


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ROLES = {
    "h1": Role.HEADLINE, "h2": Role.HEADING, "h3": Role.HEADING, "h4": Role.HEADING, "h5": Role.HEADING, "h6": Role.HEADING,
    "blockquote": Role.QUOTE, "figcaption": Role.CAPTION, "li": Role.LIST, "dt": Role.LIST, "dd": Role.LIST, "td": Role.LIST,
    "th": Role.LIST, "caption": Role.CAPTION, "footer": Role.BOILERPLATE, "aside": Role.BOILERPLATE, "address": Role.BYLINE,
}  # fmt: skip
# These end a block; all other tags stand inside words and sentences.
_BLOCKS = frozenset(_ROLES) | _set(
    "html head body p div section article main header hr ul ol dl table tr thead tbody tfoot figure pre form fieldset "
    "legend details summary center nav dialog hgroup search menu title img picture video audio iframe"
)
_LEFT_OUT = _set(
    "script style template noscript nav button select svg math code pre kbd samp textarea option head iframe object "
    "audio video canvas datalist form noframes noembed xmp"
)
_VOID = _set("area base br col embed hr img input link meta source track wbr")
_BLANKS = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class _Reader:
    """Walks the tokens once, keeping the open elements that matter."""

    source: str
    view: ViewBuilder
    blocks: list[Block] = field(default_factory=list)
    comments: list[tuple[Span, int]] = field(default_factory=list)
    roles: list[tuple[str, Role]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    block_start: int = -1
    block_depth: int = 0
    blank: tuple[int, int] | None = None

    def text(self, start: int, end: int) -> None:
        """Take text: blanks collapse as browsers show them, references are replaced."""
        position = start
        for first, last, meant in references(self.source, start, end):
            self._words(position, first)
            self._put(first, last, meant)
            position = last
        self._words(position, end)

    def _words(self, start: int, end: int) -> None:
        position = start
        for match in _BLANKS.finditer(self.source, start, end):
            self._put(position, match.start(), None)
            if self.block_start >= 0 and self.blank is None:
                self.blank = match.span()
            position = match.end()
        self._put(position, end, None)

    def _put(self, start: int, end: int, meant: str | None) -> None:
        """Add a stretch without blanks, after the one blank that stands before it."""
        if end <= start:
            return
        if self.block_start < 0:
            self.block_start = self.view.length
        elif self.blank is not None:
            first, last = self.blank
            if last - first == 1 and self.source[first] == " ":
                self.view.copy(first, last)
            else:
                self.view.rewrite(" ", first, last)
        self.blank = None
        if meant is None:
            self.view.copy(start, end)
        else:
            self.view.rewrite(" " if meant == "\u00a0" else meant, start, end)

    def line_break(self, token: Token) -> None:
        """Take ``<br>``."""
        if self.block_start >= 0:
            self.blank = None
            self.view.rewrite("\n", token.start, token.end)

    def end_block(self, token: Token) -> None:
        """End the block, if one is open, with what stands between it and the next."""
        self.blank = None
        if self.block_start < 0:
            return
        role = self.roles[-1][1] if self.roles else Role.BODY
        self.blocks.append(Block(role, Span(self.block_start, self.view.length), self.block_depth))
        self.view.rewrite("\n", token.start, token.end)
        self.block_start, self.block_depth = -1, 0

    def open(self, token: Token) -> None:
        """Take a start tag."""
        name = token.name
        if name in _BLOCKS:
            self.end_block(token)
        if name == "br":
            self.line_break(token)
        if name in _VOID or self.source.startswith("/>", token.end - 2):
            return
        if name in _LEFT_OUT:
            self.hidden.append(name)
        if name in _ROLES:
            self.roles.append((name, _ROLES[name]))
            self.block_depth = int(name[1]) if name[0] == "h" and name[1:].isdigit() else 0

    def close(self, token: Token) -> None:
        """Take an end tag; one that nothing was opened for is passed over."""
        name = token.name
        if name in _BLOCKS:
            self.end_block(token)
        if name in self.hidden:
            del self.hidden[len(self.hidden) - 1 - self.hidden[::-1].index(name) :]
        open_roles = [one for one, _ in self.roles]
        if name in open_roles:
            del self.roles[len(open_roles) - 1 - open_roles[::-1].index(name) :]


def read(source: str, meta: PageMetadata) -> _Reader:
    """Walk a page."""
    reader = _Reader(source, ViewBuilder(source))
    for token in tokens(source):
        meta.take(source, token)
        if token.kind == "comment":
            if "newslint" in source[token.start : token.end]:
                reader.comments.append((Span(token.start, token.end), reader.view.length))
        elif token.kind == "start":
            reader.open(token)
        elif token.kind == "end":
            reader.close(token)
        elif token.kind == "text" and not reader.hidden and token.name != "title":
            reader.text(token.start, token.end)
    reader.end_block(Token("end", len(source), len(source)))
    return reader


def parse(source: Source) -> Iterable[Document]:
    """Read one page or fragment."""
    text, notices = decode(source.data)
    meta = PageMetadata()
    reader = read(text, meta)
    offsets = reader.view.offsets()
    blocks = tuple(_trimmed(reader))
    directives = place_directives(text, reader.comments, blocks, offsets)
    yield Document(source.name, text, reader.view.text(), offsets, blocks, {**meta.found(), **source.meta}, directives, notices)


def _trimmed(reader: _Reader) -> Iterator[Block]:
    """Give the blocks without the line breaks at their ends."""
    view = reader.view.text()
    for block in reader.blocks:
        start, end = block.span.start, block.span.end
        while end > start and view[end - 1].isspace():
            end -= 1
        while start < end and view[start].isspace():
            start += 1
        if end > start:
            yield replace(block, span=Span(start, end))


FORMAT = Format((".html", ".htm", ".xhtml"), parse)
