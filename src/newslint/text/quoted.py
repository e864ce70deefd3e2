"""The words that somebody else said, whatever marks stand around them: what no repair may change unasked.

Quotations as facts (``text/quotes.py``) are those that an article attributes to a speaker. This is wider, on purpose: a
fix that is not written costs nothing, a quotation that was changed does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.model.document import Document, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.facts import fact
from newslint.text.quotes import Quotation, quotations

_DOUBLE = regex(r"[\"“”„‟＂]")
# Pairs that are no apostrophes; one that is not closed runs to the end of its block.
_PAIRS = regex(r"[«»][^«»]*+[«»]?|[‹›][^‹›]*+[‹›]?|「[^」]*+」?|『[^』]*+』?|``.*?(?:''|``|$)|''.*?(?:''|$)|,,.*?(?:''|[“”\"]|$)")
_SINGLE_OPEN = regex(r"(?<![\w'‘’])['‘’](?=[^\s'‘’])")
_SINGLE_CLOSE = regex(r"(?<=\S)['’](?!\w)")


def is_quoted(document: Document, span: Span) -> bool:
    """Say whether a view span touches words that marks or markup tell as somebody else's."""
    starts, ends = _stretches(document)
    index = bisect_right(starts, max(span.start, span.end - 1)) - 1
    return index >= 0 and ends[index] > span.start


@fact
def _stretches(document: Document) -> tuple[list[int], list[int]]:
    """Give where these words start and end, joined where they overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted((*_marked_up(document), *_doubly(document), *_otherwise(document))):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


def _marked_up(document: Document) -> Iterator[Span]:
    """Give the blocks that are quotations; in plain text, as in mail, a sign stands before them."""
    for block in document.blocks:
        if block.quoted or block.role is Role.QUOTE or document.view.startswith(">", block.span.start):
            yield block.span


def _doubly(document: Document) -> Iterator[Span]:
    """Give what stands in double marks; what a closing mark without an opening one ends began with its block, or before.

    An opening mark may stand blocks before it: hard line ends part a quotation.
    """
    by_block: dict[int, list[Quotation]] = {}
    for one in quotations(document):
        by_block.setdefault(one.block, []).append(one)
        yield one.span
    begun: int | None = None
    for index, block in enumerate(document.blocks):
        own = by_block.get(index, [])
        lone = _lone_marks(document.view, block.span, own)
        if lone:
            yield Span(_begin(block.span.start if begun is None else begun, lone, own), lone[-1])
        if lone or own:
            begun = own[-1].span.start if own and not own[-1].closed else None


def _lone_marks(view: str, block: Span, own: list[Quotation]) -> list[int]:
    """Give the double marks of a block that stand outside its quotations."""
    starts = [one.span.start for one in own]
    lone: list[int] = []
    for mark in _DOUBLE.finditer(view, block.start, block.end):
        before = bisect_right(starts, mark.start()) - 1
        if before < 0 or mark.start() >= own[before].span.end:
            lone.append(mark.start())
    return lone


def _begin(outside: int, lone: list[int], own: list[Quotation]) -> int:
    """Give where the words before lone marks begin: with a quotation before them, the first of a pair, or outside."""
    before = [one.span.start for one in own if one.span.start < lone[0]]
    return before[-1] if before else outside if len(lone) % 2 else lone[0]


def _otherwise(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        for match in _PAIRS.finditer(document.view, block.span.start, block.span.end):
            yield Span(*match.span())
        yield from _singly(document.view, block.span)


def _singly(view: str, block: Span) -> Iterator[Span]:
    """Give what stands in single marks: apostrophes look the same, so that the last mark that may close it does."""
    starts = [match.start() for match in _SINGLE_OPEN.finditer(view, block.start, block.end)]
    for start, limit in zip(starts, [*starts[1:], block.end], strict=False):
        ends = [match.start() for match in _SINGLE_CLOSE.finditer(view, start + 1, limit)]
        if ends:
            yield Span(start, ends[-1] + 1)
        elif view[start] == "‘" or start == block.start:
            yield Span(start, block.end)
