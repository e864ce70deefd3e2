"""How near and how common a word must be for another one to be its slip: the gates, by what is known of the other word."""

from __future__ import annotations

from newslint.lexicon.candidates import Candidate
from newslint.model.records import dataclass

SHORTEST, LONG, LONGER = 4, 6, 8
LONGEST = 45  # no word of either language is longer, and the neighbours of an endless run take minutes


@dataclass(frozen=True, slots=True)
class Gate:
    """What the best candidate must be for a word to be its slip: near, common, and the word of some length."""

    cost: float
    zipf: float
    length: int = SHORTEST

    def lets(self, word: str, best: Candidate) -> bool:
        """Say whether a candidate passes."""
        return best.cost <= self.cost and best.zipf >= self.zipf and len(word) >= self.length


SPLIT = (Gate(9.0, 4.0), Gate(9.0, 3.0, 12))
# One slip away from one of the commonest words, and from no other that is nearly as common.
CERTAIN = Gate(1.0, 6.0, LONG)
# A word that no list has. Short words have right neighbours by chance: theirs must be nearer or more common.
UNHEARD = (
    Gate(0.85, 4.5),
    Gate(0.85, 4.0, 5),
    Gate(1.0, 5.2),
    Gate(1.0, 4.9, 5),
    Gate(1.2, 5.8, 5),
    Gate(1.35, 2.7, LONG),
    Gate(1.8, 5.0, 7),
    Gate(2.3, 3.3, LONGER),
)
# A word that lacks a vowel at its end (``latr``).
VOWEL = Gate(1.0, 3.8)
# A word that cannot be one (``kabpten``): what it is a slip of is the only question.
IMPOSSIBLE = (Gate(1.35, 3.0), Gate(2.3, 3.3, LONG))
# A word that is counted in English, or spoken Indonesian: it is used, if rarely.
HEARD, HEARD_ABROAD = (Gate(0.85, 5.0, LONG),), (Gate(0.85, 5.0, LONG), Gate(0.85, 5.5, 5))
# An English word in an Indonesian sentence.
FROM_ENGLISH = (Gate(1.0, 3.8, LONGER), Gate(1.0, 3.0, 9))
# A regular derivation that is in no list; one that only a suffix makes is likelier to be meant.
UNUSUAL, LEAD = (Gate(1.0, 3.6),), -1.2
OMISSION, OMISSION_LEAD = (Gate(1.0, 3.9),), -2.8
UNATTESTED, UNATTESTED_OMISSION = (Gate(1.0, 4.2, LONG),), (Gate(1.0, 3.5, LONG),)
SUFFIXED = (Gate(0.85, 5.2), Gate(1.0, 5.5))
WITH_CLITIC = (Gate(0.7, 4.0),)
# A capitalised word: among the words of an institution, after one, first in its sentence, or anywhere; and one that
# cannot be a word.
AS_NAME = (Gate(1.0, 4.6, 7), Gate(1.0, 4.1, LONGER), Gate(1.0, 3.6, 9))
IN_TITLE = (*AS_NAME, Gate(1.0, 4.0, LONG))
AFTER_TITLE = (*AS_NAME, Gate(1.0, 4.0, LONGER), Gate(0.85, 4.5, 7))
# In a headline, if the article never comes back to it: a name would recur.
IN_HEADLINE = (*AS_NAME, Gate(0.85, 4.5, 5), Gate(1.0, 4.6, LONG))
# Behind a noun that names follow, and beside English words.
NAMED: tuple[Gate, ...] = ()
AT_START = (*AS_NAME, Gate(0.85, 5.5))
IN_ENGLISH = (Gate(1.0, 4.3, 7), Gate(0.85, 4.8, LONG))
LONG_ENGLISH = Gate(1.0, 4.0, 9)
# A name that no list has, beside the name of a place, or another one: a swap of letters is never meant.
FOR_PLACE = (Gate(1.0, 3.3, 7),)
FOR_NAME = (Gate(0.8, 2.8, 7), Gate(1.0, 4.0, 7))
IMPOSSIBLE_NAME = (Gate(1.0, 3.5, LONG), Gate(1.8, 5.0, LONGER))
