"""Words, phrases or expressions that should not stand in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.matching import Match, Matcher, Scoped
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options(Scoped):
    """``words`` are found whatever their case; ``patterns`` are regular expressions that see one sentence.

    A group ``(?P<at>...)`` narrows the place to a part of the match. ``delete`` offers to take it out. Messages have the
    place as ``{match}``, and in small letters as ``{lower}``.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    delete: bool = False


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    matcher = Matcher(triggers)
    for rule in rules:
        options = cast("Options", rule.options)
        matcher.look_for(rule, ((sought, options.delete) for sought in (*options.words, *options.patterns)))

    def check(document: Document) -> Iterator[Hit]:
        return (_hit(document, match) for match in matcher.matches(document))

    return check


def _hit(document: Document, match: Match) -> Hit:
    text = document.text(match.span)
    values = {"match": text, "lower": text.lower(), **dict(match.found.named)}
    return Hit(match.rule.id, match.span, values, ("",) if match.payload else ())


KIND = CheckKind(Options, build)
