"""What is known about a single word. Everything here takes and judges lower-case words.

=====================  ==================================================================================
``is_known(word)``     a word of Indonesian: in the lexicon, or a regular derivation of a word that is
``is_listed(word)``    in the lexicon itself, before morphology
``is_root(word)``      a stem of the lexicon (``makan``, not ``dimakan``)
``standing(word)``     ``KNOWN``, ``DERIVED`` (a regular derivation, but of no list) or ``UNKNOWN``
``is_name(word)``      part of a known name of a person or place
``is_english(word)``   a form of the English lexicon
``zipf(word)``         Indonesian frequency: log10 of occurrences per billion words (0.0 when not counted; 3 is
                       a rare word, 5 a common one, 7 ``yang``)
``zipf_en(word)``      the same for English
=====================  ==================================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from newslint.lexicon.morphology import BOUND, CLITICS, PARTICLES, Derivation, Knowledge, derivation, derivations, nasalised
from newslint.lexicon.tables import table

_SIXTEENTHS = 16
_ROOT = 2
_PLACE = 2
_DOUBTFUL = 128  # counted, but likely a misspelling
_LOAN = 5  # letters of a counted word that affixes may join
_SHORT = 3  # letters of a word that makes others with -nya by chance: banya, of banyak
_USED_EN = 2.5 * _SIXTEENTHS  # English frequency from which a word counts although no dictionary has it
_USED, _COMMON, _VERY_COMMON = 3.4, 4.0, 4.8
_KEPT = 1 << 16
_ENDS = frozenset(f"-{ending}" for ending in (*CLITICS, *PARTICLES))
_USUAL = (
    ("", ""), ("", "nya"), ("", "an"), ("", "kan"), ("ber", ""), ("di", ""), ("di", "kan"), ("di", "i"), ("ter", ""), ("ke", "an"),
    ("pe", ""), ("memper", ""), ("memper", "kan"),
)  # fmt: skip
_LISTS = ("id-forms", "id-own", "id-loans")
_PERSONAL = frozenset({"-ku", "-mu"})
_BOUND = frozenset((f"{prefix}-",) for prefix in BOUND)


class Standing(IntEnum):
    """How well a word is known: not at all, as a derivation that nobody counted, or as a word."""

    UNKNOWN = 0
    DERIVED = 1
    KNOWN = 2


@lru_cache(maxsize=_KEPT)
def is_listed(word: str) -> bool:
    """Say whether the lexicon itself holds a lower-case word."""
    return 0 < table("id-freq").get(word) < _DOUBTFUL or any(table(name).get(word) for name in _LISTS)


def is_form(word: str) -> bool:
    """Say whether a lower-case word is a form of the dictionary itself, whether it was counted or not."""
    return bool(table("id-forms").get(word))


def is_own(word: str) -> bool:
    """Say whether a lower-case word is one of the newsroom's words that newslint's authors wrote down."""
    return bool(table("id-own").get(word))


def is_doubtful(name: str, word: str) -> bool:
    """Say whether a counted word of a table is likely a misspelling."""
    return name.endswith("-freq") and table(name).get(word) >= _DOUBTFUL


def is_root(word: str) -> bool:
    """Say whether affixes may join a lower-case word: a stem of the dictionary, or a loan that it does not have."""
    return bool(table("id-forms").get(word) & _ROOT) or is_loan(word)


def is_loan(word: str) -> bool:
    """Say whether a lower-case word is counted, or is regularly adapted from English, but in no dictionary."""
    if len(word) < _LOAN or table("id-forms").get(word):
        return False
    return 0 < table("id-freq").get(word) < _DOUBTFUL or any(table(name).get(word) for name in ("id-own", "id-loans"))


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
    """Clitics and bound prefixes join any common word; other affixes are sure with loans, which no dictionary derives."""
    if made.prefixes[:1] in _BOUND:
        return zipf(made.root) >= _COMMON
    if not made.prefixes and made.suffixes and set(made.suffixes) <= _ENDS:
        usual = zipf(made.root) >= (_COMMON if set(made.suffixes) & _PERSONAL else _USED)
        return (usual and len(made.root) > _SHORT) or len(made.root) > _LOAN
    return is_loan(made.root) and zipf(made.root) > 0 and made.prefixes[:1] != ("ke-",)


def derivation_of(word: str) -> Derivation | None:
    """Give how a lower-case word is regularly derived from listed ones, or nothing."""
    return derivation(word, _KNOWLEDGE)


@lru_cache(maxsize=1 << 14)
def family(word: str) -> float:
    """Give how common the most common relative of a lower-case word is, over all roots that it may be derived from."""
    roots = {made.root for made in derivations(word, _KNOWLEDGE)}
    return max((zipf(form) for root in roots for form in _relatives(root)), default=0.0)


def _relatives(root: str) -> Iterator[str]:
    """Give the usual derivations of a root, and the root itself."""
    for before, after in _USUAL:
        yield f"{before}{root}{after}"
    for active in nasalised(root):
        noun = "p" + active[1:] if active.startswith("m") else active
        yield from (active, active + "kan", active + "i", noun, noun + "an")


@lru_cache(maxsize=_KEPT)
def is_english(word: str) -> bool:
    """Say whether a lower-case word is in the English lexicon, or is counted in English and no likely misspelling."""
    return bool(table("en-forms").get(word)) or _USED_EN <= table("en-freq").get(word) < _DOUBTFUL


@lru_cache(maxsize=_KEPT)
def zipf(word: str) -> float:
    """Give the Indonesian Zipf frequency of a lower-case word, 0.0 when it was not counted."""
    return table("id-freq").get(word) % _DOUBTFUL / _SIXTEENTHS


@lru_cache(maxsize=_KEPT)
def zipf_en(word: str) -> float:
    """Give the English Zipf frequency of a lower-case word, 0.0 when it was not counted."""
    return table("en-freq").get(word) % _DOUBTFUL / _SIXTEENTHS


@lru_cache(maxsize=_KEPT)
def is_name(word: str) -> bool:
    """Say whether a lower-case word is part of a known name: of a person, a town, a country."""
    return bool(table("names").get(word))


@lru_cache(maxsize=_KEPT)
def is_place(word: str) -> bool:
    """Say whether a lower-case word is part of the name of an Indonesian town or of a country."""
    return bool(table("names").get(word) & _PLACE)


def is_title_word(word: str) -> bool:
    """Say whether a lower-case word is a common noun of which titles and institutions are made, rather than a name."""
    return bool(table("id-forms").get(word)) and zipf(word) >= (_VERY_COMMON if is_name(word) else _COMMON)


@lru_cache(maxsize=_KEPT)
def looks_like_a_word(word: str) -> bool:
    """Say whether every three letters of a lower-case word stand in words or names: ``wirasabda`` does, ``desrta`` not."""
    return all(table("shapes").get(f"^{word}$"[at : at + 3]) for at in range(len(word)))


_KNOWLEDGE = Knowledge(is_listed, is_root, is_loan)
