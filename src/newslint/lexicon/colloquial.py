"""Forms of spoken Indonesian: not written by reporters, but right inside quotations."""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.words import is_listed, zipf
from newslint.model.regex import regex

_DRAWN_OUT = regex(r"([a-z])\1\1|^(?:ha|he|hi|hu|wk|xi)+h?$|^(?:(\w{1,2})\2{2,})$")
_LONG_VOWEL = regex(r"([aeiou])\1+")
# Spoken me-: ngambil, nyari, nunggu, mikir, ngecek. What melts is put back.
_SPOKEN = (("nge", ""), ("ng", "k"), ("ng", ""), ("ny", "s"), ("ny", "c"), ("n", "t"), ("m", "p"), ("n", ""))
_AFTER_VOWEL = tuple(f"{vowel}ne" for vowel in "aeiou")
_SHORTEST, _LONG_NOUN = 4, 7
_COMMON = 4.3  # frequency of a word whose weakened form is taken for it
# A last syllable that speech weakens or that dialects colour: temen, dateng, jatoh.
_CLOSED = r"(ng|[bcdghjklmnprst])$"
_WEAK = (
    (regex("e" + _CLOSED), r"a\1"),
    (regex("o" + _CLOSED), r"u\1"),
    (regex("e" + _CLOSED), r"i\1"),
    (regex(r"e$"), "ai"),
    (regex(r"o$"), "au"),
)
_TWO_SYLLABLES = 7


@lru_cache(maxsize=1 << 14)
def is_colloquial(word: str) -> bool:
    """Say whether a lower-case word is spoken for a word that is listed: its prefix, its ``-in`` or its last vowel tells."""
    return has_spoken_affix(word) or any(map(_is_weakened, _stems(word)))


@lru_cache(maxsize=1 << 14)
def has_spoken_affix(word: str) -> bool:
    """Say whether a lower-case word has a spoken prefix or ``-in``: ``nungguin``, ``ngambil``."""
    return any(map(_is_spoken, _stems(word)))


def _stems(word: str) -> set[str]:
    return {word, word.removesuffix("nya"), word.removesuffix("lah")}


@lru_cache(maxsize=1 << 14)
def is_drawn_out(word: str) -> bool:
    """Say whether a lower-case word is a laugh, or drawn out for effect: ``bangeeet``, ``sayaang``."""
    if _DRAWN_OUT.search(word):
        return True
    short = _LONG_VOWEL.sub(r"\1", word)
    return short != word and is_listed(short)


def _is_spoken(word: str) -> bool:
    inner = word.removesuffix("in")
    roots = {restored + inner[len(nasal) :] for nasal, restored in _SPOKEN if inner.startswith(nasal)}
    if inner != word:
        roots |= {inner, inner.removeprefix("di"), inner.removeprefix("ke"), inner.removeprefix("se")}
    shortest = _SHORTEST - 1 if inner != word and word.startswith("di") else _SHORTEST
    known = (root for root in roots if len(root) >= shortest and zipf(root) > 0 and is_listed(root))
    return any(not _is_noun(word, root) for root in known) or _is_javanese(word)


def _is_noun(word: str, root: str) -> bool:
    """Tell ``menetapan``, which lacks its ``k``, from a spoken form of ``penetapan``: speech puts verbs together so, not nouns."""
    return word.startswith("me") and root.startswith("pe") and root.endswith("an") and len(root) >= _LONG_NOUN


def _is_javanese(word: str) -> bool:
    """Say whether a word has the Javanese ``-e`` or ``-ne``, which stand for ``-nya``: ``pokoke``, ``rasane``."""
    root = word.removesuffix("ne") if word.endswith(_AFTER_VOWEL) else word.removesuffix("e")
    return root != word and len(root) >= _SHORTEST and zipf(root) >= _COMMON and is_listed(root)


def _is_weakened(word: str) -> bool:
    if len(word) > _TWO_SYLLABLES:
        return False
    return any(zipf(full) >= _COMMON for weak, strong in _WEAK if (full := weak.sub(strong, word)) != word)
