"""Forms of spoken Indonesian: not written by reporters, but right inside quotations."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.lexicon.words import is_listed

_DRAWN_OUT = re.compile(r"(.)\1\1|^(?:ha|he|hi|hu|wk|xi)+h?$|^(?:(\w{1,2})\2{2,})$")
# Spoken me-: ngambil, nyari, nunggu, mikir, ngecek. What melts is put back.
_SPOKEN = (("nge", ""), ("ng", "k"), ("ng", ""), ("ny", "s"), ("ny", "c"), ("n", "t"), ("m", "p"), ("n", ""), ("ke", ""))
_SHORTEST = 3


@lru_cache(maxsize=1 << 14)
def is_colloquial(word: str) -> bool:
    """Say whether a lower-case word is a spoken form of a word that is listed."""
    if _DRAWN_OUT.search(word):
        return True
    return any(_is_spoken(stem) for stem in {word, word.removesuffix("nya"), word.removesuffix("lah"), word.removesuffix("kan")})


def _is_spoken(word: str) -> bool:
    inner = word.removesuffix("in")
    roots = {inner, inner.removeprefix("di"), inner.removeprefix("ke"), inner.removeprefix("se"), inner.removeprefix("ter")}
    roots |= {restored + inner[len(nasal) :] for nasal, restored in _SPOKEN if inner.startswith(nasal)}
    if inner == word:
        roots -= {word, word.removeprefix("di"), word.removeprefix("se"), word.removeprefix("ter")}
    reach = roots | {word}
    return any(
        len(root) >= _SHORTEST and is_listed(root) for root in roots | {_full(root) for root in reach if _full(root) != root}
    )


def _full(word: str) -> str:
    """Give the written form of a last syllable that speech weakens: ``temen`` for ``teman``, ``dateng`` for ``datang``."""
    return re.sub(r"e(ng|[bcdghjklmnprst])$", r"a\1", word)
