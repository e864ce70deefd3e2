"""Capitals that slipped in: a shift key held too long (``JAkarta``), or hit inside a word (``trilIun``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.lexicon.words import is_form, is_place, zipf
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_SHORTEST, _COMMON = 4, 4.0  # letters of a word, and its Zipf frequency
_GOD = ("Nya", "Mu", "Ku")  # a capital inside a word that is meant: kepadaNya


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    names = [rule.id for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for index, text in enumerate(every.texts):
            if not (text.islower() or text.isupper() or text.istitle()) and (right := _mended(every, index)):
                yield from (Hit(name, every.span(index), {"match": text, "replacement": right}, (right,)) for name in names)

    return check


def _mended(every: Words, index: int) -> str:
    """Give a word with the capitals that it should have, if it is a common word with one too many."""
    text, lower = every.texts[index], every.lower[index]
    first, _, second = text.partition("-")
    if second and first.islower() and second.istitle() and first == second.lower():
        return lower
    if not text.isalpha() or len(text) < _SHORTEST or text.endswith(_GOD) or not _is_common(lower):
        return ""
    if text[:2].isupper() and text[2:].islower():
        return text[0] + lower[1:]
    return lower if text[0].islower() and sum(map(str.isupper, text)) == 1 and text[-1].islower() else ""


def _is_common(word: str) -> bool:
    return is_place(word) or (is_form(word) and zipf(word) >= _COMMON)


KIND = CheckKind(Options, build)
