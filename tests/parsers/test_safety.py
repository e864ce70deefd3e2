"""Hostile and mistaken files: limits with clear errors, in time that grows no faster than the file; nothing is run or fetched."""

from __future__ import annotations

import io
import os
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.main import cli
from newslint.model.errors import SourceError
from newslint.parsers import docx, html, markdown, payload, plain, records
from newslint.plugins.hookspecs import Format, Source
from tests.cli.command import CLEAN, write
from tests.rendered import FORMATS, Article, W

WORD = FORMATS["docx"][1](Article("Judul", ("Satu kata.",)))
LARGE, FEW = 10_000, 500
MANY_ARTICLES = ("rows", "lines", "fields")
SLOWEST = 5.0  # CPU seconds on a busy machine; what is quadratic takes minutes


def with_part(name: str, data: bytes) -> bytes:
    """Give a Word document with a part more, or another one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename != name:
                target.writestr(entry, source.read(entry))
        target.writestr(name, data)
    return stream.getvalue()


def body(xml: str) -> bytes:
    return with_part("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'.encode())


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FETCHES = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'
MISTAKEN: dict[str, tuple[Format, bytes, str]] = {
    "a zip bomb": (docx.FORMAT, with_part("word/document.xml", b" " * 60_000_000), "is too large: word/document.xml"),
    "XML entities": (docx.FORMAT, with_part("word/document.xml", ENTITIES + b"<x>&b;</x>"), "declares XML entities"),
    "an external entity": (docx.FORMAT, with_part("word/document.xml", FETCHES + b"<x/>"), "declares XML entities"),
    "macros": (docx.FORMAT, with_part("word/vbaProject.bin", b"x"), "holds macros"),
    "an old document": (docx.FORMAT, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is an old Word document"),
    "a .docx that is no zip": (docx.FORMAT, b"Hanya teks.", "is not a Word document"),
    "a .docx that is another zip": (docx.FORMAT, b"PK\x05\x06" + b"\0" * 18, "word/document.xml is missing"),
    "a .docx cut short": (docx.FORMAT, WORD[: len(WORD) // 2], "is not a Word document"),
    "a .html that is a Word document": (html.FORMAT, WORD, "holds ZIP, DOCX, ODT"),
    "a .html that is binary": (html.FORMAT, b"<p>\x00\x01\x02", "a binary file"),
    "a .txt that is a PDF": (plain.FORMAT, b"%PDF-1.7\n%abc\n", "holds PDF"),
    "a .txt that is RTF": (plain.FORMAT, b"{\\rtf1\\ansi Teks.}", "holds RTF"),
    "a .md that is an old document": (markdown.FORMAT, b"\xd0\xcf\x11\xe0\xa1", "holds DOC"),
    "a .json that is text": (payload.FORMAT, b"Hanya teks.", "is no valid JSON"),
    "deep JSON": (payload.FORMAT, b'{"a":' * 100_000, "nested more than 200 levels"),
    "deep JSON Lines": (records.JSON_LINES, b"[" * 100_000, "nested more than 200 levels"),
    "a huge text": (plain.FORMAT, b"kata " * 4_100_000, "is larger than 20 MB"),
    "a huge page": (html.FORMAT, b"kata " * 4_100_000, "is larger than 20 MB"),
    "a CSV that never closes": (records.CSV, b'title,body\n"' + b"a" * 100_000, "is not closed"),
}


@pytest.mark.parametrize("what", MISTAKEN)
def test_one_clear_sentence(what: str) -> None:
    form, data, said = MISTAKEN[what]
    with pytest.raises(SourceError) as caught:
        list(form.parse(Source("draft", data)))
    assert said in caught.value.message.en
    assert caught.value.message.id


HOSTILE: dict[str, tuple[Format, Callable[[int], bytes]]] = {
    "comments that never close": (html.FORMAT, lambda size: b"<!--" * size),
    "attributes that never close": (html.FORMAT, lambda size: b'<p a="' * size),
    "deep quotations": (html.FORMAT, lambda size: b"<blockquote>" * size + b"kata" + b"</blockquote>" * size),
    "deep scripts": (html.FORMAT, lambda size: b"<svg>" * size + b"</svg>" * size + b"kata"),
    "ends without a start": (html.FORMAT, lambda size: b"</li>kata" * size),
    "references that are none": (html.FORMAT, lambda size: b"&a" * size),
    "deep quotations in Markdown": (markdown.FORMAT, lambda size: b"> " * min(size, 5_000) + b"kata"),
    "brackets": (markdown.FORMAT, lambda size: b"[" * size + b"kata"),
    "emphasis": (markdown.FORMAT, lambda size: b"*a _" * size),
    "links": (markdown.FORMAT, lambda size: b"[a](" * size),
    "deep lists": (markdown.FORMAT, lambda size: b"".join(b" " * (2 * depth) + b"- a\n" for depth in range(min(size, 400)))),
    "cells": (markdown.FORMAT, lambda size: b"|" * size + b"\n" + b"|-" * size + b"\nkata"),
    "runs": (docx.FORMAT, lambda size: body(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * size}</w:p>")),
    "deep elements": (docx.FORMAT, lambda size: body("<w:sdt>" * size + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" + "</w:sdt>" * size)),
    "fields": (payload.FORMAT, lambda size: b'{"title": "a", "body": [' + b'"<p>a",' * size + b'"b"]}'),
    "escapes": (payload.FORMAT, lambda size: b'{"title": "a", "body": "' + rb"\u0061" * size + b'"}'),
    "marks of tags": (payload.FORMAT, lambda size: b'{"title": "a", "body": "' + b"<a" * size + b'"}'),
    "rows": (records.CSV, lambda size: b"title,body\n" + b"a,b\n" * size),
    "quotation marks": (records.CSV, lambda size: b'title,body\na,"' + b'""' * size + b'"'),
    "lines": (records.JSON_LINES, lambda size: b'{"title":"a","body":"b"}\n' * size),
    "columns": (plain.FORMAT, lambda size: b"<!-- newslint -->a  b\n" * size),
    "columns in a payload": (payload.FORMAT, lambda size: b'{"title": "a", "body": "' + rb"a  b\n" * size + b'"}'),
    "links of Word": (
        docx.FORMAT,
        lambda size: body("<w:p>" + "<w:hyperlink><w:r><w:t>a  b</w:t></w:r></w:hyperlink>" * size + "</w:p>"),
    ),
    "short codes": (markdown.FORMAT, lambda size: b"[a b=c] $a$ [[a]] " * size),
    "blocks of any shape": (payload.FORMAT, lambda size: b'{"title": "a", "body": [' + b'{"a": {"b": "c d"}},' * size + b'"b c"]}'),
    "suppressions": (plain.FORMAT, lambda size: b"<!-- newslint" * size),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_time_grows_with_the_file_and_no_faster(what: str) -> None:
    form, make = HOSTILE[what]
    start = time.process_time()
    try:
        for document in form.parse(Source("draft", make(FEW if what in MANY_ARTICLES else LARGE))):
            assert document.source
    except SourceError:
        pass  # refused as well as read: only the time is in question
    assert time.process_time() - start < SLOWEST


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes there")
def test_a_pipe_in_a_folder_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"draft.txt": CLEAN})
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, ["check", ".", "--select", "spelling", "-f", "concise"])
    assert done.exit_code == 0, done.output


def test_a_fix_never_unpacks_a_bomb_beside_the_text() -> None:
    data = with_part("word/media/a.png", b"\0" * 60_000_000)
    with pytest.raises((SourceError, ValueError), match="too large"):
        docx.apply(data, [])


def test_a_signed_document_is_not_changed() -> None:
    with pytest.raises(ValueError, match="is signed"):
        docx.apply(with_part("_xmlsignatures/sig1.xml", b"<x/>"), [])
