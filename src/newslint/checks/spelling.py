"""Misspelled and unknown words, told by the lexicon and by the text around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.lexicon.judgement import Level
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.spelling import Misspelling, misspellings
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """``judgement`` says what the rule reports.

    ``typo`` are sure slips, ``certain`` those of which nobody doubts what was meant, ``unknown`` words that no list has.
    """

    judgement: Literal["certain", "typo", "unknown"] = "typo"


_LEVELS = {"certain": Level.CERTAIN, "typo": Level.TYPO, "unknown": Level.UNKNOWN}


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    by_level: dict[Level, list[Rule]] = {}
    for rule in rules:
        by_level.setdefault(_LEVELS[rule.options.judgement], []).append(rule)  # type: ignore[attr-defined]

    def check(document: Document) -> Iterator[Hit]:
        for found in misspellings(document):
            for rule in by_level.get(found.level, ()):
                yield _hit(document, rule, found)

    def check_all(document: Document) -> Iterable[Hit]:
        return check(document)

    return check_all


def _hit(document: Document, rule: Rule, found: Misspelling) -> Hit:
    best = found.proposals[0] if found.proposals else ""
    return Hit(rule.id, found.span, {"match": document.text(found.span), "replacement": best}, found.proposals)


KIND = CheckKind(Options, build)
