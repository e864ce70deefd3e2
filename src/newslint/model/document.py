"""One article: its source, the plain view that checks read, and the way back from one to the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from newslint.model.notice import Notice
from newslint.model.records import dataclass, field
from newslint.model.span import Span
from newslint.model.vocabulary import NO_VOCABULARY, Vocabulary

if TYPE_CHECKING:
    from newslint.model.proof import Proofreader  # nothing of it is needed where no server reads along


class Role(StrEnum):
    """What a block is in a news article."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    AUTHOR = "author"
    DATELINE = "dateline"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADING = "heading"
    LIST = "list"
    RELATED = "related"
    DISCLAIMER = "disclaimer"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the view with one role; ``depth`` is the level of a heading where markup tells it.

    ``quoted`` says that it stands inside a quotation of the markup, whatever its role in there.
    """

    role: Role
    span: Span
    depth: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the view span of its words, and the address that it leads to."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its source span, the view offset at which it stands, its alternative text (``None`` without one), its file."""

    source: Span
    offset: int
    alt: str | None
    file: str


class Kind(StrEnum):
    """How a piece of the view came from the source."""

    COPIED = "copied"  # identical text
    FOLDED = "folded"  # as long as the source, character by character: U+00A0 became a blank
    REWRITTEN = "rewritten"  # only as a whole: an entity, a paragraph break, a removed soft hyphen


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the view and the stretch of the source that it stands for."""

    view: Span
    source: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The pieces of a view in order, without gap or overlap in the view, monotone in the source."""

    pieces: tuple[Piece, ...]
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)  # found when asked for

    def index_at(self, offset: int) -> int:
        """Give the index of the piece that holds a view offset."""
        if len(self._starts) != len(self.pieces):
            self._starts.extend(piece.view.start for piece in self.pieces)
        return max(0, bisect_right(self._starts, offset) - 1)

    def _piece(self, offset: int) -> Piece:
        return self.pieces[self.index_at(offset)]

    def to_source(self, span: Span) -> Span:
        """Give the source span of a view span; rewritten pieces are taken whole."""
        if not self.pieces:
            return Span(0, 0)
        if span.start == span.end:
            point = self._point(span.start)
            return Span(point, point)
        first, last = self._piece(span.start), self._piece(span.end - 1)
        start = first.source.start
        if first.kind is not Kind.REWRITTEN:
            start += span.start - first.view.start
        end = last.source.end
        if last.kind is not Kind.REWRITTEN:
            end = last.source.start + (span.end - last.view.start)
        return Span(start, max(start, end))  # fields of a payload may stand in another order than they are read

    def _point(self, offset: int) -> int:
        """Place an empty span: behind the character before it, so that it stays with its block.

        At the start of a block it stands before the block's first character: before it lies a break, in markup.
        """
        if offset <= 0:
            return self.pieces[0].source.start
        before = self._piece(offset - 1)
        behind = self._piece(offset)
        if before.kind is Kind.REWRITTEN and behind is not before and behind.kind is not Kind.REWRITTEN:
            return behind.source.start
        return self.to_source(Span(offset - 1, offset)).end

    def is_copied(self, span: Span) -> bool:
        """Say whether one piece of identical (or merely folded) text holds the whole view span."""
        if not self.pieces:
            return False
        if span.start == span.end:
            return True
        first = self._piece(span.start)
        return first.kind is not Kind.REWRITTEN and span.end <= first.view.end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as people count it: lines end at CRLF, LF or CR; columns start at 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Directive:
    """A suppression, mostly one that the draft itself carries: which rules, for what, and why.

    ``covers`` is the source span of the block that it stands before, or ``None`` for the whole document; ``text``
    narrows it to findings on these words; ``span`` is its own place in the source. ``word`` is what was written where
    no rule is named. ``where`` it stands: in the text, in front matter or a
    CMS's metadata, or in the configuration.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span
    covers: Span | None = None
    text: str = ""
    word: str = ""
    where: Literal["inline", "metadata", "configuration"] = "inline"


def as_it_is(text: str, _place: Span) -> str | None:
    """Write text into a source that has no way of writing of its own."""
    return text


def right_there(_paragraph: str, _offset: int) -> tuple[int, str] | None:
    """Write a new paragraph where the one before it ends, with an empty line between."""
    return None


@dataclass(frozen=True, eq=False)
class Document:
    """One article. It is compared by identity, so that facts can be kept for it.

    ``source`` is the decoded text after a byte order mark; ``view`` is prose without markup, with U+00A0 folded to a
    blank; ``blocks`` is an ordered, flat partition of the view's text; ``meta`` holds front matter or CMS fields.
    ``links`` and ``pictures`` are those of the markup.
    ``extracted`` says that the source was read out of a file that is no text (Word): its places are none in the file.
    ``locate`` gives, for a view span, the field of a payload that holds it and its place in the field's decoded value.
    ``escape`` writes text as the source writes it at a source span (in HTML ``&amp;``); ``None``: it cannot stand there.
    ``append`` says where and how a new paragraph is written behind what ends at a source offset; ``None``: right there.
    """

    name: str
    source: str
    view: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    directives: tuple[Directive, ...] = ()
    notices: tuple[Notice, ...] = ()
    part: str = ""
    extracted: bool = False
    escape: Callable[[str, Span], str | None] = as_it_is
    append: Callable[[str, int], tuple[int, str] | None] = right_there
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    locate: Callable[[Span], tuple[str, Span]] | None = None
    vocabulary: Vocabulary = NO_VOCABULARY
    today: date | None = None
    proofreader: Proofreader | None = None
    lines: list[int] = field(default_factory=list, repr=False)  # found when asked for; documents of one file may share it
    facts: dict[object, object] = field(default_factory=dict, init=False, repr=False)
    _block_starts: tuple[int, ...] = field(default=(), init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_block_starts", tuple(block.span.start for block in self.blocks))

    def position(self, offset: int) -> Position:
        """Give the line and column of a source offset."""
        if not self.lines:
            self.lines.extend(line_starts(self.source))
        line = bisect_right(self.lines, offset)
        return Position(line, offset - self.lines[line - 1] + 1)

    def line_at(self, offset: int) -> Span:
        """Give the source span of the line that holds a source offset, without what ends the line."""
        number = self.position(offset).line
        end = self.lines[number] if number < len(self.lines) else len(self.source)
        start = self.lines[number - 1]
        return Span(start, start + len(self.source[start:end].rstrip("\r\n")))

    def text(self, span: Span) -> str:
        """Give the view's words in a span."""
        return self.view[span.start : span.end]

    def block_index(self, offset: int) -> int:
        """Give the index of the block at a view offset, or of the last block before it."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        """Give the block at a view offset, or the last block before it."""
        return self.blocks[self.block_index(offset)]

    def with_role(self, *roles: Role) -> tuple[Block, ...]:
        """Give the blocks that have one of the roles, in order."""
        return tuple(block for block in self.blocks if block.role in roles)


def line_starts(text: str) -> Sequence[int]:
    """Give the offset at which each line starts; CRLF, LF and CR end a line, nothing else does."""
    starts = [0]
    position = 0
    while True:
        newline, carriage = text.find("\n", position), text.find("\r", position)
        if newline < 0 and carriage < 0:
            return starts
        ends_with_newline = carriage < 0 or 0 <= newline < carriage or newline == carriage + 1
        position = newline + 1 if ends_with_newline else carriage + 1
        starts.append(position)
