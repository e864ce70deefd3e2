"""Documents that real programs wrote: LibreOffice's Word files, and pages as a browser saves them."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Document, Role
from newslint.parsers import docx, html
from newslint.plugins.hookspecs import Format, Source
from newslint.session import Choice
from tests import system
from tests.drafts import session

pytestmark = pytest.mark.network

PAGE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Pasar</title>
<meta property="article:published_time" content="2024-05-03T08:00:00+07:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pasar Ikan Ramai", "author": {"name": "Sari"}}</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Beranda</a></nav>
<h1>Pasar Ikan Ramai</h1>
<p>Ada <b>re<i>siko</i></b> besar &amp; pedagang antri di pasar itu.
<h2>Harga naik</h2>
<ul><li>Cabai mahal<li>Ikan habis</ul>
<blockquote>Kami rugi besar hari ini.</blockquote>
<figure><img src="a.jpg" alt="pasar"><figcaption>Pedagang menunggu pembeli.</figcaption></figure>
<table><tr><td>kota</td><td>harga</td></tr></table>
<p id="late"></p>
<script>document.getElementById("late").textContent = "Warga dan dan pedagang < 5 orang pulang.";</script>
</body></html>
"""


def read(form: Format, data: bytes) -> Document:
    (document,) = form.parse(Source("draft", data))
    return document


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, document.text(block.span).strip()) for block in document.blocks]


def office(folder: Path, filters: list[str], file: Path) -> None:
    """Let LibreOffice convert a file, in a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [system.command("soffice"), "--headless", profile, *filters, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def test_a_word_document_of_libreoffice_and_back(tmp_path: Path) -> None:
    (tmp_path / "draft.html").write_text(PAGE, encoding="utf-8")
    office(tmp_path, ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"], tmp_path / "draft.html")
    data = (tmp_path / "draft.docx").read_bytes()
    found = blocks(read(docx.FORMAT, data))
    for block in (
        (Role.HEADLINE, "Pasar Ikan Ramai"),
        (Role.BODY, "Ada resiko besar & pedagang antri di pasar itu."),
        (Role.HEADING, "Harga naik"),
        (Role.LIST, "Cabai mahal"),
        (Role.QUOTE, "Kami rugi besar hari ini."),
        (Role.LIST, "harga"),
    ):
        assert block in found

    repairer = Repairer(session(), Choice(profile="default", select=("spelling",)), None, safe_only, docx.track)
    done = repairer.repair(Source("draft.docx", data))
    assert {one.finding.text for one in done.applied} == {"resiko", "antri"}
    (tmp_path / "fixed").mkdir()
    fixed = tmp_path / "fixed" / "draft.docx"
    fixed.write_bytes(done.data)
    back = tmp_path / "back"
    back.mkdir()
    office(back, ["--convert-to", "docx:MS Word 2007 XML"], fixed)
    assert "Ada risiko besar & pedagang antre di pasar itu." in read(docx.FORMAT, (back / "draft.docx").read_bytes()).source
    with zipfile.ZipFile(back / "draft.docx") as archive:
        xml = archive.read("word/document.xml").decode()
    assert xml.count('w:author="newslint"') == 4  # two deletions and two insertions, as LibreOffice understood them


def test_a_page_that_a_browser_saved(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    command = [system.command("chromium"), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'user'}"]
    done = subprocess.run([*command, "--dump-dom", page.as_uri()], check=True, capture_output=True, timeout=120)
    saved = done.stdout
    document = read(html.FORMAT, saved)
    assert blocks(document) == [
        (Role.HEADLINE, "Pasar Ikan Ramai"),
        (Role.BODY, "Ada resiko besar & pedagang antri di pasar itu."),
        (Role.HEADING, "Harga naik"),
        (Role.LIST, "Cabai mahal"),
        (Role.LIST, "Ikan habis"),
        (Role.QUOTE, "Kami rugi besar hari ini."),
        (Role.CAPTION, "Pedagang menunggu pembeli."),
        (Role.LIST, "kota"),
        (Role.LIST, "harga"),
        (Role.BODY, "Warga dan dan pedagang < 5 orang pulang."),
    ]
    assert (document.meta["published"], document.meta["author"]) == ("2024-05-03", "Sari")

    repairer = Repairer(session(), Choice(profile="default", select=("spelling",)), None, safe_only)
    fixed = repairer.repair(Source("page.html", saved)).data.decode()
    expected = saved.decode().replace("re<i>siko", "ri<i>siko").replace("antri", "antre")
    assert fixed == expected.replace('<p id="late">Warga dan dan pedagang', '<p id="late">Warga dan pedagang')
    assert json.loads(fixed.partition('ld+json">')[2].partition("</script>")[0])["headline"] == "Pasar Ikan Ramai"


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>Kepala resiko</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:h text:outline-level="1">Pasar Ikan Ramai</text:h>
<text:p>Warga antri<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>Panitia menilai resiko banjir.</text:p></text:note-body></text:note> di pasar<office:annotation
><dc:creator>Sari</dc:creator><text:p>Cek resiko.</text:p></office:annotation>
<text:a xlink:href="https://pasar.example/a">sejak pagi</text:a>.</text:p>
</office:text></office:body></office:document>
"""


def test_notes_links_headers_and_comments_of_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "draft.fodt").write_text(FLAT, encoding="utf-8")
    office(tmp_path, ["--convert-to", "docx:MS Word 2007 XML"], tmp_path / "draft.fodt")
    data = (tmp_path / "draft.docx").read_bytes()
    document = read(docx.FORMAT, data)
    assert blocks(document) == [
        (Role.HEADLINE, "Pasar Ikan Ramai"),
        (Role.BODY, "Warga antri di pasar sejak pagi."),
        (Role.LIST, "Panitia menilai resiko banjir."),
        (Role.BOILERPLATE, "Kepala resiko"),
    ]
    assert [(document.text(link.span), link.target) for link in document.links] == [("sejak pagi", "https://pasar.example/a")]
    done = Repairer(session(), Choice(profile="default"), None, safe_only).repair(Source("draft.docx", data))
    assert [one.finding.text for one in done.applied] == ["antri", "resiko"]
    with zipfile.ZipFile(tmp_path / "draft.docx") as before:
        (tmp_path / "fixed.docx").write_bytes(done.data)
        with zipfile.ZipFile(tmp_path / "fixed.docx") as after:
            changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
            assert changed == {"word/document.xml", "word/footnotes.xml"}
            assert b"Cek resiko." in after.read("word/comments.xml")
    office(tmp_path / "fixed", ["--convert-to", "txt:Text (encoded):UTF8"], tmp_path / "fixed.docx")
    assert "Warga antre" in (tmp_path / "fixed" / "fixed.txt").read_text("utf-8-sig")
