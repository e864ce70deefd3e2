"""Brackets and quotation marks that are opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.model.document import Block, Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {closing: opening for opening, closing in _BRACKETS.items()}
_BRACKET = re.compile(r"[()\[\]{}]")
_CURLED, _STRAIGHT = re.compile("[“”]"), re.compile('"')
_LABEL = re.compile(r"(?:^|[\s,;:.])(?:[a-z]|\d{1,3}|[ivx]{1,4})$")  # "a)", "12)": a bracket that nothing opens
_SMILEY = re.compile(r"[:;=8]['-]?$")


@dataclass(frozen=True, slots=True)
class Options:
    """``of``: brackets, or quotation marks (of which a paragraph may open one that the next paragraph goes on with)."""

    of: Literal["brackets", "quotes"]


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            look = _brackets if cast("Options", rule.options).of == "brackets" else _quotes
            for number, block in enumerate(document.blocks):
                if block.role in rule.where:
                    following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
                    for offset in look(document, block, following):
                        span = Span(offset, offset + 1)
                        yield Hit(rule.id, span, {"match": document.text(span)})

    return check


def _brackets(document: Document, block: Block, _following: Block | None) -> Iterator[int]:
    """Give the places of brackets without their counterpart in a block."""
    text, start = document.text(block.span), block.span.start
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        mark, position = match.group(), match.start()
        if mark in _BRACKETS:
            opened.append(position)
        elif opened and text[opened[-1]] == _CLOSING[mark]:
            opened.pop()
        elif not _LABEL.search(text[:position]) and not _SMILEY.search(text[:position]):
            yield start + position
    yield from (start + position for position in opened if not _SMILEY.search(text[:position]))


def _quotes(document: Document, block: Block, following: Block | None) -> Iterator[int]:
    """Give the place of a quotation mark that is not closed; the next paragraph may go on with the quotation."""
    text, start = document.text(block.span), block.span.start
    opening, closing = ("“", "”") if "“" in text or "”" in text else ('"', '"')
    opened = -1
    for match in (_CURLED if opening != closing else _STRAIGHT).finditer(text):
        mark, position = match.group(), match.start()
        if _is_measure(text, position):
            continue
        opened = position if mark == opening and (opening != closing or opened < 0) else -1
    goes_on = following is not None and document.text(following.span)[:1] in (opening, closing)
    if opened >= 0 and not goes_on:
        yield start + opened


def _is_measure(text: str, position: int) -> bool:
    """Say whether a straight mark stands for inches or seconds: a digit is right before it."""
    return text[position] == '"' and text[position - 1 : position].isdigit() and not text[position + 1 : position + 2].isalnum()


KIND = CheckKind(Options, build)
