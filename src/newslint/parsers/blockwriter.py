"""Writes the blocks of a marked-up draft into a view: blanks collapse as readers see them, tags and marks vanish."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from newslint.model.document import Block, Directive, Document, Link, Picture, Role, as_it_is, right_there
from newslint.model.notice import Notice
from newslint.model.records import replace
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.directives import place_directives
from newslint.parsers.viewbuilder import ViewBuilder, shown
from newslint.plugins.hookspecs import Source

Append = Callable[[str, int], "tuple[int, str] | None"]  # as ``Document.append``
STAND_IN = "\ufffc"  # what Unicode has for an object in a line of text
_BLANKS = regex(r"[\t\n\f\r][ \t\n\f\r]*+| [ \t\n\f\r]++")  # all but a single blank, which stays as it is


class BlockWriter:
    """One block is open at a time; it starts with its first character that is not blank."""

    def __init__(self, source: str, escape: Callable[[str, Span], str | None] = as_it_is, append: Append = right_there) -> None:
        self.source = source
        self.escape = escape
        self.append = append
        self.view = ViewBuilder(source)
        self.comments: list[tuple[Span, int]] = []
        self.locked: list[Span] = []  # what is read and never changed, in the source
        self._links: list[Link] = []
        self._pictures: list[Picture] = []
        self._open_links: list[tuple[int, str]] = []
        self._blocks: list[Block] = []
        self._start = -1
        self._blank: tuple[int, int] | None = None
        self._object: tuple[tuple[int, int] | None, int, int] | None = None

    def text(self, start: int, end: int) -> None:
        """Take a stretch of the source as text."""
        source, position, last = self.source, start, end
        while position < end and source[position] == " ":
            position += 1
        self.blank(start, position)
        while last > position and source[last - 1] == " ":
            last -= 1
        for match in _BLANKS.finditer(self.source, position, last):
            self._put(position, match.start(), None)
            self.blank(match.start(), match.end())
            position = match.end()
        self._put(position, last, None)
        self.blank(last, end)

    def verbatim(self, start: int, end: int) -> None:
        """Take a stretch of the source with its blanks as they are: plain text shows them all."""
        self._put(start, end, None)

    def rewritten(self, meant: str, start: int, end: int) -> None:
        """Let ``meant`` stand for a stretch of the source, such as an entity."""
        meant = shown(meant)
        if meant:
            self._put(start, end, meant)

    def blank(self, start: int, end: int) -> None:
        """Take white space: one blank, if more text follows in the block."""
        if self._start >= 0 and self._blank is None and start < end:
            self._blank = (start, end)

    def stand_in(self, start: int, end: int) -> None:
        """Let a sign stand for something in the line that is no prose, such as code: what is around it does not meet."""
        self._put(start, end, STAND_IN)

    def stand_in_between(self, start: int, end: int) -> None:
        """Do so only if text of the block stands on both sides: what is there may show nothing."""
        if self._start >= 0 and self._object is None:
            self._object = (self._blank, start, end)
            self._blank = None

    def line_break(self, start: int, end: int) -> None:
        """Take a break inside the block."""
        if self._start >= 0:
            self._blank = self._object = None
            self.view.rewrite("\n", start, end)

    def comment(self, start: int, end: int) -> None:
        """Note a comment that may be a suppression."""
        if "newslint" in self.source[start:end]:
            self.comments.append((Span(start, end), self.view.length))

    def open_link(self, target: str) -> None:
        """Note that what follows is a link."""
        self._open_links.append((self.view.length, target))

    def close_link(self) -> None:
        """End the link that was opened last, if any; one without words is passed over."""
        if self._open_links:
            start, target = self._open_links.pop()
            self._links.append(Link(Span(start, self.view.length), target))

    def picture(self, start: int, end: int, alt: str | None, file: str) -> None:
        """Note a picture at a stretch of the source."""
        self._pictures.append(Picture(Span(start, end), self.view.length, alt, file))

    def links(self) -> tuple[Link, ...]:
        """Give the links that have words, without blanks at their ends."""
        view = self.view.text()
        trimmed = (Link(_trim(view, link.span), link.target) for link in self._links)
        return tuple(link for link in trimmed if len(link.span))

    def pictures(self) -> tuple[Picture, ...]:
        """Give the pictures."""
        return tuple(self._pictures)

    def end_block(self, role: Role, start: int, end: int, depth: int = 0, *, quoted: bool = False) -> None:
        """End the open block, if any; the stretch of source between it and the next becomes a line end."""
        self._blank = self._object = None
        if self._start >= 0:
            self._blocks.append(Block(role, Span(self._start, self.view.length), depth, quoted))
            self.view.rewrite("\n", start, end)
            self._start = -1

    def blocks(self) -> Sequence[Block]:
        """Give the blocks, without line breaks at their ends."""
        view = self.view.text()
        trimmed = (Block(one.role, _trim(view, one.span), one.depth, one.quoted) for one in self._blocks)
        return tuple(block for block in trimmed if not _is_empty(view, block.span))

    def _put(self, start: int, end: int, meant: str | None) -> None:
        if end <= start:
            return
        if self._start < 0:
            self._start = self.view.length
        if self._object is not None:
            before, first, last = self._object
            if before is not None:
                self._put_blank(*before)
            self.view.rewrite(STAND_IN, first, last)
            self._object = None
        if self._blank is not None:
            self._put_blank(*self._blank)
            self._blank = None
        if meant is None:
            self.view.copy(start, end)
        else:
            self.view.rewrite(meant, start, end)

    def _put_blank(self, start: int, end: int) -> None:
        if end - start == 1 and self.source[start] == " ":
            self.view.copy(start, end)
        else:
            self.view.rewrite(" ", start, end)


def everywhere(write: Callable[[str], str]) -> Callable[[str, Span], str | None]:
    """Give a ``Document.escape`` that writes alike at every place."""
    return lambda text, _place: write(text)


def with_one_headline(document: Document) -> Document:
    """Take headings of the first level behind a headline as headings: an article has a headline of its own."""
    blocks = document.blocks
    if not any(block.role is Role.HEADLINE for block in blocks[1:]) or blocks[0].role is not Role.HEADLINE:
        return document
    rest = (replace(block, role=Role.HEADING) if block.role is Role.HEADLINE else block for block in blocks[1:])
    return replace(document, blocks=(blocks[0], *rest))


def guarded(escape: Callable[[str, Span], str | None], locked: Sequence[Span]) -> Callable[[str, Span], str | None]:
    """Give a ``Document.escape`` that writes nothing where the source is locked."""
    if not locked:
        return escape
    every = sorted(locked)
    starts = [one.start for one in every]

    def guard(text: str, place: Span) -> str | None:
        near = every[max(0, bisect_right(starts, place.end) - 2) : bisect_right(starts, place.end)]
        return None if any(one.overlaps(place) for one in near) else escape(text, place)

    return guard


def _is_empty(view: str, span: Span) -> bool:
    return not len(span) or (view[span.start] in (STAND_IN, " ") and not view[span.start : span.end].strip(f"{STAND_IN} \n"))


def _trim(view: str, span: Span) -> Span:
    start, end = span.start, span.end
    while end > start and view[end - 1].isspace():
        end -= 1
    while start < end and view[start].isspace():
        start += 1
    return Span(start, end)


def document_of(
    source: Source,
    writer: BlockWriter,
    meta: Mapping[str, str],
    directives: tuple[Directive, ...] = (),
    notices: tuple[Notice, ...] = (),
) -> Document:
    """Make the document of what a writer holds."""
    offsets, blocks = writer.view.offsets(), tuple(writer.blocks())
    placed = place_directives(writer.source, writer.comments, blocks, offsets)
    whole = {**meta, **source.meta}
    return Document(
        source.name,
        writer.source,
        writer.view.text(),
        offsets,
        blocks,
        whole,
        (*directives, *placed),
        notices,
        escape=guarded(writer.escape, writer.locked),
        append=writer.append,
        links=writer.links(),
        pictures=writer.pictures(),
    )
