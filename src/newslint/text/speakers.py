"""Who speaks: the subject of a verb of saying, the name after a quotation, the target of ``menurut``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.crowds import anonymous_sources
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
    """Somebody or something that can be a source, at a view span; ``text`` is how an editor would list it.

    ``titled`` says that a title stands before a person's name.
    """

    kind: Kind
    text: str
    span: Span
    titled: bool = False


@fact
def _nouns(document: Document) -> Mapping[int, int]:
    """Map the last word index of each noun that can speak to its first."""
    return {last: first for first, last in cues(document, "speaking_nouns")}


@fact
def _pronouns(document: Document) -> frozenset[int]:
    return frozenset(first for name in ("pronouns", "third_person_institution") for first, _ in cues(document, name))


def _word(document: Document, index: int) -> str:
    every = words(document)
    return every.lower[index] if 0 <= index < len(every) else ""


def _in(document: Document, index: int, name: str) -> bool:
    return _word(document, index) in word_set(document.vocabulary, name)


def before(document: Document, first: int, index: int) -> Speaker | None:
    """Give the subject of a verb at word ``index`` of a sentence that starts at word ``first``."""
    at = index - 1
    while at >= first and (_in(document, at, "subject_adverbs") or words(document).texts[at].isdigit()):
        at -= 1
    near = _ending_at(document, first, at)
    return near or _withheld(document, first, index) or _opening(document, first, index)


def _ending_at(document: Document, first: int, at: int) -> Speaker | None:
    """Give the speaker whose words end right before a verb."""
    name = next((name for name in names_between(document, max(first, at - _LONGEST_NAME), at) if name.last == at), None)
    if name is not None:
        # "kepada Tarn Gazette", "di Oslo": not who speaks
        return None if _in(document, name.start - 1, "not_speaking_after") else of_name(document, name, first)
    if at >= first and (at in _pronouns(document) or (at in _nouns(document) and not _is_placed(document, first, at))):
        return _of_noun(document, at)
    return None


def _is_placed(document: Document, first: int, at: int) -> bool:
    """Say whether a noun only tells a place or a topic: ``on the north bank``."""
    return any(_in(document, word, "not_speaking_after") for word in range(max(first, at - _PLACE_REACH), at))


_PLACE_REACH = 3


_LONGEST_NAME = 12
_TITLE_REACH = 3


def _withheld(document: Document, first: int, index: int) -> Speaker | None:
    every = words(document)
    reach = Span(every.starts[first], every.starts[index])
    for source in anonymous_sources(document):
        if reach.covers(Span(source.span.start, source.span.start)):
            return _anonymous(document, source.span)
    return None


def _anonymous(document: Document, span: Span) -> Speaker:
    """Give a source that wants no name as its noun: ``seorang diplomat``."""
    inside = words(document).within(span)
    last = next((at for at in inside if _in(document, at + 1, "relative_words")), inside.stop - 1)
    place = words(document).span(inside.start, last)
    return Speaker(Kind.ANONYMOUS, document.text(place), place)


def _opening(document: Document, first: int, index: int) -> Speaker | None:
    """Give the subject that opens the sentence: the first with a title, else the first that can speak at all."""
    found = [name for name in names_between(document, first, index - 1) if not _in(document, name.start - 1, "not_speaking_after")]
    name = next((name for name in found if name.bearer is not Bearer.UNKNOWN), found[0] if found else None)
    noun = next((at for at in range(first, index) if at in _nouns(document) or at in _pronouns(document)), None)
    if noun is not None and (name is None or noun < name.start - 1):
        return _of_noun(document, noun)
    return of_name(document, name, first) if name is not None else None


def after(document: Document, index: int, last: int, reach: int = 8) -> Speaker | None:
    """Give who stands after word ``index``, up to word ``last``: ``kata``, ``dikatakan oleh`` or ``menurut`` lead there."""
    high = min(last, index + reach)
    nouns, pronouns = _nouns(document), _pronouns(document)
    for at in range(index + 1, high + 1):
        addressed = at > index + 1 and _in(document, at - 1, "addressing_words")
        name = None if addressed else next(iter(names_between(document, at, at)), None)
        if name is not None:
            return of_name(document, name, index)
        if at in pronouns:
            return _of_noun(document, at)
        if at in nouns and not _leads_to_name(document, at, high):
            return _of_noun(document, at)
        if words(document).texts[at][0] == "@":
            return Speaker(Kind.SOCIAL, words(document).texts[at], words(document).span(at))
    return _unnamed(document, index, high)


def _leads_to_name(document: Document, at: int, high: int) -> bool:
    """Say whether a name follows a noun that can speak: ``kata pengamat transportasi Gilang Pratomo``."""
    name = next(iter(names_between(document, at + 1, min(high, at + _TITLE_REACH))), None)
    return name is not None and not _in(document, name.start - 1, "addressing_words")


def _unnamed(document: Document, index: int, high: int) -> Speaker | None:
    """Give a platform, a web site or a document that stands there without a name."""
    every = words(document)
    for at in range(index + 1, high + 1):
        if _in(document, at, "social"):
            return Speaker(Kind.SOCIAL, every.texts[at], every.span(at))
        if "." in every.texts[at] and every.texts[at][0].isalpha():
            return Speaker(Kind.MEDIA, every.texts[at], every.span(at))
        if _in(document, at, "documents"):
            described = at + 1 <= high and every.texts[at + 1].isalpha() and not _in(document, at + 1, "function_words")
            place = every.span(at, at + 1 if described else at)
            return Speaker(Kind.DOCUMENT, document.text(place), place)
    return None


def of_name(document: Document, name: Name, first: int) -> Speaker:
    """Give the speaker that a name stands for; ``first`` bounds what may stand before it."""
    apposed = _apposed(document, name)
    if apposed is not None:
        return Speaker(Kind.PERSON, apposed.text, apposed.span, titled=True)
    every = words(document)
    noun = name.start - 1
    if noun >= first and noun in _nouns(document) and not name.titled:
        if _in(document, noun, "bodies"):
            place = Span(every.starts[_nouns(document)[noun]], name.span.end)
            return Speaker(Kind.INSTITUTION, document.text(place), place)
        if _is_body_name(document, name) and not _in(document, noun, "spokespeople"):
            place = Span(every.starts[_nouns(document)[noun]], name.span.end)
            return Speaker(Kind.ANONYMOUS, document.text(place), place)
    titled = name.titled or _in(document, name.start - 1, "titles")
    return Speaker(_kind(document, name, first), name.text, name.span, titled=titled)


def _apposed(document: Document, name: Name) -> Name | None:
    """Give the person whom a title and a body stand before: ``juru bicara Kementerian Luar Negeri, Astrid Solheim``."""
    if not any(_in(document, at, "titles") for at in range(name.start - _TITLE_REACH, name.start + 1)):
        return None
    following = next(iter(names_between(document, name.last + 1, name.last + 1)), None)
    if following is None or following.titled or _is_body_name(document, following):
        return None
    gap = document.view[name.span.end : words(document).starts[following.start]]
    return following if gap == ", " and not _in(document, following.start, "titles") else None


def _is_body_name(document: Document, name: Name) -> bool:
    """Say whether a name is that of a body or a country, not a person."""
    every = words(document)
    known = word_set(document.vocabulary, "title_words")
    return name.bearer is Bearer.INSTITUTION or all(word in known for word in every.lower[name.first : name.last + 1])


def _kind(document: Document, name: Name, first: int) -> Kind:
    if name.bearer is Bearer.MEDIA:
        return Kind.MEDIA
    if _in(document, name.first, "social") or _in(document, name.start - 1, "account_words"):
        return Kind.SOCIAL
    if _is_of_document(document, name, first):
        return Kind.DOCUMENT
    if _is_body_name(document, name):
        return Kind.INSTITUTION
    of_medium = any(_in(document, at, "media_heads") for at in (name.start - 1, name.first))
    return Kind.MEDIA if of_medium else Kind.PERSON


def _is_of_document(document: Document, name: Name, first: int) -> bool:
    """Say whether a document stands right before its author's name: ``data Dinas Sosial``, ``a report by Harlow``."""
    noun = name.start - 1
    if _in(document, noun, "agent_words"):
        noun -= 1
    if noun < first or not _in(document, noun, "documents"):
        return False
    return "," not in document.view[words(document).ends[noun] : words(document).starts[name.start]]


def _of_noun(document: Document, index: int) -> Speaker:
    every = words(document)
    if index in _pronouns(document):
        return Speaker(Kind.CONTINUED, every.texts[index], every.span(index))
    first = _nouns(document)[index]
    if _in(document, index, "bodies"):
        while first and every.texts[first - 1].islower() and _in(document, first - 2, "definite_articles"):
            first -= 1
        return Speaker(Kind.INSTITUTION, document.text(every.span(first, index)), every.span(first, index))
    if _is_definite(document, first, index):
        return Speaker(Kind.CONTINUED, every.texts[index], every.span(index))
    first -= _in(document, first - 1, "person_articles")
    return Speaker(Kind.ANONYMOUS, document.text(every.span(first, index)), every.span(first, index))


def _is_definite(document: Document, first: int, last: int) -> bool:
    """Say whether a noun means somebody who was named before."""
    behind = any(_in(document, at, "definite_words") for at in range(last + 1, last + 1 + _DEFINITE_REACH))
    return behind or _in(document, first - 1, "definite_articles")


_DEFINITE_REACH = 4


def opens_with_body(document: Document, index: int) -> bool:
    """Say whether the word at an index is a noun for a body: ``pemerintah``, ``panitia``."""
    return _in(document, index, "bodies")
