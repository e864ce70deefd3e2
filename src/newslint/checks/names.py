"""A name that one article spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers
from newslint.text.variants import name_variants


@dataclass(frozen=True, slots=True)
class Options:
    """``exceptions`` are words that are right although another one is near: acronyms of offices and their heads."""

    exceptions: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    known = [(rule.id, {word.casefold() for word in cast("Options", rule.options).exceptions}) for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        for variant in name_variants(document):
            match = document.text(variant.span)
            for rule, exceptions in known:
                if match.casefold() not in exceptions:
                    yield Hit(rule, variant.span, {"match": match, "replacement": variant.usual}, (variant.usual,))

    return check


KIND = CheckKind(Options, build)
