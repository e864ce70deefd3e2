"""Sentences: ends are found by what follows a stop, with the abbreviations, initials and figures of news copy."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.facts import fact
from newslint.text.words import words

_NO_WORD = regex(r"\W+")
_STOP = regex(r"(?:\.{1,3}|…|[?!]+)[\"”’')\]]*(?=\s|$)")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Titles and abbreviations that a name or a figure follows; the stop after them ends nothing.
_ABBREVIATIONS = _set(
    "dr drs drg dra prof ir h hj kh ust mr mrs ms st no nr jl jln gg rt rw km hlm hal ed dst dll dsb dkk a.n u.b s.d "
    "d.a tgl th sdr sdri yth bpk tn ny nn jend letjen mayjen brigjen kol letkol kapt lt iptu ipda akp akbp kombes "
    "pol gen col capt sgt rep sen gov rev inc ltd co corp vs etc e.g i.e approx dept est fig u.s u.k u.n jan feb mar "
    "apr jun jul aug sep sept oct nov dec no. s.h s.e m.si m.h s.sos s.pd m.kes s.t m.t s.ip m.a b.a ph.d s.kom s.ag "
    "m.m m.pd sp spd cs ps muh moh abd rp "
)
_TERMINAL_ABBREVIATIONS = frozenset({"dll", "dst", "dsb", "dkk", "etc", "inc", "ltd", "corp", "co", "s.h", "s.e"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its view span, the index of its block and its number in the block, from 0."""

    span: Span
    block: int
    number: int


def _ends_here(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    following = text[stop.end() : min(end, stop.end() + 40)].lstrip(" \t\n\"“‘'([")
    if not following:
        return True
    if stop.group()[0] != ".":
        # "Siapa?" tanya hakim: the sentence goes on in lower case
        return not following[0].islower()
    if following[0].islower():
        return False
    before = text[start : stop.start()].rsplit(None, 1)
    word = before[-1].lstrip("\"“‘'([").lower() if before else ""
    if len(word) == 1 and word.isalpha():
        return False  # an initial: A. Rahman
    if word in _ABBREVIATIONS:
        return word in _TERMINAL_ABBREVIATIONS and following[0].isupper() and len(before) > 1
    return not (word.isdigit() and len(before) <= 1)  # "1. Judul": a numbered heading


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the sentence spans between two offsets of a text, without the blanks around them."""
    position = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _ends_here(text, stop, position, end):
            continue
        span = _trimmed(text, position, stop.end())
        if span:
            yield span
        position = stop.end()
    span = _trimmed(text, position, end)
    if span:
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None


@fact
def sentences(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences of all blocks, in order."""
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        spans = split(document.view, block.span.start, block.span.end)
        found.extend(Sentence(span, index, number) for number, span in enumerate(spans))
    return tuple(found)


@fact
def _starts(document: Document) -> list[int]:
    return [sentence.span.start for sentence in sentences(document)]


@fact
def sentences_of_words(document: Document) -> list[int]:
    """Give, for each word of the view, the index of its sentence, or of the last one before it."""
    every = words(document).starts
    owners: list[int] = []
    for index, start in enumerate(_starts(document)[1:]):
        owners += [index] * (bisect_left(every, start) - len(owners))
    return owners + [max(0, len(sentences(document)) - 1)] * (len(every) - len(owners))


def sentence_index(document: Document, offset: int) -> int:
    """Give the index of the sentence at a view offset, or of the last one before it."""
    return max(0, bisect_right(_starts(document), offset) - 1)


def sentence_at(document: Document, offset: int) -> Sentence:
    """Give the sentence at a view offset, or the last one before it."""
    return sentences(document)[sentence_index(document, offset)]


@fact
def _plain(_document: Document) -> dict[int, str]:
    return {}  # filled as it is asked for


def plain_sentence_at(document: Document, offset: int) -> str:
    """Give the sentence at a view offset as its words alone, case folded: what stays when its marks and blanks change."""
    index, plain = sentence_index(document, offset), _plain(document)
    if index not in plain:
        plain[index] = _NO_WORD.sub(" ", document.text(sentences(document)[index].span)).casefold().strip()
    return plain[index]
