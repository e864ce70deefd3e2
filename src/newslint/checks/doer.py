"""Who does a thing, and what is done: ``peneliti`` and ``penelitian``, one written for the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import cast

from newslint.lexicon.words import is_form, zipf
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.capitals import touches
from newslint.text.triggers import Triggers
from newslint.text.words import words

_DOER, _DEED = "pe", "an"  # the prefix of both, and what makes a deed of a doer
_IN_USE = 3.3  # frequency (Zipf) of what was meant
# How much the deed must outdo the doer behind a word that only deeds follow, and behind one that a doer may own.
_COMMONER, _FAR_COMMONER = 0.2, 1.5
_SHORTEST = 7


@dataclass(frozen=True, slots=True)
class Options:
    """Behind a word of ``deeds`` only what is done makes sense (*melakukan*), behind one of ``doers`` only who does it (*para*).

    Behind ``owned`` mostly what is done stands, but who owns it may (*upaya peneliti*). ``persons`` look like deeds and are people.
    """

    deeds: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            options = cast("Options", rule.options)
            yield from _behind(document, rule, options.deeds, partial(_deed, _COMMONER))
            yield from _behind(document, rule, options.owned, partial(_deed, _FAR_COMMONER))
            yield from _behind(document, rule, options.doers, partial(_meant_by_deed, options.persons))

    return check


def _behind(document: Document, rule: Rule, heads: Sequence[str], meant: Callable[[str], str]) -> Iterator[Hit]:
    every = words(document)
    for index in (index for head in heads for index in every.places.get(head, ())):
        word = every.texts[index + 1] if touches(document, every, index) else ""
        if word.startswith(_DOER) and word.islower() and len(word) >= _SHORTEST and (right := meant(word)):
            yield Hit(rule.id, every.span(index + 1), {"match": word, "replacement": right}, (right,))


def _deed(commoner: float, word: str) -> str:
    """Give what is done by whom a lower-case word names, if that is what people mostly write; else nothing."""
    deed = word + _DEED
    outdoes = zipf(deed) >= max(_IN_USE, zipf(word) + commoner)
    return deed if outdoes and is_form(deed) and not _doer(word) else ""


def _meant_by_deed(persons: Sequence[str], word: str) -> str:
    return "" if word in persons else _doer(word)


def _doer(word: str) -> str:
    """Give who does what a lower-case word names, if there is such a word; else nothing."""
    doer = word.removesuffix(_DEED)
    return doer if doer != word and zipf(doer) >= _IN_USE and is_form(doer) and len(doer) >= _SHORTEST - 1 else ""


KIND = CheckKind(Options, build)
