"""Where a disclaimer belongs in an article, and whether one stands there."""

from __future__ import annotations

from newslint.checks.disclaimer.options import Spot
from newslint.model.document import Document, Role
from newslint.model.span import Span

_PROSE = frozenset({Role.BODY, Role.QUOTE, Role.LIST})
_PICTURE = frozenset({Role.CAPTION, Role.CREDIT})
_AFTER = 1  # paragraphs that may follow a disclaimer which belongs at the end


def is_misplaced(document: Document, place: Spot, span: Span, cue: Span | None = None) -> bool:
    """Say whether a disclaimer at a view span stands where readers overlook it; ``cue`` is what makes it necessary."""
    prose = list(document.with_role(*_PROSE))
    below = any(block.span.end < span.start for block in prose)
    above = sum(block.span.start > span.end for block in prose) > _AFTER
    if place is Spot.TOP:
        return below
    if place is Spot.END:
        return above
    if place is Spot.EDGE or place is Spot.CUE:
        return below and above and not (place is Spot.CUE and _is_beside(document, span, cue))
    return False


def _is_beside(document: Document, span: Span, cue: Span | None) -> bool:
    """Say whether a text stands under a picture, or in the paragraph of its cue or one next to it."""
    if document.block_at(span.start).role in _PICTURE:
        return True
    return cue is not None and abs(document.block_index(span.start) - document.block_index(cue.start)) <= 1
