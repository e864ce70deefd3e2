"""Is a word a sure slip, an unknown word, or right? Judged by the word alone; the text around it may still excuse it."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from newslint.lexicon.candidates import Candidate, candidates, candidates_en, one_slip_away
from newslint.lexicon.colloquial import has_spoken_affix, is_colloquial, is_drawn_out
from newslint.lexicon.morphology import VERBAL
from newslint.lexicon.words import Standing, derivation_of, is_english, is_name, looks_like_a_word, standing, zipf, zipf_en
from newslint.model.records import dataclass

SHORTEST, LONG, LONGER = 4, 6, 8
FOREIGN = 2.6  # English frequency of a word that is used in Indonesian copy unmarked
PRODUCTIVE = (*VERBAL, "se-")  # prefixes that join words freely
COMMON_ROOT = 3.6  # frequency from which any root may have a derivation that nobody counted


class Level(IntEnum):
    """What a word is."""

    RIGHT = 0
    UNKNOWN = 1
    TYPO = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """A level, and what may have been meant, best first."""

    level: Level
    proposals: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """What the best candidate must be for a word to be its slip: near, common, and the word of some length."""

    cost: float
    zipf: float
    length: int = SHORTEST

    def lets(self, word: str, best: Candidate) -> bool:
        """Say whether a candidate passes."""
        return best.cost <= self.cost and best.zipf >= self.zipf and len(word) >= self.length


RIGHT = Verdict(Level.RIGHT)
SPLIT = Gate(9.0, 4.0)
# One slip away from one of the commonest words, and from no other that is nearly as common.
CERTAIN = Gate(1.0, 6.0, LONG)
AHEAD_IN_ZIPF, AHEAD_IN_COST = 1.0, 0.5
# A word that no list has. Short words have right neighbours by chance: theirs must be nearer or more common.
UNHEARD = (Gate(0.85, 4.5), Gate(1.0, 5.2), Gate(1.2, 5.8, 5), Gate(1.35, 2.7, LONG), Gate(1.8, 5.0, 7), Gate(2.3, 3.3, LONGER))
# A word that cannot be one (``tahhun``): what it is a slip of is the only question.
IMPOSSIBLE = (Gate(1.35, 3.0), Gate(2.3, 3.3, LONG))
# A word that is counted in English, or spoken Indonesian: it is used, if rarely.
HEARD = (Gate(0.85, 5.0, LONG),)
# An English word in an Indonesian sentence.
FROM_ENGLISH = (Gate(1.0, 3.8, LONGER),)
# A regular derivation that is in no list; one that only a suffix makes is likelier to be meant.
UNUSUAL = (Gate(1.0, 4.2),)
SUFFIXED = (Gate(0.85, 5.2), Gate(1.0, 5.5))
WITH_CLITIC = (Gate(0.7, 4.0),)
# A capitalised word: among the words of an institution, after one, first in its sentence, or anywhere; and one that
# cannot be a word.
IN_TITLE = (Gate(1.0, 4.0, LONG),)
AFTER_TITLE = (Gate(1.0, 4.0, LONGER), Gate(0.85, 4.5, 7))
AT_START = (Gate(1.0, 4.6, 7), Gate(0.85, 5.5))
AS_NAME = (Gate(1.0, 4.5, LONGER), Gate(1.0, 3.5, 10))
IMPOSSIBLE_NAME = (Gate(1.0, 3.5, LONG), Gate(1.8, 5.0, LONGER))


def _passes(gates: tuple[Gate, ...], word: str, found: tuple[Candidate, ...]) -> bool:
    return bool(found) and any(gate.lets(word, found[0]) for gate in gates)


def _verdict(gates: tuple[Gate, ...], word: str, found: tuple[Candidate, ...]) -> Verdict:
    return Verdict(Level.TYPO if _passes(gates, word, found) else Level.UNKNOWN, found)


def _is_certain(word: str, found: tuple[Candidate, ...]) -> bool:
    """Say whether only one word can have been meant, and everybody knows it."""
    best, *others = found
    if best.is_split or not CERTAIN.lets(word, best):
        return False
    return all(best.zipf - other.zipf >= AHEAD_IN_ZIPF or other.cost - best.cost >= AHEAD_IN_COST for other in others[:1])


def _is_judged(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


@lru_cache(maxsize=1 << 16)
def judge(word: str) -> Verdict:
    """Judge a lower-case word of an Indonesian sentence."""
    verdict = _judge(word)
    if verdict.level is Level.TYPO and standing(word) is Standing.UNKNOWN and _is_certain(word, verdict.proposals):
        return Verdict(Level.CERTAIN, verdict.proposals)
    return verdict


def _judge(word: str) -> Verdict:
    if not _is_judged(word):
        return RIGHT
    known = standing(word)
    if known is Standing.KNOWN or (is_english(word) and zipf_en(word) >= FOREIGN):
        return RIGHT
    found = candidates(word)
    if known is Standing.DERIVED:
        return Verdict(Level.TYPO, found) if _is_unusual(word, found) else RIGHT
    return _judge_unknown(word, found)


def _judge_unknown(word: str, found: tuple[Candidate, ...]) -> Verdict:
    if found and found[0].is_split:
        return _verdict((SPLIT,), word, found)
    if not looks_like_a_word(word):
        verdict = _verdict(IMPOSSIBLE, word, found)
    else:
        verdict = _verdict(HEARD if zipf_en(word) or has_spoken_affix(word) else UNHEARD, word, found)
    if verdict.level is Level.UNKNOWN and _passes(FROM_ENGLISH, word, english := candidates_en(word)):
        return Verdict(Level.TYPO, english)
    return verdict


def is_slip_of_speech(word: str) -> bool:
    """Say whether a lower-case word is right in quoted speech, though not in a reporter's prose."""
    return is_colloquial(word) or is_drawn_out(word)


def _is_unusual(word: str, found: tuple[Candidate, ...]) -> bool:
    """Say whether a regular derivation that no list holds is more likely a slip: ``pekara`` for ``perkara``."""
    made = derivation_of(word)
    if made is None or made.prefixes[:1] in tuple((prefix,) for prefix in PRODUCTIVE) or has_spoken_affix(word):
        return False
    if made.prefixes and made.suffixes and zipf(made.root) >= COMMON_ROOT:
        return False
    others = tuple(one for one in found if one.text != made.root and not one.is_split)
    gates = UNUSUAL if made.prefixes else WITH_CLITIC if made.suffixes[-1:] == ("-nya",) else SUFFIXED
    return _passes(gates, word, others)


@lru_cache(maxsize=1 << 14)
def judge_en(word: str) -> Verdict:
    """Judge a lower-case word of an English sentence."""
    if not _is_judged(word) or is_english(word) or zipf(word):
        return RIGHT
    return _verdict(UNHEARD, word, candidates_en(word))


@lru_cache(maxsize=1 << 14)
def judge_capitalised(word: str, gates: tuple[Gate, ...]) -> Verdict:
    """Judge, in lower case, a word that is written with a capital: names are many, so what no list has may well be one."""
    if not _is_judged(word) or standing(word) is Standing.KNOWN or zipf(word) or zipf_en(word) or is_english(word) or is_name(word):
        return RIGHT
    if standing(word) is Standing.DERIVED and _judge(word).level is Level.RIGHT:
        return RIGHT
    if looks_like_a_word(word):
        return _verdict(gates, word, one_slip_away(word))  # no gate lets a name through that lies farther
    return _verdict((*gates, *IMPOSSIBLE_NAME), word, tuple(one for one in candidates(word) if not one.is_split))
