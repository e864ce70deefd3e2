"""Which language a time expression is written in."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.model.texts import Language
from newslint.text.date_senses import senses
from newslint.text.language import language_at
from newslint.text.words import words


def language_of(document: Document, span: Span) -> Language:
    """Give the language of a time expression at a view span: its own words tell more than a short sentence."""
    english, every = senses(document.vocabulary).english, words(document)
    told = any(every.lower[index] in english for index in every.within(span))
    return "en" if told or language_at(document, span) == "en" else "id"
