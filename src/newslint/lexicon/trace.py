"""Why a word is accepted or not: the lists that hold it, its affixes, what may have been meant, and the judgement."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.candidates import Candidate, candidates, candidates_en
from newslint.lexicon.colloquial import is_colloquial, is_drawn_out
from newslint.lexicon.gates import AS_NAME
from newslint.lexicon.judgement import Verdict, is_judged, judge, judge_capitalised, judge_en
from newslint.lexicon.morphology import Derivation
from newslint.lexicon.tables import table
from newslint.lexicon.words import Standing, derivation_of, is_doubtful, is_root, looks_like_a_word, standing, zipf, zipf_en
from newslint.model.records import dataclass

_LISTS = ("id-forms", "id-freq", "id-own", "id-loans", "en-forms", "en-freq", "names")
_FREQUENCIES = {"id-freq": zipf, "en-freq": zipf_en}


@dataclass(frozen=True, slots=True)
class Listing:
    """A compiled list that holds a word: its Zipf frequency where the list counts, whether it is taken for a slip there."""

    name: str
    zipf: float | None = None
    is_doubtful: bool = False
    is_stem: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """All that the lexicon knows of a lower-case word, apart from any text around it."""

    word: str
    listings: tuple[Listing, ...]
    standing: Standing
    derivation: Derivation | None
    is_judged: bool
    is_spoken: bool
    has_known_shape: bool
    verdict: Verdict
    as_name: Verdict
    in_english: Verdict
    candidates: tuple[Candidate, ...]
    candidates_en: tuple[Candidate, ...]


def trace(word: str) -> Trace:
    """Trace a word; case does not matter."""
    lower = word.lower()
    return Trace(
        word=lower,
        listings=tuple(_listings(lower)),
        standing=standing(lower),
        derivation=derivation_of(lower),
        is_judged=is_judged(lower),
        is_spoken=is_colloquial(lower) or is_drawn_out(lower),
        has_known_shape=looks_like_a_word(lower),
        verdict=judge(lower),
        as_name=judge_capitalised(lower, AS_NAME),
        in_english=judge_en(lower),
        candidates=tuple(one for one in candidates(lower) if one.text != lower),
        candidates_en=tuple(one for one in candidates_en(lower) if one.text != lower),
    )


def _listings(word: str) -> Iterator[Listing]:
    for name in _LISTS:
        if table(name).get(word):
            frequency = _FREQUENCIES[name](word) if name in _FREQUENCIES else None
            yield Listing(name, frequency, is_doubtful(name, word), name == "id-forms" and is_root(word))
