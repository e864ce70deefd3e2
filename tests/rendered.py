"""One made-up article, rendered to every format that newslint reads."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

# What is wrong, and what it should be: slips that leave no doubt. None stands in a quotation, date or name.
SLIPS = {"resiko": "risiko", "antri": "antre", "dan dan": "dan", "apotik": "apotek", "di balai dimana": "di balai di mana"}
SENTENCES = (
    "Warga desa menilai {0} banjir masih besar meski tanggul sudah diperbaiki.",
    "Pedagang & pembeli {1} sejak pagi di depan toko itu.",
    "Panitia menyiapkan kursi, meja, {2} tenda untuk para tamu yang datang dari luar kota.",
    "Menurut dinas kesehatan, {3} di kecamatan itu buka sampai malam.",
    "“Kami akan bekerja sampai selesai,” kata Sari Melati, ketua kelompok tani, setelah rapat.",
    "Jumlah penumpang naik < 5 persen; petugas menambah 3 kapal é untuk mereka.",
    "Kepala desa berharap pekerjaan itu selesai sebelum musim hujan tiba.",
)
WORDS = ("resiko", "antri", "dan dan", "apotik")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Article(NamedTuple):
    """A title and paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    def fixed(self) -> Article:
        """Give the article without its slips."""
        return Article(mended(self.title), tuple(map(mended, self.paragraphs)))


def parts(text: str) -> list[str]:
    """Give the pieces of a text with blanks between them."""
    return text.split()


def mended(text: str) -> str:
    """Give a text without slips."""
    for wrong, right in SLIPS.items():
        text = re.sub(rf"\b{wrong}\b", right, text)
    return text


def paragraph(numbers: Sequence[int]) -> str:
    """Give a paragraph of sentences by their numbers, each with its slip."""
    return " ".join(SENTENCES[number].format(*WORDS) for number in numbers)


def _text(article: Article) -> bytes:
    return ("\n\n".join((article.title, *article.paragraphs)) + "\n").encode()


def _html(article: Article) -> bytes:
    body = "\n".join(f"<p>{html.escape(one, quote=False)}</p>" for one in article.paragraphs)
    head = "<!doctype html><html lang=id><head><title>x</title></head>"
    return f"{head}<body><h1>{html.escape(article.title)}</h1>\n{body}</body></html>".encode()


def _markdown(article: Article) -> bytes:
    paragraphs = "\n\n".join(one.replace("&", "&amp;").replace("<", "\\<") for one in article.paragraphs)
    return f"---\nsection: kota\n---\n# {article.title}\n\n{paragraphs}\n".encode()


def _run(words: str, *, italic: bool) -> str:
    return f'<w:r>{"<w:rPr><w:i/></w:rPr>" * italic}<w:t xml:space="preserve">{html.escape(words, quote=False)}</w:t></w:r>'


def _docx(article: Article) -> bytes:
    """Give the least that Word opens: runs change after each comma."""
    runs = (
        "".join(_run(words, italic=bool(number % 2)) for number, words in enumerate(re.split(r"(?<=,)(?= )", one)))
        for one in article.paragraphs
    )
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{_run(article.title, italic=False)}</w:p>'
    body = title + "".join(f"<w:p>{one}</w:p>" for one in runs)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return stream.getvalue()


def _json(shape: Callable[[Article], Any], **how: Any) -> Callable[[Article], bytes]:
    return lambda article: json.dumps(shape(article), **how).encode()


def _inner_html(article: Article) -> str:
    return "\n".join(f"<p>{html.escape(one, quote=False)}</p>" for one in article.paragraphs)


def _wordpress(article: Article) -> Any:
    return {"id": 1, "title": {"rendered": html.escape(article.title)}, "content": {"rendered": _inner_html(article)}}


def _schema(article: Article) -> Any:
    return {"@type": "NewsArticle", "articleBody": "\n\n".join(article.paragraphs), "headline": article.title}


def _ghost(article: Article) -> Any:
    children = [{"type": "paragraph", "children": [{"type": "text", "text": one}]} for one in article.paragraphs]
    lexical = json.dumps({"root": {"children": children}}, ensure_ascii=False)
    return {"posts": [{"title": article.title, "visibility": "public", "lexical": lexical}]}


def _csv(article: Article) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([["title", "body"], [article.title, _inner_html(article)]])
    return stream.getvalue().encode()


FORMATS: Mapping[str, tuple[str, Callable[[Article], bytes]]] = {
    "text": ("a.txt", _text),
    "text with CRLF and a mark": ("a.txt", lambda article: b"\xef\xbb\xbf" + _text(article).replace(b"\n", b"\r\n")),
    "text in UTF-16": ("a.txt", lambda article: ("\ufeff" + _text(article).decode()).encode("utf-16-be")),
    "html": ("a.html", _html),
    "markdown": ("a.md", _markdown),
    "docx": ("a.docx", _docx),
    "wordpress": ("a.json", _json(_wordpress)),
    "schema.org": ("a.json", _json(_schema, indent=2, ensure_ascii=False)),
    "ghost": ("a.json", _json(_ghost)),
    "json lines": ("a.jsonl", _json(_schema)),
    "csv": ("a.csv", _csv),
}
