"""Whom a noun means that was named before: ``asosiasi itu``, ``perseroan``, ``jaksa``."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.text.cues import word_set
from newslint.text.names import Bearer, Name, names, names_between
from newslint.text.paragraphs import PARAGRAPHS, neighbour
from newslint.text.sentences import sentence_index, sentences
from newslint.text.words import words


def named_body(document: Document, noun: str, before: int) -> Name | None:
    """Give the last institution named before a word index whose name has the noun; any, for a noun such as ``company``."""
    every = words(document)
    generic = noun in word_set(document.vocabulary, "definite_bodies")
    told = _told_of(document, before) if generic else None
    if told is not None:
        return told
    bodies = (name for name in reversed(names(document)) if name.last < before and name.bearer is Bearer.INSTITUTION)
    return next((name for name in bodies if generic or noun in every.lower[name.first : name.last + 1]), None)


def _told_of(document: Document, before: int) -> Name | None:
    """Give the body that an earlier sentence of the paragraph is about."""
    every = words(document)
    index = neighbour(document, sentence_index(document, every.starts[before]), -1)
    while index is not None:
        start = every.within(sentences(document)[index].span).start
        name = next(iter(names_between(document, start, start + 1)), None)
        if name is not None:
            return name if name.bearer in (Bearer.INSTITUTION, Bearer.UNKNOWN) and name.first < name.last else None
        index = neighbour(document, index, -1)
    return None


def named_holder(document: Document, title: str, before: int) -> Name | None:
    """Give the person named with a title before a word index, if there is only one: ``jaksa`` for ``jaksa Indah``."""
    every = words(document)
    found = {
        name.text: name
        for name in reversed(names(document))
        if name.last < before
        and name.bearer is Bearer.PERSON
        and document.block_at(name.span.start).role in PARAGRAPHS
        and title in every.lower[max(0, name.start - 1) : name.first]
    }
    return next(iter(found.values())) if len(found) == 1 else None
