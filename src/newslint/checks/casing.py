"""Capitals that slipped in: a shift key held too long (``JAkarta``), let go too early (``JAKARTa``), or hit inside a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.lexicon.words import is_form, is_place, zipf
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.capitals import touches
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_SHORTEST, _COMMON = 4, 4.0  # letters of a word, and its Zipf frequency
_HOSTS = frozenset({"com", "net", "org"})  # ends of the names of outlets: WARTA.COm
_GOD = ("Nya", "Mu", "Ku")  # a capital inside a word that is meant: kepadaNya


@dataclass(frozen=True, slots=True)
class Options:
    """``small`` are words that have no capital inside a sentence; a rule without any looks for capitals inside words.

    Behind the words of ``unless_before`` a name is due (*kata Dan*, *bahasa Dari*).
    """

    small: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    every_options = {rule.id: cast("Options", rule.options) for rule in rules}

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for name, options in every_options.items():
            for index, right in _small(document, every, options) if options.small else _mixed(every):
                yield Hit(name, every.span(index), {"match": every.texts[index], "replacement": right}, (right,))

    return check


def _small(document: Document, every: Words, options: Options) -> Iterator[tuple[int, str]]:
    """Give the words of a list that have a capital between words without one: in a title their neighbours have some too."""
    for word in options.small:
        for index in every.places.get(word, ()):
            if index and every.lower[index - 1] in options.unless_before:
                continue
            if every.texts[index].istitle() and 0 < index < len(every) - 1 and _is_between_small(document, every, index):
                yield index, word


def _is_between_small(document: Document, every: Words, index: int) -> bool:
    before, after = every.texts[index - 1], every.texts[index + 1]
    gap = document.view[every.ends[index - 1] : every.starts[index]]
    return len(before) > 1 and before.islower() and after.islower() and gap in (" ", ", ") and touches(document, every, index)


def _mixed(every: Words) -> Iterator[tuple[int, str]]:
    """Give the words that are neither small nor capital nor have one capital first, if that is a slip."""
    for index, text in enumerate(every.texts):
        if not (text.islower() or text.isupper() or text.istitle()) and (right := _mended(every, index)):
            yield index, right


def _mended(every: Words, index: int) -> str:
    """Give a word with the capitals that it should have, if it is a common word with one too many."""
    text, lower = every.texts[index], every.lower[index]
    first, _, second = text.partition("-")
    if second and first.islower() and second.istitle() and first == second.lower():
        return lower
    if text[:-1].isupper() and text[-1].islower() and (lower in _HOSTS or (len(text) >= _SHORTEST and _is_common(lower))):
        return text.upper()
    if not text.isalpha() or len(text) < _SHORTEST or text.endswith(_GOD) or not _is_common(lower):
        return ""
    if text[:2].isupper() and text[2:].islower():
        return text[0] + lower[1:]
    return lower if text[0].islower() and sum(map(str.isupper, text)) == 1 and text[-1].islower() else ""


def _is_common(word: str) -> bool:
    return is_place(word) or (is_form(word) and zipf(word) >= _COMMON)


KIND = CheckKind(Options, build)
