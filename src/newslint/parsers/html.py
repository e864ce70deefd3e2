"""HTML pages and fragments: the article's text with exact places, roles where the markup tells them, metadata."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from newslint.model.document import Document, Role
from newslint.model.regex import regex
from newslint.parsers.blockwriter import Append, BlockWriter, document_of, everywhere
from newslint.parsers.decode import decode
from newslint.parsers.html_meta import PageMetadata
from newslint.parsers.html_tokens import Token, attributes, references, tokens
from newslint.plugins.hookspecs import Format, Source

if TYPE_CHECKING:
    from newslint.parsers.templates import Marks  # HTML inside Markdown only


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
LEFT_OUT = _set(
    "script style template noscript nav button select svg math code pre kbd samp textarea option head iframe object "
    "audio video canvas datalist noframes noembed xmp"
)
_SHOWN = _set("code kbd samp math")  # words of another language stand there in a sentence
_HELD = _set("button select textarea object")
# Stand inside a line: one that a paragraph or heading follows was not closed, and must not hide the rest of the page.
_SHORT = _set("button code kbd samp")
_PROSE = _set("p h1 h2 h3 h4 h5 h6 article section main blockquote table ul ol")
_VOID = _set("area base br col embed hr img input link meta source track wbr")
# Any other tag starts the body, whether or not the head was closed: its end tag may be left out.
_IN_HEAD = _set("base basefont bgsound link meta noframes noscript script style template title head html")
_HEADINGS = _set("h1 h2 h3 h4 h5 h6")
_EMPTY_LINES = regex(r"(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+")
_MAX_DEPTH = 200  # what is nested deeper has the role of what it is in


class HtmlReader:
    """Feeds the tokens of a page, or of HTML inside another format, to a writer."""

    def __init__(
        self,
        writer: BlockWriter,
        outside: Role = Role.BODY,
        depth: int = 0,
        marks: Marks | None = None,
        *,
        empty_lines: bool = False,
    ) -> None:
        self._writer = writer
        self._marks = marks
        self._empty_lines = empty_lines  # end a block, as where WordPress makes paragraphs of them
        self._depth = depth
        self._roles: list[tuple[str, Role]] = [("", outside)]
        self._hidden: list[str] = []
        self._quotes = 0

    def read(self, start: int, end: int, meta: PageMetadata | None = None) -> None:
        """Read a stretch of the source."""
        source = self._writer.source
        for token in tokens(source if end == len(source) else source[:end], start):
            if meta is not None:
                meta.take(source, token)
            self._take(token)
        self._end_block(end, end)

    def _take(self, token: Token) -> None:
        if token.kind == "comment":
            self._writer.comment(token.start, token.end)
        elif token.kind == "start":
            self._open(token)
        elif token.kind == "end":
            self._close(token)
        elif token.kind == "text" and not self._hidden and token.name != "title":
            position = token.start
            for gap in _EMPTY_LINES.finditer(self._writer.source, token.start, token.end) if self._empty_lines else ():
                self._marked(position, gap.start())
                self._end_block(*gap.span())
                position = gap.end()
            self._marked(position, token.end)

    def _marked(self, start: int, end: int) -> None:
        if self._marks:
            write_marked(self._writer, self._marks, start, end, self._text)
        else:
            self._text(start, end)

    def _text(self, start: int, end: int) -> None:
        position = start
        for first, last, meant in references(self._writer.source, start, end):
            self._writer.text(position, first)
            self._writer.rewritten(meant, first, last)
            position = last
        self._writer.text(position, end)

    def _open(self, token: Token) -> None:
        name = token.name
        if self._hidden[-1:] == ["head"] and name not in _IN_HEAD:
            self._hidden.pop()
        if name in _PROSE:
            while self._hidden[-1:] and self._hidden[-1] in _SHORT:
                self._hidden.pop()
        if name in _BLOCKS:
            self._end_block(token.start, token.end)
        if not self._hidden:
            self._inline(token)
        if name in _VOID or self._writer.source.startswith("/>", token.end - 2):
            return
        if name in LEFT_OUT and len(self._hidden) < _MAX_DEPTH:
            if not self._hidden:
                stand_in(self._writer, name, token.start, token.end)
            self._hidden.append(name)
        if name in _ROLES and len(self._roles) < _MAX_DEPTH:
            self._roles.append((name, _ROLES[name]))

    def _inline(self, token: Token) -> None:
        """Take a start tag that shows something inside a line."""
        if token.name == "br":
            self._writer.line_break(token.start, token.end)
        elif token.name == "q":
            self._quote(token)
        elif token.name in ("a", "img"):
            self._linked(token)

    def _quote(self, token: Token) -> None:
        """Take the start or end of a quotation inside a line: readers see the marks that browsers put there."""
        self._quotes = write_quote(self._writer, self._quotes, token.start, token.end, ends=token.kind == "end")

    def _linked(self, token: Token) -> None:
        """Take a picture, or the start of a link (an anchor that only marks a place is none)."""
        told = attributes(self._writer.source, token)
        if token.name == "img":
            self._writer.picture(token.start, token.end, told.get("alt"), told.get("src", ""))
        elif "href" in told:
            self._writer.open_link(told["href"].strip())

    def _close(self, token: Token) -> None:
        """Take an end tag; one that nothing was opened for is passed over."""
        name = token.name
        if name in _BLOCKS:
            self._end_block(token.start, token.end)
        if name == "a":
            self._writer.close_link()
        if name == "q" and not self._hidden:
            self._quote(token)
        if name in self._hidden:
            del self._hidden[_last(self._hidden, name) :]
        names = [one for one, _ in self._roles]
        if name in names:
            del self._roles[_last(names, name) :]

    def _end_block(self, start: int, end: int) -> None:
        name, role = self._roles[-1]
        depth = int(name[1]) if name in _HEADINGS else self._depth
        self._writer.end_block(role, start, end, depth, quoted=any(one is Role.QUOTE for _, one in self._roles))


def stand_in(writer: BlockWriter, name: str, start: int, end: int) -> None:
    """Let a sign stand for what a tag leaves out of the line, if readers see something there."""
    if name in _SHOWN:
        writer.stand_in(start, end)
    elif name in _HELD:
        writer.stand_in_between(start, end)


def write_marked(writer: BlockWriter, marks: Marks, start: int, end: int, write: Callable[[int, int], None]) -> None:
    """Write what of a stretch is text, and signs for marks that show something else."""
    for part, shows in marks.parts(start, end):
        if shows:
            writer.stand_in_between(part.start, part.end)
        else:
            write(part.start, part.end)


def write_quote(writer: BlockWriter, depth: int, start: int, end: int, *, ends: bool) -> int:
    """Write the mark that a browser shows for a ``q`` tag at a stretch of the source; give how many are open then."""
    if ends and not depth:
        return 0
    level = depth - ends
    writer.rewritten(("“‘" if not ends else "”’")[min(level, 1)], start, end)
    return level if ends else depth + 1


def escape_html(text: str) -> str:
    """Write text into HTML: what would start a tag or a character reference becomes a reference."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


_BEHIND = regex(
    r"(?i)(?:\s*</(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\s*>)*+\s*</p\s*>(?:\s*</blockquote\s*>)*"
)


def _appending(source: str) -> Append:
    """Write a new paragraph behind the tags that the one before it ends with, with tags of its own."""

    def append(paragraph: str, offset: int) -> tuple[int, str] | None:
        closing = _BEHIND.match(source, offset)
        return None if closing is None else (closing.end(), f"\n<p>{escape_html(paragraph)}</p>")

    return append


def _last(names: list[str], name: str) -> int:
    return len(names) - 1 - names[::-1].index(name)


def parse(source: Source) -> Iterable[Document]:
    """Read one page or fragment."""
    decoded = decode(source.data)
    meta = PageMetadata()
    writer = BlockWriter(decoded.text, everywhere(escape_html), _appending(decoded.text))
    HtmlReader(writer).read(0, len(decoded.text), meta)
    yield document_of(source, writer, meta.found(), notices=decoded.notices)


FORMAT = Format((".html", ".htm", ".xhtml"), parse)
