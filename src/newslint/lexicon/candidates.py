"""What may have been meant by an unknown word, best first: neighbours, mended stems, and words that ran together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.lexicon.distance import DOUBLED, distance
from newslint.lexicon.morphology import UNBOUND
from newslint.lexicon.near import near
from newslint.lexicon.words import (
    Standing,
    derivation_of,
    is_form,
    is_known,
    is_listed,
    is_own,
    is_root,
    looks_like_a_word,
    standing,
    zipf,
    zipf_en,
)
from newslint.model.records import dataclass
from newslint.model.regex import regex

SLIP = 2.6  # how much frequency (Zipf) one slip outweighs
RARE = 2.0  # frequency of a form that was not counted: counted ones begin at 3
UNVOUCHED = 0.6
OWN = 4.1  # frequency of a word of newsrooms: it is common in their copy only
FARTHEST = 2.4
SPLIT_COST, UNLIKELY_SPLIT_COST = 1.0, 1.5
SHORTEST_PART, COMMON_PART, SHORT_PART = 2, 3.6, 5.5
_SURE_LENGTH, _COUNTED_PART = 12, 3.0  # letters from which two words ran together, however rare the rarer one is
_ENDINGS = ("nya", "kannya", "annya", "lah", "kah", "ku", "mu", "kan", "an", "i", "")
_DOUBLED = regex(r"(?P<before>|ber|ter|se|me|di)(?P<word>\w{3,})(?P=word)(?P<after>|an|nya|kan)")
_BEGINNINGS = ("di", "ter", "ber", "se", "ke", "me", "mem", "men", "meng", "pe", "pem", "pen", "peng", "memper", "diper", "")
_VERBAL_ENDS = ("kan", "i")
_SHORTEST_STEM, _SHORTEST_COMPLETED = 4, 6
_SOUND_STEM = 4.0  # frequency of a stem that is meant as it is
_SUFFIXES, COMPLETED = ("kan", "an", "i"), 1.0
SELDOM_OWNED = 0.4  # how much rarer (Zipf) a noun is with -nya
_STUTTER = regex(r"(\w{2,4})\1")
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or words that may have been meant: ``cost`` of the slip, ``zipf`` frequency, ``score`` for ranking."""

    text: str
    cost: float
    zipf: float

    @property
    def score(self) -> float:
        """Weigh how common the word is against how far it lies."""
        return self.zipf - SLIP * self.cost

    @property
    def is_split(self) -> bool:
        """Say whether it is more than one word."""
        return " " in self.text or "-" in self.text


@lru_cache(maxsize=1 << 14)
def candidates(word: str) -> tuple[Candidate, ...]:
    """Give what may have been meant by an unknown lower-case Indonesian word, best first, at most eight."""
    found = {one.text: one for one in _splits(word)}
    for text in _words_near(word):
        cost = distance(word, text)
        if cost <= FARTHEST:
            found[text] = _with_pun_apart(Candidate(text, cost, _zipf_near(word, text)))
    for one in (*_completed(word), *_lost_n(word), *_lost_k(word), *_stuttered(word)):
        if one.text not in found or found[one.text].score < one.score:
            found[one.text] = one
    if not any(one.cost <= 1 and one.zipf > RARE for one in found.values()):
        found.update((one.text, one) for one in _mended(word) if one.text not in found)
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.text))[:_ENOUGH])


@lru_cache(maxsize=1 << 14)
def one_slip_away(word: str) -> tuple[Candidate, ...]:
    """Give the words within one slip of an unknown lower-case word, best first: a fraction of the work of ``candidates``."""
    near_words = {*near("id").of(word, two=False), *near("id-rare").of(word, two=False)}
    found = [Candidate(text, distance(word, text), _zipf_near(word, text)) for text in near_words]
    return tuple(sorted((one for one in found if one.cost <= FARTHEST), key=lambda one: (-one.score, one.text))[:_ENOUGH])


def _with_pun_apart(one: Candidate) -> Candidate:
    """Write the particle *pun* apart where it was counted as joined (``apapun``); it is joined in a dozen words only."""
    head = one.text.removesuffix("pun")
    if head == one.text or is_form(one.text) or not is_form(head):
        return one
    return Candidate(f"{head} pun", one.cost, one.zipf - UNVOUCHED)


def _zipf_near(word: str, meant: str) -> float:
    """Give how common a candidate is near a word.

    Newsrooms coin words a letter apart: theirs are meant only where two letters changed places, or where the word cannot be
    one (``polresrta``).
    """
    if is_own(meant) and (sorted(word) == sorted(meant) or not looks_like_a_word(word)):
        return max(zipf(meant), OWN)
    return _trusted_zipf(meant)


def _trusted_zipf(word: str) -> float:
    """Give the frequency of a candidate, less where only counting vouches for it: counted slips are among those."""
    return (zipf(word) or RARE) - (0 if is_form(word) or derivation_of(word) else UNVOUCHED)


@lru_cache(maxsize=1 << 12)
def candidates_en(word: str) -> tuple[Candidate, ...]:
    """Give the English words that may have been meant by an unknown lower-case word, best first."""
    costs = {text: distance(word, text) for text in near("en").of(word)}
    if word.endswith("ys") and zipf_en(plural := word[:-2] + "ies"):
        costs[plural] = DOUBLED  # studys
    found = [Candidate(text, cost, zipf_en(text)) for text, cost in costs.items() if cost <= FARTHEST]
    return tuple(sorted(found, key=lambda one: (-one.score, one.text))[:_ENOUGH])


@lru_cache(maxsize=1 << 12)
def one_slip_away_en(word: str) -> tuple[Candidate, ...]:
    """Give the English words within one slip of an unknown lower-case word, best first."""
    found = [Candidate(text, distance(word, text), zipf_en(text)) for text in near("en").of(word, two=False)]
    return tuple(sorted((one for one in found if one.cost <= 1), key=lambda one: (-one.score, one.text)))


def _words_near(word: str) -> Iterator[str]:
    yield from near("id").of(word)
    yield from near("id-rare").of(word, two=False)


def _mended(word: str) -> Iterator[Candidate]:
    """Mend the stem between affixes: ``ditansformasikan`` has a neighbour only in ``transformasi``.

    A stem that is a word already needs no mending: ``pensinyalan`` is oddly derived, not mistyped.
    """
    frames = list(_frames(word))
    if any(is_root(stem) and zipf(stem) >= _SOUND_STEM for _, stem, _ in frames):
        return
    for beginning, stem, ending in frames:
        for text in near("id").of(stem, two=False):
            whole = beginning + text + ending
            cost = distance(word, whole)
            is_verb = bool(beginning) and ending.startswith(_VERBAL_ENDS)
            if cost <= 1 and zipf(text) and standing(whole) >= (Standing.DERIVED if is_verb else Standing.KNOWN):
                yield Candidate(whole, cost, max(zipf(text) - 1, RARE))


def _completed(word: str) -> Iterator[Candidate]:
    """Add the suffix that was left out: ``melaksana`` is a word with ``-kan`` only."""
    for suffix in _SUFFIXES if len(word) >= _SHORTEST_COMPLETED else ():
        if zipf(word + suffix) >= COMMON_PART and is_form(word + suffix):
            yield Candidate(word + suffix, COMPLETED, _trusted_zipf(word + suffix))


def _lost_n(word: str) -> Iterator[Candidate]:
    """Give back the ``n`` that was lost between ``-an`` and ``-nya``: ``persebaranya``."""
    stem = word.removesuffix("ya")
    if stem != word and stem.endswith("an") and len(stem) >= _SHORTEST_COMPLETED and zipf(stem) and is_form(stem):
        yield Candidate(stem + "nya", DOUBLED, max(zipf(stem + "nya"), zipf(stem) - SELDOM_OWNED))


def _lost_k(word: str) -> Iterator[Candidate]:
    """Give back the ``k`` of ``-kan``: no verb with me- or di- ends in ``-an`` alone (``menerapan``)."""
    whole = word.removesuffix("an") + "kan"
    if word.startswith(("me", "di")) and word.endswith("an") and zipf(whole) >= COMMON_PART and is_form(whole):
        yield Candidate(whole, DOUBLED, zipf(whole))


def _stuttered(word: str) -> Iterator[Candidate]:
    """Take out letters that were typed twice in a row: ``ketententuan``."""
    for match in _STUTTER.finditer(word) if len(word) >= _SURE_LENGTH - 2 else ():
        text = word[: match.start()] + word[match.end(1) :]
        if zipf(text) >= COMMON_PART and is_form(text):
            yield Candidate(text, COMPLETED, _trusted_zipf(text))


def _frames(word: str) -> Iterator[tuple[str, str, str]]:
    """Give every way to take affixes off a word: what stands before the stem, the stem, and what stands behind it."""
    for beginning in _BEGINNINGS:
        for ending in _ENDINGS if word.startswith(beginning) else ():
            stem = word[len(beginning) : len(word) - len(ending)]
            if (beginning or ending) and len(stem) >= _SHORTEST_STEM and word.endswith(ending):
                yield beginning, stem, ending


def _splits(word: str) -> Iterator[Candidate]:
    """Part a word into two common ones; the shorter a part, the more common it must be."""
    doubled = _DOUBLED.fullmatch(word)
    if doubled and is_listed(doubled["word"]):
        yield Candidate(
            f"{doubled['before']}{doubled['word']}-{doubled['word']}{doubled['after']}", SPLIT_COST, zipf(doubled["word"])
        )
        return
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        left, right = word[:at], word[at:]
        rarest = min(zipf(left), zipf(right))
        short = min(len(left), len(right)) < _SHORTEST_STEM and not _has_function_word(left, right)
        if rarest >= _least(left, right) and is_form(left) and is_form(right):
            unlikely = short or (right == "akan" and is_known(left + "kan"))  # letakakan: a letter too many, no lost blank
            yield Candidate(f"{left} {right}", UNLIKELY_SPLIT_COST if unlikely else SPLIT_COST, rarest)


def _least(left: str, right: str) -> float:
    """Give how common both parts of a word must be: a short one makes words by chance, unless it is everywhere.

    Beside a long function word a short one is sure enough: ``promaupun``.
    """
    shorter, longer = sorted((left, right), key=len)
    if _has_function_word(left, right):
        return COMMON_PART
    if len(shorter) < _SHORTEST_STEM:
        is_everywhere = len(shorter) > SHORTEST_PART and zipf(shorter) >= SHORT_PART and len(longer) > _SHORTEST_STEM
        return COMMON_PART if is_everywhere else SHORT_PART
    return _COUNTED_PART if len(left) + len(right) >= _SURE_LENGTH else COMMON_PART


def _has_function_word(left: str, right: str) -> bool:
    """Say whether the longer part of a word is a function word of five letters or more, and the other no mere syllable."""
    shorter, longer = sorted((left, right), key=len)
    return longer in UNBOUND and len(longer) > _SHORTEST_STEM and len(shorter) > SHORTEST_PART
