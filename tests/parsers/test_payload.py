"""Payloads of content systems: what is a headline, what a caption, and where each word stands in the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.model.document import Document, Role
from newslint.model.errors import SourceError
from newslint.model.view import Field, View
from newslint.parsers.payload import parse
from newslint.plugins.hookspecs import Source

LEXICAL = {
    "root": {
        "children": [
            {
                "type": "paragraph",
                "children": [
                    {"type": "extended-text", "text": "Ikan di pa"},
                    {"type": "extended-text", "text": "sar “Oru” ", "format": 1},
                    {"type": "link", "url": "https://a.example", "children": [{"type": "text", "text": "habis."}]},
                ],
            },
            {"type": "extended-heading", "tag": "h3", "children": [{"type": "text", "text": "Pedagang pulang"}]},
            {"type": "image", "src": "a.jpg", "alt": "x", "caption": "<span>Pasar Oru</span>"},
            {"type": "codeblock", "code": "resiko"},
            {"type": "list", "children": [{"type": "listitem", "children": [{"type": "text", "text": "butir"}]}]},
        ]
    }
}
MOBILEDOC = {
    "version": "0.3.1",
    "atoms": [],
    "markups": [["strong"]],
    "cards": [["image", {"src": "a.jpg", "caption": "Pasar <b>Oru</b>"}], ["markdown", {"markdown": "Kata **tebal** lagi"}]],
    "sections": [
        [1, "p", [[0, [], 0, "Ikan di pa"], [0, [0], 1, "sar habis."]]],
        [10, 0],
        [1, "h3", [[0, [], 0, "Pedagang pulang"]]],
        [3, "ul", [[[0, [], 0, "butir"]]]],
        [10, 1],
    ],
}
GHOST = {"id": "g1", "title": "Pasar Sepi", "visibility": "public", "custom_excerpt": "Ikan habis", "authors": [{"name": "Sari"}]}
SLATE = [
    {
        "type": "paragraph",
        "children": [{"type": "text", "text": "Ikan di pa"}, {"type": "text", "text": "sar habis.", "bold": True}],
    },
    {"type": "heading", "level": 3, "children": [{"type": "text", "text": "Pedagang pulang"}]},
    {"type": "quote", "children": [{"type": "text", "text": "Kami rugi"}]},
]
STRAPI = {"documentId": "s1", "title": "Pasar Sepi", "publishedAt": "2024-05-03T02:00:00Z", "locale": "id"}
EDITOR_JS = {
    "time": 1,
    "blocks": [
        {"type": "header", "data": {"text": "Pedagang pulang", "level": 3}},
        {"type": "paragraph", "data": {"text": "Ikan di pa<b>sar</b> habis."}},
        {"type": "list", "data": {"style": "ordered", "items": ["satu", "dua"]}},
        {"type": "image", "data": {"file": {"url": "a.jpg"}, "caption": "Pasar Oru"}},
        {"type": "code", "data": {"code": "resiko"}},
    ],
}
STREAM = [
    {"type": "heading", "value": "Pedagang pulang", "id": "1"},
    {"type": "paragraph", "value": '<p data-block-key="x">Ikan di pa<b>sar</b> habis.</p>', "id": "2"},
    {"type": "image", "value": 4, "id": "3"},
    {"type": "quote", "value": {"quote": "Kami rugi", "attribution": "Sari"}, "id": "4"},
]
H, D, C, B, S, Q, L = Role.HEADLINE, Role.DECK, Role.CAPTION, Role.BODY, Role.HEADING, Role.QUOTE, Role.LIST
SHAPES: dict[str, tuple[Any, list[tuple[Role, str]]]] = {
    "wordpress": (
        {
            "id": 7,
            "date": "2024-05-03T10:00:00",
            "title": {"rendered": "Pasar &#8220;Oru&#8221; Sepi"},
            "content": {"rendered": '<p>Ikan di pa<b>sar</b> "Oru" habis.</p><figcaption>Pasar Oru</figcaption>'},
            "excerpt": {"rendered": "<p>Ikan di pasar &hellip;</p>"},
        },
        [(H, "Pasar “Oru” Sepi"), (B, 'Ikan di pasar "Oru" habis.'), (C, "Pasar Oru")],
    ),
    "ghost, lexical": (
        {"posts": [{**GHOST, "lexical": json.dumps(LEXICAL), "html": "<p>lain</p>"}]},
        [(H, "Pasar Sepi"), (D, "Ikan habis"), (B, "Ikan di pasar “Oru” habis."), (S, "Pedagang pulang"), (C, "Pasar Oru"),
         (L, "butir")],
    ),
    "ghost, mobiledoc": (
        {"posts": [{**GHOST, "mobiledoc": json.dumps(MOBILEDOC)}]},
        [(H, "Pasar Sepi"), (D, "Ikan habis"), (B, "Ikan di pasar habis."), (C, "Pasar Oru"), (S, "Pedagang pulang"), (L, "butir"),
         (B, "Kata tebal lagi")],
    ),
    "ghost, webhook": (
        {"post": {"current": {**GHOST, "html": "<p>Ikan <i>habis</i>.</p>"}, "previous": {}}},
        [(H, "Pasar Sepi"), (D, "Ikan habis"), (B, "Ikan habis.")],
    ),
    "strapi, blocks": (
        {"data": {**STRAPI, "content": SLATE}},
        [(H, "Pasar Sepi"), (B, "Ikan di pasar habis."), (S, "Pedagang pulang"), (Q, "Kami rugi")],
    ),
    "strapi, components with Markdown": (
        {"data": {**STRAPI, "blocks": [{"__component": "rich-text", "body": "## Pedagang pulang\n\nIkan di pa**sar** habis."}]}},
        [(H, "Pasar Sepi"), (S, "Pedagang pulang"), (B, "Ikan di pasar habis.")],
    ),
    "strapi 4": (
        {"data": {"id": 3, "attributes": {**STRAPI, "content": "Ikan habis."}}, "meta": {}},
        [(H, "Pasar Sepi"), (B, "Ikan habis.")],
    ),
    "wagtail": (
        {"id": 3, "meta": {"type": "news.ArticlePage"}, "title": "Pasar Sepi", "body": STREAM},
        [(H, "Pasar Sepi"), (S, "Pedagang pulang"), (B, "Ikan di pasar habis."), (Q, "Kami rugi")],
    ),
    "directus": (
        {"data": {"status": "draft", "title": "Pasar Sepi", "content": EDITOR_JS}},
        [(H, "Pasar Sepi"), (S, "Pedagang pulang"), (B, "Ikan di pasar habis."), (L, "satu"), (L, "dua"), (C, "Pasar Oru")],
    ),
    "schema.org": (
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "articleBody": "Ikan di pasar “Oru” habis.\n\nPedagang pulang.",
            "headline": "Pasar Sepi",
            "image": {"caption": "Pasar Oru"},
        },
        [(H, "Pasar Sepi"), (C, "Pasar Oru"), (B, "Ikan di pasar “Oru” habis."), (B, "Pedagang pulang.")],
    ),
    "of no system": ({"judul": "Pasar Sepi", "isi": "Ikan habis."}, [(H, "Pasar Sepi"), (B, "Ikan habis.")]),
}  # fmt: skip


def read(data: Any, **more: Any) -> list[Document]:
    return list(parse(Source("draft.json", json.dumps(data, indent=1).encode(), **more)))


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, document.text(block.span)) for block in document.blocks]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_shapes(shape: str, *, ascii_only: bool) -> None:
    data, expected = SHAPES[shape]
    text = json.dumps(data, ensure_ascii=ascii_only)
    (document,) = parse(Source("draft.json", text.encode()))
    assert blocks(document) == expected
    assert document.source == text


def test_a_word_has_its_field_its_place_in_it_and_its_place_in_the_file() -> None:
    data = SHAPES["wordpress"][0]
    (document,) = read(data)
    start = document.view.index("habis")
    assert document.locate is not None
    path, place = document.locate(document.blocks[1].span)
    assert path == "content.rendered"
    assert data["content"]["rendered"][place.start : place.end] == 'Ikan di pa<b>sar</b> "Oru" habis.'
    span = document.offsets.to_source(type(place)(start, start + 5))
    assert document.source[span.start : span.end] == "habis"
    assert document.position(span.start).line == document.source[: span.start].count("\n") + 1


def test_text_inside_json_inside_json_has_its_place() -> None:
    (document,) = read(SHAPES["ghost, lexical"][0])
    at = document.view.index("Pedagang")
    span = document.offsets.to_source(type(document.blocks[0].span)(at, at + 8))
    assert document.source[span.start : span.end] == "Pedagang"
    assert document.locate is not None
    assert document.locate(document.blocks[3].span)[0] == "posts[0].lexical.root.children[1].children[0].text"
    assert document.escape('a "b"', span) == r"a \\\"b\\\""


def test_metadata() -> None:
    (document,) = read({"data": {**STRAPI, "content": "Ikan habis.", "author": {"name": "Sari"}}}, meta={"origin": "community"})
    assert document.meta == {"published": "2024-05-03", "author": "Sari", "language": "id", "origin": "community"}


def test_several_articles_are_told_apart_by_their_ids() -> None:
    posts = [{"id": number, "title": {"rendered": "A"}, "content": {"rendered": "<p>b</p>"}} for number in (3, 4)]
    documents = read(posts)
    assert [document.part for document in documents] == ["3", "4"]
    assert documents[0].lines is documents[1].lines


OWN = View(
    name="desk",
    fields=(Field(Role.HEADLINE, ("kepala",)), Field(Role.BODY, ("batang.teks",), "html"), Field(Role.CAPTION, ("foto.*.ket",))),
    when=("kepala",),
    meta={"author": ("oleh.*",)},
)


def test_a_newsroom_maps_its_own_fields() -> None:
    data = {
        "kepala": "A",
        "batang": {"teks": "b < c"},
        "foto": [{"ket": "d"}, {"ket": "e"}],
        "oleh": ["Sari", "Budi"],
        "title": "x",
    }
    (document,) = read(data, views=(OWN,))
    assert blocks(document) == [(H, "A"), (B, "b < c"), (C, "d"), (C, "e")]
    assert document.meta == {"author": "Sari, Budi"}


def test_a_view_that_is_named_is_used_even_if_another_one_fits() -> None:
    data = {"title": "x", "body": "y", "batang": {"teks": "z"}}
    (document,) = read(data, views=(OWN,), view="desk")
    assert blocks(document) == [(B, "z")]


@pytest.mark.parametrize(
    ("data", "view", "said"),
    [
        ({"name": "tool", "version": "1"}, "", "has no shape that is known"),
        ([1, 2], "", "has no shape that is known"),
        ({"title": "a", "body": "b"}, "desk", "there is no view 'desk'"),
        ({"title": "a", "body": "b"}, "ghost", None),
        ({"titel": "a"}, "ghost", "has no shape that is known"),
    ],
)
def test_what_is_no_article_says_so(data: Any, view: str, said: str | None) -> None:
    if said is None:
        assert blocks(read(data, view=view)[0]) == [(H, "a")]
        return
    with pytest.raises(SourceError, match=said):
        read(data, view=view)


def test_what_is_no_json_says_where() -> None:
    with pytest.raises(SourceError, match="is no valid JSON: it needs a key") as caught:
        list(parse(Source("draft.json", b'{"title": "a",\n "body": "b",\n}')))
    assert (caught.value.line, caught.value.column) == (3, 1)


def test_what_no_report_could_hold_is_replaced() -> None:
    (document,) = parse(Source("draft.json", rb'{"title": "a \ud800 \u0000", "body": "b"}'))
    assert document.text(document.blocks[0].span) == "a \ufffd \ufffd"


def test_a_record_of_another_shape_is_told_and_never_passed_over() -> None:
    text = '[{"title": "A", "body": "Aman saja."},\n {"title": "B", "teks": "Ia praktek"}]'
    documents = iter(parse(Source("a.json", text.encode())))
    assert next(documents).view.split()[-1] == "saja."
    with pytest.raises(SourceError) as told:
        next(documents)
    assert (told.value.line, told.value.column) == (2, 2)
