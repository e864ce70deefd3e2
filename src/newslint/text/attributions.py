"""Where the copy says who says so: one attribution for every frame in which a source is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text import speakers
from newslint.text.crowds import crowds
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.paragraphs import PARAGRAPHS
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_index, sentences
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


def _said(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    previous = every.lower[at.first - 1] if at.first > at.start else ""
    if previous in word_set(document.vocabulary, "unreal_words") and every.lower[at.first] not in word_set(
        document.vocabulary, "denial_verbs"
    ):
        return None
    found = speakers.before(document, at.start, at.first)
    if found is None and every.lower[at.first] in word_set(document.vocabulary, "inverted_verbs"):
        found = speakers.after(document, at.last, at.end, reach=6)
    return found or _nobody(document, at)


_NEAR_SUBJECT = 5


def _said_with_subject(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    previous = every.lower[at.first - 1] if at.first > at.start else ""
    if previous in word_set(document.vocabulary, "unreal_words"):
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
    return (
        following in word_set(document.vocabulary, "clause_openers") or gap[:1] in (",", ":") or any(mark in gap for mark in '"“')
    )


def _follows_speech(document: Document, at: _Reach) -> bool:
    """Say whether a root of quotation opens its sentence or stands behind a quotation or a comma."""
    start = words(document).starts[at.first]
    return at.first == at.start or document.view[max(0, start - 3) : start].rstrip()[-1:] in _SPEECH_ENDS


_SPEECH_ENDS = ("”", '"', ",", "’", "'", "?", "!")


def _quoted_by_pronoun(document: Document, at: _Reach) -> Speaker | None:
    return _nobody(document, at) if _follows_speech(document, at) else None


def _quoted(document: Document, at: _Reach) -> Speaker | None:
    if not _follows_speech(document, at):
        return None
    start = words(document).starts[at.first]
    found = speakers.after(document, at.last, at.end, reach=10)
    if found is None and document.view[max(0, start - 3) : start].rstrip().endswith(("”", '"')):
        return _nobody(document, at)
    return found


def _passive(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    following = at.last + 1 if at.last < at.end else at.last
    if document.view[every.ends[at.last] : every.ends[at.last] + 1] in (",", ":", "."):
        return None
    if every.lower[following] in word_set(document.vocabulary, "agent_words"):
        return speakers.after(document, following, at.end, reach=6)
    return speakers.after(document, at.last, at.end, reach=2)


def _cited(document: Document, at: _Reach) -> Speaker | None:
    found = speakers.after(document, at.last, at.end)
    retold = words(document).lower[at.first] in word_set(document.vocabulary, "retelling_words")
    if found is None or found.kind is not Kind.PERSON or found.titled or not retold:
        return found
    return Speaker(Kind.MEDIA, found.text, found.span)  # nobody but a medium is "dilansir"


def _nobody(document: Document, at: _Reach) -> Speaker:
    every = words(document)
    return Speaker(Kind.CONTINUED, every.texts[at.first], every.span(at.first, at.last))


_FRAMES: Mapping[str, tuple[Frame, Callable[[Document, _Reach], Speaker | None]]] = {
    "say_verbs": (Frame.SAID, _said),
    "say_verbs_with_subject": (Frame.SAID, _said_with_subject),
    "quote_verbs": (Frame.QUOTED, _quoted),
    "-nya": (Frame.QUOTED, _quoted_by_pronoun),
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
        (index, index) for word, places in every.places.items() if word.endswith("nya") and word[:-3] in roots for index in places
    )


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    for name in _FRAMES:
        for first, last in cues(document, name):
            yield first, last, name
    for first, last in _nya(document):
        yield first, last, "-nya"


@fact
def attributions(document: Document) -> Sequence[Attribution]:
    """Give every attribution outside quoted speech, in order of place."""
    every = words(document)
    found: list[Attribution] = []
    taken = -1
    for first, last, name in sorted(_places(document), key=lambda place: (place[0], -place[1])):
        if last <= taken:
            continue
        span = every.span(first, last)
        if document.block_at(span.start).role not in PARAGRAPHS:
            continue
        if quotation_at(document, span) is not None or any(crowd.span.overlaps(span) for crowd in crowds(document)):
            continue
        index = sentence_index(document, span.start)
        inside = every.within(sentences(document)[index].span)
        frame, find = _FRAMES[name]
        speaker = find(document, _Reach(first, last, inside.start, inside.stop - 1))
        if speaker is not None:
            found.append(Attribution(index, span, frame, speaker))
            taken = last
    return tuple(found)
