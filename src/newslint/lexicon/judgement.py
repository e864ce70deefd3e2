"""Is a word a sure slip, an unknown word, or right? Judged by the word alone; the text around it may still excuse it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from newslint.lexicon.candidates import Candidate, candidates, candidates_en
from newslint.lexicon.words import Standing, derivation_of, is_english, standing, zipf, zipf_en

SHORTEST = 4
LONG, LONGER = 6, 8
NEAR, NEAR_ZIPF, NEAR_ZIPF_SHORT = 1.35, 2.7, 3.6
FAR, FAR_ZIPF = 2.3, 3.3
SPLIT_ZIPF = 4.0
FOREIGN, RATHER_FOREIGN = 3.3, 2.6  # English frequency of a word that is used in Indonesian copy unmarked
UNUSUAL_COST, UNUSUAL_ZIPF = 1.0, 4.2  # what a candidate must be for a regular but uncounted derivation to be a slip
NAME_COST, NAME_ZIPF, NAME_LENGTH = 1.0, 4.3, 6
PRODUCTIVE = ("di-", "ter-", "se-", "te-")  # prefixes that join words freely


class Level(IntEnum):
    """What a word is."""

    RIGHT = 0
    UNKNOWN = 1
    TYPO = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A level, and what may have been meant, best first."""

    level: Level
    proposals: tuple[Candidate, ...] = ()


RIGHT = Verdict(Level.RIGHT)


@lru_cache(maxsize=1 << 16)
def judge(word: str) -> Verdict:
    """Judge a lower-case word of an Indonesian sentence."""
    if len(word) < SHORTEST or not (word.isascii() and word.isalpha()):
        return RIGHT
    known = standing(word)
    if known is Standing.KNOWN or zipf_en(word) >= FOREIGN or (is_english(word) and zipf_en(word) >= RATHER_FOREIGN):
        return RIGHT
    found = candidates(word)
    if known is Standing.DERIVED:
        return Verdict(Level.TYPO, found) if found and _is_unusual(word, found[0]) else RIGHT
    return Verdict(Level.TYPO if found and _is_sure(word, found[0]) else Level.UNKNOWN, found)


def _is_sure(word: str, best: Candidate) -> bool:
    if best.is_split:
        return best.zipf >= SPLIT_ZIPF
    if best.cost <= NEAR:
        return best.zipf >= (NEAR_ZIPF if len(word) >= LONG else NEAR_ZIPF_SHORT)
    return best.cost <= FAR and len(word) >= LONGER and best.zipf >= FAR_ZIPF


def _is_unusual(word: str, best: Candidate) -> bool:
    """Say whether a regular derivation that no list holds is more likely a slip: ``pekara`` for ``perkara``."""
    made = derivation_of(word)
    if made is None or made.prefixes[:1] in tuple((prefix,) for prefix in PRODUCTIVE):
        return False
    return not best.is_split and best.cost <= UNUSUAL_COST and best.zipf >= UNUSUAL_ZIPF


@lru_cache(maxsize=1 << 14)
def judge_en(word: str) -> Verdict:
    """Judge a lower-case word of an English sentence."""
    if len(word) < SHORTEST or is_english(word) or zipf_en(word) >= FOREIGN or zipf(word):
        return RIGHT
    found = candidates_en(word)
    return Verdict(Level.TYPO if found and _is_sure(word, found[0]) else Level.UNKNOWN, found)


@lru_cache(maxsize=1 << 14)
def judge_name(word: str) -> Verdict:
    """Judge, in lower case, a word that is written with a capital: a slip only if one common word is very near."""
    if len(word) < NAME_LENGTH or not (word.isascii() and word.isalpha()):
        return RIGHT
    if standing(word) is Standing.KNOWN or zipf(word) or zipf_en(word) or is_english(word):
        return RIGHT
    found = candidates(word)
    if found and not found[0].is_split and found[0].cost <= NAME_COST and found[0].zipf >= NAME_ZIPF:
        return Verdict(Level.TYPO, found)
    return Verdict(Level.UNKNOWN, found)
