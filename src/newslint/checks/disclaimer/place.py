"""Where a disclaimer belongs in an article, and whether one stands there."""

from __future__ import annotations

from newslint.checks.disclaimer.options import Spot
from newslint.model.document import Document, Role
from newslint.model.span import Span

_PROSE = frozenset({Role.BODY, Role.QUOTE, Role.LIST})
_AFTER = 1  # paragraphs that may follow a disclaimer which belongs at the end


def is_misplaced(document: Document, place: Spot, span: Span) -> bool:
    """Say whether a disclaimer at a view span stands where readers overlook it."""
    prose = list(document.with_role(*_PROSE))
    if place is Spot.TOP:
        return any(block.span.end < span.start for block in prose)
    if place is Spot.END:
        return sum(block.span.start > span.end for block in prose) > _AFTER
    return False
