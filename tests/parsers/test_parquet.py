"""Parquet archives: the rows are read like lines of JSON; what is none, and what is too much, is one clear sentence."""

from __future__ import annotations

import io
import sys
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Document, Role
from newslint.model.errors import SourceError
from newslint.parsers import parquet
from newslint.parsers.parquet import parse
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session

ROWS: list[dict[str, Any]] = [
    {"id": "a1", "title": "Pasar Ikan", "body": "<p>Warga antri di pasar itu.</p>", "published": date(2024, 5, 3), "raw": b"x"},
    {"id": "a2", "title": "Dermaga", "body": "<p>Warga “pulang”.</p>", "published": None, "raw": None},
]


def written(rows: list[dict[str, Any]], **how: Any) -> bytes:
    from pyarrow import Table
    from pyarrow.parquet import write_table

    stream = io.BytesIO()
    write_table(Table.from_pylist(rows), stream, **how)
    return stream.getvalue()


def read(data: bytes) -> list[Document]:
    return list(parse(Source("a.parquet", data)))


@pytest.mark.network
def test_every_row_is_an_article() -> None:
    first, second = read(written(ROWS))
    assert [(block.role, first.text(block.span)) for block in first.blocks] == [
        (Role.HEADLINE, "Pasar Ikan"),
        (Role.BODY, "Warga antri di pasar itu."),
    ]
    assert (first.part, first.meta["published"], second.part) == ("a1", "2024-05-03", "a2")
    assert first.extracted


@pytest.mark.network
def test_findings_name_the_field_and_nothing_is_written_back() -> None:
    data = written(ROWS)
    reports = list(session().check(Source("a.parquet", data), Choice(select=("spelling",))))
    (finding,) = [finding for report in reports for finding in report.findings]
    assert (finding.text, finding.place.part) == ("antri", "a1:body")
    assert reports[0].document.source[finding.span.start : finding.span.end] == "antri"
    done = Repairer(session(), Choice(select=("spelling",)), None, safe_only).repair(Source("a.parquet", data))
    assert done.data == data
    assert [one.reason.en for one in done.skipped] == ["newslint does not write files of this kind"]


@pytest.mark.network
def test_more_than_the_limit_is_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = written([{"title": "Pasar", "body": "kata " * 2_000}] * 400, compression="zstd")
    assert len(data) < 20_000
    monkeypatch.setattr(parquet, "MAX_BYTES", 1_000_000)
    with pytest.raises(SourceError, match="holds more than"):
        read(data)


@pytest.mark.network
@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=100), st.integers(0, 5_000))
def test_damaged_files_are_documents_or_one_sentence(junk: bytes, place: int) -> None:
    data = bytearray(written(ROWS))
    data[place % len(data) : place % len(data) + len(junk)] = junk
    for damaged in (bytes(data), junk, b"PAR1" + junk + b"PAR1"):
        with suppress(SourceError):  # any other error fails the test
            read(damaged)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SourceError, match=r"pip install 'newslint\[parquet\]'"):
        read(b"PAR1")
