"""Word documents: text, roles, places, and the way back into the runs."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from newslint.model.document import Document, Role
from newslint.model.errors import SourceError
from newslint.model.finding import Fix
from newslint.model.span import Span
from newslint.parsers.docx import apply, parse
from newslint.plugins.hookspecs import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written() -> bytes:
    document = docx.Document()
    document.core_properties.author = "Sari Lestari"
    document.add_heading("Harga Cabai Naik", 0)
    document.add_heading("Pasar sepi", 2)
    paragraph = document.add_paragraph("Harga ca")
    paragraph.add_run("bai").bold = True
    paragraph.add_run(" naik\u00a0terus & lagi.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "kota"
    table.cell(0, 1).text = "harga"
    document.add_paragraph("butir", style="List Bullet")
    return packed(document)


def packed(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_body(xml: str) -> bytes:
    """Give a document whose body is this XML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(docx.Document()))) as source, zipfile.ZipFile(stream, "w") as target:
        for entry in source.infolist():
            body = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
            target.writestr(entry, body.encode() if entry.filename == "word/document.xml" else source.read(entry))
    return stream.getvalue()


def read(data: bytes) -> Document:
    (document,) = parse(Source("draft.docx", data))
    return document


def test_text_roles_and_metadata() -> None:
    document = read(written())
    assert [(block.role, document.text(block.span)) for block in document.blocks] == [
        (Role.HEADLINE, "Harga Cabai Naik"),
        (Role.HEADING, "Pasar sepi"),
        (Role.BODY, "Harga cabai naik terus & lagi."),
        (Role.LIST, "kota"),
        (Role.LIST, "harga"),
        (Role.LIST, "butir"),
    ]
    assert document.meta["author"] == "Sari Lestari"


def test_tracked_insertions_are_text_and_deletions_are_not() -> None:
    xml = (
        "<w:p><w:r><w:t>satu </w:t></w:r><w:ins><w:r><w:t>dua</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>tiga</w:delText></w:r></w:del><w:r><w:tab/><w:t>empat</w:t></w:r></w:p>"
    )
    assert read(with_body(xml)).source == "satu dua\tempat\n"


def test_a_tab_stop_is_no_tab() -> None:
    xml = '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs></w:pPr><w:r><w:t>satu</w:t></w:r></w:p>'
    assert read(with_body(xml)).source == "satu\n"


def test_a_fix_over_two_runs_keeps_both_and_all_other_bytes() -> None:
    data = written()
    start = read(data).source.index("cabai")
    fixed = apply(data, [Fix(Span(start, start + 5), "bawang <merah>")])
    assert read(fixed).source == read(data).source.replace("cabai", "bawang <merah>")
    (bold,) = [run for run in docx.Document(io.BytesIO(fixed)).paragraphs[2].runs if run.bold]
    assert bold.text == ""
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(fixed)) as after:
        same = [name for name in before.namelist() if before.read(name) == after.read(name)]
        assert set(before.namelist()) - set(same) == {"word/document.xml"}


def test_a_fix_that_would_cut_an_entity_is_refused() -> None:
    data = written()
    at = read(data).source.index("&")
    with pytest.raises(ValueError, match="not plain text"):
        apply(data, [Fix(Span(at, at + 1), "dan")])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"bukan zip", "is not a Word document"),
        (b"PK\x03\x04" + b"\0" * 40, "is not a Word document"),
        (with_body("<w:p><w:r>"), "is a damaged Word document"),
        (with_body(""), "is empty"),
    ],
)
def test_what_is_no_word_document_says_so(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read(data)


def test_entity_declarations_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", bomb)
    with pytest.raises(SourceError, match="declares XML entities"):
        read(stream.getvalue())
