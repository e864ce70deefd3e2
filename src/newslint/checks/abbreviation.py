"""Sentences full of abbreviations that the article never spells out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.scope import in_scope
from newslint.text.sentences import sentence_at
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_LENGTHS = range(3, 7)
_ROMAN = frozenset("IVXLC")


@dataclass(frozen=True, slots=True)
class Options:
    """A sentence may hold ``at_most`` so many abbreviations (three to six capitals) that are not spelled out anywhere.

    ``known`` need no spelling out. One is spelled out where it stands in brackets, or before a bracket.
    """

    at_most: int
    known: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    known = {rule.id: frozenset(cast("Options", rule.options).known) for rule in rules}

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            yield from _stacked(document, rule, known[rule.id])

    return check


def _stacked(document: Document, rule: Rule, known: frozenset[str]) -> Iterator[Hit]:
    every = words(document)
    told: dict[int, dict[str, int]] = {}  # start of a sentence -> abbreviation -> index of its first word
    for index, word in enumerate(every.texts):
        if _is_abbreviation(document, every, index) and word not in known and not _is_told(document, word):
            told.setdefault(sentence_at(document, every.starts[index]).span.start, {}).setdefault(word, index)
    limit = cast("Options", rule.options).at_most
    for inside in told.values():
        if len(inside) > limit and in_scope(document, rule, every.span(next(iter(inside.values())))):
            last = list(inside.values())[limit]
            found = ", ".join(inside)
            yield Hit(rule.id, every.span(last), {"match": every.texts[last], "found": found, "count": len(inside), "limit": limit})


def _is_abbreviation(document: Document, every: Words, index: int) -> bool:
    """Say whether a word is one: not a name in capitals (``PT ABC``, ``EDI DARMAWAN``) nor a Roman numeral."""
    word = every.texts[index]
    if not (word.isupper() and len(word) in _LENGTHS and word.isalpha()) or not set(word) - _ROMAN:
        return False
    return not (_is_name(document, every, index - 1) or _is_name(document, every, index))


def _is_name(document: Document, every: Words, first: int) -> bool:
    """Say whether a word and the next are in capitals, with a blank alone between them."""
    if not 0 <= first < len(every) - 1 or document.view[every.ends[first] : every.starts[first + 1]] != " ":
        return False
    return every.texts[first].isupper() and every.texts[first + 1].isupper()


def _is_told(document: Document, word: str) -> bool:
    """Say whether an article spells an abbreviation out."""
    return f"({word})" in document.view or f"{word} (" in document.view


KIND = CheckKind(Options, build)
