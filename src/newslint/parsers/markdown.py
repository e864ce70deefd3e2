"""Markdown (CommonMark with tables and footnotes): pulldown-cmark gives the events with exact byte ranges."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import pyromark

from newslint.model.document import Document, Role
from newslint.model.regex import regex
from newslint.parsers.blockwriter import Append, BlockWriter, document_of, everywhere, with_one_headline
from newslint.parsers.decode import decode
from newslint.parsers.frontmatter import read_front_matter
from newslint.parsers.html import LEFT_OUT, HtmlReader, stand_in, write_marked, write_quote
from newslint.parsers.templates import Marks
from newslint.plugins.hookspecs import Format, Source

if TYPE_CHECKING:
    from newslint.parsers.front_title import Title  # few drafts need it

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_READER = pyromark.Markdown(options=_OPTIONS)
_HEADLINE_TAG = regex(r"<h1[\s>]", re.IGNORECASE)
_TAG = regex(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)")
_ROLES = {
    "BlockQuote": Role.QUOTE,
    "Item": Role.LIST,
    "TableCell": Role.LIST,
    "DefinitionListTitle": Role.LIST,
    "DefinitionListDefinition": Role.LIST,
    "FootnoteDefinition": Role.BODY,
    "Image": Role.CAPTION,
}
_BLOCKS = frozenset(_ROLES.keys() - {"Image"} | {"Paragraph", "Heading", "List", "Table", "DefinitionList"})
_LEFT_OUT = frozenset({"CodeBlock", "Image", "MetadataBlock"})


class _Reader:
    """Feeds the events of a draft to a writer."""

    def __init__(self, writer: BlockWriter, outside: Role, marks: Marks) -> None:
        self._writer = writer
        self._marks = marks
        self._roles: list[tuple[str, Role, int]] = [("", outside, 0)]
        self._hidden = 0
        self._html: tuple[int, int] | None = None
        self._inside: list[str] = []  # HTML tags in a paragraph whose words are no prose
        self._image = (0, 0, "")
        self._alt: list[str] = []
        self._quotes = 0

    def take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401 - pyromark's own typed dictionaries
        kind, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        if kind == "Start":
            self._open(*_named(value), start, end)
        elif kind == "End":
            self._close(_named(value)[0], end)
        elif kind in ("Html", "InlineHtml"):
            self._take_html(kind, start, end)
        elif self._roles[-1][0] == "Image" and kind == "Text":
            self._alt.append(str(value))
        elif not self._hidden and not self._inside:
            self._take_text(kind, value, start, end)

    def _take_text(self, kind: str, value: Any, start: int, end: int) -> None:  # noqa: ANN401
        writer = self._writer
        if kind == "Text":
            if writer.source[start:end] != value:  # an entity
                if not self._marks.hides(start):
                    writer.rewritten(value, start, end)
            elif self._marks:
                write_marked(writer, self._marks, start, end, writer.text)
            else:
                writer.text(start, end)
        elif kind == "Code":
            if not self._marks.hides(start):
                writer.stand_in(start, end)
        elif kind == "SoftBreak":
            writer.blank(start, end)
        elif kind == "HardBreak":
            writer.line_break(start, end)

    def _take_html(self, kind: str, start: int, end: int) -> None:
        if kind == "Html":
            self._html = (self._html[0] if self._html else start, end)
        elif not self._marks.hides(start) and (tag := _TAG.match(self._writer.source, start, end)) is not None:
            self._take_tag(tag["name"].lower(), bool(tag["end"]), start, end)

    def _take_tag(self, name: str, ends: bool, start: int, end: int) -> None:  # noqa: FBT001
        if name == "br":
            self._writer.line_break(start, end)
        elif name == "q" and not self._inside:
            self._quotes = write_quote(self._writer, self._quotes, start, end, ends=ends)
        elif name in LEFT_OUT and not ends:
            if not self._inside:
                stand_in(self._writer, name, start, end)
            self._inside.append(name)
        elif name in self._inside:
            del self._inside[self._inside.index(name) :]

    def _open(self, name: str, detail: Any, start: int, end: int) -> None:  # noqa: ANN401
        if name in _BLOCKS:
            self._end_block(start, start)
        if name == "Link":
            self._writer.open_link(detail["dest_url"])
        if name == "Image":
            self._image = (start, end, detail["dest_url"])
            self._alt.clear()
        if name in _LEFT_OUT:
            self._hidden += 1
        if name == "Heading":
            depth = int(str(detail["level"])[1:])
            self._roles.append((name, Role.HEADLINE if depth == 1 else Role.HEADING, depth))
        elif name in _ROLES:
            self._roles.append((name, _ROLES[name], 0))

    def _close(self, name: str, end: int) -> None:
        if name == "HtmlBlock" and self._html is not None:
            HtmlReader(self._writer, self._outside(), marks=self._marks).read(*self._html)
            self._html = None
        if name in _BLOCKS:
            self._end_block(end, end)
        if name == "Link":
            self._writer.close_link()
        if name == "Image":
            start, last, file = self._image
            self._writer.picture(start, last, "".join(self._alt) or None, file)
        if name in _LEFT_OUT:
            self._hidden -= 1
        if self._roles[-1][0] == name:
            self._roles.pop()

    def _outside(self) -> Role:
        """Give the role of what stands here: in a quotation, everything is one."""
        return Role.QUOTE if any(role is Role.QUOTE for _, role, _ in self._roles) else self._roles[-1][1]

    def _end_block(self, start: int, end: int) -> None:
        self._inside.clear()  # a tag that is not closed hides its paragraph and no more
        _, role, depth = self._roles[-1]
        self._writer.end_block(role, start, end, depth, quoted=any(one is Role.QUOTE for _, one, _ in self._roles))


def _named(value: Any) -> tuple[str, Any]:  # noqa: ANN401
    """Give the name of a tag and what belongs to it: pyromark writes ``"Strong"`` or ``{"Heading": {...}}``."""
    return (value, None) if isinstance(value, str) else next(iter(value.items()))


def _places(text: str) -> Callable[[int], int]:
    """Give the way from UTF-8 byte offsets to code points."""
    if text.isascii():
        return lambda offset: offset
    table = array("L")
    for index, character in enumerate(text):
        table.extend([index] * len(character.encode("utf-8", "surrogatepass")))
    table.append(len(text))
    return table.__getitem__


_MARKS = regex(r"[\\`*_\[\]<&~|]")


def escape_markdown(text: str) -> str:
    """Write text into Markdown: what would be a mark is escaped."""
    return _MARKS.sub(r"\\\g<0>", text)


def read_markdown(writer: BlockWriter, start: int, end: int, outside: Role = Role.BODY) -> None:
    """Read a stretch of a writer's source."""
    _read(writer, list(_READER.events_with_range(writer.source[start:end])), start, end, outside)


def _read(writer: BlockWriter, events: Iterable[Any], start: int, end: int, outside: Role = Role.BODY) -> None:
    place = _places(writer.source[start:end])
    marks = Marks(writer.source, start, end)
    writer.locked += marks.locked
    reader = _Reader(writer, outside, marks)
    for event, found in events:
        reader.take(event, start + place(found["start"]), start + place(found["end"]))
    writer.end_block(outside, end, end)


def _starts_with_headline(events: Iterable[Any]) -> bool:
    """Say whether a heading of the first level stands before all prose."""
    for event, _ in events:
        kind, value = _named(event)
        if kind == "Start":
            name, detail = _named(value)
            if name == "Heading":
                return str(detail["level"]) == "H1"
            if name in ("Paragraph", "List", "BlockQuote", "Table"):
                return False
        elif kind == "Html" and _HEADLINE_TAG.search(value):
            return True
    return False


_CLOSING = regex(r"[*_~]++(?=[ \t]*+(?:[\r\n]|\Z))")


def _appending(source: str) -> Append:
    """Write a new paragraph behind the marks of emphasis that the one before it ends with."""

    def append(paragraph: str, offset: int) -> tuple[int, str] | None:
        closing = _CLOSING.match(source, offset)
        return None if closing is None else (closing.end(), f"\n\n{escape_markdown(paragraph)}")

    return append


def _write_title(writer: BlockWriter, title: Title) -> None:
    """Write the title of front matter as the headline."""
    for span, meant in title.pieces:
        if meant is None:
            writer.text(span.start, span.end)
        else:
            writer.rewritten(meant, span.start, span.end)
    writer.end_block(Role.HEADLINE, title.span.end, title.span.end, 1)


def parse(source: Source) -> Iterable[Document]:
    """Read one article."""
    decoded = decode(source.data)
    text = decoded.text
    front = read_front_matter(text)
    writer = BlockWriter(text, everywhere(escape_markdown), _appending(text))
    events = list(_READER.events_with_range(text[front.end :]))
    title = front.title
    if title is not None and not _starts_with_headline(events):
        writer.escape = lambda words, place: (title.write if title.span.covers(place) else escape_markdown)(words)
        _write_title(writer, title)
    _read(writer, events, front.end, len(text))
    yield with_one_headline(document_of(source, writer, front.meta, front.directives, decoded.notices))


FORMAT = Format((".md", ".markdown"), parse)
