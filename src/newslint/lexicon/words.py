"""What is known about a single word. Everything here takes and judges lower-case words.

=====================  ==================================================================================
``is_known(word)``     a word of Indonesian: in the lexicon, or a regular derivation of a word that is
``is_listed(word)``    in the lexicon itself, before morphology
``is_root(word)``      a stem of the lexicon (``makan``, not ``dimakan``)
``is_english(word)``   a form of the English lexicon
``zipf(word)``         Indonesian frequency: log10 of occurrences per billion words (0.0 when not counted; 3 is
                       a rare word, 5 a common one, 7 ``yang``)
``zipf_en(word)``      the same for English
=====================  ==================================================================================
"""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.tables import table

_SIXTEENTHS = 16
_ROOT = 2
_DOUBTFUL = 128  # counted, but likely a misspelling
_KEPT = 1 << 16


def is_listed(word: str) -> bool:
    """Say whether the lexicon itself holds a lower-case word."""
    return bool(table("id-forms").get(word)) or 0 < table("id-freq").get(word) < _DOUBTFUL


def is_root(word: str) -> bool:
    """Say whether a lower-case word is a stem of the lexicon."""
    return bool(table("id-forms").get(word) & _ROOT)


@lru_cache(maxsize=_KEPT)
def is_known(word: str) -> bool:
    """Say whether a lower-case word is Indonesian: listed, or regularly derived from a listed one."""
    return is_listed(word)


@lru_cache(maxsize=_KEPT)
def is_english(word: str) -> bool:
    """Say whether a lower-case word is in the English lexicon."""
    return bool(table("en-forms").get(word))


@lru_cache(maxsize=_KEPT)
def zipf(word: str) -> float:
    """Give the Indonesian Zipf frequency of a lower-case word, 0.0 when it was not counted."""
    return table("id-freq").get(word) % _DOUBTFUL / _SIXTEENTHS


@lru_cache(maxsize=_KEPT)
def zipf_en(word: str) -> float:
    """Give the English Zipf frequency of a lower-case word, 0.0 when it was not counted."""
    return table("en-freq").get(word) / _SIXTEENTHS
