"""Datelines: the place and the outlet in front of the first paragraph, ``Jakarta, Nama Media - ``."""

from __future__ import annotations

import re

from newslint.model.regex import regex

_LONGEST = 70  # characters
_MOST_WORDS = 8
# A dash with a blank on at least one side, then a capital, a quotation or a figure.
_DASH = regex(r"(?:\s+(?:--|[-–—])|(?<=\w)(?:--|[-–—])(?=\s)|(?<=\))(?:--|[-–—]))(?=\s*[A-Z0-9\"“‘'(])")
_DOMAIN = regex(r"[\w-]+(?:\.(?:com|co|id|net|org|tv|news|info)){1,2}", re.IGNORECASE)
# An outlet's domain and a place, with no dash: ``Kabarkota.com, Jakarta Warga ...``
_BARE = regex(r"[A-Za-z][\w-]*(?:\.(?:com|co|id|net|news))+,\s+[A-Z][A-Za-z]+(?=\s+[A-Z0-9\"“])")
_SMALL = frozenset({"dan", "of", "the", "di"})
_DAYS = frozenset(
    {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)


def dateline_end(text: str) -> int | None:
    """Give the offset behind the dateline at the start of a paragraph (its dash included), if there is one."""
    head = text[: _LONGEST + 4]
    dash = _DASH.search(head)
    if dash is not None and _names_a_place(head[: dash.start()]):
        return dash.end()
    bare = _BARE.match(head)
    return bare.end() if bare is not None and len(text) > bare.end() + 1 else None


def _names_a_place(head: str) -> bool:
    """Say whether all words are names, outlets or a date, and the first is no day of the week."""
    words = re.split(r"[\s,/()|]+", head.strip(" ()"))
    if not words[0] or len(words) > _MOST_WORDS or words[0].lower() in _DAYS or not words[0][0].isalpha():
        return False
    if any(mark in head for mark in '"“”:;?!'):
        return False
    return all(not word or word[0].isupper() or word[0].isdigit() or word in _SMALL or _DOMAIN.fullmatch(word) for word in words)
