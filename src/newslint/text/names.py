"""Names: runs of capitalised words, with the titles before them and what kind of bearer they have."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from newslint.model.document import Document, Role
from newslint.model.records import dataclass, replace
from newslint.model.span import Span
from newslint.model.vocabulary import Vocabulary
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.name_runs import degree_words, name_runs, opening_words
from newslint.text.words import words

_NAMELESS = frozenset({Role.BOILERPLATE, Role.RELATED, Role.CREDIT, Role.DISCLAIMER})
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.DECK})


class Bearer(StrEnum):
    """What bears a name, as far as its words tell."""

    PERSON = "person"
    INSTITUTION = "institution"
    MEDIA = "media"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Name:
    """A name: word indices ``first`` to ``last``, both included; ``start`` is the first index with its titles.

    ``text`` and ``span`` leave the titles out; ``bearer`` is ``person`` where a title stands before the name.
    """

    start: int
    first: int
    last: int
    span: Span
    text: str
    bearer: Bearer

    @property
    def titled(self) -> bool:
        """Say whether a title stands before the name."""
        return self.start < self.first


def _keeps_opening(document: Document, index: int, last: int) -> bool:
    """Say whether the word that opens a sentence belongs to the name that starts there."""
    every, ordinary = words(document), _ordinary(document.vocabulary)
    word, text = every.lower[index], every.texts[index]
    if len(text) > 1 and text.isupper():
        return True
    if word in word_set(document.vocabulary, "media" if last == index else "institution_heads"):
        return True
    if word in ordinary or any(every.texts[place][0].islower() for place in every.places[word]):
        return False
    if last > index:
        following = every.lower[index + 1]
        leads = any(following in word_set(document.vocabulary, name) for name in ("institution_heads", "titles"))
        return word in word_set(document.vocabulary, "titles") or not leads
    return len(every.places[word]) > 1 or _is_introduced(document, index)


def _is_introduced(document: Document, index: int) -> bool:
    """Say whether an age or what somebody is stands behind a word: ``Mulyadi (52)``, ``Ratih, ibu dua anak``."""
    every = words(document)
    following = index + 1
    if following >= len(every):
        return False
    gap, what = document.view[every.ends[index] : every.starts[following]], every.lower[following]
    is_noun = any(what in word_set(document.vocabulary, name) for name in ("speaking_nouns", "titles"))
    return (gap == " (" and what.isdigit()) or (gap == ", " and every.texts[following].islower() and is_noun)


@fact
def names(document: Document) -> Sequence[Name]:
    """Give the names of the document, in order; page furniture, credits and lines in capitals have none."""
    every = words(document)
    opening = opening_words(document)
    runs: list[tuple[int, int]] = []
    for start, last in name_runs(document):
        first = start
        if first in opening and not _keeps_opening(document, first, last):
            first += 1
        if first <= last and document.block_at(every.starts[first]).role not in _NAMELESS:
            runs.append((first, last))
    reader = _Reader(document, runs)
    return _with_short_forms([reader.name(first, last) for first, last in runs])


_ORDINARY = ("source_phrases", "contrasts", "back_references", "speaking_nouns", "pronouns", "vague_quantifiers", "hedges",
             "allegations", "quote_verbs", "documents", "anonymity_reasons", "addressing_words", "function_words")  # fmt: skip


@lru_cache(maxsize=4)
def _ordinary(vocabulary: Vocabulary) -> frozenset[str]:
    """Give words that are no name although they open a sentence with a capital."""
    return frozenset(item.split()[0] for name in _ORDINARY for item in vocabulary.words(name))


def _with_short_forms(found: Sequence[Name]) -> tuple[Name, ...]:
    """Give a name that is short for that of an institution the same bearer: ``Northmoor`` beside ``Northmoor Water``."""
    bodies = {word for name in found if name.bearer is Bearer.INSTITUTION for word in name.text.split()[:1]}
    people = {word for name in found if name.bearer is Bearer.PERSON for word in name.text.split()}
    short = bodies - people
    return tuple(
        replace(name, bearer=Bearer.INSTITUTION) if name.bearer is Bearer.UNKNOWN and name.text in short else name for name in found
    )


class _Reader:
    """Reads runs of capitalised words: what is a title, what a name, and what bears it."""

    def __init__(self, document: Document, runs: Sequence[tuple[int, int]]) -> None:
        vocabulary = document.vocabulary
        self._document = document
        self._every = every = words(document)
        self._lower = every.lower
        self._titles = word_set(vocabulary, "titles")
        self._known = self._titles | word_set(vocabulary, "title_words")
        self._heads = word_set(vocabulary, "institution_heads")
        self._tails = word_set(vocabulary, "institution_tails")
        self._led = word_set(vocabulary, "head_titles")
        self._media = word_set(vocabulary, "media")
        self._media_tails = word_set(vocabulary, "media_tails")
        self._places_after = word_set(vocabulary, "placing_words")
        self._starts = frozenset(first for first, _ in runs if every.lower[first] not in self._heads)
        # In a title every word has a capital: it tells of no name where it ends.
        told = [run for run in runs if document.block_at(every.starts[run[0]]).role not in _TITLES]
        self._alone = frozenset(every.lower[first] for first, last in told if first == last)
        self._domains = frozenset((*self._places(runs), *self._held(told)))

    def _places(self, runs: Sequence[tuple[int, int]]) -> Iterator[str]:
        """Give the words that name places of the document."""
        for first, last in runs:
            if first and self._lower[first - 1] in self._places_after:
                yield self._lower[first]
            if self._lower[first] in self._places_after and first < last:
                yield self._lower[first + 1]

    def _held(self, runs: Sequence[tuple[int, int]]) -> Iterator[str]:
        """Give the words for where a title is held: ``Menteri Keuangan Telaska, Oskar Lindholt``."""
        for first, last in runs:
            if self._has_title(first) and self._is_apposed(last):
                yield from self._lower[self._after_known(first, last) : last + 1]

    def _is_apposed(self, last: int) -> bool:
        """Say whether a comma and another name follow a word."""
        every = self._every
        following = last + 1
        gap = self._document.view[every.ends[last] : every.starts[following]] if following < len(every) else ""
        return gap == ", " and following in self._starts and following not in degree_words(self._document)

    def name(self, start: int, last: int) -> Name:
        """Read a run."""
        first = self._after_title(start, last) if self._has_title(start) else start
        span = self._closed(self._every.span(first, last))
        return Name(start, first, last, span, self._document.text(span), self._bearer(start, first, last))

    def _closed(self, span: Span) -> Span:
        """Take in the bracket behind an acronym."""
        opened = "(" in self._document.text(span) and self._document.view.startswith(")", span.end)
        return Span(span.start, span.end + opened)

    def _has_title(self, start: int) -> bool:
        led = start + 1 < len(self._lower) and self._lower[start] in self._heads and self._lower[start + 1] in self._led
        return led or self._lower[start] in self._titles or (start > 0 and self._lower[start - 1] in self._titles)

    def _after_known(self, start: int, last: int) -> int:
        """Give the index behind the last word of a title."""
        known = (index for index in range(start, last + 1) if self._lower[index] in self._known)
        titles = (index for index in known if index == start or len(self._lower[index]) > 1)  # "S.H." stands behind a name
        return max((index + 1 for index in titles), default=start)

    def _after_title(self, start: int, last: int) -> int:
        """Give the index at which the bearer's own name starts: behind the title and what it is held of."""
        first = self._after_known(start, last)
        first = max((index + 1 for index in range(first, last) if self._lower[index] in self._tails), default=first)
        while first < last and self._lower[first] in self._domains:
            first += 1
        for index in range(last - 1, max(first, start + 1) - 1, -1):  # a later mention by one word tells where the name starts
            if self._lower[index] in self._alone:
                return index
        if first < last and self._lower[last] in self._alone:
            return last - 1
        return first if first <= last else start

    def _has_acronym(self, first: int, last: int) -> bool:
        """Say whether a name ends with its own initials in brackets: ``World Meteorological Organization (WMO)``."""
        before = "".join(text[0] for text in self._every.texts[first:last] if text[0].isupper())
        opened = self._document.view[self._every.starts[last] - 1] == "("
        return opened and self._every.texts[last] == before

    def _bearer(self, start: int, first: int, last: int) -> Bearer:
        lower = self._lower
        if lower[first] in self._media or " ".join(lower[first : last + 1]) in self._media:
            return Bearer.MEDIA
        if first == start and (lower[first] in self._heads or " ".join(lower[first : first + 2]) in self._heads):
            return Bearer.INSTITUTION
        if first < last and (lower[last] in self._tails or self._has_acronym(first, last)):
            return Bearer.INSTITUTION
        if first > start or (start > 0 and lower[start - 1] in self._titles):
            return Bearer.PERSON
        if first == last and len(self._every.texts[first]) > 1 and self._every.texts[first].isupper():
            return Bearer.INSTITUTION
        return Bearer.MEDIA if first < last and lower[last] in self._media_tails else Bearer.UNKNOWN


@fact
def _name_starts(document: Document) -> list[int]:
    return [name.start for name in names(document)]


def names_between(document: Document, first: int, last: int) -> Sequence[Name]:
    """Give the names that start between two word indices, both included."""
    starts = _name_starts(document)
    return names(document)[bisect_left(starts, first) : bisect_right(starts, last)]
