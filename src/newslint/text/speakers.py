"""Who speaks: what a name or a noun stands for, as an editor would list it."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.cues import word_set
from newslint.text.names import Bearer, Name, names_between
from newslint.text.referents import named_body, named_holder
from newslint.text.speaker import Kind, Speaker, gap, is_in, pronouns, speaking_nouns
from newslint.text.words import words

TITLE_REACH = 3  # words between a title and the name
_DEFINITE_REACH = 4
_DESCRIBING = 3  # words that tell more about a noun


def of_name(document: Document, name: Name, first: int) -> Speaker:
    """Give the speaker that a name stands for; ``first`` bounds what may stand before it."""
    apposed = _apposed(document, name)
    if apposed is not None:
        return Speaker(Kind.PERSON, apposed.text, apposed.span, titled=True)
    noun = name.start - 1
    if noun >= first and noun in speaking_nouns(document) and not name.titled and gap(document, noun) == " ":
        place = Span(words(document).starts[speaking_nouns(document)[noun]], name.span.end)
        if is_in(document, noun - 1, "bodies") and _is_body_name(document, name):  # "majelis hakim Pengadilan Negeri Oru"
            return Speaker(Kind.INSTITUTION, name.text, name.span)
        if is_in(document, noun, "bodies") and not _is_of_head(document, noun):
            return Speaker(Kind.INSTITUTION, document.text(place), place)
        of_body = _is_body_name(document, name) and not is_in(document, noun, "spokespeople")
        if of_body or is_in(document, noun, "source_nouns"):
            return Speaker(Kind.ANONYMOUS, document.text(place), place)
    kind = _kind(document, name)
    handle = _handle(document, name.last) if kind is Kind.SOCIAL else None
    return handle or Speaker(kind, name.text, name.span, titled=name.titled or is_in(document, name.start - 1, "titles"))


def _is_of_head(document: Document, noun: int) -> bool:
    """Say whether a body is only what a title is held of: ``ketua panitia Sinta``."""
    return is_in(document, noun - 1, "titles") and not is_in(document, noun, "titles")


def _handle(document: Document, last: int) -> Speaker | None:
    """Give the account behind the name of a platform: ``Instagram @jembatan``."""
    every = words(document)
    if last + 1 < len(every) and every.texts[last + 1][0] == "@":
        return Speaker(Kind.SOCIAL, every.texts[last + 1], every.span(last + 1))
    return None


def _apposed(document: Document, name: Name) -> Name | None:
    """Give the person whom a title and a body stand before: ``juru bicara Kementerian Luar Negeri, Astrid Solheim``."""
    if not any(is_in(document, at, "titles") for at in range(name.start - TITLE_REACH, name.start + 1)):
        return None
    at = name.last + 1
    at += is_in(document, at, "inner_titles")
    following = next(iter(names_between(document, at, at)), None)
    if following is None or following.titled or _is_body_name(document, following):
        return None
    return following if gap(document, name.last) == ", " and not is_in(document, following.start, "titles") else None


def _is_body_name(document: Document, name: Name) -> bool:
    """Say whether a name is that of a body or a country, not a person."""
    every = words(document)
    known = word_set(document.vocabulary, "title_words")
    return name.bearer is Bearer.INSTITUTION or all(word in known for word in every.lower[name.first : name.last + 1])


def _kind(document: Document, name: Name) -> Kind:
    if name.bearer is Bearer.MEDIA:
        return Kind.MEDIA
    if is_in(document, name.first, "social") or _follows(document, name, "account_words"):
        return Kind.SOCIAL
    if is_in(document, name.first, "documents") or _is_of_document(document, name):
        return Kind.DOCUMENT
    if _is_body_name(document, name):
        return Kind.INSTITUTION
    of_medium = is_in(document, name.first, "media_heads") or _follows(document, name, "media_heads")
    return Kind.MEDIA if of_medium else Kind.PERSON


def _follows(document: Document, name: Name, vocabulary: str) -> bool:
    """Say whether a word of a list stands right before a name."""
    return is_in(document, name.start - 1, vocabulary) and gap(document, name.start - 1) == " "


def _is_of_document(document: Document, name: Name) -> bool:
    """Say whether a document stands right before its author's name: ``data Dinas Sosial``, ``a report by Harlow``."""
    noun = name.start - 1
    noun -= is_in(document, noun, "definite_articles")
    noun -= is_in(document, noun, "agent_words")
    between = document.view[words(document).ends[noun] : words(document).starts[name.start]] if noun >= 0 else ","
    return is_in(document, noun, "documents") and not any(mark in between for mark in ",.;:\n")


def of_noun(document: Document, index: int, end: int | None = None) -> Speaker:
    """Give the speaker that a pronoun or a noun stands for; what describes it may reach to word ``end``."""
    every = words(document)
    if index in pronouns(document):
        return Speaker(Kind.CONTINUED, every.texts[index], every.span(index))
    first = speaking_nouns(document)[index]
    new = any(is_in(document, first - 1, name) for name in _COUNTING)
    definite = not new and _is_definite(document, first, index)
    if is_in(document, index, "bodies"):
        return _of_body(document, first, index, definite=definite)
    house = _of_house(document, index)
    if house is not None:
        return house
    holder = None if new or is_in(document, index, "vague_people") else named_holder(document, every.lower[index], first)
    if holder is not None:
        return Speaker(Kind.PERSON, holder.text, holder.span)
    if definite:
        return Speaker(Kind.CONTINUED, every.texts[index], every.span(index))
    place = every.span(_article(document, first), _described(document, index, index if end is None else end))
    return Speaker(Kind.ANONYMOUS, document.text(place), place)


def _spoken_for(document: Document, index: int) -> Name | None:
    """Give the body that a spokesperson without a name speaks for: before the noun, or the last one in the paragraph."""
    if not is_in(document, index, "spokespeople"):
        return None
    start = words(document).within(document.block_at(words(document).starts[index]).span).start
    bodies = [name for name in names_between(document, start, index) if _is_body_name(document, name)]
    return bodies[-1] if bodies else None


def _of_house(document: Document, index: int) -> Speaker | None:
    """Give the body that somebody without a name speaks for."""
    spoken = _body_spoken_for(document, index)
    house = _house(document, index) or _spoken_for(document, index)
    if spoken is not None or house is None:
        return spoken
    return Speaker(Kind.INSTITUTION, house.text, house.span)


def _body_spoken_for(document: Document, index: int) -> Speaker | None:
    """Give the body behind a spokesperson without a name: ``a spokesman for the ministry``."""
    if not (is_in(document, index, "spokespeople") and is_in(document, index + 1, "house_words")):
        return None
    at = index + 2 + is_in(document, index + 2, "definite_articles")
    name = next(iter(names_between(document, at, at)), None)
    if name is not None and name.bearer is not Bearer.PERSON:
        return Speaker(Kind.INSTITUTION, name.text, name.span)
    return of_noun(document, at) if is_in(document, at, "bodies") and at in speaking_nouns(document) else None


def _house(document: Document, index: int) -> Name | None:
    """Give the house that those who work for it speak for: ``analysts at Corvane Securities``."""
    if not (is_in(document, index, "house_nouns") and is_in(document, index + 1, "house_words")):
        return None
    name = next(iter(names_between(document, index + 2, index + 2)), None)
    return name if name is not None and _is_body_name(document, name) else None


def _of_body(document: Document, first: int, index: int, *, definite: bool) -> Speaker:
    every = words(document)
    meant = named_body(document, every.lower[index], first) if definite or is_in(document, index, "definite_bodies") else None
    if meant is not None:
        return Speaker(Kind.INSTITUTION, meant.text, meant.span)
    while first and every.texts[first - 1].islower() and is_in(document, first - 2, "definite_articles"):
        first -= 1
    return Speaker(Kind.INSTITUTION, document.text(every.span(first, index)), every.span(first, index))


_COUNTING = ("person_articles", "time-numbers-id", "time-numbers-en")


def _article(document: Document, first: int) -> int:
    """Give the index of the article of a noun, over the adjectives between: ``a former employee``."""
    for at in range(first - 1, max(-1, first - 1 - _DESCRIBING), -1):
        if any(is_in(document, at, name) for name in _COUNTING):
            return at
        if not words(document).texts[at].islower() or gap(document, at) != " ":
            break
    return first


_NOT_DESCRIBING = ("function_words", "relative_words", "subject_adverbs", "definite_words", "say_verbs", "say_verbs_with_subject")


def _described(document: Document, last: int, end: int) -> int:
    """Give the index of the last word that tells which one a noun means: ``pejabat operator kereta``."""
    every = words(document)
    for at in range(last + 1, min(end, last + _DESCRIBING) + 1):
        small = any(is_in(document, at, name) for name in _NOT_DESCRIBING)
        if small or not every.texts[at].isalpha() or not every.texts[at].islower() or gap(document, at - 1) != " ":
            return at - 1
    return max(last, min(end, last + _DESCRIBING))


def anonymous(document: Document, span: Span) -> Speaker:
    """Give a source that wants no name as its noun: ``seorang diplomat``."""
    inside = words(document).within(span)
    last = next((at for at in inside if is_in(document, at + 1, "relative_words") or gap(document, at) == ", "), inside.stop - 1)
    place = words(document).span(_article(document, inside.start), last)
    return Speaker(Kind.ANONYMOUS, document.text(place), place)


def of_document(document: Document, at: int, high: int) -> Speaker:
    """Give the document at word ``at``: whose it is, where a name says so up to word ``high``, else in its own words."""
    every = words(document)
    name = next(iter(names_between(document, at + 1, min(high, at + TITLE_REACH))), None)
    if name is not None and _is_of_document(document, name):
        return of_name(document, name, at)
    owner = next((one for one in range(at + 1, min(high, at + 2) + 1) if is_in(document, one, "bodies")), None)
    if owner is not None and _is_definite(document, owner, owner):
        return of_noun(document, owner)
    place = every.span(at, _described(document, at, high))
    return Speaker(Kind.DOCUMENT, document.text(place), place)


def _is_definite(document: Document, first: int, last: int) -> bool:
    """Say whether a noun means somebody who was named before."""
    behind = any(is_in(document, at, "definite_words") for at in range(last + 1, last + 1 + _DEFINITE_REACH))
    return behind or is_in(document, first - 1, "definite_articles")


def is_unnamed_study(document: Document, speaker: Speaker) -> bool:
    """Say whether a document is a study of which nobody says whose it is: ``sebuah penelitian terbaru``."""
    if speaker.kind is not Kind.DOCUMENT:
        return False
    inside = words(document).within(speaker.span)
    told = words(document).lower[inside.start : inside.stop]
    bodies = word_set(document.vocabulary, "bodies")
    studies = word_set(document.vocabulary, "study_nouns")
    return speaker.text[1:].islower() and not studies.isdisjoint(told) and bodies.isdisjoint(told)


def opens_with_body(document: Document, index: int) -> bool:
    """Say whether the word at an index is a noun for a body: ``pemerintah``, ``panitia``."""
    return is_in(document, index, "bodies")
