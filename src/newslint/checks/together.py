"""Two words that belong together: bound forms, and affixes that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.lexicon.words import is_known, is_listed, zipf
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.capitals import is_capitalised, starts_sentence, touches
from newslint.text.case import like
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_FAR_COMMONER = 1.0  # Zipf by which the joined word must outdo its second part


@dataclass(frozen=True, slots=True)
class Options:
    """A word of ``first`` belongs to the word behind it, or one of ``second`` to the word before it.

    ``joined`` says of which pairs that is true: of every known word (``any``), or of those that make a word (``word``); where
    the affix is one of ``words``, which may stand alone, it must be far more common than the rest. Pairs that one of
    ``unless_before`` stands before, or one of ``unless_second`` is part of, are right. A capital takes a hyphen.
    """

    joined: Literal["any", "word"]
    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_second: tuple[str, ...] = ()
    safe: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for rule in rules:
            options = cast("Options", rule.options)
            for index in sorted(_pairs(every, options)):
                right = _joined(document, every, index, options)
                if right:
                    span = every.span(index, index + 1)
                    values = {"match": document.text(span), "replacement": right}
                    yield Hit(rule.id, span, values, (right,), safe=options.safe)

    return check


def _pairs(every: Words, options: Options) -> set[int]:
    """Give the indices of the first words of pairs that are to be judged."""
    firsts = {index for word in options.first for index in every.places.get(word, ())}
    return firsts | {index - 1 for word in options.second for index in every.places.get(word, ()) if index}


def _joined(document: Document, every: Words, index: int, options: Options) -> str:
    if not touches(document, every, index):
        return ""
    first, second = every.lower[index], every.lower[index + 1]
    before = every.lower[index - 1] if index else ""
    if before in options.unless_before or second in options.unless_second or not second.isalpha() or not first.isalpha():
        return ""
    as_written, behind = every.texts[index], every.texts[index + 1]
    if is_capitalised(as_written) and not starts_sentence(document, every, index):
        return ""  # a name: Wira Prasetya Adi
    if options.joined == "word":
        return like(as_written, first + second) if behind.islower() and _makes_word(first, second, options) else ""
    if not behind.islower():
        return f"{as_written}-{behind}" if behind[0].isupper() and as_written[0].islower() else ""
    return like(as_written, first + second) if is_known(second) else ""


def _makes_word(first: str, second: str, options: Options) -> bool:
    joined = first + second
    affix, part = (first, second) if first in options.first else (second, first)
    if not is_listed(joined):
        return False
    return affix not in options.words or not is_listed(part) or zipf(joined) >= zipf(part) + _FAR_COMMONER


KIND = CheckKind(Options, build)
