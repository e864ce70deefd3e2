"""Compounds: written apart, unless affixes hold them together on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import cast

from newslint.checks.wordwise import wordwise
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.affixes import taken_apart, unsuffixed
from newslint.text.capitals import touches
from newslint.text.case import like
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_AFFIXES = ("kan", "i", "an")
_MOST_KEPT = 200_000  # words of which is known that they are no second word
_SHORTEST = 7  # letters of a compound that is written as one word


@dataclass(frozen=True, slots=True)
class Options:
    """``apart`` are compounds of two words (``kerja sama``): joined only between a prefix and a suffix.

    ``joined`` are compounds that have grown into one word, given in two words (``olah raga``): always joined.
    Names are left alone unless ``in_names`` is given.
    """

    apart: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    in_names: bool = False
    safe: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    glued = wordwise([(rule, partial(_parted, _split(cast("Options", rule.options).apart))) for rule in rules])
    seconds = _Seconds(rules)

    def check(document: Document) -> Iterator[Hit]:
        yield from glued(document)
        yield from _split_up(document, seconds)

    return check


def _split(compounds: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Index compounds by their joined form."""
    return {compound.replace(" ", ""): cast("tuple[str, str]", tuple(compound.split(" "))) for compound in compounds}


def _parted(compounds: Mapping[str, tuple[str, str]], word: str) -> tuple[str, ...]:
    """Give the right form of a joined compound: ``bekerja sama`` for ``bekerjasama``; none for ``menandatangani``."""
    for parts in taken_apart(word, compounds.keys(), _SHORTEST) if len(word) >= _SHORTEST else ():
        if parts.prefix and parts.suffix.startswith(_AFFIXES):
            return ()
        end = compounds[parts.stem][1] + parts.suffix
        return (f"{word.removesuffix(end)} {end}",)  # the prefix stays as it is written: pesepak bola, penyapu tangan
    return ()


_First = tuple[str, bool, Rule]  # the first word that belongs before a second one, whether they are always joined


class _Seconds:
    """The second words of compounds; which forms of them a word is, is found once in a run."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._stems: dict[str, list[_First]] = {}
        for rule in rules:
            options = cast("Options", rule.options)
            for compounds, always in ((options.apart, False), (options.joined, True)):
                for first, second in _split(compounds).values():
                    self._stems.setdefault(second, []).append((first, always, rule))
        self._others: set[str] = set()

    def among(self, every: Words) -> Iterator[tuple[str, list[_First]]]:
        """Give the words that are forms of a second word, each with what belongs before it."""
        if len(self._others) > _MOST_KEPT:
            self._others.clear()
        for word in [word for word in every.places if word not in self._others]:
            found = [first for stem, suffix in unsuffixed(word) if stem in self._stems for first in self._of(stem, suffix)]
            if found:
                yield word, found
            else:
                self._others.add(word)

    def _of(self, stem: str, suffix: str) -> Iterator[_First]:
        return (first for first in self._stems[stem] if first[1] or suffix.startswith(_AFFIXES))


def _split_up(document: Document, seconds: _Seconds) -> Iterator[Hit]:
    """Give the compounds that stand apart although they belong together: ``menanda tangani``, ``olah raga``."""
    every = words(document)
    for word, firsts in seconds.among(every):
        for index in every.places[word]:
            if index and touches(document, every, index - 1):
                rules = {rule.id: rule for stem, always, rule in firsts if _belongs(every, index, stem, always=always)}
                yield from (_hit(document, every, index - 1, rule) for rule in rules.values())


def _belongs(every: Words, index: int, stem: str, *, always: bool) -> bool:
    first = every.lower[index - 1]
    if always and first == stem and every.texts[index].islower():
        return True
    return first.endswith(stem[1:]) and any(p.stem == stem and p.prefix and not p.suffix for p in taken_apart(first))


def _hit(document: Document, every: Words, index: int, rule: Rule) -> Hit:
    span = every.span(index, index + 1)
    right = like(every.texts[index], every.lower[index] + every.lower[index + 1])
    safe = cast("Options", rule.options).safe
    return Hit(rule.id, span, {"match": document.text(span), "replacement": right}, (right,), safe=safe)


KIND = CheckKind(Options, build)
