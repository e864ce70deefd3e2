"""A regular expression together with the literal text without which it cannot match."""

from __future__ import annotations

import re
from functools import cache

from newslint.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of a rule.

    ``literals`` are case-folded pieces of text of which at least one stands in every match; the expression runs only
    on sentences that hold one. ``words`` says that each literal is a whole word there. No literals: it runs on
    every sentence, and its rule said ``slow: true``. ``needs`` are further sets of such pieces: it is not compiled
    before a sentence holds one of each. ``figures`` says that every match holds a digit, too.
    """

    text: str
    literals: tuple[str, ...] = ()
    words: bool = False
    needs: tuple[tuple[str, ...], ...] = ()
    figures: bool = False

    def compiled(self) -> re.Pattern[str]:
        """Compile on first use: most expressions of a rulebook never run on a given article."""
        return _compiled(self.text)

    def may_match(self, lower: str) -> bool:
        """Say whether a text in lower case holds one of each set of pieces that a match needs."""
        for pieces in self.needs:
            for piece in pieces:
                if piece in lower:
                    break
            else:
                return False
        return True


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text)
