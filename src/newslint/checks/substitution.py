"""Words, phrases or expressions that have a better form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.case import like
from newslint.text.triggers import Found, Triggers


@dataclass(frozen=True, slots=True)
class Replacement:
    """A regular expression and what stands for its match; ``{name}`` puts in what a named group matched."""

    pattern: Pattern
    to: str


@dataclass(frozen=True, slots=True)
class Options:
    """``words`` maps a word or phrase to its better form (alternatives parted by ``|``), in the case of the match.

    ``patterns`` do the same with regular expressions; ``safe`` says that the fix may be applied unasked.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    patterns: tuple[Replacement, ...] = ()
    exceptions: tuple[str, ...] = ()
    safe: bool = False
    slow: bool = False


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    channel, excepted = triggers.channel(), triggers.channel()
    for rule in rules:
        options: Options = rule.options  # type: ignore[assignment]
        for phrase, better in options.words.items():
            channel.phrase(phrase, (rule, better))
        for replacement in options.patterns:
            channel.pattern(replacement.pattern, (rule, replacement.to))
        for phrase in options.exceptions:
            excepted.phrase(phrase, rule.id)

    def check(document: Document) -> Iterator[Hit]:
        allowed = list(excepted.found(document))
        for found in channel.found(document):
            rule, better = cast("tuple[Rule, str]", found.payload)
            if not any(item.payload == rule.id and item.span.overlaps(found.span) for item in allowed):
                yield _hit(document, rule, found, better)

    def check_all(document: Document) -> Iterable[Hit]:
        return check(document)

    return check_all


def _hit(document: Document, rule: Rule, found: Found, better: str) -> Hit:
    match = document.text(found.span)
    ways = tuple(like(match, way.format_map(dict(found.named)) if found.named else way) for way in better.split("|"))
    values = {"match": match, "replacement": ways[0], **dict(found.named)}
    return Hit(rule.id, found.span, values, ways, safe=rule.options.safe and len(ways) == 1)  # type: ignore[attr-defined]


KIND = CheckKind(Options, build)
