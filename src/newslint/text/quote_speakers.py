"""Quotations that nobody is named for."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.document import Document, Role
from newslint.text.attributions import attributions
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.names import names_between
from newslint.text.paragraphs import beside, neighbour
from newslint.text.quotes import Quotation, quotation_at, quotations
from newslint.text.sentences import sentence_index, sentences
from newslint.text.words import words

_SPEECH_WORDS = 5
_CREDIT_WORDS = 6
_NAMING_REACH = 2
_DASHES = ("-", "–", "—")


@fact
def speakerless(document: Document) -> Sequence[Quotation]:
    """Give the quotations of a sentence or more that nobody is named for, in or next to their paragraph, in order."""
    return tuple(
        quotation
        for quotation in quotations(document)
        if document.blocks[quotation.block].role in (Role.BODY, Role.QUOTE)
        and _is_speech(document, quotation)
        and not _has_speaker(document, quotation)
    )


def _is_speech(document: Document, quotation: Quotation) -> bool:
    """Say whether a quotation is somebody's sentence and not a title, a slogan or a word at a distance."""
    inner = document.text(quotation.inner).rstrip()
    ends = quotation.closed and inner[-1:] in (".", ",", "?", "!", "…")
    first = words(document).within(quotation.inner).start
    naming = word_set(document.vocabulary, "naming_words")
    named = any(word in naming for word in words(document).lower[max(0, first - _NAMING_REACH) : first])
    return ends and not named and len(words(document).within(quotation.inner)) >= _SPEECH_WORDS


def _has_speaker(document: Document, quotation: Quotation) -> bool:
    block = quotation.block
    near = (beside(document, block, -1), block, beside(document, block, 1))
    if any(other in _speaking_blocks(document) for other in near) or _is_credited(document, quotation):
        return True
    return _is_led_by_name(document, quotation) or _follows_name(document, quotation) or _goes_on(document, block)


def _is_led_by_name(document: Document, quotation: Quotation) -> bool:
    """Say whether a name and a comma or colon lead to the quotation: ``dikomentari oleh Dinas Kelautan, "..."``."""
    if document.view[max(0, quotation.span.start - 2) : quotation.span.start].rstrip()[-1:] not in (",", ":"):
        return False
    first = words(document).within(quotation.inner).start
    return any(name.last == first - 1 for name in names_between(document, max(0, first - _CREDIT_WORDS), first - 1))


def _follows_name(document: Document, quotation: Quotation) -> bool:
    """Say whether the sentence before the quotation, in its paragraph, is about somebody with a name."""
    before = neighbour(document, sentence_index(document, quotation.span.start), -1)
    if before is None:
        return False
    inside = words(document).within(sentences(document)[before].span)
    return bool(names_between(document, inside.start, inside.stop - 1))


def _goes_on(document: Document, block: int) -> bool:
    """Say whether a quotation goes on from quotations before it that have a speaker, or from a colon."""
    quoted = {quotation.block for quotation in quotations(document)}
    before = beside(document, block, -1)
    while before is not None:
        if before in _speaking_blocks(document) or document.text(document.blocks[before].span).endswith(":"):
            return True
        before = beside(document, before, -1) if before in quoted else None
    return False


@fact
def _speaking_blocks(document: Document) -> frozenset[int | None]:
    """Give the blocks in which somebody speaks: a source is named, or a verb of quotation stands outside the quotation."""
    every = words(document)
    found: set[int | None] = {sentences(document)[attribution.sentence].block for attribution in attributions(document)}
    for name in ("quote_verbs", "say_verbs"):
        for first, last in cues(document, name):
            span = every.span(first, last)
            if quotation_at(document, span) is None:
                found.add(document.block_index(span.start))
    return frozenset(found)


def _is_credited(document: Document, quotation: Quotation) -> bool:
    """Say whether a dash or a name stands right behind the quotation: ``"..." - Rina Wulandari``."""
    every = words(document)
    block = document.blocks[quotation.block].span
    if document.view[quotation.span.end : block.end].lstrip()[:1] in _DASHES:
        return quotation.span.end < block.end
    after, stop = every.within(quotation.span).stop, every.within(block).stop
    return bool(names_between(document, after, min(stop - 1, after + _CREDIT_WORDS)))
