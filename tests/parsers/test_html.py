"""Pages and fragments: text, roles, places, metadata."""

from __future__ import annotations

import pytest

from newslint.model.document import Document, Role
from newslint.model.span import Span
from newslint.parsers.html import parse
from newslint.plugins.hookspecs import Source

PAGE = """<!doctype html><html lang="id"><head><title>Harga cabai &amp; bawang</title>
<meta property="article:published_time" content="2024-05-06T08:00:00+07:00">
<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Sari Lestari"},
"articleSection": "Ekonomi"}</script>
<script>var kabar = "<p>bukan naskah</p>";</script></head><body><nav><a href="/">Beranda</a></nav>
<h1>Harga Cabai Naik</h1><figure><img src="a.jpg"><figcaption>Pasar di Kota Anu. (Foto: Dinas Anu)</figcaption></figure>
<p>Harga ca<b>bai</b> di&nbsp;pasar
naik &mdash; lagi.<br>Baris kedua.</p><blockquote><p>“Naik terus,” kata pedagang.</p></blockquote><ul><li>Satu<li>Dua</ul>
<footer>Hak cipta</footer></body></html>"""


def read(text: str) -> Document:
    (document,) = parse(Source("draft.html", text.encode()))
    return document


def test_text_and_roles() -> None:
    document = read(PAGE)
    assert [(block.role, document.text(block.span)) for block in document.blocks] == [
        (Role.HEADLINE, "Harga Cabai Naik"),
        (Role.CAPTION, "Pasar di Kota Anu. (Foto: Dinas Anu)"),
        (Role.BODY, "Harga cabai di pasar naik — lagi.\nBaris kedua."),
        (Role.QUOTE, "“Naik terus,” kata pedagang."),
        (Role.LIST, "Satu"),
        (Role.LIST, "Dua"),
        (Role.BOILERPLATE, "Hak cipta"),
    ]


def test_metadata() -> None:
    assert dict(read(PAGE).meta) == {
        "title": "Harga cabai & bawang",
        "language": "id",
        "published": "2024-05-06",
        "author": "Sari Lestari",
        "section": "Ekonomi",
    }


def test_a_word_with_tags_inside_has_its_place_and_no_fix_can_eat_a_tag() -> None:
    document = read(PAGE)
    start = document.view.index("cabai di")
    span = Span(start, start + len("cabai"))
    place = document.offsets.to_source(span)
    assert document.source[place.start : place.end] == "ca<b>bai"
    assert not document.offsets.is_copied(span)


def test_a_reference_is_taken_whole() -> None:
    document = read("<p>Harga &lt; 5 & naik</p>")
    assert document.view.strip() == "Harga < 5 & naik"
    at = document.view.index("<")
    place = document.offsets.to_source(Span(at, at + 1))
    assert document.source[place.start : place.end] == "&lt;"


def test_a_comment_covers_the_block_after_it() -> None:
    source = "<p>Satu.</p><!-- newslint: ignore spelling -- nama usaha --><p>Dua.</p>"
    document = read(source)
    (directive,) = document.directives
    assert (directive.rules, directive.reason) == (("spelling",), "nama usaha")
    assert directive.covers is not None
    assert source[directive.covers.start : directive.covers.end] == "Dua."


def test_a_head_needs_no_end_tag() -> None:
    document = read('<html><head><title>Judul</title><meta charset="utf-8"><body><p>Ia ketua.</p></body></html>')
    assert [document.text(block.span) for block in document.blocks] == ["Ia ketua."]
    assert document.meta["title"] == "Judul"


@pytest.mark.parametrize(
    "page",
    [
        "<form id=aspnetForm><h1>Halo.</h1><p>Sidang dibuka.</p></form>",
        "<p>Halo.</p><button>Klik<p>Sidang dibuka.</p>",
        "<p>Pakai <code>x. Ia begini.</p><p>Sidang dibuka.</p>",
    ],
)
def test_a_form_or_a_tag_that_is_not_closed_does_not_hide_the_page(page: str) -> None:
    (document,) = parse(Source("a.html", page.encode()))
    assert document.view.split()[-2:] == ["Sidang", "dibuka."]


def test_blanks_on_both_sides_of_a_tag_are_one() -> None:
    assert read("<p>Warga  <b>  desa  </b>  pulang <!-- x -->  <i> </i> lagi.</p>").view.strip() == "Warga desa pulang lagi."
