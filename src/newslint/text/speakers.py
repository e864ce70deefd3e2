"""Who speaks: the subject of a verb of saying, the name after a quotation, the target of ``menurut``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.names import Bearer, Name, names_between
from newslint.text.words import words


class Kind(StrEnum):
    """What a source is."""

    PERSON = "person"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    MEDIA = "media"
    SOCIAL = "social"
    ANONYMOUS = "anonymous"
    CONTINUED = "continued"  # a pronoun or nobody at all: whoever spoke before


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that can be a source, at a view span; ``text`` is how an editor would list it."""

    kind: Kind
    text: str
    span: Span


_BEARERS = {Bearer.PERSON: Kind.PERSON, Bearer.INSTITUTION: Kind.INSTITUTION, Bearer.MEDIA: Kind.MEDIA}


@fact
def _nouns(document: Document) -> dict[int, int]:
    """Map the last word index of each noun that can speak to its first."""
    return {last: first for first, last in cues(document, "speaking_nouns")}


@fact
def _pronouns(document: Document) -> frozenset[int]:
    return frozenset(first for name in ("pronouns", "third_person_institution") for first, _ in cues(document, name))


def of_name(document: Document, name: Name) -> Speaker:
    """Give the speaker that a name stands for; what tells nothing else is taken for a person."""
    every = words(document)
    social = word_set(document.vocabulary, "social")
    documents = word_set(document.vocabulary, "documents")
    before = every.lower[name.start - 1] if name.start else ""
    kind = _BEARERS.get(name.bearer, Kind.PERSON)
    if every.lower[name.first] in social or before in word_set(document.vocabulary, "account_words"):
        kind = Kind.SOCIAL
    elif every.lower[name.first] in documents or before in documents:
        kind = Kind.DOCUMENT
    return Speaker(kind, name.text, name.span)


def _is_place(document: Document, name: Name) -> bool:
    return name.start > 0 and words(document).lower[name.start - 1] in word_set(document.vocabulary, "not_speaking_after")


def before(document: Document, first: int, index: int, reach: int = 30) -> Speaker | None:
    """Give the subject of a verb at word ``index``: the nearest that can speak, from word ``first`` on."""
    low = max(first, index - reach)
    found = [name for name in names_between(document, low, index - 1) if not _is_place(document, name)]
    titled = [name for name in found if name.bearer is not Bearer.UNKNOWN]
    candidates = titled or found
    name = candidates[-1] if candidates else None
    noun = next((at for at in range(index - 1, low - 1, -1) if at in _nouns(document) or at in _pronouns(document)), None)
    if name is not None and (noun is None or noun < name.last or name.last >= index - _NEAR):
        return of_name(document, name)
    return _of_noun(document, noun) if noun is not None else None


_NEAR = 3


def after(document: Document, index: int, last: int, reach: int = 8) -> Speaker | None:
    """Give who stands after word ``index``, up to word ``last``: ``kata``, ``dikatakan oleh`` or ``menurut`` lead there."""
    high = min(last, index + reach)
    name = next(iter(names_between(document, index + 1, high)), None)
    nouns, pronouns = _nouns(document), _pronouns(document)
    noun = next((at for at in range(index + 1, high + 1) if at in nouns or at in pronouns), None)
    if name is not None and (noun is None or noun > name.start or name.start - noun <= _NEAR):
        return of_name(document, name)
    if noun is not None:
        return _of_noun(document, noun)
    return _handle(document, index, high)


def _of_noun(document: Document, index: int) -> Speaker:
    every = words(document)
    if index in _pronouns(document):
        return Speaker(Kind.CONTINUED, every.texts[index], every.span(index))
    first = _nouns(document)[index]
    kind = Kind.INSTITUTION if every.lower[index] in word_set(document.vocabulary, "bodies") else Kind.ANONYMOUS
    return Speaker(kind, document.text(every.span(first, index)), every.span(first, index))


def _handle(document: Document, index: int, high: int) -> Speaker | None:
    every = words(document)
    for at in range(index + 1, high + 1):
        if every.texts[at][0] == "@" or every.lower[at] in word_set(document.vocabulary, "social"):
            return Speaker(Kind.SOCIAL, every.texts[at], every.span(at))
        if "." in every.texts[at] and every.texts[at][0].isalpha():
            return Speaker(Kind.MEDIA, every.texts[at], every.span(at))
        if every.lower[at] in word_set(document.vocabulary, "documents"):
            return Speaker(Kind.DOCUMENT, every.texts[at], every.span(at))
    return None


def nouns_in(document: Document, first: int, last: int) -> Iterator[int]:
    """Give the indices of nouns that can speak, between two word indices."""
    nouns = _nouns(document)
    return (at for at in range(first, last + 1) if at in nouns)
