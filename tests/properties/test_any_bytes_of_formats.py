"""Any bytes are documents that hold together, or one clear error, in every format."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.parsers import docx, html, markdown, payload, plain, records
from newslint.plugins.hookspecs import Format, Source
from newslint.session import Choice
from tests.drafts import session
from tests.rendered import parts

FORMATS: dict[str, Format] = {
    ".txt": plain.FORMAT,
    ".html": html.FORMAT,
    ".md": markdown.FORMAT,
    ".docx": docx.FORMAT,
    ".json": payload.FORMAT,
    ".jsonl": records.JSON_LINES,
    ".csv": records.CSV,
}
PIECES: dict[str, list[str]] = {
    ".html": [
        *parts("<p> </p> <b > <!-- --> &amp; &#0; &#xD800; <script> </script> <h1> <br> <li> <td> <title> <![CDATA[ <?"),
        *("</blockquote>", "<meta name=date content='", "'", '"', "kata ", "\0", "\r\n"),
    ],
    ".md": [
        *parts("* > ``` ` [ ]( ) ** _ <p> <!-- --> [^1] [^1]:x &amp; \\ é 😀 ~~ ![ <br>"),
        *("# ", "\n", "\n\n", "| a | b |\n|---|---|\n", "---\n", "    ", "- [ ] ", "kata ", "\r"),
    ],
    ".json": [
        *parts(
            '" , } [ ] { : \\u0000 \\ud800 <p> &lt; \\n null 1 {"title":" "body":" "content":{"rendered":" "root":{"children":['
        ),
        *('"type": "text", "text": "', '"sections":[[1,"p",[[0,[],0,"', "kata "),
    ],
    ".csv": ["title,body", "\n", "\r\n", '"', '""', ",", ";", "kata ", "\0", "<p>", "é"],
}
PIECES[".jsonl"] = [*PIECES[".json"], "\n", "\r"]
XML = [
    *parts("<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:ins> </w:ins> <w:del> </w:del> &amp; &#65; &x; <w:br/> <![CDATA[y]]>"),
    *("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "kata ", "<!-- x -->", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", "<!DOCTYPE a>"),
]
HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


def holds_together(document: Document) -> None:
    """Assert that blocks lie in order in the view, and that every view character has a place in the source."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.view)
        end = block.span.end
    position = 0
    for piece in document.offsets.pieces:
        assert piece.view.start == position
        assert 0 <= piece.source.start <= piece.source.end <= len(document.source)
        position = piece.view.end
    assert position == len(document.view)
    document.view.encode()


def read(suffix: str, data: bytes) -> None:
    try:
        for document in FORMATS[suffix].parse(Source(f"a{suffix}", data)):
            holds_together(document)
    except SourceError:
        return  # any other error fails the test


@pytest.mark.parametrize("suffix", FORMATS)
@settings(max_examples=20, deadline=None)
@given(data=st.binary(max_size=120))
def test_any_bytes(suffix: str, data: bytes) -> None:
    read(suffix, data)


@pytest.mark.parametrize("suffix", PIECES)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_what_comes_near(suffix: str, data: st.DataObject) -> None:
    read(suffix, "".join(data.draw(st.lists(st.sampled_from(PIECES[suffix]), max_size=16))).encode())


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return stream.getvalue()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(XML), max_size=14), st.booleans())
def test_any_word_document(pieces: list[str], whole: bool) -> None:  # noqa: FBT001
    xml = HEAD + "".join(pieces) + "</w:body></w:document>" * whole
    read(".docx", zipped([("word/document.xml", xml.encode())]))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_word_document_with_a_damaged_byte(place: int, value: int) -> None:
    data = bytearray(zipped([("word/document.xml", f"{HEAD}<w:p><w:r><w:t>kata</w:t></w:r></w:p></w:body></w:document>".encode())]))
    data[place % len(data)] = value
    read(".docx", bytes(data))


@pytest.mark.parametrize("suffix", PIECES)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_a_check_never_breaks(suffix: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from([*PIECES[suffix], "Ada resiko besar. "]), max_size=12)))
    reports, failure = session().try_check(Source(f"a{suffix}", text.encode()), Choice(profile="strict"))
    assert failure is None or "newslint or a plug-in failed" not in failure.message.en, failure
    assert not [crash for report in reports for crash in report.crashes]
