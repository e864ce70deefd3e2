"""All parts of a Word document that hold text, the two namespaces, links, hidden text; what is not touched stays."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Document, Role
from newslint.parsers.docx import apply, parse, track
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session
from tests.parsers.test_docx import packed, read, with_body

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def relation(number: int, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="rId{number}" Type="{TYPES}/{kind}" Target="{target}" {more}/>'


def package(main: str = "word/document.xml", words: str = WORDS, **parts: str) -> bytes:
    """Give a package; ``parts`` are bodies by name (``document``, ``footnotes`` …), ``relations`` those of the document."""
    own = parts.pop("relations", "")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{relation(1, 'officeDocument', main)}</Relationships>")
        folder, _, name = main.rpartition("/")
        every = "".join(relation(number, kind, f"{kind}.xml") for number, kind in enumerate(parts, 50) if kind != "document")
        archive.writestr(f"{folder}/_rels/{name}.rels", f"<Relationships>{every}{own}</Relationships>")
        for kind, xml in parts.items():
            head = f'<w:{kind} xmlns:w="{words}" xmlns:m="{MATH}" xmlns:mc="{COMPATIBLE}" xmlns:r="{TYPES}">'
            archive.writestr(main if kind == "document" else f"{folder}/{kind}.xml", f'<?xml version="1.0"?>{head}{xml}</w:{kind}>')
    return stream.getvalue()


def repaired(data: bytes, *, tracked: bool = False) -> bytes:
    write = track if tracked else apply
    done = Repairer(session(), Choice(profile="default", select=("spelling",)), None, safe_only, write).repair(
        Source("a.docx", data)
    )
    assert done.failure is None
    return done.data


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, document.text(block.span)) for block in document.blocks]


def contents(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


@pytest.mark.parametrize("tracked", [False, True])
def test_notes_are_read_and_mended_headers_are_furniture_and_comments_stay(tracked: bool) -> None:  # noqa: FBT001
    data = package(
        document=f"<w:body>{paragraph('Pasar Ikan Ramai')}{paragraph('Warga antri di pasar ikan itu sejak pagi.')}</w:body>",
        footnotes=f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{paragraph("Ada resiko banjir.")}</w:footnote>',
        endnotes=f"<w:endnote>{paragraph('Panitia menilai apotik kota tutup.')}</w:endnote>",
        header=paragraph("Kantor Berita Oru, resiko"),
        comments=f"<w:comment>{paragraph('Cek resiko ini.')}</w:comment>",
    )
    assert blocks(read(data)) == [
        (Role.BODY, "Pasar Ikan Ramai"),
        (Role.BODY, "Warga antri di pasar ikan itu sejak pagi."),
        (Role.LIST, "Ada resiko banjir."),
        (Role.LIST, "Panitia menilai apotik kota tutup."),
        (Role.BOILERPLATE, "Kantor Berita Oru, resiko"),
    ]
    done = repaired(data, tracked=tracked)
    assert read(done).source == read(data).source.replace("antri", "antre").replace("Ada resiko", "Ada risiko").replace(
        "apotik", "apotek"
    )
    before, after = contents(data), contents(done)
    assert {name for name in before if before[name] != after[name]} == {
        "word/document.xml", "word/footnotes.xml", "word/endnotes.xml",
    }  # fmt: skip


def test_the_main_part_is_where_the_package_says_and_names_are_strict_or_not() -> None:
    data = package("ms/document2.xml", STRICT, document=f"<w:body>{paragraph('Warga antri di pasar.')}</w:body>")
    assert read(data).source == "Warga antri di pasar.\n"
    assert read(repaired(data)).source == "Warga antre di pasar.\n"


def test_alternatives_are_read_once_and_old_text_boxes_too() -> None:
    box = "<w:txbxContent>{}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{box.format(paragraph('Kotak baru.'))}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box.format(paragraph('Kotak baru.'))}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    old = f"<w:pict>{box.format(paragraph('Kotak lama.'))}</w:pict>"
    xml = f"<w:body><w:p><w:r><w:rPr><w:b/></w:rPr>{both}{old}<w:t>Warga antri.</w:t></w:r></w:p></w:body>"
    data = package(document=xml)
    assert read(data).source == "Kotak baru.\nKotak lama.\nWarga antri.\n"
    tracked = contents(repaired(data, tracked=True))["word/document.xml"]
    assert '<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">antri</w:delText></w:r></w:del>' in tracked


def test_hidden_text_and_formulas_are_no_prose() -> None:
    vanish = (
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>resiko</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>tampak</w:t></w:r>'
    )
    formula = "<m:oMath><m:r><w:t>resiko</w:t></m:r></m:oMath>"
    plain = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    xml = f"<w:body><w:p>{vanish}{plain.format(' dan ')}{formula}{plain.format(' dan lagi')}</w:p></w:body>"
    assert read(package(document=xml)).source == "tampak dan \ufffc dan lagi\n"


def test_a_tracked_fix_has_the_formatting_of_now_and_not_the_one_before() -> None:
    now = "<w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    xml = f"<w:body><w:p><w:r>{now}<w:t>Warga antri di pasar.</w:t></w:r></w:p></w:body>"
    done = contents(repaired(package(document=xml), tracked=True))["word/document.xml"]
    assert done.count(now) == 4  # before, deleted, inserted, behind


def test_links_of_relations_and_of_fields() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    words = "berita\u00ad ini"
    coded = (
        f"{mark.format('begin')}<w:r><w:instrText> HYPERLINK &quot;https://pasar.example/b&quot; </w:instrText></w:r>"
        f"{mark.format('separate')}{run.format('klik di sini')}{mark.format('end')}"
    )
    xml = (
        f'<w:body><w:p>{run.format("Baca")}<w:hyperlink r:id="rId9">{run.format(words)}</w:hyperlink>{run.format(",")}'
        f'{coded}<w:fldSimple w:instr=" HYPERLINK &quot;https://pasar.example/c&quot;">{run.format("dermaga")}</w:fldSimple>'
        f'<w:hyperlink w:anchor="atas">{run.format("naik")}</w:hyperlink></w:p></w:body>'
    )
    document = read(package(document=xml, relations=relation(9, "hyperlink", "https://pasar.example/a", 'TargetMode="External"')))
    assert [(document.text(link.span), link.target) for link in document.links] == [
        ("berita ini", "https://pasar.example/a"),
        ("klik di sini", "https://pasar.example/b"),
        ("dermaga", "https://pasar.example/c"),
    ]
    (report,) = session().check(Source("a.docx", package(document=xml)), Choice(profile="strict"))
    assert "klik di sini" in [finding.text for finding in report.findings if finding.rule == "links.vague-text"]


def test_a_document_of_another_writer_with_header_and_comments() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kepala halaman"
    document.sections[0].footer.paragraphs[0].text = "Kaki halaman"
    document.add_paragraph("Warga antri di pasar ikan itu.")
    if hasattr(document, "add_comment"):
        document.add_comment(document.paragraphs[0].runs, text="Cek resiko ini", author="Sari")
    data = packed(document)
    (read_back,) = parse(Source("a.docx", data))
    assert blocks(read_back) == [
        (Role.BODY, "Warga antri di pasar ikan itu."),
        (Role.BOILERPLATE, "Kepala halaman"),
        (Role.BOILERPLATE, "Kaki halaman"),
    ]
    before, after = contents(data), contents(repaired(data))
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert "Warga antre" in after["word/document.xml"]


def test_many_links_in_one_paragraph_take_no_time() -> None:
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>a </w:t></w:r></w:hyperlink>'
    xml = f'<w:p xmlns:r="{TYPES}">{link * 20_000}</w:p>'
    assert len(read(with_body(xml)).source) == 40_001
