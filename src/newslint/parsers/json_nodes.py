"""Reads JSON (RFC 8259) with the place of every value: the standard library's reader forgets them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from json import JSONDecodeError, JSONDecoder

from newslint.model.document import Kind, OffsetMap, Piece
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span

MAX_DEPTH = 200
_TEXTS = JSONDecoder()
_BLANK = regex(r"[ \t\n\r]*+")
_BLANKS = frozenset(" \t\n\r")
_SCALAR = regex(r"-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+|true|false|null")
_PAIR = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = regex(rf"{_PAIR}|\\u[0-9a-fA-F]{{4}}|\\.")


class JsonError(Exception):
    """The text is no JSON; ``offset`` is where, in code points."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class JsonNode:
    """A value and its span in the text, quotation marks included.

    ``value`` is a text, a mapping, a sequence, or ``None`` for numbers and literals, whose span says what they are.
    """

    value: str | Mapping[str, JsonNode] | Sequence[JsonNode] | None
    span: Span


def read_json(text: str) -> JsonNode:
    """Read one value; raises ``JsonError``. Of equal keys the last one counts, as in content systems."""
    reader = _Reader(text)
    node = reader.value(reader.skip(0), 0)
    end = reader.skip(node.span.end)
    if end != len(text):
        raise JsonError("has something behind its end", end)
    return node


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text

    def skip(self, position: int) -> int:
        if self._text[position : position + 1] not in _BLANKS:
            return position
        match = _BLANK.match(self._text, position)
        return match.end() if match else position

    def value(self, start: int, depth: int) -> JsonNode:
        if depth > MAX_DEPTH:
            raise JsonError(f"is nested more than {MAX_DEPTH} levels deep", start)
        opening = self._text[start : start + 1]
        if opening == '"':
            value, end = self._string(start)
            return JsonNode(value, Span(start, end))
        if opening == "{":
            return self._object(start, depth)
        if opening == "[":
            return self._array(start, depth)
        match = _SCALAR.match(self._text, start)
        if match is None:
            raise JsonError("is not valid JSON here", start)
        return JsonNode(None, Span(start, match.end()))

    def _string(self, start: int) -> tuple[str, int]:
        try:
            value, end = _TEXTS.raw_decode(self._text, start)
        except JSONDecodeError as error:
            raise JsonError("has a text that is not valid JSON", error.pos) from error
        return str(value), end

    def _object(self, start: int, depth: int) -> JsonNode:
        items: dict[str, JsonNode] = {}
        text, position = self._text, self.skip(start + 1)
        while not text.startswith("}", position):
            if items:
                position = self._expect(",", position)
            if not text.startswith('"', position):
                raise JsonError("needs a key in quotation marks here", position)
            key, end = self._string(position)
            if key in items:  # one of the two would not be read
                raise JsonError(f"has the key {key!r} twice in one object", position)
            node = items[key] = self.value(self._expect(":", self.skip(end)), depth + 1)
            position = self.skip(node.span.end)
        return JsonNode(items, Span(start, position + 1))

    def _array(self, start: int, depth: int) -> JsonNode:
        items: list[JsonNode] = []
        text, position = self._text, self.skip(start + 1)
        while not text.startswith("]", position):
            if items:
                position = self._expect(",", position)
            items.append(self.value(position, depth + 1))
            position = self.skip(items[-1].span.end)
        return JsonNode(items, Span(start, position + 1))

    def _expect(self, sign: str, position: int) -> int:
        if not self._text.startswith(sign, position):
            raise JsonError(f"needs {sign!r} here", position)
        return self.skip(position + 1)


def value_map(text: str, node: JsonNode) -> OffsetMap:
    """Give the way from a text value to its place in the JSON; an escape goes only as a whole."""
    return OffsetMap(tuple(_pieces(text, node)))


def _pieces(text: str, node: JsonNode) -> Iterator[Piece]:
    start, end = node.span.start + 1, node.span.end - 1
    length = len(node.value) if isinstance(node.value, str) else 0
    if end - start == length:
        if length:
            yield Piece(Span(0, length), Span(start, end), Kind.COPIED)
        return
    done = 0
    for match in _ESCAPE.finditer(text, start, end):
        if match.start() > start:
            yield Piece(Span(done, done + match.start() - start), Span(start, match.start()), Kind.COPIED)
            done += match.start() - start
        yield Piece(Span(done, done + 1), Span(match.start(), match.end()), Kind.REWRITTEN)
        done, start = done + 1, match.end()
    if end > start:
        yield Piece(Span(done, done + end - start), Span(start, end), Kind.COPIED)


class Escapes:
    """The escapes of a long text value, such as JSON inside JSON: the way for a stretch of it, without one for the whole."""

    def __init__(self, text: str, node: JsonNode) -> None:
        self._start = node.span.start + 1
        self._at: list[int] = []
        self._ends: list[int] = []
        surplus = self._start
        for match in _ESCAPE.finditer(text, self._start, node.span.end - 1):
            begin, end = match.span()
            self._at.append(begin - surplus)
            self._ends.append(end)
            surplus += end - begin - 1

    def part(self, span: Span) -> OffsetMap:
        """Give the way from a stretch of the value, whose view starts at 0, to the text that it is written in."""
        first, last = bisect_left(self._at, span.start), bisect_left(self._at, span.end)
        pieces: list[Piece] = []
        done = span.start
        source = self._source(first, done)
        for at, end in zip(self._at[first:last], self._ends[first:last], strict=True):
            if at > done:
                pieces.append(Piece(Span(done - span.start, at - span.start), Span(source, source + at - done), Kind.COPIED))
                source += at - done
            pieces.append(Piece(Span(at - span.start, at + 1 - span.start), Span(source, end), Kind.REWRITTEN))
            done, source = at + 1, end
        if span.end > done:
            pieces.append(
                Piece(Span(done - span.start, span.end - span.start), Span(source, source + span.end - done), Kind.COPIED)
            )
        return OffsetMap(tuple(pieces))

    def _source(self, first: int, offset: int) -> int:
        """Give the source of a view offset, before which ``first`` escapes stand."""
        if not first:
            return self._start + offset
        return self._ends[first - 1] + offset - self._at[first - 1] - 1
