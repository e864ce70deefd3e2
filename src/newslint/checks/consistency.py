"""Two ways of writing one thing in the same article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from newslint.checks.matching import Match, Matcher, Scoped
from newslint.model.document import Document
from newslint.model.finding import Hit, Value
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.scope import in_scope
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of writing it. ``name`` is for messages; a variant of one word offers that word as the way out."""

    name: str
    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Ways of writing the same thing, of which an article uses one."""

    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Options(Scoped):
    """``choices`` are the things that can be written in more than one way.

    The way that the article uses most (else first) holds; the others are reported, each at its first place only when
    ``once`` is true.
    """

    choices: tuple[Choice, ...] = ()
    once: bool = False


_Key = tuple[str, int]  # rule, number of the choice


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    matcher = Matcher(triggers)
    for rule in rules:
        for number, choice in enumerate(cast("Options", rule.options).choices):
            matcher.look_for(
                rule,
                ((sought, (number, variant)) for variant in choice.variants for sought in (*variant.words, *variant.patterns)),
            )

    def check(document: Document) -> Iterator[Hit]:
        uses: dict[_Key, dict[Variant, list[Match]]] = {}
        for match in matcher.matches(document):
            number, variant = cast("tuple[int, Variant]", match.payload)
            if in_scope(document, match.rule, match.span):
                uses.setdefault((match.rule.id, number), {}).setdefault(variant, []).append(match)
        for variants in uses.values():
            yield from _others(document, variants)

    return check


def _others(document: Document, variants: Mapping[Variant, Sequence[Match]]) -> Iterator[Hit]:
    usual = max(variants, key=lambda variant: (len(variants[variant]), -variants[variant][0].span.start))
    for variant, matches in variants.items():
        if variant is usual:
            continue
        once = cast("Options", matches[0].rule.options).once
        for match in matches[:1] if once else matches:
            values: dict[str, Value] = {
                "match": document.text(match.span),
                "variant": variant.name,
                "usual": usual.name,
                "count": len(matches),
            }
            yield Hit(match.rule.id, match.span, values, usual.words[:1])


KIND = CheckKind(Options, build)
