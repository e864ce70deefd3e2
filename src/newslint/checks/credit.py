"""Photo credits: a caption without one, one that sticks to the caption, a stock picture that does not say that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from newslint.model.document import Block, Document, Role
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers

_LAST_WORD = regex(r"\S+$")


class Finds(StrEnum):
    """What a rule of this kind reports."""

    MISSING = "missing"
    GLUED = "glued"
    UNLABELLED = "unlabelled"


@dataclass(frozen=True, slots=True)
class Options:
    """``sites`` are words of credits that show a stock picture; one of ``labels`` must stand in its caption then."""

    finds: Finds
    sites: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for number, block in enumerate(document.blocks):
            if block.role is Role.CAPTION:
                for rule in rules:
                    yield from _judge(document, rule, number, block)

    return check


def _judge(document: Document, rule: Rule, number: int, caption: Block) -> Iterator[Hit]:
    options: Options = rule.options  # type: ignore[assignment]
    credit = _credit(document, number)
    if options.finds is Finds.MISSING:
        if credit is None:
            yield Hit(rule.id, Span(caption.span.end, caption.span.end), {"match": document.text(caption.span)})
    elif credit is None:
        return
    elif options.finds is Finds.GLUED:
        yield from _glued(document, rule, caption, credit)
    elif _is_unlabelled(document, options, caption, credit):
        yield Hit(rule.id, caption.span, {"match": document.text(credit.span)})


def _credit(document: Document, number: int) -> Block | None:
    """Give the credit that stands behind a caption, or right before it."""
    beside = document.blocks[number + 1 : number + 2] + document.blocks[max(0, number - 1) : number]
    return next((block for block in beside if block.role is Role.CREDIT), None)


def _glued(document: Document, rule: Rule, caption: Block, credit: Block) -> Iterator[Hit]:
    last = _LAST_WORD.search(document.text(caption.span))
    if credit.span.start != caption.span.end or last is None:
        return
    word, opening = last.group(), document.view[credit.span.start]
    span = Span(caption.span.start + last.start(), credit.span.start + 1)
    yield Hit(rule.id, span, {"match": document.text(span), "replacement": f"{word} {opening}"}, (f"{word} {opening}",), safe=True)


def _is_unlabelled(document: Document, options: Options, caption: Block, credit: Block) -> bool:
    told, source = document.text(caption.span).lower(), document.text(credit.span).lower()
    return any(site in source for site in options.sites) and not any(label in told or label in source for label in options.labels)


KIND = CheckKind(Options, build)
