"""A name that one article spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers
from newslint.text.variants import name_variants


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    names = [rule.id for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        for variant in name_variants(document):
            values = {"match": document.text(variant.span), "replacement": variant.usual}
            yield from (Hit(name, variant.span, values, (variant.usual,)) for name in names)

    return check


KIND = CheckKind(Options, build)
