"""What an editor could write instead: the resolved date, in the words of the copy. A date is a fact, so no fix is safe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from newslint.lexicon.calendar import date_in_figures, date_in_words, interval_in_figures, interval_in_words, weekday_in_words
from newslint.lexicon.calendar import names as calendar
from newslint.model.document import Document
from newslint.model.finding import Interval
from newslint.model.span import Span
from newslint.model.texts import Language
from newslint.text.case import like
from newslint.text.date_expression import TimeExpression
from newslint.text.date_language import language_of
from newslint.text.date_style import puts_month_first
from newslint.text.words import words

_IN: Mapping[str, str] = {"id": "pada", "en": "in"}


def proposals(document: Document, one: TimeExpression) -> tuple[str, ...]:
    """Give the texts that could stand for an expression, best first; none where its date is not known."""
    write = _WRITERS.get(one.unit if one.kind == "relative" else one.kind)
    if one.interval is None or write is None:
        return ()
    return (write(document, one, one.interval, language_of(document, one.span)),)


def _weekday(document: Document, one: TimeExpression, when: Interval, language: Language) -> str:
    plain = all(part in _DAYTIMES for part in document.text(one.span).lower().split()[1:])
    text = document.text(one.span) if plain else weekday_in_words(when.start, language)
    return f"{text}, {_english(document, when.start)}" if language == "en" else f"{text} ({date_in_figures(when.start)})"


def _english(document: Document, day: date) -> str:
    return date_in_words(day, "en", month_first=puts_month_first(document))


def _day(document: Document, one: TimeExpression, when: Interval, language: Language) -> str:
    if one.count:
        return _glossed(document, one, when, language)
    weekday = weekday_in_words(when.start, language)
    if language == "en":
        return like_start(document, one.span, f"on {weekday}, {_english(document, when.start)}")
    daytime = next((word for word in document.text(one.span).lower().split() if word in _DAYTIMES[2:]), "")
    return f"{weekday} ({date_in_figures(when.start)}) {daytime}".rstrip()


_DAYTIMES = ("dini", "hari", "pagi", "siang", "sore", "petang", "malam", "morning", "afternoon", "evening", "night")


def _glossed(document: Document, one: TimeExpression, when: Interval, language: Language) -> str:
    """Keep the words and put the dates behind them: ``pekan lalu (28/8-3/9/2023)``."""
    if language == "en":
        month_first = puts_month_first(document)
        return f"{document.text(one.span)} ({interval_in_words(when.start, when.end, when.grain, 'en', month_first=month_first)})"
    return f"{document.text(one.span)} ({interval_in_figures(when.start, when.end)})"


def _named(document: Document, one: TimeExpression, when: Interval, language: Language) -> str:
    """Put the month or the year itself: ``pada Agustus 2023``, ``akhir 2022``."""
    if one.count:
        return _glossed(document, one, when, language)
    grain = one.unit
    month_first = language == "en" and puts_month_first(document)
    text = interval_in_words(when.start, when.start if grain == "day" else when.end, grain, language, month_first=month_first)
    if one.part:
        return f"{document.text(one.span).split()[0]} {text}"
    return text if _follows_preposition(document, one.span) else like_start(document, one.span, f"{_IN[language]} {text}")


def _follows_preposition(document: Document, span: Span) -> bool:
    every = words(document)
    index = every.within(span).start - 1
    return index >= 0 and every.lower[index] in document.vocabulary.words("time-preposition")


def like_start(document: Document, span: Span, text: str) -> str:
    """Give the text with the capital that the words it replaces start with."""
    first, _, rest = text.partition(" ")
    return f"{like(document.view[span.start], first) if document.view[span.start].isupper() else first} {rest}"


Writer = Callable[[Document, TimeExpression, Interval, Language], str]
_WRITERS: Mapping[str, Writer] = {
    "weekday": _weekday,
    "day": _day,
    "hour": _glossed,
    "week": _glossed,
    "weekend": _glossed,
    "quarter": _glossed,
    "month": _named,
    "year": _named,
}


def rewritten(document: Document, one: TimeExpression, day: date) -> str | None:
    """Give a single date as it is written, weekday included, with another day in it; ``None`` for forms without a rule."""
    place = one.place
    if place is None or one.last is not None:
        return None
    text = document.text(place)
    if "/" in text:
        figures = _figures(day, month_first=one.order == "month-first" and language_of(document, one.span) == "en")
        figures = figures if one.first and one.first[2] else figures.rpartition("/")[0]
    elif text[:1].isdigit() and " " in text:
        language = language_of(document, one.span)
        figures = date_in_words(day, language) if one.first and one.first[2] else date_in_words(day, language).rpartition(" ")[0]
    elif text.partition(" ")[0] in calendar()["en"]["months"]:
        american = date_in_words(day, "en", month_first=True)
        figures = american if one.first and one.first[2] else american.partition(",")[0]
    else:
        return None
    return document.view[one.span.start : place.start] + figures + document.view[place.end : one.span.end]


def _figures(day: date, *, month_first: bool) -> str:
    return f"{day.month}/{day.day}/{day.year}" if month_first else date_in_figures(day)


def with_weekday(document: Document, one: TimeExpression, day: date) -> str | None:
    """Give a date as it is written, with the weekday that it really has; only where one weekday stands in front."""
    if len(one.weekdays) != 1:
        return None
    first = document.text(one.span).split()[0].rstrip(",(")
    language: Language = "en" if first.lower().endswith("day") else "id"
    name = weekday_in_words(day, language)
    return name + document.view[one.span.start + len(first) : one.span.end]
