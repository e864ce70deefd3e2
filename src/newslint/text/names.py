"""Names: runs of capitalised words, with the titles before them and what kind of bearer they have."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.model.vocabulary import Vocabulary
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.sentences import sentences
from newslint.text.words import Words, words

_NAMELESS = frozenset({Role.BOILERPLATE, Role.RELATED, Role.CREDIT, Role.DISCLAIMER})
_MOST_WORDS = 12


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


def _is_sum(word: str) -> bool:
    """Say whether a word is an amount of money: ``Rp212``."""
    return word[:2] == "rp" and word[2:3].isdigit()


def _runs(document: Document, every: Words) -> Iterator[tuple[int, int]]:
    """Give runs of capitalised words with nothing but a blank, or the stop of an initial, between them."""
    particles = word_set(document.vocabulary, "name_particles")
    never = word_set(document.vocabulary, "no_names")
    lower = every.lower
    capitals = [
        at for at, text in enumerate(every.texts) if text[0].isupper() and lower[at] not in never and not _is_sum(lower[at])
    ]
    known = frozenset(capitals)
    end = -1
    for index in capitals:
        if index > end:
            end = _end_of_run(document, every, index, known, particles)
            yield index, end


def _end_of_run(document: Document, every: Words, first: int, capitals: frozenset[int], particles: frozenset[str]) -> int:
    last = first
    while last - first < _MOST_WORDS:
        following = last + 1
        if following not in capitals and following + 1 in capitals and every.lower[following] in particles:
            following += 1
        if following not in capitals or not all(_joins(document.view, every, at) for at in range(last, following)):
            break
        last = following
    return last


def _joins(view: str, every: Words, index: int) -> bool:
    """Say whether the word after ``index`` may belong to the same name."""
    gap = view[every.ends[index] : every.starts[index + 1]]
    if gap in {" ", " & "}:
        return True
    return gap in (". ", ".") and every.ends[index] - every.starts[index] <= _LONGEST_INITIAL


_LONGEST_INITIAL = 3


@fact
def _opening_words(document: Document) -> frozenset[int]:
    """Give the indices of the words that open a sentence: their capital tells nothing."""
    starts = words(document).starts
    return frozenset(bisect_left(starts, sentence.span.start) for sentence in sentences(document))


def _keeps_opening(every: Words, index: int, last: int, ordinary: frozenset[str]) -> bool:
    """Say whether the word that opens a sentence belongs to the name that starts there."""
    word, text = every.lower[index], every.texts[index]
    if len(text) > 1 and text.isupper():
        return True
    if word in ordinary or any(every.texts[place][0].islower() for place in every.places[word]):
        return False
    return last > index or len(every.places[word]) > 1


@fact
def names(document: Document) -> Sequence[Name]:
    """Give the names of the document, in order; page furniture, credits and lines in capitals have none."""
    every = words(document)
    opening = _opening_words(document)
    ordinary = _ordinary(document.vocabulary)
    runs: list[tuple[int, int]] = []
    for start, last in _runs(document, every):
        first = start
        if first in opening and not _keeps_opening(every, first, last, ordinary):
            first += 1
        if first <= last and document.block_at(every.starts[first]).role not in _NAMELESS:
            runs.append((first, last))
    alone = frozenset(every.lower[first] for first, last in runs if first == last)
    return tuple(_name(document, every, first, last, alone) for first, last in runs)


_ORDINARY = ("source_phrases", "contrasts", "back_references", "speaking_nouns", "pronouns", "vague_quantifiers", "hedges",
             "allegations", "quote_verbs", "documents", "anonymity_reasons", "function_words")  # fmt: skip


@lru_cache(maxsize=4)
def _ordinary(vocabulary: Vocabulary) -> frozenset[str]:
    """Give words that are no name although they open a sentence with a capital."""
    return frozenset(item.split()[0] for name in _ORDINARY for item in vocabulary.words(name))


def _name(document: Document, every: Words, start: int, last: int, alone: frozenset[str]) -> Name:
    titles = word_set(document.vocabulary, "titles")
    lower = every.lower
    first = start
    if _has_title(lower, start, titles):
        first = _after_title(document, every, start, last, alone)
    span = every.span(first, last)
    return Name(start, first, last, span, document.text(span), _bearer(document, every, start, first, last))


def _has_title(lower: Sequence[str], start: int, titles: frozenset[str]) -> bool:
    return lower[start] in titles or (start > 0 and lower[start - 1] in titles)


def _after_title(document: Document, every: Words, start: int, last: int, alone: frozenset[str]) -> int:
    """Give the index at which the bearer's own name starts: after the last word of the title."""
    known = word_set(document.vocabulary, "titles") | word_set(document.vocabulary, "title_words")
    first = start
    for index in range(start, last + 1):
        if every.lower[index] in known:
            first = index + 1
    for index in range(first, last + 1):  # a later mention by one word tells where the name starts
        if index > start and every.lower[index] in alone:
            return max(first, index - 1) if index == last and index > first else index
    return first if first <= last else start


def _bearer(document: Document, every: Words, start: int, first: int, last: int) -> Bearer:
    vocabulary, lower = document.vocabulary, every.lower
    heads = word_set(vocabulary, "institution_heads")
    media = word_set(vocabulary, "media")
    if lower[first] in media or " ".join(lower[first : last + 1]) in media:
        return Bearer.MEDIA
    if first == start and (lower[first] in heads or " ".join(lower[first : first + 2]) in heads):
        return Bearer.INSTITUTION
    if first > start or (start > 0 and lower[start - 1] in word_set(vocabulary, "titles")):
        return Bearer.PERSON
    if first == last and len(every.texts[first]) > 1 and every.texts[first].isupper():
        return Bearer.INSTITUTION
    return Bearer.UNKNOWN


@fact
def _name_starts(document: Document) -> list[int]:
    return [name.start for name in names(document)]


def names_between(document: Document, first: int, last: int) -> Sequence[Name]:
    """Give the names that start between two word indices, both included."""
    starts = _name_starts(document)
    return names(document)[bisect_left(starts, first) : bisect_right(starts, last)]
