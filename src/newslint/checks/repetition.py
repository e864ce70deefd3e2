"""The same sentence twice, or sentence after sentence with the same opening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.scope import in_scope
from newslint.text.sentences import sentences
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words


@dataclass(frozen=True, slots=True)
class Options:
    """``of: sentence``: a sentence of ``at_least`` so many words stands again anywhere in the article.

    ``of: opening``: ``at_least`` so many sentences in a row start with the same word (one not in ``exceptions``).
    """

    of: Literal["sentence", "opening"]
    at_least: int
    exceptions: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            look = _again if cast("Options", rule.options).of == "sentence" else _openings
            yield from look(document, rule)

    return check


def _again(document: Document, rule: Rule) -> Iterator[Hit]:
    every, least = words(document), cast("Options", rule.options).at_least
    seen: set[str] = set()
    for sentence in sentences(document):
        if len(every.within(sentence.span)) < least or not in_scope(document, rule, sentence.span):
            continue
        text = " ".join(document.text(sentence.span).split()).casefold()
        if text in seen:
            yield Hit(rule.id, sentence.span, {"match": document.text(sentence.span)})
        seen.add(text)


def _openings(document: Document, rule: Rule) -> Iterator[Hit]:
    options = cast("Options", rule.options)
    every = words(document)
    inside = [sentence for sentence in sentences(document) if in_scope(document, rule, sentence.span)]
    first = [_first_word(every, sentence.span) for sentence in inside]
    run = 1
    for before, here in pairwise(range(len(inside))):
        same = first[before] is not None and first[here] is not None and _word(every, first[before]) == _word(every, first[here])
        run = run + 1 if same else 1
        index = first[here]
        if index is not None and run == options.at_least and every.lower[index] not in options.exceptions:
            yield Hit(rule.id, every.span(index), {"match": every.texts[index], "count": run})


def _first_word(every: Words, span: Span) -> int | None:
    inside = every.within(span)
    return inside.start if inside else None


def _word(every: Words, index: int | None) -> str:
    return every.lower[index] if index is not None else ""


KIND = CheckKind(Options, build)
