"""Blanks that cut words in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.blanks import misplaced_blanks
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    names = [rule.id for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        for found in misplaced_blanks(document):
            values = {"match": document.text(found.span), "replacement": found.right}
            yield from (Hit(name, found.span, values, (found.right,)) for name in names)

    return check


KIND = CheckKind(Options, build)
