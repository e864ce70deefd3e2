"""What an English speller proposes for an unknown word: how common it is, and in which order it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon.distance import distance
from newslint.lexicon.words import zipf_en

# What a Zipf makes a proposal cheaper, and each place behind in the speller's own order dearer: measured on 1,200 slips, of
# which the speller's order has the right word first for 88.9 %, its cost alone for 87.4 %, and both together for 90.2 %.
FREQUENT, LATER = 0.15, 0.1
RARE = 3.0  # Zipf below which a word is hardly what was meant where others are
ACRONYM = 1.0  # what a proposal in capitals costs for a word in small letters: ``tne`` is the, not TNE


def ranked(word: str, proposals: Sequence[str]) -> tuple[str, ...]:
    """Give a speller's proposals, best first: its order, held against what each would cost and how common it is."""

    def worth(place: int) -> float:
        meant = proposals[place].lower()
        shouted = ACRONYM if proposals[place].isupper() and not word.isupper() else 0.0
        return distance(word.lower(), meant) + shouted - FREQUENT * frequency(meant) + LATER * place

    return tuple(proposals[place] for place in sorted(range(len(proposals)), key=worth))


def common_first(proposals: Sequence[str]) -> tuple[str, ...]:
    """Give proposals for a wrong form, the rare words among them last: ``had saw`` is more often seen than sawed."""
    return tuple(sorted(proposals, key=lambda one: one.isalpha() and one.islower() and frequency(one) < RARE))


def frequency(meant: str) -> float:
    """Give the frequency (Zipf) of a proposal; two words are as common as the rarer."""
    return min((zipf_en(part) for part in meant.replace("-", " ").split()), default=0.0)
