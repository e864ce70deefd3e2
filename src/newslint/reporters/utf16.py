"""Code point offsets to UTF-16 units: what JavaScript, SARIF viewers and editors count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from newslint.model.regex import regex

_ASTRAL = regex(r"[\U00010000-\U0010ffff]")


class Utf16:
    """A text whose characters outside the Basic Multilingual Plane are known, so that each look-up is a bisection."""

    def __init__(self, text: str) -> None:
        self._pairs = _pairs(text)

    def offset(self, offset: int) -> int:
        """Give the UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._pairs, offset)


@lru_cache(maxsize=1)
def _pairs(text: str) -> Sequence[int]:
    """Give where these characters are; the articles of an archive ask one after the other for the same text."""
    return () if text.isascii() else tuple(match.start() for match in _ASTRAL.finditer(text))
