"""A word that stands twice in a row: once too often, or a reduplication without its hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.case import like
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_TWICE = re.compile(r"(?P<word>[^\W\d_]{3,})2(?P<clitic>nya|an)?")


@dataclass(frozen=True, slots=True)
class Options:
    """``words`` are those for which this rule speaks; ``rest`` makes it speak for all that no rule of the kind names.

    ``way`` is what to do: ``delete`` one of the two or ``hyphen`` them; the rest gets both as proposals. ``exceptions``
    may stand twice. ``digit`` also finds the two that stands for a repetition, as in shorthand.
    """

    way: Literal["delete", "hyphen"]
    words: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    rest: bool = False
    digit: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    named: dict[str, Rule] = {}
    excepted: set[str] = set()
    for rule in rules:
        named.update(dict.fromkeys(rule.options.words, rule))  # type: ignore[attr-defined]
        excepted.update(rule.options.exceptions)  # type: ignore[attr-defined]
    rest = next((rule for rule in rules if rule.options.rest), None)  # type: ignore[attr-defined]
    digit = next((rule for rule in rules if rule.options.digit), None)  # type: ignore[attr-defined]

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for index in _doubles(document, every):
            word = every.lower[index]
            rule = None if word in excepted else named.get(word) or (rest if _is_common(every, index) else None)
            if rule is not None:
                yield _hit(document, every, index, rule, sure=word in named)
        if digit is not None:
            yield from _with_digit(every, digit)

    return check


def _doubles(document: Document, every: Words) -> Iterator[int]:
    """Give the index of each word that the same word follows, with nothing but blanks between them."""
    lower = every.lower
    for index in [first for first, (one, other) in enumerate(pairwise(lower)) if one == other]:
        between = document.view[every.ends[index] : every.starts[index + 1]]
        if between.isspace() and "\n" not in between:
            yield index


def _is_common(every: Words, index: int) -> bool:
    """Say whether both are ordinary words: names (Bora Bora), figures, letters and threefold calls are left alone."""
    one, other, word = every.texts[index], every.texts[index + 1], every.lower[index]
    threefold = word in (every.lower[index - 1] if index else "", every.lower[index + 2] if index + 2 < len(every) else "")
    return word.isalpha() and len(word) > 2 and not threefold and (one.islower() or other.islower())  # noqa: PLR2004 - a word


def _hit(document: Document, every: Words, index: int, rule: Rule, *, sure: bool) -> Hit:
    options: Options = rule.options  # type: ignore[assignment]
    span, word = every.span(index, index + 1), every.lower[index]
    match, same_case = document.text(span), every.texts[index][1:] == every.texts[index + 1][1:]
    single = every.texts[index + 1] if every.texts[index].islower() else every.texts[index]
    hyphened = like(every.texts[index], f"{word}-{word}")
    one_too_many = options.way == "delete" or (not sure and every.texts[index].islower() and not every.texts[index + 1].islower())
    ways = (single,) if options.way == "delete" else (single, hyphened) if one_too_many else (hyphened, single)
    certain = sure and same_case and options.way == "delete"
    return Hit(rule.id, span, {"match": match, "word": word, "replacement": ways[0]}, ways[:1] if sure else ways, safe=certain)


def _with_digit(every: Words, rule: Rule) -> Iterator[Hit]:
    for word, places in every.places.items():
        match = _TWICE.fullmatch(word) if "2" in word else None
        for index in places if match else ():
            if match and every.texts[index].islower():
                right = f"{match['word']}-{match['word']}{match['clitic'] or ''}"
                values = {"match": word, "word": match["word"], "replacement": right}
                yield Hit(rule.id, every.span(index), values, (right,))


KIND = CheckKind(Options, build)
