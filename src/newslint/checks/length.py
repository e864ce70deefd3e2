"""Sentences, paragraphs and headlines that are too long or too short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.quotes import quotations
from newslint.text.scope import in_scope
from newslint.text.sentences import sentences
from newslint.text.triggers import Triggers
from newslint.text.words import words


@dataclass(frozen=True, slots=True)
class Options:
    """The ``unit`` that is measured, and its limits; words in quotations may be left out.

    ``measure``: words; characters; figures (words that start with a digit); capitals (of a hundred letters, where there are
    enough to tell). ``first`` measures only the first block that the rule speaks in.
    """

    unit: Literal["sentence", "block"] = "sentence"
    measure: Literal["words", "characters", "figures", "capitals"] = "words"
    at_most: int | None = None
    at_least: int = 0
    without_quotations: bool = False
    first: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    of_sentences = [rule for rule in rules if cast("Options", rule.options).unit == "sentence"]
    of_blocks = [rule for rule in rules if cast("Options", rule.options).unit == "block"]

    def check(document: Document) -> Iterator[Hit]:
        if of_sentences:
            for sentence in sentences(document):
                yield from _judged(document, sentence.span, of_sentences)
        for rule in of_blocks:
            blocks = [block for block in document.blocks if block.role in rule.where]
            for block in blocks[:1] if cast("Options", rule.options).first else blocks:
                yield from _judged(document, block.span, [rule])

    return check


def _judged(document: Document, span: Span, rules: Sequence[Rule]) -> Iterator[Hit]:
    for rule in rules:
        options = cast("Options", rule.options)
        size = _size(document, span, options)
        within = options.at_least <= size and (options.at_most is None or size <= options.at_most)
        if not within and in_scope(document, rule, span):
            limit = options.at_least if size < options.at_least else options.at_most or 0
            yield Hit(rule.id, span, {"count": size, "limit": limit})


def _size(document: Document, span: Span, options: Options) -> int:
    if options.measure == "characters":
        return len(span)
    if options.measure == "capitals":
        return _capitals(document.text(span))
    every, limit = words(document), options.at_most
    inside = every.within(span)
    if limit is not None and len(inside) <= limit and not options.at_least:
        return len(inside)  # within the limit already, whatever of them counts
    if options.measure == "figures":
        return sum(every.texts[index][0].isdigit() for index in inside)
    if not options.without_quotations:
        return len(inside)
    quoted = (every.within(quotation.span) for quotation in quotations(document) if quotation.span.overlaps(span))
    return len(inside) - sum(len(range(max(inside.start, q.start), min(inside.stop, q.stop))) for q in quoted)


_ENOUGH_LETTERS = 20  # fewer may be an abbreviation or a name


def _capitals(text: str) -> int:
    letters = [letter for letter in text if letter.isalpha()]
    return 100 * sum(letter.isupper() for letter in letters) // len(letters) if len(letters) >= _ENOUGH_LETTERS else 0


KIND = CheckKind(Options, build)
