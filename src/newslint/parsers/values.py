"""The texts of a payload's fields, one behind the other, each with its path and the way back into the file."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from newslint.model.document import Kind, OffsetMap, Piece, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.json_nodes import Escapes, JsonNode, value_map
from newslint.parsers.relocate import Part

# What no text may hold: it could not be written into a report.
_NO_TEXT = regex("[\0\ud800-\udfff]")
Write = Callable[[str], str | None]


def as_json(text: str, _node: JsonNode) -> str | None:
    """Write text into a JSON text."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


class Dialect(NamedTuple):
    """How a file writes values: the way from a value to its place in the text, and text as it stands in such a place.

    ``part`` gives the way for stretches of a value.
    """

    way: Callable[[str, JsonNode], OffsetMap]
    quote: Callable[[str, JsonNode], str | None]
    part: Callable[[str, JsonNode], Part]


JSON = Dialect(value_map, as_json, lambda text, node: Escapes(text, node).part)


class Inside(NamedTuple):
    """Where nodes stand: the text that their spans are in, the way of its parts to the file, and how it is written there."""

    text: str
    part: Part | None = None
    write: Write = str
    dialect: Dialect = JSON

    def raw(self, node: JsonNode) -> str:
        """Give what is written of a number or literal, or the text of a text."""
        return node.value if isinstance(node.value, str) else self.text[node.span.start : node.span.end]


class Leaf(NamedTuple):
    """What a reader of rich text finds: a value (with its way and path), or ``value`` None for the end of a block.

    Without a value, the forms ``break`` and ``object`` stand in the line, and ``unread`` says that what is at the path
    looks like prose and is not read.
    """

    value: str | None
    way: OffsetMap | None = None
    path: str = ""
    form: str = "inline"
    role: Role = Role.BODY
    depth: int = 0
    write: Write = str


class Stretch(NamedTuple):
    """A stretch of the values that is read as ``form`` says; ``None`` ends the open block with a role and depth.

    ``break`` and ``object`` are a break and something that is no text, inside a block.
    """

    form: str | None
    span: Span
    role: Role = Role.BODY
    depth: int = 0


class Values:
    """Collects values and what is to be done with each, in reading order."""

    def __init__(self) -> None:
        self.parts: list[Stretch] = []
        self.paths: list[str] = []
        self.starts: list[int] = []
        self.unread: list[str] = []
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._writes: list[tuple[int, int, Write]] = []
        self._length = 0
        self._behind = 0

    def add(self, leaf: Leaf, value: str, way: OffsetMap) -> None:
        """Take a value; ``way`` leads from it to the file."""
        if not value:
            return
        start = self._length
        self.paths.append(leaf.path)
        self.starts.append(start)
        for piece in way.pieces:
            self._put(Span(start + piece.view.start, start + piece.view.end), piece.source, piece.kind)
        self._writes.append((way.pieces[0].source.start, self._behind, leaf.write))
        self._texts.append(_NO_TEXT.sub("\ufffd", value))
        self._length += len(value)
        self.parts.append(Stretch(leaf.form, Span(start, self._length), leaf.role, leaf.depth))
        self._texts.append("\n")
        self._put(Span(self._length, self._length + 1), Span(self._behind, self._behind), Kind.REWRITTEN)
        self._length += 1

    def end_block(self, role: Role, depth: int = 0) -> None:
        """End a block that several values may make up."""
        self.mark(None, role, depth)

    def mark(self, form: str | None, role: Role, depth: int = 0) -> None:
        """Take what stands between values."""
        self.parts.append(Stretch(form, Span(self._length, self._length), role, depth))

    def _put(self, view: Span, source: Span, kind: Kind) -> None:
        self._pieces.append(Piece(view, source, kind))
        self._behind = source.end

    def text(self) -> str:
        """Give the values, a line end behind each."""
        return "".join(self._texts)

    def way(self) -> OffsetMap:
        """Give the way from the values to the file."""
        return OffsetMap(tuple(self._pieces))

    def locate(self, span: Span) -> tuple[str, Span]:
        """Give the path of the value at a place of the values, and the place inside it."""
        index = max(0, bisect_right(self.starts, span.start) - 1)
        start = self.starts[index]
        return self.paths[index], Span(span.start - start, span.end - start)

    def escape(self) -> Callable[[str, Span], str | None]:
        """Give what writes text at a place of the file as the value there is written."""
        writes = sorted(self._writes, key=lambda one: one[:2])
        starts = [start for start, _, _ in writes]

        def escaped(text: str, place: Span) -> str | None:
            index = bisect_right(starts, place.start) - 1
            return writes[index][2](text) if index >= 0 and place.end <= writes[index][1] else None

        return escaped


def take(values: Values, leaves: Iterable[Leaf]) -> None:
    """Add what a reader of rich text found."""
    for leaf in leaves:
        if leaf.form == "unread":
            values.unread.append(leaf.path)
        elif leaf.value is None or leaf.way is None:
            values.mark(leaf.form if leaf.form in ("break", "object") else None, leaf.role, leaf.depth)
        else:
            values.add(leaf, leaf.value, leaf.way)
