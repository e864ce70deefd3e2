"""Where the copy says who says so: one attribution for every frame in which a source is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text import speakers
from newslint.text.crowds import crowds
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.quotes import quotation_at, quotations
from newslint.text.sentences import Sentence, sentences
from newslint.text.speakers import Kind, Speaker
from newslint.text.words import words


class Frame(StrEnum):
    """How a source is named."""

    SAID = "said"  # SOURCE mengatakan ...
    QUOTED = "quoted"  # "...," kata SOURCE
    PASSIVE = "passive"  # dikatakan SOURCE
    CITED = "cited"  # menurut SOURCE, dikutip dari SOURCE
    STATEMENT = "statement"  # dalam keterangan tertulis


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source named in a sentence (an index into ``sentences``); ``cue`` is the word or phrase that says so."""

    sentence: int
    cue: Span
    frame: Frame
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class _Reach:
    """A cue's word indices and its sentence's."""

    first: int
    last: int
    start: int
    end: int


_UNREAL = frozenset("untuk guna agar demi bisa dapat mampu harus perlu ingin diminta enggan belum tidak tak to not cannot could".split())
_DENIALS = frozenset("membantah menampik menyangkal memungkiri".split())


def _said(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    previous = every.lower[at.first - 1] if at.first > at.start else ""
    if previous in _UNREAL and every.lower[at.first] not in _DENIALS:
        return None
    found = speakers.before(document, at.start, at.first)
    if found is None and every.lower[at.first] in _INVERTED:
        found = speakers.after(document, at.last, at.end, reach=6)
    return found or _nobody(document, at)


_INVERTED = frozenset("said says told added warned reported wrote".split())
_NEAR_SUBJECT = 5


def _said_with_subject(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    previous = every.lower[at.first - 1] if at.first > at.start else ""
    if previous in _UNREAL:
        return None
    near = speakers.before(document, max(at.start, at.first - _NEAR_SUBJECT), at.first)
    if near is not None:
        return near
    if not _opens_clause(document, at):
        return None
    return speakers.before(document, at.start, at.first) or _nobody(document, at)


def _opens_clause(document: Document, at: _Reach) -> bool:
    every = words(document)
    gap = document.view[every.ends[at.last] : every.ends[at.last] + 3]
    following = every.lower[at.last + 1] if at.last < at.end else ""
    return following in ("bahwa", "that") or gap[:1] in (",", ":") or any(mark in gap for mark in "\"“")


def _quoted(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    before = document.view[max(0, every.starts[at.first] - 3) : every.starts[at.first]].rstrip()
    opens = at.first == at.start
    if not opens and before[-1:] not in ("”", '"', ",", "’", "'", "?", "!"):
        return None
    found = speakers.after(document, at.last, at.end, reach=10)
    if found is None and before[-1:] in ("”", '"'):
        return _nobody(document, at)
    return found


def _passive(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    following = at.last + 1 if at.last < at.end else at.last
    if document.view[every.ends[at.last] : every.ends[at.last] + 1] in (",", ":", "."):
        return None
    if every.lower[following] in ("oleh", "dari", "dalam", "by"):
        return speakers.after(document, following, at.end, reach=6)
    return speakers.after(document, at.last, at.end, reach=2)


def _cited(document: Document, at: _Reach) -> Speaker | None:
    return speakers.after(document, at.last, at.end)


def _nobody(document: Document, at: _Reach) -> Speaker:
    every = words(document)
    return Speaker(Kind.CONTINUED, every.texts[at.first], every.span(at.first, at.last))


_FRAMES: Mapping[str, tuple[Frame, Callable[[Document, _Reach], Speaker | None]]] = {
    "say_verbs": (Frame.SAID, _said),
    "say_verbs_with_subject": (Frame.SAID, _said_with_subject),
    "quote_verbs": (Frame.QUOTED, _quoted),
    "said_passives": (Frame.PASSIVE, _passive),
    "source_phrases": (Frame.CITED, _cited),
    "statement_phrases": (Frame.STATEMENT, _nobody),
    "continuing_phrases": (Frame.SAID, _nobody),
}


@fact
def _nya(document: Document) -> Sequence[tuple[int, int]]:
    """Give the places of ``katanya``, ``ujarnya`` ...: roots of quotation with the pronoun."""
    every = words(document)
    roots = word_set(document.vocabulary, "quote_verbs")
    return sorted(
        (index, index)
        for word, places in every.places.items()
        if word.endswith("nya") and word[:-3] in roots
        for index in places
    )


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    for name in _FRAMES:
        for first, last in cues(document, name):
            yield first, last, name
    for first, last in _nya(document):
        yield first, last, "quote_verbs"


@fact
def attributions(document: Document) -> Sequence[Attribution]:
    """Give every attribution outside quoted speech, in order of place."""
    every = words(document)
    starts = [sentence.span.start for sentence in sentences(document)]
    found: list[Attribution] = []
    taken = -1
    for first, last, name in sorted(_places(document), key=lambda place: (place[0], -place[1])):
        if last <= taken:
            continue
        span = every.span(first, last)
        if quotation_at(document, span) is not None or any(crowd.span.overlaps(span) for crowd in crowds(document)):
            continue
        index = bisect_right(starts, span.start) - 1
        inside = every.within(sentences(document)[index].span)
        frame, find = _FRAMES[name]
        speaker = find(document, _Reach(first, last, inside.start, inside.stop - 1))
        if speaker is not None:
            found.append(Attribution(index, span, frame, speaker))
            taken = last
    return tuple(found)


def is_quote_in(document: Document, sentence: Sentence) -> bool:
    """Say whether a quotation stands in a sentence."""
    return any(quotation.span.overlaps(sentence.span) for quotation in quotations(document))
