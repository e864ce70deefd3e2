"""Links of the markup and of the text."""

from collections.abc import Sequence

import pytest

from newslint.model.document import Document
from newslint.plugins.builtin import newslint_formats
from newslint.plugins.hookspecs import Source
from newslint.text.links import host_of, links


def read(text: str, format_: str) -> Document:
    (document,) = newslint_formats()[format_].parse(Source("draft", text.encode(), {}))
    return document


def told(text: str, format_: str = "text") -> Sequence[tuple[str, str]]:
    document = read(text, format_)
    return [(document.text(link.span), link.target) for link in links(document)]


def test_the_words_of_a_link_and_where_it_leads() -> None:
    html = '<p>Lihat <a href=" /peta "> <b>peta</b> desa </a> dan <a name="x">bagian</a> <a href="/y"></a>.</p>'
    assert told(html, "html") == [("peta desa", "/peta")]
    markdown = "Lihat [peta *desa*](/peta), <https://talun.example.org> dan [jadwal][1].\n\n[1]: /jadwal\n"
    assert told(markdown, "markdown") == [
        ("peta desa", "/peta"),
        ("https://talun.example.org", "https://talun.example.org"),
        ("jadwal", "/jadwal"),
    ]


def test_an_address_in_the_text_is_a_link_unless_the_markup_made_it_one() -> None:
    assert told("Buka https://talun.example.org/a, atau www.talun.example.org.") == [
        ("https://talun.example.org/a", "https://talun.example.org/a"),
        ("www.talun.example.org", "www.talun.example.org"),
    ]
    assert told('<p><a href="/a">https://talun.example.org</a></p>', "html") == [("https://talun.example.org", "/a")]
    assert told("Surel: darmo@www.talun.example.org dan 5/6/2024.") == []


def test_broken_addresses_are_still_seen() -> None:
    assert [target for _, target in told("Di http:/talun.id atau htpps://talun.id atau https//talun.id")] == [
        "http:/talun.id",
        "htpps://talun.id",
        "https//talun.id",
    ]


def test_a_link_that_is_never_closed_is_none() -> None:
    assert told('<p>Lihat <a href="/a">peta', "html") == []
    assert told("<p>Lihat</a> peta</p>", "html") == []


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Talun.example.org:8080/a", "talun.example.org"),
        ("//talun.id/a", "talun.id"),
        ("talun.id", "talun.id"),
        ("/peta", ""),
        ("#", ""),
        ("mailto:darmo@talun.id", "talun.id"),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


def test_pictures_with_their_alternative_texts() -> None:
    html = '<p>a</p><img src="/b.jpg"><p>c <img alt="" src=d.png> <img alt="Peta" src="e.png"></p><nav><img src=f></nav>'
    document = read(html, "html")
    assert [(picture.alt, picture.file) for picture in document.pictures] == [(None, "/b.jpg"), ("", "d.png"), ("Peta", "e.png")]
    first = document.pictures[0]
    assert html[first.source.start : first.source.end] == '<img src="/b.jpg">'
    markdown = read("![](b.jpg)\n\n![Peta *desa*](c.jpg)\n", "markdown")
    assert [(picture.alt, picture.file) for picture in markdown.pictures] == [(None, "b.jpg"), ("Peta desa", "c.jpg")]
