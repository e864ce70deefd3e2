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


def _strapi(article: Article) -> Any:
    """Give blocks of stretches of text that end after each comma."""
    stretches = [[{"type": "text", "text": words} for words in re.split(r"(?<=,)(?= )", one)] for one in article.paragraphs]
    blocks = [{"type": "paragraph", "children": children} for children in stretches]
    return {"data": {"documentId": "a", "title": article.title, "publishedAt": None, "locale": "id", "content": blocks}}


def _wagtail(article: Article) -> Any:
    stream = [{"type": "paragraph", "value": f"<p>{html.escape(one)}</p>", "id": "x"} for one in article.paragraphs]
    return {"id": 1, "meta": {"type": "news.Page"}, "title": article.title, "body": stream}


def _directus(article: Article) -> Any:
    blocks = [{"type": "paragraph", "data": {"text": html.escape(one)}} for one in article.paragraphs]
    return {"data": {"status": "draft", "title": article.title, "content": {"time": 1, "blocks": blocks}}}


def _titled(article: Article) -> bytes:
    """Give Markdown whose headline is the title of front matter, in the quotation marks of YAML."""
    head, _, body = _markdown(article).decode().partition(f"# {article.title}\n")
    title = article.title.replace("'", "''")
    return f"{head.removesuffix('---' + chr(10))}title: '{title}'\n---\n{body}".encode()


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
    "markdown with a title": ("a.md", _titled),
    "wordpress": ("a.json", _json(_wordpress)),
    "schema.org": ("a.json", _json(_schema, indent=2, ensure_ascii=False)),
    "ghost": ("a.json", _json(_ghost)),
    "strapi": ("a.json", _json(_strapi)),
    "wagtail": ("a.json", _json(_wagtail, ensure_ascii=False)),
    "directus": ("a.json", _json(_directus, indent=1)),
    "json lines": ("a.jsonl", _json(_schema)),
    "csv": ("a.csv", _csv),
}
