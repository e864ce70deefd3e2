"""How often something may, or must, stand in an article or a part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.checks.matching import Match, Matcher, Scoped
from newslint.model.document import Document
from newslint.model.finding import Hit, Value
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.scope import in_scope
from newslint.text.sentences import sentence_at, sentences
from newslint.text.triggers import Triggers

Unit = Literal["document", "paragraph", "sentence"]


@dataclass(frozen=True, slots=True)
class Options(Scoped):
    """``words`` and ``patterns`` may stand ``at_most`` so often, and must stand ``at_least`` so often, in a unit.

    What is too much is reported at the first place beyond the limit; what is too little, at the start of the unit.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    at_most: int | None = None
    at_least: int = 0
    per: Unit = "document"


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    matcher = Matcher(triggers)
    for rule in rules:
        options = cast("Options", rule.options)
        matcher.look_for(rule, ((sought, None) for sought in (*options.words, *options.patterns)))
    asking = [rule for rule in rules if cast("Options", rule.options).at_least]

    def check(document: Document) -> Iterator[Hit]:
        counted: dict[str, dict[Span, list[Match]]] = {rule.id: {} for rule in rules}
        for match in matcher.matches(document):
            if in_scope(document, match.rule, match.span):
                unit = _unit_of(document, cast("Options", match.rule.options).per, match.span)
                counted[match.rule.id].setdefault(unit, []).append(match)
        for units in counted.values():
            for matches in units.values():
                yield from _too_many(document, matches)
        for rule in asking:
            yield from _too_few(document, rule, counted[rule.id])

    return check


def _unit_of(document: Document, per: Unit, span: Span) -> Span:
    if per == "sentence":
        return sentence_at(document, span.start).span
    return document.block_at(span.start).span if per == "paragraph" else Span(0, len(document.view))


def _too_many(document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
    rule = matches[0].rule
    limit = cast("Options", rule.options).at_most
    if limit is not None and len(matches) > limit:
        beyond = matches[limit]
        values: dict[str, Value] = {
            "match": document.text(beyond.span),
            "count": len(matches),
            "limit": limit,
            **dict(beyond.found.named),
        }
        yield Hit(rule.id, beyond.span, values)


def _too_few(document: Document, rule: Rule, counted: dict[Span, list[Match]]) -> Iterator[Hit]:
    options = cast("Options", rule.options)
    for unit in _units(document, options.per):
        count = len(counted.get(unit, ()))
        inside = [block.span.start for block in document.blocks if block.role in rule.where and unit.overlaps(block.span)]
        if count < options.at_least and inside:
            start = max(inside[0], unit.start)
            yield Hit(rule.id, Span(start, start), {"count": count, "limit": options.at_least})


def _units(document: Document, per: Unit) -> Sequence[Span]:
    if per == "sentence":
        return [sentence.span for sentence in sentences(document)]
    return [block.span for block in document.blocks] if per == "paragraph" else [Span(0, len(document.view))]


KIND = CheckKind(Options, build)
