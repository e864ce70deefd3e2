"""Figures that somebody has measured: ``mencapai 3.200 hektare``, ``lebih dari 7 persen``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document
from newslint.text.cues import Place, cues, word_set
from newslint.text.words import words

_REACH = 4  # words between the measuring word and the figure: "mencapai kisaran USD 40"
_UNIT_REACH = 2


def figures(document: Document) -> Iterator[Place]:
    """Give the measured figures with their units, in order; dates, ages, scores and numbers of things are none."""
    every = words(document)
    taken = -1
    for _, last in cues(document, "measuring_words"):
        for at in range(last + 1, min(last + 1 + _REACH, len(every))):
            end = _measure(document, at)
            if end is not None and at > taken:
                yield at, end
                taken = end
                break


def _measure(document: Document, at: int) -> int | None:
    """Give the index at which a figure with a unit or a currency ends, if one starts at a word."""
    every = words(document)
    currencies = word_set(document.vocabulary, "currencies")
    word = every.lower[at]
    if word[0].isdigit() and at and every.lower[at - 1] in currencies:
        return at
    if word[:2] == "rp" and word[2:3].isdigit():
        return at
    if not word[0].isdigit():
        return None
    if document.view[every.ends[at] : every.ends[at] + 2].lstrip().startswith("%"):
        return at
    units = word_set(document.vocabulary, "figure_units")
    return next((unit for unit in range(at + 1, min(at + 1 + _UNIT_REACH, len(every))) if every.lower[unit] in units), None)
