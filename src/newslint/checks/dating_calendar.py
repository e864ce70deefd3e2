"""Dates held against the calendar: contradictions that need no dictionary, only arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newslint.checks.dating_proposals import rewritten, with_weekday
from newslint.lexicon.calendar import weekday_in_words
from newslint.model.document import Document
from newslint.model.finding import Hit, Value
from newslint.model.rule import Rule
from newslint.model.texts import Texts
from newslint.text.date_expression import Day, TimeExpression, day_of
from newslint.text.date_language import language_of
from newslint.text.date_resolution import nearest
from newslint.text.dates import published, reference, time_expressions

_LEAP = 2024  # a date without a year may be any day that some year has
_FIRST_YEAR = 1800  # older dates may follow another calendar
_NEAR = 60  # days: a date without a year this near to publication is of that year
_SWAP_NEAR = 31
_SAME_EVENT = 10  # days from publication in which the date is more likely right than the weekday


def _dates(document: Document) -> Iterator[TimeExpression]:
    return (one for one in time_expressions(document) if one.kind == "date")


def invalid_dates(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find days that no calendar has, such as 31 June."""
    for one in _dates(document):
        if any(day_of(day, _LEAP) is None for day in one.days):
            yield Hit(rule.id, one.span, {"match": document.text(one.span)})


def swaps(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find dates in which the month stands before the day, where that is no way to write a date."""
    for one in _dates(document):
        if one.order == "month-first" and one.interval is not None and language_of(document, one.span) == "id":
            way_out = rewritten(document, one, one.interval.start)
            values: dict[str, Value] = {"match": document.text(one.span), "date": one.interval.start}
            yield Hit(rule.id, one.span, values, (way_out,) if way_out else ())


def contradiction(document: Document, one: TimeExpression) -> date | None:
    """Give the day whose weekday is not the one written with it; ``None`` where they agree or nothing is certain."""
    other = _contradiction(document, one, one.other) if one.other else None
    return _contradiction(document, one, one.days) if other is not None or not one.other else None


def _contradiction(document: Document, one: TimeExpression, days: Sequence[Day]) -> date | None:
    if not one.weekdays or len(one.weekdays) > len(days):
        return None
    for weekday, written in zip(one.weekdays, days, strict=False):
        possible = _possible_days(document, one, written)
        if possible and all(day.weekday() != weekday for day in possible):
            return possible[0]
    return None


def _possible_days(document: Document, one: TimeExpression, written: Day) -> list[date]:
    """Give the days that a written one can be, the likeliest first; a year that is not written leaves several."""
    if written[2]:
        day = day_of(written)
        return [day] if day is not None and day.year >= _FIRST_YEAR else []
    told = reference(document)
    likely = nearest(written, told.day) if told else None
    if told is None or likely is None:
        return []
    years = _years_nearby(document, one)
    if abs((likely - told.day).days) > _NEAR:
        years |= {likely.year - 1, likely.year + 1}
    others = [day for year in sorted(years - {likely.year}) if (day := day_of(written, year)) is not None]
    return [likely, *others]


def _years_nearby(document: Document, one: TimeExpression) -> set[int]:
    """Give the years that are written in the same paragraph: the date may belong to one of them."""
    block = document.block_at(one.span.start).span
    nearby = [other for other in time_expressions(document) if block.covers(other.span)]
    return {day[2] for other in nearby for day in other.days if day[2]}


def weekday_mismatches(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find weekdays that their date does not have."""
    for one in _dates(document):
        day = contradiction(document, one)
        if day is None:
            continue
        actual = Texts(weekday_in_words(day, "id"), weekday_in_words(day, "en"))
        values: dict[str, Value] = {"match": document.text(one.span), "date": day, "actual": actual}
        yield Hit(rule.id, one.span, values, _ways_out(document, one, day))


def _ways_out(document: Document, one: TimeExpression, day: date) -> tuple[str, ...]:
    """Give the right weekday and the nearest date with the written one; what publication makes likelier comes first.

    A date that may mean two days has no right weekday.
    """
    if one.other:
        return ()
    other = _other_day(document, one, day)
    ways = [with_weekday(document, one, day), rewritten(document, one, other) if other else None]
    today = published(document)
    if today is not None and abs((day - today).days) > _SAME_EVENT:
        ways.reverse()
    return tuple(way for way in ways if way is not None)


def _other_day(document: Document, one: TimeExpression, day: date) -> date | None:
    """Give the date with the written weekday that is nearest to publication and shares the day or the month."""
    today = published(document) or day
    candidates = (today - timedelta(days) for days in range(_SWAP_NEAR))
    sharing = [other for other in candidates if other.weekday() == one.weekdays[0] and day.day == other.day]
    if sharing:
        return sharing[0]
    around = [day + timedelta(days) for days in (-1, 1, -2, 2, -3, 3)]
    return next((other for other in around if other.weekday() == one.weekdays[0]), None)
