"""Markdown: text, roles, places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.document import Document, Kind, Role
from newslint.model.span import Span
from newslint.parsers.markdown import parse
from newslint.plugins.hookspecs import Source

DRAFT = """---
published: 2024-05-06
---
# Harga *cabai* &amp; bawang

Harga ca**bai** é `kode` [naik](https://x.example) 😀 lagi\\
di pasar
lama<br>itu \\* a&nbsp;b.

> Naik terus,
> kata pedagang.

- satu
- dua

<!-- newslint: abaikan spelling -- nama usaha -->

<figure><img src="a.jpg"><figcaption>Pasar (Foto: Dinas)</figcaption></figure>

| kota | harga |
|------|-------|
| Anu  | 5     |

Teks[^1].

    kode saja

[^1]: Catatan kaki.
"""


def read(text: str) -> Document:
    (document,) = parse(Source("draft.md", text.encode()))
    return document


def test_text_and_roles() -> None:
    document = read(DRAFT)
    assert [(block.role, document.text(block.span)) for block in document.blocks] == [
        (Role.HEADLINE, "Harga cabai & bawang"),
        (Role.BODY, "Harga cabai é \ufffc naik 😀 lagi\ndi pasar lama\nitu * a b."),
        (Role.QUOTE, "Naik terus, kata pedagang."),
        (Role.LIST, "satu"),
        (Role.LIST, "dua"),
        (Role.CAPTION, "Pasar (Foto: Dinas)"),
        (Role.LIST, "kota"),
        (Role.LIST, "harga"),
        (Role.LIST, "Anu"),
        (Role.LIST, "5"),
        (Role.BODY, "Teks."),
        (Role.BODY, "Catatan kaki."),
    ]
    assert document.meta["published"] == "2024-05-06"


def test_places_through_marks_and_beyond_ascii() -> None:
    document = read(DRAFT)
    for word, source in (("cabai é", "ca**bai** é"), ("lagi", "lagi"), ("&", "&amp;"), ("pedagang", "pedagang")):
        start = document.view.index(word)
        place = document.offsets.to_source(Span(start, start + len(word)))
        assert document.source[place.start : place.end] == source


def test_a_comment_covers_the_block_after_it() -> None:
    document = read(DRAFT)
    (directive,) = document.directives
    assert directive.covers is not None
    assert document.source[directive.covers.start : directive.covers.end] == "Pasar (Foto: Dinas)"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=" \n*_`#>-[]()!&;<>ab1.é😀|\\\"'", min_size=1, max_size=80))
def test_what_is_copied_reads_the_same_in_view_and_source(text: str) -> None:
    document = read("x " + text)
    position = 0
    for piece in document.offsets.pieces:
        assert piece.view.start == position
        position = piece.view.end
        if piece.kind is Kind.COPIED:
            assert document.view[piece.view.start : piece.view.end] == document.source[piece.source.start : piece.source.end]
    assert position == len(document.view)


@pytest.mark.parametrize("tag", ["code", "kbd", "samp", "script", "style", "button"])
def test_what_stands_in_html_inside_a_paragraph_is_left_out_as_on_a_page(tag: str) -> None:
    (document,) = parse(Source("a.md", f"Ketik <{tag}>merubah  praktek</{tag}> lalu tekan.\n".encode()))
    assert "merubah" not in document.view
    assert "lalu tekan" in document.view


def test_a_tag_that_is_not_closed_hides_its_paragraph_only() -> None:
    (document,) = parse(Source("a.md", b"Ketik <code>merubah lalu.\n\nSidang dibuka.\n"))
    assert document.view.split() == ["Ketik", "\ufffc", "Sidang", "dibuka."]


def test_definitions_are_rows() -> None:
    document = read("Istilah\n: Ada *resiko* banjir.\n: Lagi.\n\nTeks : biasa.\n")
    assert [(block.role, document.text(block.span)) for block in document.blocks] == [
        (Role.LIST, "Istilah"),
        (Role.LIST, "Ada resiko banjir."),
        (Role.LIST, "Lagi."),
        (Role.BODY, "Teks : biasa."),
    ]
