"""The headline in front matter is read and mended as it is quoted there; every other byte stays."""

from __future__ import annotations

import pytest

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Document, Role
from newslint.parsers.markdown import parse
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session

BODY = "\n\nWarga antri di pasar ikan itu sejak pagi.\n"
TITLES = (
    "---\ntitle: Ada resiko Banjir  # sementara\ntags: [resiko]\n---",
    "---\ndate: 2024-05-03\ntitle: 'Ada resiko Banjir di Jum''at'\n---",
    '---\ntitle: "Ada resiko \\"Banjir\\" \\u0026 Longsor"\ndescription: "resiko"\n---',
    "---\r\ntitle: >-\r\n  Ada resiko\r\n  Banjir\r\nx: resiko\r\n---",
    "---\ntitle:\n  Ada resiko\n  Banjir\n---",
    '+++\ntitle = "Ada resiko \\"Banjir\\""\nslug = "ada-resiko"\n+++',
    "+++\n'title' = 'Ada resiko Banjir' # sementara\n+++",
    '+++\ntitle = """\nAda resiko\nBanjir"""\n+++',
)


def read(text: str) -> Document:
    (document,) = parse(Source("a.md", text.encode()))
    return document


def repaired(text: str) -> str:
    done = Repairer(session(), Choice(profile="default"), None, safe_only).repair(Source("a.md", text.encode()))
    assert done.failure is None
    return done.data.decode()


@pytest.mark.parametrize("front", TITLES)
def test_it_is_mended_where_it_stands(front: str) -> None:
    assert [block.role for block in read(front + BODY).blocks] == [Role.HEADLINE, Role.BODY]
    mended = front.replace("Ada resiko", "Ada risiko") + BODY.replace("antri", "antre")
    assert repaired(front + BODY) == mended
    assert read(mended).meta["title"].split() == read(front + BODY).meta["title"].replace("resiko", "risiko").split()


@pytest.mark.parametrize(
    ("front", "quoted"),
    [
        ('---\ntitle: "Ada"\n---', 'a \\"b\\" \\\\ c'),
        ("---\ntitle: 'Ada'\n---", 'a "b" \\ c'),
        ("---\ntitle: Ada\n---", None),
        ("+++\ntitle = 'Ada'\n+++", 'a "b" \\ c'),
        ("+++\ntitle = 'It'\n+++", 'a "b" \\ c'),
    ],
)
def test_what_is_written_there_is_quoted(front: str, quoted: str | None) -> None:
    document = read(front + BODY)
    place = document.offsets.to_source(document.blocks[0].span)
    assert document.escape('a "b" \\ c', place) == quoted
    assert document.escape("a*b", document.offsets.to_source(document.blocks[1].span)) == "a\\*b"


def test_apostrophes_are_doubled_or_refused() -> None:
    for front, quoted in (("---\ntitle: 'Ada'\n---", "Jum''at"), ("+++\ntitle = 'Ada'\n+++", None)):
        document = read(front + BODY)
        assert document.escape("Jum'at", document.offsets.to_source(document.blocks[0].span)) == quoted


@pytest.mark.parametrize("written", ["&judul Ada resiko", "!!str Ada resiko"])
def test_one_that_is_not_written_out_is_read_all_the_same(written: str) -> None:
    document = read(f"---\ntitle: {written}\n---{BODY}")
    assert document.text(document.blocks[0].span) == "Ada resiko"
    assert repaired(f"---\ntitle: {written}\n---{BODY}") == f"---\ntitle: {written}\n---{BODY.replace('antri', 'antre')}"


def test_a_heading_above_all_prose_is_the_headline_and_others_are_headings() -> None:
    front = "---\ntitle: Pasar Ikan\n---\n"
    both = read(f"{front}<!-- catatan -->\n\n# Pasar Ikan Ramai\n\nWarga datang.\n")
    assert [both.text(block.span) for block in both.blocks] == ["Pasar Ikan Ramai", "Warga datang."]
    later = read(f"{front}Warga datang.\n\n# Harga Naik\n\n```sh\n# pasang\n```\n\nWarga pulang.\n")
    assert [(block.role, later.text(block.span)) for block in later.blocks] == [
        (Role.HEADLINE, "Pasar Ikan"),
        (Role.BODY, "Warga datang."),
        (Role.HEADING, "Harga Naik"),
        (Role.BODY, "Warga pulang."),
    ]
