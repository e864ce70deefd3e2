"""The runs in which words and figures of time expressions stand together.

Every such word is one character, its sort. A run of them, with the punctuation in between, is then a short string that the
grammar reads with one regular expression; the text itself is never searched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.lexicon.calendar import names
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.text.date_senses import CHARACTER, PIVOTS, Sense, senses
from newslint.text.words import Words, words

_SYMBOLS = str.maketrans({" ": "", "\t": "", "–": "-", "—": "-", "‑": "-"})
_PUNCTUATION = frozenset(",().-/")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words with a sense: ``text`` has one character for each, and the punctuation between them.

    ``indices`` and ``values`` go with the characters of ``text``; a punctuation mark has the index of the word after it.
    """

    text: str
    indices: list[int]
    values: list[int]


def runs(document: Document) -> Iterator[Run]:
    """Give the runs that may hold a time expression, in order."""
    every, known = words(document), senses(document.vocabulary)
    found = {word: sense for word in every.places if (sense := known.of(word)) is not None}
    pivots = sorted(index for word, sense in found.items() if sense[0] in PIVOTS for index in every.places[word])
    done = 0
    for pivot in pivots:
        if pivot >= done:
            run = _Builder(document, every, found, known.ambiguous).run(pivot, done)
            done = run.indices[-1] + 1
            yield run


class _Builder:
    """Makes the run around a word."""

    def __init__(self, document: Document, every: Words, found: Mapping[str, Sense], ambiguous: frozenset[str]) -> None:
        self._view = document.view
        self._every = every
        self._found = found
        self._ambiguous = ambiguous

    def run(self, pivot: int, start: int) -> Run:
        """Give the longest run around the word ``pivot`` that does not reach before ``start``."""
        first, last = pivot, pivot
        while first > start and self._joined(first - 1):
            first -= 1
        while last + 1 < len(self._every) and self._joined(last):
            last += 1
        text, indices, values = [], [], []
        for index in range(first, last + 1):
            gap = "" if index == first else self._gap(index - 1) or ""
            sort, value = self._sense(index)
            text.append(gap + sort)
            indices.extend([index] * (len(gap) + 1))
            values.extend([value] * (len(gap) + 1))
        return Run("".join(text), indices, values)

    def _joined(self, index: int) -> bool:
        """Say whether a word and the one after it have a sense and nothing but light punctuation between them."""
        lower = self._every.lower
        known = (lower[index] in self._found or self._is_month(index)) and (
            lower[index + 1] in self._found or self._is_month(index + 1)
        )
        return known and self._gap(index) is not None

    def _gap(self, index: int) -> str | None:
        text = self._view[self._every.ends[index] : self._every.starts[index + 1]]
        if text == " ":
            return ""
        symbols = text.translate(_SYMBOLS)
        return symbols if _PUNCTUATION.issuperset(symbols) else None

    def _sense(self, index: int) -> Sense:
        word = self._every.lower[index]
        sense = self._found.get(word)
        if sense is None:
            return CHARACTER["month"], self._misspelled(index)
        if word in self._ambiguous and not self._is_name(index):
            return CHARACTER["week"], 2
        return sense

    def _is_name(self, index: int) -> bool:
        """Tell the day "Minggu" from the unit "minggu": by its capital, which at the start of a sentence tells nothing."""
        if not self._every.texts[index][0].isupper() or self._is_counted(index):
            return False
        start = self._every.starts[index]
        before = self._view[max(0, start - 3) : start].rstrip(" \t")[-1:]
        if before and before not in "\n.?!:\"“”'‘":
            return True
        following = self._found.get(self._every.lower[index + 1]) if index + 1 < len(self._every) else None
        return following is None or following[0] not in {CHARACTER[name] for name in ("past", "this", "next", "dayword", "which")}

    def _is_counted(self, index: int) -> bool:
        """Say whether a number stands right before a word: ``2 Minggu ke Depan`` in a headline."""
        before = self._found.get(self._every.lower[index - 1]) if index else None
        counts = before is not None and before[0] in (CHARACTER["num"], CHARACTER["count"], CHARACTER["many"])
        return counts and self._gap(index - 1) == ""

    def _is_month(self, index: int) -> bool:
        return self._misspelled(index) > 0

    def _misspelled(self, index: int) -> int:
        """Give the number of the month that a word between a day and a year must be, or 0."""
        lower = self._every.lower
        if not 0 < index < len(lower) - 1 or not lower[index].isalpha() or lower[index] in self._found:
            return 0
        before, after = self._found.get(lower[index - 1]), self._found.get(lower[index + 1])
        if before is None or after is None or (before[0], after[0]) != (CHARACTER["num"], CHARACTER["year"]):
            return 0
        return _nearest_month(lower[index])


@lru_cache(maxsize=64)
def _nearest_month(word: str) -> int:
    import difflib

    months = {name.lower(): number for language in names().values() for number, name in enumerate(language["months"], 1)}
    near = difflib.get_close_matches(word, list(months), 1, 0.78)
    return months[near[0]] if near else 0
