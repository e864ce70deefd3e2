"""Words, phrases or expressions that should not stand in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """``words`` are found whatever their case; ``patterns`` are regular expressions that see one sentence.

    ``exceptions`` are words and phrases that are right although they hold a match; ``delete`` offers to take the
    match out.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    exceptions: tuple[str, ...] = ()
    delete: bool = False
    slow: bool = False


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    channel, excepted = triggers.channel(), triggers.channel()
    for rule in rules:
        options: Options = rule.options  # type: ignore[assignment]
        for phrase in options.words:
            channel.phrase(phrase, rule)
        for pattern in options.patterns:
            channel.pattern(pattern, rule)
        for phrase in options.exceptions:
            excepted.phrase(phrase, rule.id)

    def check(document: Document) -> Iterator[Hit]:
        allowed = list(excepted.found(document))
        for found in channel.found(document):
            rule: Rule = found.payload  # type: ignore[assignment]
            if any(item.payload == rule.id and item.span.overlaps(found.span) for item in allowed):
                continue
            way_out = ("",) if rule.options.delete else ()  # type: ignore[attr-defined]
            yield Hit(rule.id, found.span, {"match": document.text(found.span), **dict(found.named)}, way_out)

    def check_all(document: Document) -> Iterable[Hit]:
        return check(document)

    return check_all


KIND = CheckKind(Options, build)
