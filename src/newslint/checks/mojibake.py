"""Characters that a program decoded wrongly on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.encoding import broken
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """There are none: what is broken is told by the encodings themselves."""


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for one in broken(document):
            ways = () if one.repaired is None else (one.repaired,)
            values = {"match": document.text(one.span), "replacement": one.repaired or "?"}
            for rule in rules:
                yield Hit(rule.id, one.span, values, ways, safe=bool(ways))

    return check


KIND = CheckKind(Options, build)
