"""What a replacement would change that belongs to somebody else: figures, dates, names, the words of a quotation."""

from __future__ import annotations

from newslint.model.document import Document, Role
from newslint.model.finding import Touched
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.dates import time_expressions
from newslint.text.names import names
from newslint.text.quoted import is_quoted

_FIGURE = regex(r"\d(?:[.,:/]?\d)*")
_WORD = regex(r"\w+")
_TITLE_CASE = frozenset({Role.HEADLINE, Role.DECK, Role.HEADING})  # capitals there do not tell a name


def touched(document: Document, span: Span, text: str) -> Touched:
    """Say what of these would change if ``text`` stood at a view span; ``""`` where it is none of them.

    Blanks and punctuation between words change no date, name or word; inside a figure they do.
    """
    before = document.text(span)
    if _FIGURE.findall(before) != _FIGURE.findall(text):
        return "figure"
    if _WORD.findall(before) == _WORD.findall(text):
        return ""
    if any(one.span.overlaps(span) for one in time_expressions(document)):
        return "date"
    if _is_name(document, span):
        return "name"
    return "quotation" if is_quoted(document, span) else ""


def _is_name(document: Document, span: Span) -> bool:
    if not document.blocks or document.block_at(span.start).role in _TITLE_CASE:
        return False
    return any(name.span.overlaps(span) for name in names(document))
