"""Where the copy says who says so: one attribution for every frame in which a source is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text import speakers, subjects
from newslint.text.crowds import crowds
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.names import names_between
from newslint.text.paragraphs import PARAGRAPHS
from newslint.text.quotes import ends_before, quotation_at, quotations
from newslint.text.sentences import sentence_index, sentences
from newslint.text.speaker import Kind, Speaker, gap, is_in, pronouns
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
    if previous in word_set(document.vocabulary, "being_words"):
        return None
    inverted = every.lower[at.first] in word_set(document.vocabulary, "inverted_verbs")
    if inverted and document.view[every.starts[at.first] - 2 : every.starts[at.first]].rstrip().endswith(("”", '"')):
        return subjects.after(document, at.last, at.end, reach=6) or subjects.before(document, at.start, at.first)
    found = subjects.indefinite(document, at.start, at.first) or subjects.before(document, at.start, at.first)
    if found is None and inverted and not is_in(document, at.last + 1, "circumstance_words"):
        found = subjects.after(document, at.last, at.end, reach=6)
    return found or _nobody(document, at)


_Finder = Callable[[Document, _Reach], Speaker | None]
_NEAR_SUBJECT = 5


def _said_with_subject(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    previous = every.lower[at.first - 1] if at.first > at.start else ""
    if any(previous in word_set(document.vocabulary, name) for name in ("unreal_words", "being_words")):
        return None
    near = subjects.before(document, _near(document, at), at.first)
    if near is not None:
        return near
    if not _opens_clause(document, at):
        return None
    return subjects.before(document, at.start, at.first) or _nobody(document, at)


def _near(document: Document, at: _Reach) -> int:
    """Give the index from which a subject is near: five words before its verb, or where a long name there starts."""
    first = max(at.start, at.first - _NEAR_SUBJECT)
    name = next((name for name in names_between(document, at.start, first) if name.last >= first), None)
    return name.start if name is not None else first


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
    told = document.view[max(0, start - 3) : start].rstrip()[-1:] in _SPEECH_ENDS
    return told or at.first == at.start or ends_before(document, start)


_SPEECH_ENDS = ("”", '"', ",", "’", "'", "?", "!")


def _quoted_by_pronoun(document: Document, at: _Reach) -> Speaker | None:
    return _nobody(document, at) if _follows_speech(document, at) else None


def _quoted(document: Document, at: _Reach) -> Speaker | None:
    if not _follows_speech(document, at):
        return None
    start = words(document).starts[at.first]
    found = subjects.after(document, at.last, at.end, reach=10)
    if found is None and (ends_before(document, start) or document.view[max(0, start - 3) : start].rstrip().endswith(("”", '"'))):
        return _nobody(document, at)
    return found


def _passive(document: Document, at: _Reach) -> Speaker | None:
    every = words(document)
    following = at.last + 1 if at.last < at.end else at.last
    if document.view[every.ends[at.last] : every.ends[at.last] + 1] in (",", ":", ".") or gap(document, following) == ", ":
        return None
    if every.lower[following] in word_set(document.vocabulary, "agent_words"):
        return subjects.after(document, following, at.end, reach=6)
    return subjects.after(document, at.last, at.end, reach=2)


def _cited(document: Document, at: _Reach) -> Speaker | None:
    found = subjects.after(document, at.last, at.end) or _in_words(document, at)
    retold = words(document).lower[at.first] in word_set(document.vocabulary, "retelling_words")
    if found is None or found.kind is not Kind.PERSON or found.titled or not retold:
        return found
    return Speaker(Kind.MEDIA, found.text, found.span)  # nobody but a medium is "dilansir"


def _in_words(document: Document, at: _Reach) -> Speaker | None:
    """Give what a phrase names in plain words before a comma: ``menurut informasi,``."""
    every, first = words(document), at.last + 1
    if first > at.end or not every.texts[first].islower() or gap(document, first) != ", ":
        return None
    return Speaker(Kind.ANONYMOUS, every.texts[first], every.span(first))


def _nobody(document: Document, at: _Reach) -> Speaker:
    every = words(document)
    return Speaker(Kind.CONTINUED, every.texts[at.first], every.span(at.first, at.last))


def _spoken(document: Document, at: _Reach) -> Speaker | None:
    """Read any word between a quotation and a name as a verb of saying: ``teriak Ratih``."""
    name = next(iter(names_between(document, at.last + 1, at.last + 2)), None)
    return speakers.of_name(document, name, at.last) if name is not None and name.last <= at.end else None


def _paper(document: Document, at: _Reach) -> Speaker | None:
    """Give the house whose study opens a sentence: ``Survei Lembaga Kajian Bahari menempatkan``."""
    found = speakers.of_document(document, at.first, at.end) if at.first == at.start else None
    issued = found is not None and found.kind in _ISSUERS and found.span.start > words(document).starts[at.first]
    return found if issued else None


_ISSUERS = frozenset({Kind.DOCUMENT, Kind.INSTITUTION, Kind.MEDIA})
_FRAMES: Mapping[str, tuple[Frame, _Finder]] = {
    "say_verbs": (Frame.SAID, _said),
    "say_verbs_with_subject": (Frame.SAID, _said_with_subject),
    "quote_verbs": (Frame.QUOTED, _quoted),
    "-nya": (Frame.QUOTED, _quoted_by_pronoun),
    "said_passives": (Frame.PASSIVE, _passive),
    "source_phrases": (Frame.CITED, _cited),
    "statement_phrases": (Frame.STATEMENT, _nobody),
    "continuing_phrases": (Frame.SAID, _nobody),
    "spoken": (Frame.QUOTED, _spoken),
}
# Where nothing else in the sentence names a source.
_OTHERWISE: Mapping[str, tuple[Frame, _Finder]] = {
    "study_nouns": (Frame.CITED, _paper),
    "third_person_institution": (Frame.SAID, _nobody),
}


@fact
def _nya(document: Document) -> Sequence[tuple[int, int]]:
    """Give the places of ``katanya``, ``ujarnya`` ...: roots of quotation with the pronoun."""
    every = words(document)
    roots = word_set(document.vocabulary, "quote_verbs")
    return sorted(
        (index, index) for word, places in every.places.items() if word.endswith("nya") and word[:-3] in roots for index in places
    )


def _behind_quotations(document: Document) -> Iterator[tuple[int, int]]:
    """Give the words in lower case right behind quotations of speech."""
    every = words(document)
    for quotation in quotations(document):
        at = every.within(quotation.span).stop
        if not quotation.closed or at >= len(every) or document.view[quotation.inner.end - 1] not in ",?!…":
            continue
        behind = document.view[quotation.span.end : every.starts[at]] == " " and every.texts[at].islower()
        if behind and not is_in(document, at, "function_words"):
            yield at, at


def _fronted(document: Document) -> Iterator[tuple[int, int]]:
    """Give the verbs of ``ia umumkan`` and ``dia katakan``: a pronoun before what is ``di-`` and a verb of saying."""
    every, passives = words(document), word_set(document.vocabulary, "said_passives")
    for at in pronouns(document):
        if at + 1 < len(every) and f"di{every.lower[at + 1]}" in passives and every.lower[at + 1].endswith("kan"):
            yield at + 1, at + 1


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    for name in _FRAMES:
        for first, last in cues(document, name):
            yield first, last, name
    for first, last in _nya(document):
        yield first, last, "-nya"
    for first, last in _behind_quotations(document):
        yield first, last, "spoken"
    for first, last in _fronted(document):
        yield first, last, "continuing_phrases"


@fact
def attributions(document: Document) -> Sequence[Attribution]:
    """Give every attribution outside quoted speech, in order of place."""
    found: list[Attribution] = []
    taken = -1
    for first, last, name in sorted(_places(document), key=lambda place: (place[0], -place[1], place[2] == "spoken")):
        attribution = _attribution(document, first, last, *_FRAMES[name]) if first > taken else None
        if attribution is not None:
            found.append(attribution)
            taken = last
    told = {attribution.sentence for attribution in found}
    found.extend(attribution for attribution in _otherwise(document) if attribution.sentence not in told)
    return tuple(sorted(found, key=lambda attribution: attribution.cue))


def _otherwise(document: Document) -> Iterator[Attribution]:
    for name, (frame, find) in _OTHERWISE.items():
        for first, last in cues(document, name):
            attribution = _attribution(document, first, last, frame, find)
            if attribution is not None:
                yield attribution


def _attribution(document: Document, first: int, last: int, frame: Frame, find: _Finder) -> Attribution | None:
    """Give what a cue says, if it stands in a paragraph, outside quotations and crowds, and names somebody."""
    every = words(document)
    span = every.span(first, last)
    if document.block_at(span.start).role not in PARAGRAPHS:
        return None
    if quotation_at(document, span) is not None or any(crowd.span.overlaps(span) for crowd in crowds(document)):
        return None
    index = sentence_index(document, span.start)
    inside = every.within(sentences(document)[index].span)
    speaker = find(document, _Reach(first, last, inside.start, inside.stop - 1))
    return Attribution(index, span, frame, speaker) if speaker is not None else None
