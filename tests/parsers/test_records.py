"""Archives: every record is an article, with its place in the file."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.parsers.records import _cells, read_csv, read_json_lines
from newslint.plugins.hookspecs import Source

CELLS = st.text(alphabet='ab",;\n\r\té', max_size=6)


def texts(document: Document) -> list[str]:
    return [document.text(block.span) for block in document.blocks]


def test_json_lines() -> None:
    lines = [{"id": "x1", "title": "A", "body": "Satu “kata”."}, {"title": "B", "body": "Dua."}]
    text = "\r\n\r\n".join(json.dumps(line) for line in lines) + "\r\n"
    first, second = read_json_lines(Source("a.jsonl", text.encode()))
    assert (first.part, second.part) == ("x1", "line-3")
    assert [texts(first), texts(second)] == [["A", "Satu “kata”."], ["B", "Dua."]]
    span = second.offsets.to_source(second.blocks[1].span)
    assert text[span.start : span.end] == "Dua."
    assert second.position(span.start).line == 3
    assert first.lines is second.lines


def test_a_broken_line_costs_itself_only_and_is_told() -> None:
    text = '{"title": "A", "body": "b"}\n{"title": "B", \n{"name": 1}\n{"title": "C", "body": "d"}\n'
    found: list[Document] = []
    with pytest.raises(SourceError, match="2 records cannot be read; the first is no valid JSON") as caught:
        found.extend(read_json_lines(Source("a.jsonl", text.encode())))
    assert (caught.value.line, caught.value.column) == (2, 16)
    reading = iter(read_json_lines(Source("a.jsonl", text.encode())))
    assert [texts(next(reading)) for _ in range(2)] == [["A", "b"], ["C", "d"]]


def test_csv() -> None:
    text = 'id;title;body;date\r\n7;Judul;"Kata ""dua"";\r\ntiga";2024-05-03\r\n8;Lain;teks;\r\n'
    first, second = read_csv(Source("a.csv", text.encode()))
    assert (first.part, second.part) == ("7", "8")
    assert texts(first) == ["Judul", 'Kata "dua";', "tiga"]
    assert first.meta == {"published": "2024-05-03"}
    at = first.view.index("dua")
    span = first.offsets.to_source(type(first.blocks[0].span)(at, at + 3))
    assert text[span.start : span.end] == "dua"
    assert first.escape('"x"', span) == '""x""'
    plain = second.offsets.to_source(second.blocks[1].span)
    assert second.escape("a;b", plain) is None
    assert second.escape("ab", plain) == "ab"


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from([",", ";", "\t"]))
def test_cells_are_those_of_the_standard_library(rows: list[list[str]], separator: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    text = stream.getvalue()
    expected = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)]
    assert [[node.value for node in row] for row in _cells(text, separator)] == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('title,body\n"a,b\n', "a quotation mark that is not closed"),
        ('title,body\n"a"x,b\n', "behind a closing quotation mark"),
        ("\n", "is empty"),
        ("1,2\n3,4\n", "has no shape that is known"),
    ],
)
def test_what_is_wrong_is_told(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        list(read_csv(Source("a.csv", text.encode())))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title,body\nA,Isi satu, lalu ia merubah.\n", "more cells than there are columns"),
        ("title,body,body\nA,Ia merubah,Aman saja\n", "names two columns 'body'"),
    ],
)
def test_cells_that_would_not_be_read_are_told(text: str, sentence: str) -> None:
    with pytest.raises(SourceError) as told:
        list(read_csv(Source("a.csv", text.encode())))
    assert sentence in told.value.message.en


def test_a_key_that_comes_twice_is_told() -> None:
    with pytest.raises(SourceError) as told:
        list(read_json_lines(Source("a.jsonl", b'{"title": "A", "body": "Ia merubah", "body": "Aman"}\n')))
    assert "'body' twice" in told.value.message.en
