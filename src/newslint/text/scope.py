"""Where a rule may speak: one answer for the engine, which drops hits, and for kinds that count."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.rule import Quotes, Rule
from newslint.model.span import Span
from newslint.text.language import language_at, strange_blocks
from newslint.text.quotes import quotation_at

_EVERY_LANGUAGE = 2


def in_scope(document: Document, rule: Rule, span: Span) -> bool:
    """Say whether a rule's ``where``, ``quotes`` and ``languages`` let it speak at a view span."""
    if document.blocks and document.block_at(span.start).role not in rule.where:
        return False
    if rule.quotes is not Quotes.INCLUDE:
        quoted = quotation_at(document, span) is not None
        if quoted is (rule.quotes is Quotes.SKIP):
            return False
    if len(rule.languages) < _EVERY_LANGUAGE:
        return language_at(document, span) in rule.languages
    strange = strange_blocks(document)
    return not strange or document.block_index(span.start) not in strange
