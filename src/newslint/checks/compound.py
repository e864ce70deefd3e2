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
from newslint.text.affixes import Parts, put_together, suffixed, taken_apart
from newslint.text.capitals import touches
from newslint.text.case import like
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_AFFIXES = ("kan", "i", "an")
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
    pairs = [(rule, _second_words(cast("Options", rule.options))) for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        yield from glued(document)
        for rule, seconds in pairs:
            yield from _split_up(document, rule, seconds)

    return check


def _split(compounds: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Index compounds by their joined form."""
    return {compound.replace(" ", ""): cast("tuple[str, str]", tuple(compound.split(" "))) for compound in compounds}


def _parted(compounds: Mapping[str, tuple[str, str]], word: str) -> tuple[str, ...]:
    """Give the right form of a joined compound: ``bekerja sama`` for ``bekerjasama``; none for ``menandatangani``."""
    for parts in taken_apart(word, compounds, _SHORTEST) if len(word) >= _SHORTEST else ():
        if parts.prefix and parts.suffix.startswith(_AFFIXES):
            return ()
        first, second = compounds[parts.stem]
        return (f"{put_together(Parts(parts.prefix, first, ''))} {second}{parts.suffix}",)
    return ()


_Second = tuple[str, str, bool]  # the first word that belongs before it, its suffix, whether they are always joined


def _second_words(options: Options) -> Mapping[str, list[_Second]]:
    """Index compounds by every form that their second word may have."""
    index: dict[str, list[_Second]] = {}
    for compounds, always in ((options.apart, False), (options.joined, True)):
        for first, second in _split(compounds).values():
            for form, suffix in suffixed(second):
                if always or suffix.startswith(_AFFIXES):
                    index.setdefault(form, []).append((first, suffix, always))
    return index


def _split_up(document: Document, rule: Rule, seconds: Mapping[str, list[_Second]]) -> Iterator[Hit]:
    """Give the compounds that stand apart although they belong together: ``menanda tangani``, ``olah raga``."""
    every = words(document)
    for word in seconds.keys() & every.places.keys():
        for index in every.places[word]:
            if index and touches(document, every, index - 1) and _belongs(every, index, seconds[word]):
                yield _hit(document, every, index - 1, rule)


def _belongs(every: Words, index: int, seconds: list[_Second]) -> bool:
    first = every.lower[index - 1]
    for stem, _, always in seconds:
        if always and first == stem and every.texts[index].islower():
            return True
        if first.endswith(stem[1:]) and any(p.stem == stem and p.prefix and not p.suffix for p in taken_apart(first)):
            return True
    return False


def _hit(document: Document, every: Words, index: int, rule: Rule) -> Hit:
    span = every.span(index, index + 1)
    right = like(every.texts[index], every.lower[index] + every.lower[index + 1])
    safe = cast("Options", rule.options).safe
    return Hit(rule.id, span, {"match": document.text(span), "replacement": right}, (right,), safe=safe)


KIND = CheckKind(Options, build)
