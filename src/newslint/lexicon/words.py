"""What is known about a single word. Everything here takes and judges lower-case words.

=====================  ==================================================================================
``is_known(word)``     a word of Indonesian: in the lexicon, or a regular derivation of a word that is
``is_listed(word)``    in the lexicon itself, before morphology
``is_root(word)``      a stem of the lexicon (``makan``, not ``dimakan``)
``standing(word)``     ``KNOWN``, ``DERIVED`` (a regular derivation, but of no list) or ``UNKNOWN``
``is_english(word)``   a form of the English lexicon
``zipf(word)``         Indonesian frequency: log10 of occurrences per billion words (0.0 when not counted; 3 is
                       a rare word, 5 a common one, 7 ``yang``)
``zipf_en(word)``      the same for English
=====================  ==================================================================================
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from newslint.lexicon.morphology import BOUND, CLITICS, PARTICLES, Derivation, Knowledge, derivation
from newslint.lexicon.tables import table

_SIXTEENTHS = 16
_ROOT = 2
_DOUBTFUL = 128  # counted, but likely a misspelling
_LOAN, _LOAN_BYTE = 5, 3 * _SIXTEENTHS  # letters and frequency of a counted word that affixes may join
_KEPT = 1 << 16
_BOUND = frozenset((f"{prefix}-",) for prefix in BOUND)


class Standing(IntEnum):
    """How well a word is known: not at all, as a derivation that nobody counted, or as a word."""

    UNKNOWN = 0
    DERIVED = 1
    KNOWN = 2


def is_listed(word: str) -> bool:
    """Say whether the lexicon itself holds a lower-case word."""
    return bool(table("id-forms").get(word)) or 0 < table("id-freq").get(word) < _DOUBTFUL


def is_root(word: str) -> bool:
    """Say whether affixes may join a lower-case word: a stem of the dictionary, or a counted word of some length."""
    return bool(table("id-forms").get(word) & _ROOT) or (len(word) >= _LOAN and _LOAN_BYTE <= table("id-freq").get(word) < _DOUBTFUL)


@lru_cache(maxsize=_KEPT)
def is_known(word: str) -> bool:
    """Say whether a lower-case word is Indonesian: listed, or regularly derived from a listed one."""
    return is_listed(word) or derivation_of(word) is not None


@lru_cache(maxsize=_KEPT)
def standing(word: str) -> Standing:
    """Give how well a lower-case word is known."""
    if is_listed(word):
        return Standing.KNOWN
    made = derivation_of(word)
    if made is None:
        return Standing.UNKNOWN
    return Standing.KNOWN if table("id-freq").get(word) or _is_sure(made) else Standing.DERIVED


def _is_sure(made: Derivation) -> bool:
    """Clitics and bound prefixes join any common word; other affixes are sure with loan words, which no dictionary derives."""
    is_loan = not table("id-forms").get(made.root)
    only_ends = not made.prefixes and all(suffix.lstrip("-") in (*CLITICS, *PARTICLES) for suffix in made.suffixes)
    is_free = only_ends or made.prefixes[:1] in _BOUND
    return zipf(made.root) > 0 and (is_loan or is_free)


def derivation_of(word: str) -> Derivation | None:
    """Give how a lower-case word is regularly derived from listed ones, or nothing."""
    return derivation(word, _KNOWLEDGE)


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


_KNOWLEDGE = Knowledge(is_listed, is_root)
