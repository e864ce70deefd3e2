"""How wide text is on a terminal, and text that is safe to show there."""

from __future__ import annotations

import re
import unicodedata

from newslint.model.regex import regex

# Control characters would steer the terminal; marks of direction would turn the line around.
_UNSAFE = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# Characters that may take another number of columns than one: none of the Latin letters and marks of news copy.
_ODD = regex(r"[^\0-\u00ac\u00ae-\u02ff\u2010-\u2027]")


def printable(text: str) -> str:
    """Give text of the same length that a terminal only shows: a tab or line end is a blank, a control character a mark."""
    return text if text.isprintable() else _UNSAFE.sub("\ufffd", re.sub(r"[\t\r\n]", " ", text))


def width(text: str) -> int:
    """Give the columns that text takes: two for East Asian wide characters and emoji, none for combining marks."""
    return len(text) if text.isascii() else len(text) + sum(_columns(character) - 1 for character in _ODD.findall(text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def fitting(text: str, columns: int) -> int:
    """Give how many characters from the start of the text fit into so many columns."""
    if columns < len(text) and not _ODD.search(text, 0, columns + 1):
        return max(0, columns)
    used = 0
    for number, character in enumerate(text):
        used += _columns(character)
        if used > columns:
            return number
    return len(text)
