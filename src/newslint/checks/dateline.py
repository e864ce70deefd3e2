"""The dash after a dateline: a blank on both sides, or on none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.model.document import Document, Role
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers

_DASH = regex(r"([ \t]*)([-–—]{1,2})([ \t]*)$")


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for block, after in pairwise(document.blocks):
            if block.role is Role.DATELINE:
                yield from (
                    Hit(rule.id, *judged) for rule in rules for judged in _judged(document, block.span.start, after.span.start)
                )

    return check


def _judged(document: Document, start: int, end: int) -> Iterator[tuple[Span, dict[str, str], tuple[str, ...]]]:
    """Give the place of a dash that has a blank on one side only, with the values and the way out."""
    match = _DASH.search(document.view[start:end])
    if match is not None and bool(match[1]) is not bool(match[3]):
        dash = f" {match[2]} "
        yield Span(start + match.start(), start + match.end()), {"match": match[0], "replacement": dash}, (dash,)


KIND = CheckKind(Options, build)
