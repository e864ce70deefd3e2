"""A word that stands twice in a row: once too often, or a reduplication without its hyphen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, cast

from newslint.lexicon.words import is_root, zipf
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.affixes import nasalised
from newslint.text.capitals import starts_sentence, touches
from newslint.text.case import like
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_COMMON = 4.5  # Zipf from which two capitalised words in a row are no name
_ACTIVE, _SHORTEST_VERB = "me", 4
_CLITICS = ("", "nya", "an")


@dataclass(frozen=True, slots=True)
class Options:
    """``words`` are those for which this rule speaks; ``rest`` makes it speak for all that no rule of the kind names.

    ``way`` is what to do: ``delete`` one of the two or ``hyphen`` them; the rest gets both as proposals. ``exceptions``
    may stand twice. ``digit`` are words behind which a 2 stands for a repetition, as in shorthand. ``mutual`` asks for the
    hyphen in verbs of what people do to one another, too: ``tolong-menolong``.
    """

    way: Literal["delete", "hyphen"]
    words: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    rest: bool = False
    digit: tuple[str, ...] = ()
    mutual: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    named: dict[str, Rule] = {}
    excepted: set[str] = set()
    for rule in rules:
        named.update(dict.fromkeys(rule.options.words, rule))  # type: ignore[attr-defined]
        excepted.update(rule.options.exceptions)  # type: ignore[attr-defined]
    rest = next((rule for rule in rules if rule.options.rest), None)  # type: ignore[attr-defined]
    mutual = next((rule.id for rule in rules if cast("Options", rule.options).mutual), None)
    shorthand = {f"{word}2{clitic}": (rule, word, clitic) for rule in rules for word in _digits(rule) for clitic in _CLITICS}

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for index in _doubles(document, every):
            word = every.lower[index]
            rule = None if word in excepted else named.get(word) or (rest if _is_common(every, index) else None)
            if rule is not None:
                yield _hit(document, every, index, rule, sure=word in named)
        if mutual is not None:
            yield from (_mutual(document, every, index, mutual) for index in _actives(document, every))
        for word in shorthand.keys() & every.places.keys():
            yield from (_written_out(every, index, *shorthand[word]) for index in every.places[word])

    return check


def _doubles(document: Document, every: Words) -> Iterator[int]:
    """Give the index of each word that the same word follows, with nothing but blanks between them."""
    lower = every.lower
    for index in [first for first, (one, other) in enumerate(pairwise(lower)) if one == other]:
        between = document.view[every.ends[index] : every.starts[index + 1]]
        if between.isspace() and "\n" not in between:
            yield index


def _actives(document: Document, every: Words) -> Iterator[int]:
    """Give the index of each verb that its own active form follows: ``tolong menolong``."""
    for word in [word for word in every.places if word.startswith(_ACTIVE)]:
        for index in every.places[word]:
            if index and _is_verb(document, every, index - 1) and word == _ACTIVE + nasalised(every.lower[index - 1]):
                yield index - 1


def _is_verb(document: Document, every: Words, index: int) -> bool:
    """Say whether a word may be a verb of which the next one is a form: no name, and long enough."""
    text = every.texts[index]
    is_name = not text.islower() and not starts_sentence(document, every, index)
    return len(text) >= _SHORTEST_VERB and not is_name and every.texts[index + 1].islower() and touches(document, every, index)


def _mutual(document: Document, every: Words, index: int, rule: str) -> Hit:
    span = every.span(index, index + 1)
    right = f"{every.texts[index]}-{every.texts[index + 1]}"
    return Hit(rule, span, {"match": document.text(span), "word": every.lower[index], "replacement": right}, (right,))


def _is_common(every: Words, index: int) -> bool:
    """Say whether both are ordinary words: names (Bora Bora), figures, letters and threefold calls are left alone."""
    word = every.lower[index]
    threefold = word in (every.lower[index - 1] if index else "", every.lower[index + 2] if index + 2 < len(every) else "")
    if threefold or not word.isalpha() or len(word) <= 2:  # noqa: PLR2004 - no word is shorter
        return False
    lower_case = every.texts[index].islower() or every.texts[index + 1].islower()
    return lower_case or (is_root(word) and zipf(word) >= _COMMON)


def _hit(document: Document, every: Words, index: int, rule: Rule, *, sure: bool) -> Hit:
    span, word = every.span(index, index + 1), every.lower[index]
    one, other = every.texts[index], every.texts[index + 1]
    single = other if one.islower() else one
    delete = rule.options.way == "delete"  # type: ignore[attr-defined]
    ways = (single,) if delete else _ways(one, other, single, sure=sure)
    safe = sure and delete and one[1:] == other[1:]
    return Hit(rule.id, span, {"match": document.text(span), "word": word, "replacement": ways[0]}, ways, safe=safe)


def _ways(one: str, other: str, single: str, *, sure: bool) -> tuple[str, ...]:
    """Give the hyphened form first where the word is a stem, as reduplicated nouns are; a derived word is one too many."""
    hyphened = like(one, f"{one.lower()}-{other.lower()}") if one.islower() or other.islower() else f"{one}-{other}"
    if sure:
        return (hyphened,)
    one_too_many = (one.islower() and not other.islower()) or not is_root(one.lower())
    return (single, hyphened) if one_too_many else (hyphened, single)


def _digits(rule: Rule) -> tuple[str, ...]:
    return cast("Options", rule.options).digit


def _written_out(every: Words, index: int, rule: Rule, word: str, clitic: str) -> Hit:
    right = like(every.texts[index], f"{word}-{word}{clitic}")
    return Hit(rule.id, every.span(index), {"match": every.texts[index], "word": word, "replacement": right}, (right,))


KIND = CheckKind(Options, build)
