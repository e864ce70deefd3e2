"""Dates of the metadata that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """The first of the fields ``earlier`` that is given must not lie after the first of ``later``; both are ISO dates."""

    earlier: tuple[str, ...]
    later: tuple[str, ...]


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            options = cast("Options", rule.options)
            first, last = _given(document, options.earlier), _given(document, options.later)
            blocks = [block for block in document.blocks if block.role in rule.where]
            if first and last and blocks and last < first[: len(last)]:
                yield Hit(rule.id, Span(blocks[0].span.start, blocks[0].span.start), {"earlier": first, "later": last})

    return check


def _given(document: Document, names: Sequence[str]) -> str:
    """Give the first field that holds an ISO date, as far as both can be compared: to the minute, without the zone."""
    values = (document.meta.get(name, "").strip().replace(" ", "T")[:16] for name in names)
    return next((value for value in values if value[:4].isdigit() and value[4:5] == "-"), "")


KIND = CheckKind(Options, build)
