"""Ways in which Indonesian names are spelled: Soetardjo and Sutarjo, Ramadhan and Ramadan, Faisol and Faisal."""

from __future__ import annotations

from functools import lru_cache

from newslint.model.regex import regex

# Spellings before and after the reforms of 1947 and 1972, and letters that the spelling of Arabic and Sanskrit names varies.
_LETTERS = (
    ("sch", "s"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("nj", "n"), ("sj", "s"), ("sy", "s"), ("ch", "h"), ("kh", "h"),
    ("ph", "f"), ("c", "k"), ("q", "k"), ("x", "ks"), ("v", "f"), ("w", "f"), ("z", "s"), ("y", "i"), ("h", ""),
)  # fmt: skip
_VOWELS = regex("[aeiou]+")
_DOUBLED = regex(r"(.)\1+")


def are_variants(one: str, other: str) -> bool:
    """Say whether two names in lower case sound alike, however they are spelled."""
    return _sound(one) == _sound(other)


@lru_cache(maxsize=1 << 12)
def _sound(name: str) -> str:
    for spelled, heard in _LETTERS:
        name = name.replace(spelled, heard)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", name))
