"""Quotations: straight and curly, running on over paragraphs, closed or left open."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.facts import fact

_MARK = regex(r"[\"“”„]")
_QUOTING_ROLES = frozenset({Role.BODY, Role.QUOTE, Role.HEADLINE, Role.DECK, Role.LIST, Role.CAPTION, Role.DATELINE, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: ``span`` with its marks, ``inner`` without them; ``closed`` is false when it runs to the block's end."""

    span: Span
    inner: Span
    block: int
    closed: bool


def _opens(view: str, match: re.Match[str], block: Span) -> bool:
    """Say whether a mark opens: a blank or bracket stands before it, and words right behind it."""
    before = view[match.start() - 1] if match.start() > block.start else " "
    behind = view[match.end()] if match.end() < block.end else " "
    return (before.isspace() or before in "([—–-/‘'") and not behind.isspace()


def _in_block(view: str, index: int, span: Span) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    nests = view.count("“", span.start, span.end) == view.count("”", span.start, span.end)
    depth = 0
    for match in _MARK.finditer(view, span.start, span.end):
        mark = match.group()
        if opened is None:
            if mark in "“„" or _opens(view, match, span):
                opened = match
        elif mark == "“" and opened.group() == "“":
            depth += nests  # nested in the same style: the outer one goes on
        elif mark == "”" and depth:
            depth -= 1
        else:
            found.append(Quotation(Span(opened.start(), match.end()), Span(opened.end(), match.start()), index, closed=True))
            opened = None
    if opened is not None:
        found.append(Quotation(Span(opened.start(), span.end), Span(opened.end(), span.end), index, closed=False))
    return found


@fact
def quotations(document: Document) -> tuple[Quotation, ...]:
    """Give all quotations, in order. A block of role ``quote`` without marks is one as a whole."""
    found: list[Quotation] = []
    for index, block in enumerate(document.blocks):
        if block.role not in _QUOTING_ROLES:
            continue
        inside = _in_block(document.view, index, block.span)
        if not inside and block.role is Role.QUOTE:
            inside = [Quotation(block.span, block.span, index, closed=True)]
        found.extend(inside)
    return tuple(found)


@fact
def _starts(document: Document) -> list[int]:
    return [quotation.span.start for quotation in quotations(document)]


def quotation_at(document: Document, span: Span) -> Quotation | None:
    """Give the quotation that holds a view span, if any."""
    all_quotations = quotations(document)
    index = bisect_right(_starts(document), span.start) - 1
    if index >= 0 and all_quotations[index].span.covers(span):
        return all_quotations[index]
    return None
