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
    """The ``unit`` that is measured, in words or characters, and its limits; words in quotations may be left out."""

    unit: Literal["sentence", "block"] = "sentence"
    measure: Literal["words", "characters"] = "words"
    at_most: int | None = None
    at_least: int = 0
    without_quotations: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    of_sentences = [rule for rule in rules if cast("Options", rule.options).unit == "sentence"]
    of_blocks = [rule for rule in rules if cast("Options", rule.options).unit == "block"]

    def check(document: Document) -> Iterator[Hit]:
        if of_sentences:
            for sentence in sentences(document):
                yield from _judged(document, sentence.span, of_sentences)
        if of_blocks:
            for block in document.blocks:
                yield from _judged(document, block.span, of_blocks)

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
    inside = words(document).within(span)
    limit = options.at_most
    if not options.without_quotations or (limit is not None and len(inside) <= limit):
        return len(inside)  # within the limit already: quotations need not be found
    quoted = (words(document).within(quotation.span) for quotation in quotations(document) if quotation.span.overlaps(span))
    return len(inside) - sum(len(range(max(inside.start, q.start), min(inside.stop, q.stop))) for q in quoted)


KIND = CheckKind(Options, build)
