"""What a payload holds beyond the shapes that we know: certain prose is read, the rest is told, settings are neither."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Document, Role
from newslint.parsers.payload import parse
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session

PROSE = "Warga desa itu antri di depan pasar ikan sejak pagi buta kemarin."
OTHER = "Nelayan menurunkan hasil tangkapan dari perahu kayu ke dermaga lama dengan bantuan pelajar."
WAGTAIL: dict[str, Any] = {"meta": {"type": "news.Page"}, "title": "Pasar Sepi"}
STRAPI: dict[str, Any] = {"documentId": "a", "title": "Pasar Sepi", "publishedAt": "2024-05-03"}
GHOST: dict[str, Any] = {"title": "Pasar Sepi", "visibility": "public"}
DIRECTUS: dict[str, Any] = {"status": "draft", "title": "Pasar Sepi"}


def read(payload: Any) -> Document:
    (document,) = parse(Source("a.json", json.dumps(payload).encode()))
    return document


def texts(document: Document) -> list[str]:
    return [document.text(block.span) for block in document.blocks[1:]]


def told(document: Document) -> list[str]:
    return [notice.message.en for notice in document.notices]


def lexical(*children: Any) -> dict[str, Any]:
    return {**GHOST, "lexical": json.dumps({"root": {"children": list(children)}})}


@pytest.mark.parametrize(
    "payload",
    [
        {**WAGTAIL, "body": [{"type": "catatan", "value": {"isi_panjang": PROSE, "warna": "merah muda"}}]},
        {**WAGTAIL, "body": [{"type": "kolom", "value": {"kiri": [{"type": "paragraph", "value": PROSE}], "lebar": "50"}}]},
        {**WAGTAIL, "body": [{"type": "raw_html", "value": "<div id=x></div>"}, {"type": "lead_text", "value": PROSE}]},
        {**STRAPI, "blocks": [{"__component": "shared.faq", "items": [{"question": PROSE, "id": 3}], "theme": "dark mode on"}]},
        {**STRAPI, "content": [{"__component": "shared.x", "intro_text": PROSE, "text_align": "left"}]},
        {**DIRECTUS, "blocks": [{"collection": "block_x", "item": {"content": PROSE, "id": 1}}]},
        lexical({"type": "callout", "calloutText": PROSE, "backgroundColor": "blue"}),
        lexical({"type": "toggle", "content": f"<p>{PROSE}</p>"}),
        lexical({"type": "product", "productDescription": f"<p>{PROSE}</p>", "productUrl": "https://a.example/b"}),
        lexical({"type": "embed", "html": "<iframe></iframe>", "caption": PROSE}),
        lexical({"type": "baru", "uraian": PROSE}),
    ],
)
def test_certain_prose_is_read_and_mended(payload: Any) -> None:
    document = read(payload)
    assert texts(document) == [PROSE]
    assert told(document) == []
    done = Repairer(session(), Choice(profile="default"), None, safe_only).repair(Source("a.json", json.dumps(payload).encode()))
    assert done.data.decode() == json.dumps(payload).replace("antri", "antre")


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        ({**WAGTAIL, "body": [PROSE, {"type": "kuis", "value": {"pilihan": "Pasar Oru dan Pasar Melati"}}]}, "pilihan"),
        ({**STRAPI, "content": PROSE, "blocks": [{"__component": "x.y", "catatan": "Pasar Oru dan Melati"}]}, None),
        (
            lexical({"type": "paragraph", "children": [{"type": "text", "text": PROSE}]}, {"type": "poll", "a": {"b": OTHER}}),
            "poll.a",
        ),
        ({**WAGTAIL, "body": [{"type": "raw_html", "value": f"<div>{PROSE}</div>"}, OTHER]}, "raw_html"),
    ],
)
def test_the_rest_of_a_block_is_told_once(payload: Any, kind: str | None) -> None:
    message = f"Blocks {kind!r} seem to hold text and were not checked: newslint does not know their shape."
    assert told(read(payload)) == ([message] if kind else [])


def test_second_bodies_are_read_and_the_same_text_once_more_is_not() -> None:
    assert texts(read({**DIRECTUS, "body": PROSE, "content": f"<p>{OTHER}</p>", "text": f"<p>{PROSE}</p>"})) == [PROSE, OTHER]
    both = {**GHOST, "html": f"<p>{PROSE}</p>", "lexical": lexical({"type": "paragraph", "children": [{"text": PROSE}]})["lexical"]}
    assert told(read(both)) == []
    assert texts(read(both)) == [PROSE]
    raw = {"title": {"raw": "Pasar"}, "content": {"raw": f"<!-- wp:paragraph --><p>{PROSE}</p>", "rendered": f"<p>{PROSE}</p>"}}
    assert texts(read(raw)) == [PROSE]


def test_other_fields_with_prose_are_told_by_their_paths() -> None:
    payload = {
        **DIRECTUS, "body": PROSE, "closing": OTHER, "sections": [{"isi": OTHER}, {"isi": OTHER}], "author": {"bio": OTHER},
        "seo": {"description": OTHER}, "summary_long": PROSE, "slug": "a-b", "note": "merah muda", "photo": {"description": OTHER},
    }  # fmt: skip
    (message,) = told(read(payload))
    assert message.startswith("These fields seem to hold text and were not checked")
    assert message.endswith(": closing, sections[].isi.")


def test_code_and_objects_in_a_line_keep_apart_what_is_around_them_and_breaks_part_it() -> None:
    def text(words: str, **more: Any) -> dict[str, Any]:
        return {"type": "text", "text": words, **more}

    children = [
        *(text("Ketik dan "), text("resiko", format=17), text(" dan "), text("resiko", code=True), text(" dan ")),
        *(text("resiko", marks=[{"type": "code"}]), text(" dan "), {"type": "emoji", "id": 3}, text(" dan"), {"type": "linebreak"}),
        text("pulang."),
    ]
    document = read(lexical({"type": "paragraph", "children": children}))
    assert texts(document) == ["Ketik dan \ufffc dan \ufffc dan \ufffc dan \ufffc dan\npulang."]
    assert [block.role for block in document.blocks] == [Role.HEADLINE, Role.BODY]


def test_stretches_without_a_type_stand_in_one_line() -> None:
    slate = [{"type": "paragraph", "children": [{"text": "Warga an"}, {"text": "tri di pasar", "bold": True}, {"text": "."}]}]
    assert texts(read({**STRAPI, "content": slate})) == ["Warga antri di pasar."]
    sanity = [
        {
            "_type": "block",
            "style": "normal",
            "children": [{"_type": "span", "text": "Warga "}, {"_type": "span", "text": "antri."}],
        }
    ]
    assert texts(read({**STRAPI, "content": sanity})) == ["Warga antri."]


def test_content_as_wordpress_keeps_it() -> None:
    raw = (
        'Warga antri di pasar.\n\n[caption id="a1" title=\'resiko\']<img src=a.jpg /> Pasar resiko[/caption]\n[gallery ids="1"]'
        "\r\n\r\n"
        "Baris satu\nbaris <b>dua\n \ntiga</b> [x] &amp; [sic].\n\n[code]resiko[/code]"
    )
    document = read({"title": {"raw": "Pasar"}, "content": {"raw": raw}})
    assert texts(document) == ["Warga antri di pasar.", "Pasar resiko", "Baris satu baris dua", "tiga [x] & [sic]."]
    done = Repairer(session(), Choice(profile="default"), None, safe_only).repair(
        Source("a.json", json.dumps({"title": {"raw": "Pasar"}, "content": {"raw": raw}}).encode())
    )
    fixed = json.loads(done.data)["content"]["raw"]
    assert fixed == raw.replace("antri", "antre").replace("Pasar resiko", "Pasar risiko")
    rendered = read({"title": {"raw": "Pasar"}, "content": {"rendered": "<p>Warga pulang. [caption id=a]</p>"}})
    assert texts(rendered) == ["Warga pulang. [caption id=a]"]
