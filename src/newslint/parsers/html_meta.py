"""What a page says about its article: title, OpenGraph, schema.org, language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from newslint.parsers.html_tokens import Token, attributes

_NAMES = {
    "og:title": "title", "og:description": "description", "article:published_time": "published",
    "article:modified_time": "modified", "article:section": "section", "article:author": "author", "author": "author",
    "description": "description", "og:site_name": "outlet", "datepublished": "published", "date": "published",
}  # fmt: skip
_ARTICLES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "OpinionNewsArticle", "AdvertiserContentArticle")
_SCHEMA = {
    "headline": "title", "datePublished": "published", "dateModified": "modified", "articleSection": "section",
    "inLanguage": "language", "description": "description",
}  # fmt: skip
_DATE = 10  # characters of YYYY-MM-DD


class PageMetadata:
    """Collects metadata from the tokens of a page; schema.org's word comes before OpenGraph's."""

    def __init__(self) -> None:
        self._plain: dict[str, str] = {}
        self._schema: dict[str, str] = {}
        self._in_schema = False

    def take(self, source: str, token: Token) -> None:
        """Look at one token."""
        if token.kind == "start" and token.name in ("meta", "html", "script"):
            self._tag(token.name, attributes(source, token))
        elif token.kind == "raw" and self._in_schema:
            self._in_schema = False
            self._read_schema(source[token.start : token.end])
        elif token.kind == "text" and token.name == "title":
            self._plain.setdefault("title", " ".join(unescape(source[token.start : token.end]).split()))

    def _tag(self, name: str, given: Mapping[str, str]) -> None:
        if name == "script":
            self._in_schema = given.get("type", "").lower() == "application/ld+json"
        elif name == "html":
            self._plain["language"] = given.get("lang", "")
        else:
            key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            if key in _NAMES and given.get("content"):
                self._plain.setdefault(_NAMES[key], given["content"].strip())

    def _read_schema(self, text: str) -> None:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return  # a page's own mistake in data that readers do not see
        for article in _articles(data, 0):
            for key, name in _SCHEMA.items():
                if isinstance(article.get(key), str):
                    self._schema.setdefault(name, article[key])
            author = _name_of(article.get("author"))
            if author:
                self._schema.setdefault("author", author)

    def found(self) -> dict[str, str]:
        """Give what was found; dates without their time of day."""
        meta = {key: value for key, value in {**self._plain, **self._schema}.items() if value}
        for key in ("published", "modified"):
            if key in meta:
                meta[key] = meta[key][:_DATE]
        return meta


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    if isinstance(data, list) and depth < _DATE:
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _articles(data.get("@graph", []), depth + 1)


def _name_of(author: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(author, list):
        return ", ".join(filter(None, map(_name_of, author)))
    if isinstance(author, dict):
        return str(author.get("name") or "")
    return author if isinstance(author, str) else ""
