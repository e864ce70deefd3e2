"""Headings: numbers and levels out of sequence, headings with nothing under them, headlines that promise more than there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, cast

from newslint.model.document import Block, Document, Role
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Channel, Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """``problem`` says what is looked for.

    ``sequence``: numbers of headings that do not go on from the one before; ``empty``: a heading followed by a heading
    or by nothing; ``depth``: a heading that skips a level of the markup; ``count``: a headline whose number (the group
    ``count`` of one of ``patterns``) is not that of the numbered headings.
    """

    problem: Literal["sequence", "empty", "depth", "count"]
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class _Numbered:
    block: Block
    number: int
    span: Span


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    channels = {rule.id: triggers.channel() for rule in rules}
    for rule in rules:
        for pattern in cast("Options", rule.options).patterns:
            channels[rule.id].pattern(pattern, rule, frozenset({Role.HEADLINE}))

    def check(document: Document) -> Iterator[Hit]:
        headings = document.with_role(Role.HEADING)
        if headings:
            for rule in rules:
                yield from _LOOKS[cast("Options", rule.options).problem](document, rule, headings, channels[rule.id])

    return check


_NUMBER = regex(r"(\d{1,2})(?=[.)](?!\d))")


def _numbered(document: Document, headings: Sequence[Block]) -> list[_Numbered]:
    found = []
    for block in headings:
        match = _NUMBER.match(document.text(block.span))
        if match:
            found.append(_Numbered(block, int(match[1]), Span(block.span.start, block.span.start + match.end())))
    return found


def _sequence(document: Document, rule: Rule, headings: Sequence[Block], _channel: Channel) -> Iterator[Hit]:
    numbered = _numbered(document, headings)
    if len(numbered) < 2:  # noqa: PLR2004 - one number has no sequence
        return
    step = 1 if numbered[1].number >= numbered[0].number else -1
    expected = numbered[0].number
    for one in numbered:
        new_list = one.number == 1 and expected > 2  # noqa: PLR2004 - "1., 1." is no new list
        if one.number != expected and not new_list:
            yield Hit(rule.id, one.span, {"number": one.number, "expected": expected}, (str(expected),))
        expected = one.number + step


def _empty(document: Document, rule: Rule, headings: Sequence[Block], _channel: Channel) -> Iterator[Hit]:
    blocks = [block for block in document.blocks if block.role not in (Role.BOILERPLATE, Role.RELATED)]
    for index, block in enumerate(blocks):
        if block not in headings or not block.depth:  # without markup, a short line may be no heading
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is None or (after.role is Role.HEADING and after.depth <= block.depth):
            yield Hit(rule.id, block.span, {"match": document.text(block.span)})


def _depth(document: Document, rule: Rule, headings: Sequence[Block], _channel: Channel) -> Iterator[Hit]:
    """Look at headings of markup alone: the others have no level. The headline is level one."""
    above = 1
    for block in headings:
        if block.depth > above + 1:
            yield Hit(rule.id, block.span, {"match": document.text(block.span), "level": block.depth, "expected": above + 1})
        above = block.depth or above


def _count(document: Document, rule: Rule, headings: Sequence[Block], channel: Channel) -> Iterator[Hit]:
    numbered = _numbered(document, headings)
    if len(numbered) < 2:  # noqa: PLR2004 - no list of items
        return
    items = max(one.number for one in numbered)
    for found in channel.found(document):
        promised = dict(found.named).get("count", "")
        if document.block_at(found.span.start).role is Role.HEADLINE and promised.isdigit() and int(promised) != items:
            yield Hit(rule.id, found.span, {"promised": int(promised), "count": items})


_Look = Callable[[Document, Rule, Sequence[Block], Channel], Iterator[Hit]]
_LOOKS: Mapping[str, _Look] = {"sequence": _sequence, "empty": _empty, "depth": _depth, "count": _count}

KIND = CheckKind(Options, build)
