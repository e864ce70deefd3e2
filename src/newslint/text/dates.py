"""When things happened: every time expression of an article, what it resolves to, and what gives it a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from newslint.lexicon.calendar import names
from newslint.model.document import Document, Role
from newslint.model.finding import Interval
from newslint.model.records import dataclass, replace
from newslint.model.regex import regex
from newslint.model.vocabulary import Vocabulary
from newslint.text.date_anchors import Anchors
from newslint.text.date_expression import Kind, TimeExpression, day_of
from newslint.text.date_offsets import counted
from newslint.text.date_order import in_order
from newslint.text.date_reading import readings
from newslint.text.date_resolution import resolved
from newslint.text.facts import fact
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.tense import is_scheduled
from newslint.text.words import tokenise, words

_LEFT_OUT = frozenset({Role.BOILERPLATE, Role.RELATED, Role.AUTHOR, Role.DISCLAIMER, Role.BYLINE})
_LEAD = 3  # paragraphs
_ISO = regex(r"([12]\d{3})-(\d\d)-(\d\d)")
_IN_URL = regex(r"/([12]\d{3})/(\d{1,2})/(\d{1,2})(?:/|$)")
_WRITTEN = regex(r"(\d{1,2})[ /-]([^\W\d]+|\d{1,2})[ /-]([12]\d{3})")


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that an article is read from, and how it is known; only ``published`` is certain."""

    day: date
    origin: Literal["published", "url", "dateline", "lead"]


@fact
def published(document: Document) -> date | None:
    """Give the day of publication that the metadata names."""
    return _read_day(document.meta.get("published", ""))


def _read_day(text: str) -> date | None:
    iso = _ISO.match(text.strip())
    if iso:
        return day_of((int(iso[3]), int(iso[2]), int(iso[1])))
    written = _WRITTEN.search(text)
    if written is None:
        return None
    month = int(written[2]) if written[2].isdigit() else _month_number(written[2].lower())
    return day_of((int(written[1]), month, int(written[3])))


def _month_number(word: str) -> int:
    for language in names().values():
        for key in ("months", "months_short"):
            for number, name in enumerate(language[key], 1):
                if name.lower() == word:
                    return number
    return 0


@fact
def reference(document: Document) -> Reference | None:
    """Give the day of publication, else the day in the address, the dateline or the lead."""
    day = published(document)
    if day is not None:
        return Reference(day, "published")
    found = _IN_URL.search(document.meta.get("url", ""))
    day = day_of((int(found[3]), int(found[2]), int(found[1]))) if found else None
    if day is not None:
        return Reference(day, "url")
    return _told_in_lead(document)


def _told_in_lead(document: Document) -> Reference | None:
    opening = [block for block in document.blocks if block.role in (Role.BODY, Role.DATELINE)][: _LEAD + 1]
    end = opening[-1].span.end if opening else 0
    for expression in _written(document):
        if expression.span.start >= end:
            break
        role = document.block_at(expression.span.start).role
        day = day_of(expression.first) if _is_certain(expression) and expression.first else None
        if day is not None and role is Role.DATELINE:
            return Reference(day, "dateline")
        if day is not None and role is Role.BODY and expression.weekdays == (day.weekday(),):
            return Reference(day, "lead")
    return None


def _is_certain(expression: TimeExpression) -> bool:
    """Say whether an expression is a date with its year that can be read in one way only."""
    return expression.kind == "date" and bool(expression.first and expression.first[2]) and not expression.other


@fact
def _written(document: Document) -> tuple[TimeExpression, ...]:
    """Give the expressions as they are written, in order, without those in page furniture."""
    phrases = list(_phrases(document))
    taken = [phrase.span for phrase in phrases]
    found = [one for one in readings(document) if not any(one.span.overlaps(span) for span in taken)]
    every = sorted([*phrases, *found], key=lambda one: one.span)
    told = [one for one in every if document.block_at(one.span.start).role not in _LEFT_OUT]
    return tuple(in_order(document, told, published(document)))


@lru_cache(maxsize=4)
def _phrase_index(vocabulary: Vocabulary) -> Mapping[str, list[tuple[tuple[str, ...], Kind]]]:
    index: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    kinds: tuple[tuple[str, Kind], ...] = (("time-vague", "vague"), ("time-present", "present"))
    for name, kind in kinds:
        for phrase in vocabulary.words(name):
            first, *rest = tokenise(phrase).lower
            index.setdefault(first, []).append((tuple(rest), kind))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _phrases(document: Document) -> Iterator[TimeExpression]:
    """Find the fixed phrases for vague and for present time, the longest at each place."""
    every, index = words(document), _phrase_index(document.vocabulary)
    for word in index.keys() & every.places.keys():
        for place in every.places[word]:
            for rest, kind in index[word]:
                last = place + len(rest)
                if tuple(every.lower[place + 1 : last + 1]) == rest:
                    yield TimeExpression(every.span(place, last), kind)
                    break


@fact
def time_expressions(document: Document) -> tuple[TimeExpression, ...]:
    """Give every time expression, in order: resolved against the day of the article, with what anchors it."""
    written = _written(document)
    if not written:
        return ()
    told = reference(document)
    today = told.day if told else None
    found: list[TimeExpression] = []
    for one, following in zip(written, (*written[1:], None), strict=True):
        placed = _placed(document, one, following, found, today)
        found.extend([placed] if placed is not None else [])
    anchors = Anchors(document, found)
    return tuple(anchors.anchored(one) for one in found)


def _placed(
    document: Document, one: TimeExpression, following: TimeExpression | None, found: Sequence[TimeExpression], today: date | None
) -> TimeExpression | None:
    """Put an expression on the calendar; nothing where it counts from a time that the text does not name."""
    if one.told:
        return counted(document, one, found, following and resolved(following, today))
    dated = _dated_before(found, one)
    return replace(one, interval=dated) if dated else resolved(one, today, _toward(document, one))


def _dated_before(found: Sequence[TimeExpression], one: TimeExpression) -> Interval | None:
    """Give, for a bare weekday, the date that the article last gave that weekday: nothing is more certain."""
    if one.kind != "weekday" or one.shift != 0 or one.unit != "day":
        return None
    same = (other for other in reversed(found) if other.kind == "date" and other.weekdays == one.weekdays)
    return next((other.interval for other in same if other.interval and _falls_on(other)), None)


def _falls_on(one: TimeExpression) -> bool:
    """Say whether a date falls on the weekday that is written with it: one that does not proves nothing."""
    return one.interval is not None and one.interval.start.weekday() in one.weekdays


def _toward(document: Document, expression: TimeExpression) -> int:
    """Say whether the words around an expression speak of the future (1), of the past (-1) or do not tell."""
    if expression.kind not in ("weekday", "month", "quarter"):
        return 0
    every = words(document)
    first = every.within(expression.span).start
    if first and every.lower[first - 1] in document.vocabulary.words("time-since"):
        return -1
    sentence = sentence_at(document, expression.span.start)
    future = document.vocabulary.words("time-future")
    quoted = quotation_at(document, expression.span)
    told = (index for index in every.within(sentence.span) if every.lower[index] in future)
    if any(quotation_at(document, every.span(index)) == quoted for index in told):
        return 1
    return int(expression.kind == "weekday" and is_scheduled(document, expression.span))
