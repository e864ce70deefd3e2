"""Blanks that stand a letter too early or too late, or inside a word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.words import is_english, is_known, is_listed, zipf
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.capitals import touches
from newslint.text.facts import fact
from newslint.text.words import words

_COMMON = 3.5  # Zipf that both words must have once the blank stands right
_FREQUENT = 4.0  # a second word that is so common has lost no letter
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class MisplacedBlank:
    """The view span of two words that the blank cuts in the wrong place, and how it should be."""

    span: Span
    right: str


@fact
def misplaced_blanks(document: Document) -> tuple[MisplacedBlank, ...]:
    """Give the pairs of words, one of them unknown, that a blank elsewhere (or none) turns into known ones, in order."""
    every = words(document)
    unknown = {word for word in every.places if not is_known(word) and word.isalpha() and word.isascii() and not is_english(word)}
    firsts = {index + shift for word in unknown for index in every.places[word] for shift in (-1, 0)}
    found: dict[int, MisplacedBlank] = {}
    for index in sorted(index for index in firsts if index >= 0):
        first, second = every.texts[index], every.lower[min(index + 1, len(every) - 1)]
        if touches(document, every, index) and f"{first}{every.texts[index + 1]}".islower() and zipf(second) < _FREQUENT:
            right = next(_repaired(first, second, unknown), "")
            if right:
                found[index] = MisplacedBlank(every.span(index, index + 1), right)
    return tuple(found.values())


def _repaired(first: str, second: str, unknown: set[str]) -> Iterator[str]:
    """Give the two words with the blank a letter earlier or later, then without it."""
    for one, other in ((first[:-1], first[-1] + second), (first + second[0], second[1:])):
        if _is_common(one) and _is_common(other):
            yield f"{one} {other}"
    if second in unknown and (first in unknown or len(first) == 1) and is_listed(first + second):
        yield first + second


def _is_common(word: str) -> bool:
    return len(word) >= _SHORTEST and zipf(word) >= _COMMON and is_listed(word)
