"""Is a word a sure slip, an unknown word, or right? Judged by the word alone; the text around it may still excuse it."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from newslint.lexicon import gates
from newslint.lexicon.candidates import Candidate, candidates, candidates_en, one_slip_away, one_slip_away_en
from newslint.lexicon.colloquial import has_spoken_affix, is_colloquial, is_drawn_out
from newslint.lexicon.distance import distance
from newslint.lexicon.gates import Gate
from newslint.lexicon.morphology import BOUND, VERBAL, VOWELS, WITHOUT_NASAL, Derivation
from newslint.lexicon.variants import are_variants
from newslint.lexicon.words import (
    Standing,
    derivation_of,
    family,
    is_doubtful,
    is_english,
    is_form,
    is_known,
    is_listed,
    is_name,
    is_own,
    is_place,
    is_root,
    looks_like_a_word,
    standing,
    zipf,
    zipf_en,
)
from newslint.model.records import dataclass

MADE_VERB, MADE_FROM = 5, 3.8  # letters, and frequency, of a stem that di- may join although no dictionary says so
RARE_EN = 1.9  # English frequency below which a likely slip is one
OWNED = ("'s", "’s")
FOREIGN = 2.6  # English frequency of a word that is used in Indonesian copy unmarked
PRODUCTIVE = (*VERBAL, "se-")  # prefixes that join words freely
UNPRODUCTIVE = ("me", "per-")  # prefixes that seldom join a root without a suffix, if a dictionary does not say so


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


RIGHT = Verdict(Level.RIGHT)
# Frequency of a word that is hardly used, of one that everybody uses, and the cost of two letters that changed places.
SELDOM, EVERYDAY, SWAP = 3.5, 5.7, 0.8
AHEAD_IN_ZIPF, AHEAD_IN_COST = 1.0, 0.5
# A stop and a consonant behind it end no word: a vowel was left out between them (``latr``).
STOPS, BEHIND_STOPS = frozenset("bdgkpt"), frozenset("bdgklmnpr")


def _passes(passing: tuple[Gate, ...], word: str, found: tuple[Candidate, ...]) -> bool:
    return bool(found) and any(gate.lets(word, found[0]) for gate in passing)


def _verdict(passing: tuple[Gate, ...], word: str, found: tuple[Candidate, ...]) -> Verdict:
    return Verdict(Level.TYPO if _passes(passing, word, found) else Level.UNKNOWN, found)


def _is_certain(word: str, found: tuple[Candidate, ...]) -> bool:
    """Say whether only one word can have been meant, and everybody knows it."""
    best, *others = found
    if best.is_split or not gates.CERTAIN.lets(word, best):
        return False
    return all(best.zipf - other.zipf >= AHEAD_IN_ZIPF or other.cost - best.cost >= AHEAD_IN_COST for other in others[:1])


def is_judged(word: str) -> bool:
    """Say whether a lower-case word is judged at all: four letters or more, no endless run, all of a to z."""
    return gates.SHORTEST <= len(word) <= gates.LONGEST and word.isascii() and word.isalpha()


@lru_cache(maxsize=1 << 16)
def judge(word: str) -> Verdict:
    """Judge a lower-case word of an Indonesian sentence."""
    verdict = _judge(word)
    if verdict.level is Level.TYPO and standing(word) is Standing.UNKNOWN and _is_certain(word, verdict.proposals):
        return Verdict(Level.CERTAIN, verdict.proposals)
    return verdict


@lru_cache(maxsize=1 << 16)
def is_sound(word: str) -> bool:
    """Say whether a lower-case word is right in an Indonesian sentence whatever its case: most words are."""
    return is_listed(word) and judge(word).level is Level.RIGHT


def _judge(word: str) -> Verdict:
    if not is_judged(word):
        return _judge_repeated(*word.split("-")) if word.count("-") == 1 else RIGHT
    swapped = _swapped(word)
    if swapped is not None:
        return Verdict(Level.TYPO, (swapped,))
    known = standing(word)
    if known is Standing.KNOWN or (is_english(word) and zipf_en(word) >= FOREIGN):
        return RIGHT
    found = candidates(word)
    if known is Standing.DERIVED:
        return _judge_derived(word, tuple(one for one in found if one.text != word))
    return _judge_unknown(word, found)


def _judge_repeated(first: str, second: str) -> Verdict:
    """Judge a word that is written twice: ``sungguh-sungghuh``. One of the halves must be right; a changed sound is meant."""
    if not (is_judged(first) and is_judged(second)) or first == second or is_form(f"{first}-{second}"):
        return RIGHT
    right = [half for half in (first, second) if is_form(half)]
    if len(right) != 1 or distance(first, second) > 1 or _is_other_sound(first, second):
        return RIGHT
    return Verdict(Level.TYPO, (Candidate(f"{right[0]}-{right[0]}", distance(first, second), zipf(right[0])),))


def _is_other_sound(first: str, second: str) -> bool:
    """Say whether two halves differ by one vowel or their first letter, as those of ``gerak-gerik`` and ``sayur-mayur`` do."""
    if len(first) != len(second):
        return False
    changed = [at for at, letter in enumerate(first) if letter != second[at]]
    return len(changed) == 1 and (changed[0] == 0 or {first[changed[0]], second[changed[0]]} <= VOWELS)


def _swapped(word: str) -> Candidate | None:
    """Give the everyday word of which two letters changed places: such slips (``ynag``) are counted, and known elsewhere."""
    if len(word) > gates.LONG or is_form(word) or is_own(word) or zipf(word) >= SELDOM or zipf_en(word) >= SELDOM:
        return None
    swaps = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    found = [Candidate(swap, SWAP, zipf(swap)) for swap in swaps if zipf(swap) >= EVERYDAY and is_form(swap)]
    return found[0] if found else None


def _judge_unknown(word: str, found: tuple[Candidate, ...]) -> Verdict:
    if found and found[0].is_split:
        return _verdict(gates.SPLIT, word, found)
    passing = _gates(word) if looks_like_a_word(word) else gates.IMPOSSIBLE
    verdict = _verdict((*passing, gates.VOWEL) if _lacks_vowel(word) else passing, word, found)
    if verdict.level is Level.UNKNOWN and _passes(gates.FROM_ENGLISH, word, english := candidates_en(word)):
        return Verdict(Level.TYPO, english)
    return verdict


def _lacks_vowel(word: str) -> bool:
    """Say whether a word ends in two consonants that end no word: ``latr``."""
    return word[-2] in STOPS and word[-1] in BEHIND_STOPS and word[-2] != word[-1]


def _gates(word: str) -> tuple[Gate, ...]:
    """Give what a word must pass that looks like one: less lies near a word that somebody uses."""
    if has_spoken_affix(word):
        return gates.HEARD
    if zipf_en(word):
        return gates.HEARD if zipf(word) else gates.HEARD_ABROAD
    return gates.HEARD if _is_made_passive(word) else gates.UNHEARD


def _is_made_passive(word: str) -> bool:
    """Say whether a word is di- before a common stem that no dictionary makes a verb: ``dikarantina``, ``divaksin``."""
    root = word.removeprefix("di")
    if root == word or len(root) < MADE_VERB or not is_root(root) or zipf(root) < MADE_FROM:
        return False
    return zipf(word) > 0 or not any(is_listed(word + ending) for ending in ("i", "kan"))  # dihadir: of dihadiri


def is_slip_of_speech(word: str) -> bool:
    """Say whether a lower-case word is right in quoted speech, though not in a reporter's prose."""
    return is_colloquial(word) or is_drawn_out(word)


def _judge_derived(word: str, found: tuple[Candidate, ...]) -> Verdict:
    """Judge a regular derivation that no list holds: ``pebatasan`` is more likely ``pembatasan``."""
    made = derivation_of(word)
    likely = next((one for one in found if zipf(one.text) and not one.is_split and (made is None or one.text != made.root)), None)
    if made is None or likely is None or has_spoken_affix(word) or not _is_unusual(word, made, likely):
        return RIGHT
    return Verdict(Level.TYPO, (likely, *(one for one in found if one is not likely)))


def _is_unusual(word: str, made: Derivation, likely: Candidate) -> bool:
    """Say whether a regular derivation is less likely than a slip of the likeliest word.

    What counts is how much commoner that word is than the whole family of the root; a letter that was left out is the
    slip that most often makes another regular word.
    """
    heard = family(word)
    omits = _is_omission(word, likely.text)
    if not heard and (made.prefixes or omits):
        return _passes(gates.UNATTESTED_OMISSION if omits else gates.UNATTESTED, word, (likely,))
    if not made.prefixes:
        return _passes(gates.WITH_CLITIC if made.suffixes[-1:] == ("-nya",) else gates.SUFFIXED, word, (likely,))
    lead = likely.score - heard
    lacks_nasal = made.prefixes[0] == "pe-" and made.root[0] not in WITHOUT_NASAL  # pebatasan: what is regular is listed
    if omits and (lacks_nasal or lead >= gates.OMISSION_LEAD):
        return _passes(gates.OMISSION, word, (likely,))
    if made.prefixes[0] in PRODUCTIVE or made.prefixes[0][:-1] in BOUND:
        return False
    is_bare = not made.suffixes and made.prefixes[0].startswith(UNPRODUCTIVE)
    return _passes(gates.UNUSUAL, word, (likely,)) and (is_bare or lead >= gates.LEAD)


def _is_omission(word: str, meant: str) -> bool:
    """Say whether a word lacks one letter of what was meant."""
    return len(meant) == len(word) + 1 and any(meant[:at] + meant[at + 1 :] == word for at in range(len(meant)))


@lru_cache(maxsize=1 << 14)
def judge_en(word: str) -> Verdict:
    """Judge a lower-case word of an English sentence; an owner is judged without its ``'s``."""
    if word.endswith(OWNED):
        inner = judge_en(word[:-2])
        return Verdict(inner.level, tuple(Candidate(one.text + word[-2:], one.cost, one.zipf) for one in inner.proposals))
    if not is_judged(word) or is_english(word) or zipf(word):
        return RIGHT
    return _verdict(gates.UNHEARD, word, candidates_en(word))


@lru_cache(maxsize=1 << 14)
def judge_capitalised(word: str, passing: tuple[Gate, ...], *, in_name: bool = False) -> Verdict:
    """Judge, in lower case, a word that is written with a capital: names are many, so what no list has may well be one.

    ``in_name`` says that another name stands before it: then it is hardly a place.
    """
    if not is_judged(word) or standing(word) is Standing.KNOWN or _is_heard(word) or is_name(word):
        return RIGHT
    if standing(word) is Standing.DERIVED and _judge(word).level is Level.RIGHT:
        return RIGHT
    found = one_slip_away(word)  # no gate lets a name through that lies farther
    if not looks_like_a_word(word):
        found = tuple(one for one in candidates(word) if not one.is_split)
        passing = (*passing, *gates.IMPOSSIBLE_NAME)
    verdict = _verdict(passing, word, tuple(one for one in found if _is_meant_by_name(word, one.text)))
    return verdict if verdict.level is Level.TYPO else _judge_name(word, found, in_name=in_name)


def _is_meant_by_name(word: str, meant: str) -> bool:
    """Say whether a capitalised word may be a slip of a word; another letter at its end makes a name of it: ``Metropolitano``."""
    is_longer = word[:-1] == meant and word[-1] != meant[-1]
    return (is_form(meant) or is_own(meant)) and not is_longer


def _is_heard(word: str) -> bool:
    """Say whether a word is in use somewhere: counted in either language, and not as a rare, likely slip of English."""
    return zipf(word) > 0 or is_english(word) or zipf_en(word) >= (RARE_EN if is_doubtful("en-freq", word) else 0.1)


def _judge_name(word: str, found: tuple[Candidate, ...], *, in_name: bool) -> Verdict:
    """Judge a name by the names near it: people's are spelled in many ways, places in one."""
    near = tuple(
        one for one in found if not is_form(one.text) and ((is_place(one.text) and not in_name) or not are_variants(word, one.text))
    )
    passing = gates.FOR_PLACE if near and is_place(near[0].text) and not in_name else gates.FOR_NAME
    return _verdict(passing, word, near) if near else Verdict(Level.UNKNOWN, found)


@lru_cache(maxsize=1 << 14)
def judge_capitalised_en(word: str) -> Verdict:
    """Judge, in lower case, a capitalised word that stands beside English ones."""
    if not is_judged(word) or zipf(word) or is_english(word) or is_name(word) or is_known(word):
        return RIGHT
    return _verdict(gates.IN_ENGLISH, word, candidates_en(word))


@lru_cache(maxsize=1 << 14)
def judge_long_capitalised_en(word: str) -> Verdict:
    """Judge, in lower case, a capitalised word wherever it stands: a long one near an English word is its slip.

    Another last letter makes a name of a word: ``Metropolitano``.
    """
    if (
        len(word) < gates.LONG_ENGLISH.length
        or not is_judged(word)
        or zipf(word)
        or is_english(word)
        or is_name(word)
        or is_known(word)
    ):
        return RIGHT
    return _verdict((gates.LONG_ENGLISH,), word, tuple(one for one in one_slip_away_en(word) if one.text[-1] == word[-1]))
