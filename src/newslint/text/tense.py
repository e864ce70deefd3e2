"""Whether the words before a date say that it has happened.

Indonesian verbs have no tense: what has been said, and what stands behind ``telah`` or ``sudah``, has happened. English
verbs have one, by their ending or by form. The verb that is nearest to the date decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon.words import derivation_of, is_english
from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.cues import cues, word_set
from newslint.text.date_language import language_of
from newslint.text.facts import fact
from newslint.text.quotes import ends_before, quotations
from newslint.text.sentences import sentence_at
from newslint.text.speaker import gap, is_in
from newslint.text.words import words

_VERBAL = ("me", "di-", "be", "te")
_ASPECT_REACH = 2  # words up to the verb of "telah"
_WINDOW = 10  # English words between a verb and its date
_ADDRESSEE = 4  # words of "told the town's reporters"
_OBJECT = 5


def has_happened(document: Document, date: Span) -> bool:
    """Say whether the reporter's words before a date (a view span) in its sentence tell that it has happened."""
    start, index = _reach(document, date)
    english = language_of(document, date) == "en"
    if all(is_in(document, at, "circumstance_words") or is_in(document, at, "date_words") for at in range(start, index)):
        return _goes_on_in_past(document, date, english=english)
    return _english(document, start, index) if english else _indonesian(document, start, index)


def _goes_on_in_past(document: Document, date: Span, *, english: bool) -> bool:
    """Say whether a sentence that opens with a date tells what has happened then: its first verb behind the date decides."""
    inside = clause(document, date)
    first = words(document).within(date).stop
    for at in range(first, min(inside.stop, first + _AHEAD)):
        if any(
            is_in(document, at, name)
            for name in ("unreal_words", "planning_words", "present_words", "clause_words", "relative_words")
        ):
            return False
        if is_in(document, at, "past_aspects") or (english and is_past(document, at) and _is_finite(document, first, at)):
            return True
        if at > first and gap(document, at - 1) != " ":
            return False
    return False


def is_scheduled(document: Document, date: Span) -> bool:
    """Say whether the English present tells what a date (a view span) brings: ``The Lakers host Boston on Thursday``.

    A line that announces (``Up next``) does so whatever its verbs; else no verb of the sentence may be in the past.
    """
    if language_of(document, date) != "en":
        return False
    every, inside = words(document), clause(document, date)
    if _is_announced(document, inside.start):
        return True
    fixtures = [first for first, last in cues(document, "fixture_words") if first >= inside.start and last < inside.stop]
    if not any(first > inside.start and every.texts[first][0].islower() for first in fixtures):
        return False
    return not any(is_past(document, at) for at in inside)


def _is_announced(document: Document, start: int) -> bool:
    """Say whether a sentence opens with words such as ``Up next``, or stands under them."""
    return any(start in (first, last + 1) for first, last in cues(document, "announcements"))


_AHEAD = 7  # words from a date to its verb


def clause(document: Document, date: Span) -> range:
    """Give the indices of the words of a date's sentence, from the last quotation before it on."""
    start, _ = _reach(document, date)
    return range(start, words(document).within(sentence_at(document, date.start).span).stop)


def _reach(document: Document, date: Span) -> tuple[int, int]:
    """Give the indices of the first word that belongs to a date, behind the last quotation, and of the date's first."""
    every, sentence = words(document), sentence_at(document, date.start).span
    ends = [one.span.end for one in quotations(document) if sentence.start < one.span.end <= date.start]
    return every.within(Span(max([sentence.start, *ends]), sentence.end)).start, every.within(date).start


@fact
def _saying(document: Document) -> frozenset[int]:
    names = ("say_verbs", "say_verbs_with_subject", "continuing_phrases")
    return frozenset(last for name in names for _, last in cues(document, name))


@fact
def _quoting(document: Document) -> frozenset[int]:
    """Give the places of ``kata``, ``ujarnya``: what a quotation or its end stands before."""
    roots = word_set(document.vocabulary, "quote_verbs")
    every = words(document)
    found = {last for _, last in cues(document, "quote_verbs")}
    for word, places in every.places.items():
        if word.endswith("nya") and word[:-3] in roots:
            found.update(places)
    return frozenset(at for at in found if _follows_speech(document, at))


def _follows_speech(document: Document, index: int) -> bool:
    start = words(document).starts[index]
    return ends_before(document, start) or document.view[max(0, start - 2) : start].rstrip()[-1:] == ","


def _indonesian(document: Document, start: int, index: int) -> bool:
    for at in range(index - 1, start - 1, -1):
        if is_in(document, at, "unreal_words") or is_in(document, at, "planning_words"):
            return False
        if at in _quoting(document):
            return True
        verb = _is_verb(words(document).lower[at])
        if verb or is_in(document, at, "past_aspects"):
            said = at in _saying(document)
            return _is_circumstantial(document, at, index) and (said or _has_aspect(document, start, at))
    return False


def _is_verb(word: str) -> bool:
    made = derivation_of(word)
    return made is not None and bool(made.prefixes) and made.prefixes[0].startswith(_VERBAL)


def _has_aspect(document: Document, start: int, verb: int) -> bool:
    return any(is_in(document, at, "past_aspects") for at in range(max(start, verb - _ASPECT_REACH), verb + 1))


def _is_circumstantial(document: Document, verb: int, index: int) -> bool:
    """Say whether a date is when a verb was done: no object of the verb may have that date (``menetapkan pemilu pada``)."""
    if verb + 1 == index or is_in(document, verb + 1, "circumstance_words"):
        return True
    active = words(document).lower[verb].startswith("me") or verb in _saying(document)
    return not active and (is_in(document, index - 1, "circumstance_words") or words(document).texts[index][0].isupper())


def _english(document: Document, start: int, index: int) -> bool:
    if is_in(document, index - 1, "aiming_words") or is_in(document, index - 1, "deadline_words"):
        return False  # "until 3 July": a date that is aimed at
    last = index - 1 if is_in(document, index - 1, "date_prepositions") else index
    for at in range(last - 1, max(start, last - _WINDOW) - 1, -1):
        if gap(document, at) != " " or is_in(document, at, "clause_words") or is_in(document, at, "present_words"):
            return False
        if is_past(document, at) and _is_finite(document, start, at):
            return not is_in(document, at, "planning_words") and _reaches(document, at, last)
    return False


def is_past(document: Document, index: int) -> bool:
    """Say whether a word is the past form of an English verb, by its ending or by form."""
    word = words(document).lower[index]
    if word in word_set(document.vocabulary, "irregular_pasts"):
        return True
    return len(word) > _SHORTEST and word.endswith("ed") and is_english(word) and any(map(is_english, _stems(word)))


_SHORTEST = 4


def _stems(word: str) -> Sequence[str]:
    stems = [word[:-2], word[:-1]]
    if word.endswith("ied"):
        stems.append(f"{word[:-3]}y")
    if word[-3:-2] == word[-4:-3]:
        stems.append(word[:-3])
    return stems


def _is_finite(document: Document, start: int, verb: int) -> bool:
    """Say whether a past form is its clause's verb, and no adjective (``the closed road``) or passive of now (``is held``)."""
    before = verb - 1
    while before >= start and words(document).lower[before].endswith(_ADVERB):
        before -= 1
    return before < start or not is_in(document, before, "not_finite_after")


_ADVERB = ("ly", "not", "also", "then")


def _reaches(document: Document, verb: int, last: int) -> bool:
    """Say whether only a speaker, an addressee, a place or one object stands between a past verb and its date."""
    between = range(verb + 1, last)
    if verb in _quoting(document) or (verb in _saying(document) and _follows_speech(document, verb)):
        return True
    aims = any(is_in(document, at, "aiming_words") for at in between)
    if aims or not between or is_in(document, verb + 1, "circumstance_words"):
        return not aims
    if verb in _saying(document):
        return words(document).lower[verb] == "told" and len(between) <= _ADDRESSEE
    return len(between) <= _OBJECT and not any(is_in(document, at, "circumstance_words") for at in between)
