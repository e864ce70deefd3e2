"""Archives: JSON Lines and CSV, in which every record is an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from newslint.model.document import Document, Kind, OffsetMap, Piece, line_starts
from newslint.model.errors import SourceError
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers.decode import decode
from newslint.parsers.json_nodes import JsonNode
from newslint.parsers.json_paths import Payload
from newslint.parsers.payload import File, article, json_of, records_of
from newslint.parsers.relocate import Part, sliced
from newslint.parsers.values import Dialect, Inside
from newslint.plugins.hookspecs import Format, Source

MAX_BYTES = 190_000_000  # below what is read into memory at most, so that a cut archive is never taken for a whole one
_LINE = regex(r"(?<![^\r\n])[^\S\r\n]*+\S[^\r\n]*")
_CELL = regex(r'"(?:[^"]|"")*+"|[^"\r\n{0}][^\r\n{0}]*+|')
_SEPARATORS = (",", ";", "\t", "|")
_UNCLOSED = Texts("ada tanda kutip yang tidak ditutup", "has a quotation mark that is not closed")
_BEHIND = Texts("ada teks di belakang tanda kutip penutup", "has text behind a closing quotation mark")
_TWICE = Texts("menamai dua kolom {!r}", "names two columns {!r}")
_SURPLUS = Texts(
    "baris ini berisi lebih banyak sel daripada kolom; teks dengan koma perlu tanda kutip",
    "this row has more cells than there are columns; a text with commas needs quotation marks",
)
_EMPTY = Texts("tidak berisi teks", "holds no text")
_NO_HEADER = Texts("baris pertamanya tidak menamai kolom", "has a first line that does not name its columns")


class _Row(NamedTuple):
    """A record: its line, which names it if it has no id, and its payload."""

    line: int
    payload: Payload


def read_json_lines(source: Source) -> Iterable[Document]:
    """Read an article from every line."""
    decoded = decode(source.data, MAX_BYTES)
    return articles(File(source, decoded, []), lines(decoded.text))


def lines(text: str) -> Iterator[_Row | SourceError]:
    """Give the record of every line, or what is wrong with it."""
    number, position = 1, 0
    for match in _LINE.finditer(text):
        number += len(line_starts(text[position : match.start()])) - 1
        position, line = match.start(), match.group()
        try:
            yield _Row(number, Payload(Inside(line, partial(_in_line, match.start())), json_of(line)))
        except SourceError as error:
            yield SourceError(error.message, line=number, column=error.column)


def _in_line(start: int, span: Span) -> OffsetMap:
    """Give the way of a stretch of a line that starts at a place of the file."""
    return OffsetMap((Piece(Span(0, len(span)), Span(start + span.start, start + span.end), Kind.COPIED),) if len(span) else ())


def read_csv(source: Source) -> Iterable[Document]:
    """Read an article from every row; the first row names the columns."""
    decoded = decode(source.data, MAX_BYTES)
    return articles(File(source, decoded, []), _rows(decoded.text))


def _rows(text: str) -> Iterator[_Row | SourceError]:
    separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    rows = _cells(text, separator)
    header = [node.value.strip() if isinstance(node.value, str) else "" for node in next(rows, [])]
    if not any(header):
        raise SourceError(_NO_HEADER, line=1, column=1)
    named = [name for name in header if name]
    if twice := next((name for name in named if named.count(name) > 1), ""):
        raise SourceError(Texts(_TWICE.id.format(twice), _TWICE.en.format(twice)), line=1, column=1)
    dialect = Dialect(_cell_way, lambda value, node: _in_cell(value, node, text, separator), _cell_part)
    number, position = 1, 0
    for cells in rows:
        start = cells[0].span.start
        number += len(line_starts(text[position:start])) - 1
        position = start
        if any(cell.value for cell in cells[len(header) :]):
            yield SourceError(_SURPLUS, line=number, column=1)
            continue
        record = JsonNode({key: cell for key, cell in zip(header, cells, strict=False) if key}, Span(start, cells[-1].span.end))
        yield _Row(number, Payload(Inside(text, dialect=dialect), record))


def _cells(text: str, separator: str) -> Iterator[list[JsonNode]]:
    """Give the rows that are not empty, each as its cells with their spans (RFC 4180)."""
    cell = re.compile(_CELL.pattern.replace("{0}", re.escape(separator)))
    position, row = 0, list[JsonNode]()
    while position < len(text):
        match = cell.match(text, position)
        end = match.end() if match else position
        if text.startswith('"', position) and end == position:
            raise _at(_UNCLOSED, text, position)
        written = text[position:end]
        row.append(JsonNode(written[1:-1].replace('""', '"') if written[:1] == '"' else written, Span(position, end)))
        if text[end : end + 1] == separator:
            position = end + 1
            if position == len(text):
                row.append(JsonNode("", Span(position, position)))
            continue
        if any(one.value for one in row):
            yield row
        row = []
        if text[end : end + 1] not in ("\r", "\n", ""):
            raise _at(_BEHIND, text, end)
        position = end + (2 if text.startswith("\r\n", end) else 1)
    if any(one.value for one in row):
        yield row


def _at(problem: Texts, text: str, position: int) -> SourceError:
    starts = line_starts(text[:position])
    return SourceError(problem, line=len(starts), column=position - starts[-1] + 1)


def _cell_way(text: str, node: JsonNode) -> OffsetMap:
    start, end = node.span.start, node.span.end
    if text[start : start + 1] != '"':
        return OffsetMap((Piece(Span(0, end - start), node.span, Kind.COPIED),) if end > start else ())
    pieces: list[Piece] = []
    done, position = 0, start + 1
    for match in re.compile('""').finditer(text, start + 1, end - 1):
        if match.start() > position:
            pieces.append(Piece(Span(done, done + match.start() - position), Span(position, match.start()), Kind.COPIED))
            done += match.start() - position
        pieces.append(Piece(Span(done, done + 1), Span(match.start(), match.end()), Kind.REWRITTEN))
        done, position = done + 1, match.end()
    if end - 1 > position:
        pieces.append(Piece(Span(done, done + end - 1 - position), Span(position, end - 1), Kind.COPIED))
    return OffsetMap(tuple(pieces))


def _cell_part(text: str, node: JsonNode) -> Part:
    way = _cell_way(text, node)
    return lambda span: sliced(way, span)


def _in_cell(value: str, node: JsonNode, text: str, separator: str) -> str | None:
    """Write text into a cell; one without quotation marks cannot take everything."""
    if text[node.span.start : node.span.start + 1] == '"':
        return value.replace('"', '""')
    return None if any(sign in value for sign in ('"', "\r", "\n", separator)) else value


def articles(file: File, rows: Iterable[_Row | SourceError]) -> Iterator[Document]:
    """Read every record; those that are no articles are told when all others are read."""
    broken: list[SourceError] = []
    for row in rows:
        if isinstance(row, SourceError):
            broken.append(row)
            continue
        try:
            view, records = records_of(file.source, row.payload)
            for path, record in records:
                name = row.payload.name(record, view) or f"line-{row.line}"
                document = article(file, row.payload, (path, record), view, name)
                if document.blocks:
                    yield document
                else:
                    broken.append(SourceError(_EMPTY, line=row.line, column=1))
        except SourceError as error:
            broken.append(SourceError(error.message, line=row.line, column=error.column or 1))
    if broken:
        first = broken[0]
        raise SourceError(_told(len(broken), first.message), line=first.line, column=first.column)


def _told(number: int, first: Texts) -> Texts:
    if number == 1:
        return first
    return Texts(
        f"{number} rekaman tidak dapat dibaca; yang pertama {first.id}", f"{number} records cannot be read; the first {first.en}"
    )


JSON_LINES = Format((".jsonl", ".ndjson"), read_json_lines, archive=True)
CSV = Format((".csv", ".tsv"), read_csv, archive=True)
