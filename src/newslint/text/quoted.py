"""The words that somebody else said, whatever marks stand around them: what no repair may change unasked.

Quotations as facts (``text/quotes.py``) are those that an article attributes to a speaker. This is wider, on purpose: a
fix that is not written costs nothing, a quotation that was changed does.
"""

from __future__ import annotations

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


@fact
def quoted(document: Document) -> tuple[Span, ...]:
    """Give the view spans of all words that marks or markup tell as somebody else's; they may overlap."""
    return (*_marked_up(document), *_doubly(document), *_otherwise(document))


def _marked_up(document: Document) -> Iterator[Span]:
    return (block.span for block in document.blocks if block.quoted or block.role is Role.QUOTE)


def _doubly(document: Document) -> Iterator[Span]:
    """Give what stands in double marks; what a closing mark without an opening one ends began with its block, or before.

    An opening mark may stand blocks before it: hard line ends part a quotation.
    """
    known = quotations(document)
    yield from (one.span for one in known)
    begun: int | None = None
    for index, block in enumerate(document.blocks):
        own = [one for one in known if one.block == index]
        lone = [
            mark.start()
            for mark in _DOUBLE.finditer(document.view, block.span.start, block.span.end)
            if not any(one.span.start <= mark.start() < one.span.end for one in own)
        ]
        if lone:
            yield Span(_begin(block.span.start if begun is None else begun, lone, own), lone[-1])
        if lone or own:
            begun = own[-1].span.start if own and not own[-1].closed else None


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
