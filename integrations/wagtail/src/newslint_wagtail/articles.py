"""A page as newslint reads it, and the way back: which field a finding is about, and a repaired payload into the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from newslint.feedback.remarks import sentence_around
from newslint_wagtail.conf import PageType

_CLOSING = re.compile(r"(?:\s*</[^>]+>)+\s*")
_BLOCK = re.compile(r"body\[(\d+)\]")


def payload(page: Page, kind: PageType) -> dict[str, Any]:
    """Give a page as Wagtail's API gives it, its body as one list of blocks."""
    data: dict[str, Any] = {"meta": {"type": page._meta.label}, "title": getattr(page, kind.title) or ""}
    if kind.intro:
        data["intro"] = str(getattr(page, kind.intro) or "")
    data["body"] = [block for _, block in _blocks(page, kind)]
    return data


def _blocks(page: Page, kind: PageType) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the blocks of the body, each with the field that it belongs to."""
    for name in kind.body:
        value = getattr(page, name)
        if _is_stream(page, name):
            yield from ((name, dict(block)) for block in (value.raw_data if value else ()))
        elif value:
            yield name, {"type": "paragraph", "value": str(value)}


def _is_stream(page: Page, name: str) -> bool:
    return isinstance(page._meta.get_field(name), StreamField)


def meta(page: Page, kind: PageType) -> dict[str, str]:
    """Give the metadata: a page's own fields, or words that the settings give for all pages of a type (``=community``)."""
    found = {}
    for key, source in kind.meta.items():
        value = source[1:] if source.startswith("=") else _attribute(page, source)
        if value not in (None, ""):
            found[key] = _word(value)
    day = page.go_live_at or page.first_published_at
    if day is not None:
        found.setdefault("published", day.date().isoformat())
    return found


def _attribute(page: Page, path: str) -> object:
    value: object = page
    for name in path.split("."):
        value = getattr(value, name, None)
    return value() if callable(value) else value


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    return str(value)


def field_of(part: str, page: Page, kind: PageType) -> str:
    """Give the page's field that a finding's part (``body[2].value``) lies in."""
    block = _BLOCK.match(part)
    if block is not None:
        names = [name for name, _ in _blocks(page, kind)]
        return names[int(block[1])] if int(block[1]) < len(names) else kind.body[0]
    return kind.intro if kind.intro and part.startswith("intro") else kind.title


def sentence_of(text: str, finding: Mapping[str, Any]) -> str:
    """Give the sentence of a payload, as it is written, in which a finding stands; none where it is about the whole."""
    if "value_start" not in finding:
        return ""
    holder, key = _holder(json.loads(text), finding["part"])
    return sentence_around(str(holder[key]), finding["value_start"], finding["value_end"])


def _holder(data: Any, part: str) -> tuple[Any, Any]:
    """Give the list or object in which a part lies, and its key there."""
    *path, last = (int(key) if key.isdigit() else key for key in re.findall(r"\w+", part))
    for key in path:
        data = data[key]
    return data, last


def mended(text: str, finding: Mapping[str, Any], way: Mapping[str, Any]) -> dict[str, Any]:
    """Give a payload with a fix in it; a paragraph that is added behind rich text is one there too."""
    data: dict[str, Any] = json.loads(text)
    added = json.loads(f'"{way["text"]}"')
    if way["start"] == way["end"] and added.startswith("\n\n") and "value_end" in finding:
        holder, key = _holder(data, finding["part"])
        if _CLOSING.fullmatch(holder[key], finding["value_end"]):
            holder[key] += f"<p>{escape(added.strip())}</p>"
            return data
    repaired: dict[str, Any] = json.loads(text[: way["start"]] + way["text"] + text[way["end"] :])
    return repaired


def take_over(page: Page, kind: PageType, repaired: dict[str, Any]) -> None:
    """Write a repaired payload into the page's fields; only what differs is touched."""
    setattr(page, kind.title, repaired["title"])
    if kind.intro:
        setattr(page, kind.intro, repaired["intro"])
    blocks = iter(repaired["body"])
    for name in kind.body:
        value = getattr(page, name)
        if _is_stream(page, name):
            block = page._meta.get_field(name).stream_block
            setattr(page, name, block.to_python([next(blocks) for _ in (value.raw_data if value else ())]))
        elif value:
            setattr(page, name, next(blocks)["value"])


def written(data: dict[str, Any]) -> str:
    """Write a payload as it is sent; the same page always gives the same text."""
    return json.dumps(data, ensure_ascii=False, sort_keys=False)
