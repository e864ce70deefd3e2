"""Runs of capitalised words that make one name: with particles, initials, the commas of a ministry and its acronym."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.vocabulary import Vocabulary
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.sentences import sentences
from newslint.text.words import Words, words

_MOST_WORDS = 12
_LONGEST_INITIAL = 3
_ACRONYM = range(2, 11)  # letters
_LONGEST_DEGREE = 4  # letters between two stops: M.Kes


def _is_sum(word: str) -> bool:
    """Say whether a word is an amount of money: ``Rp212``."""
    return word[:2] == "rp" and word[2:3].isdigit()


@fact
def opening_words(document: Document) -> frozenset[int]:
    """Give the indices of the words that open a sentence: their capital tells nothing."""
    starts = words(document).starts
    return frozenset(bisect_left(starts, sentence.span.start) for sentence in sentences(document))


def name_runs(document: Document) -> Iterator[tuple[int, int]]:
    """Give the runs of capitalised words, in order: the indices of the first and the last word."""
    return ((first, last) for first, last, degree in _every_run(document) if not degree)


@fact
def degree_words(document: Document) -> frozenset[int]:
    """Give the indices of the words of academic degrees behind names."""
    return frozenset(at for first, last, degree in _every_run(document) if degree for at in range(first, last + 1))


@fact
def _every_run(document: Document) -> Sequence[tuple[int, int, bool]]:
    runs = _Runs(document)
    found: list[tuple[int, int, bool]] = []
    end = -1
    for index in runs.capitals:
        if index > end:
            end = runs.end(index)
            found.append((index, end, runs.is_degree(index, end)))
    return found


class _Runs:
    """Finds where the name that starts at a capitalised word ends."""

    def __init__(self, document: Document) -> None:
        vocabulary = document.vocabulary
        self._view = document.view
        self._every: Words = words(document)
        self._opening = opening_words(document)
        self._particles = word_set(vocabulary, "name_particles")
        self._listing = word_set(vocabulary, "listing_heads")
        self._areas = word_set(vocabulary, "area_words")
        self._tails = word_set(vocabulary, "institution_tails")
        self._inner = word_set(vocabulary, "inner_titles")
        self._and = word_set(vocabulary, "time-and")
        never, lower = word_set(vocabulary, "no_names"), self._every.lower
        self.capitals = [
            at
            for at, text in enumerate(self._every.texts)
            if text[0].isupper() and (lower[at] not in never or self._is_of_paper(at, vocabulary)) and not _is_sum(lower[at])
        ]
        self._known = frozenset(self.capitals)

    def _is_of_paper(self, index: int, vocabulary: Vocabulary) -> bool:
        """Say whether a weekday or month is part of a paper's name: ``koran Minggu Pagi``, ``the Sunday Star``."""
        lower, texts = self._every.lower, self._every.texts
        if index > 0 and lower[index - 1] in word_set(vocabulary, "media_heads"):
            return True
        following = index + 1
        tails = word_set(vocabulary, "media_tails")
        return following < len(lower) and lower[following] in tails and texts[following][0].isupper() and self._gap(index) == " "

    def end(self, first: int) -> int:
        """Give the index of the last word of the name that starts at a word."""
        last = first
        while last - first < _MOST_WORDS:
            following = self._following(first, last)
            if following is None:
                break
            last = following
        return last

    def _following(self, first: int, last: int) -> int | None:
        """Give the next word of a name, if it goes on."""
        following, lower = last + 1, self._every.lower
        if following not in self._known and following + 1 in self._known and lower[following] in self._particles:
            following += 1
        if following + 1 in self._known and lower[following] in self._inner and self._gap(last) == " ":
            return following + 1 if self._gap(following) == ". " else None
        if following in self._known and following not in self._opening:
            if all(self._joins(at) for at in range(last, following)) or self._is_acronym(following):
                return following
            if self._gap(last) == ") " and lower[following] in self._areas and self._is_acronym(last):
                return following
        return self._listed(last) if lower[first] in self._listing else self._paired(last)

    def _paired(self, last: int) -> int | None:
        """Give the word behind "and" where what follows ends as a body does: ``Health and Safety Executive``."""
        following, lower = last + 2, self._every.lower
        if following not in self._known or lower[last + 1] not in self._and or self._gap(last) != " ":
            return None
        end = following
        while end + 1 in self._known and self._gap(end) == " ":
            end += 1
        return following if end > following and lower[end] in self._tails else None

    def _gap(self, index: int) -> str:
        """Give what stands between a word and the next one."""
        return self._view[self._every.ends[index] : self._every.starts[index + 1]] if index + 1 < len(self._every) else ""

    def _joins(self, index: int) -> bool:
        """Say whether the word after ``index`` may belong to the same name."""
        gap = self._gap(index)
        if gap in {" ", " & "}:
            return True
        return gap in (". ", ".") and self._every.ends[index] - self._every.starts[index] <= _LONGEST_INITIAL

    def _is_acronym(self, index: int) -> bool:
        """Say whether a word is an acronym in brackets: ``(KPU)``."""
        text, end = self._every.texts[index], self._every.ends[index]
        return self._gap(index - 1) == " (" and self._view[end : end + 1] == ")" and text.isupper() and len(text) in _ACRONYM

    def _listed(self, last: int) -> int | None:
        """Give the next word of a ministry with commas: ``Badan Meteorologi, Klimatologi, dan Geofisika``."""
        following = last + 1
        if self._gap(last) in (" ", ", ") and following < len(self._every) and self._every.lower[following] in self._and:
            following += 1
        elif not self._is_list(last):
            return None
        goes_on = following in self._known and self._gap(following - 1) in (" ", ", ")
        return following if goes_on and self._every.lower[following] not in self._listing else None

    def _is_list(self, last: int) -> bool:
        """Say whether a comma leads to one more field and an "and": ``, Klimatologi, dan``."""
        if self._gap(last) != ", ":
            return False
        ahead = self._every.lower[last + 2 : last + 4]
        return any(word in self._and for word in ahead)

    def is_degree(self, first: int, last: int) -> bool:
        """Say whether a run is an academic degree behind a comma: ``M.Kes``."""
        text = self._view[self._every.starts[first] : self._every.ends[last]]
        before = self._view[max(0, self._every.starts[first] - 2) : self._every.starts[first]]
        return before == ", " and "." in text and all(len(part) <= _LONGEST_DEGREE and part.isalpha() for part in text.split("."))
