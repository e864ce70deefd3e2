"""Dates in figures: whether the day or the month stands first. Every rule and the timeline go by this one reading.

Indonesian puts the day first; another order there is a slip, and told only where it is certain. English has both orders:
what the calendar, the weekday, the other dates of the article and its day of publication leave open stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from newslint.model.document import Document
from newslint.model.records import replace
from newslint.text.date_expression import Day, Order, TimeExpression, day_of
from newslint.text.date_language import language_of
from newslint.text.date_resolution import nearest

_LEAP = 2024  # a date without a year may be any day that some year has
_NEAR = 31  # days from publication
_Days = tuple[Day, ...]


def in_order(document: Document, written: Iterable[TimeExpression], today: date | None) -> Sequence[TimeExpression]:
    """Give the expressions with the days that their figures mean; ``today`` is the day of publication, where it is known."""
    found = [_ordered(document, one, today) if one.other else one for one in written]
    certain = {one.order for one in found if one.in_figures and not one.other and language_of(document, one.span) == "en"}
    return [_leaning(one, certain, today) if one.order == "either" else one for one in found]


def _ordered(document: Document, one: TimeExpression, today: date | None) -> TimeExpression:
    english = language_of(document, one.span) == "en"
    order = _english(one, today) if english else _indonesian(one, today)
    if order == "either":
        return replace(one, order=order)
    return _read(one, order, ())


def _read(one: TimeExpression, order: Order, other: _Days) -> TimeExpression:
    """Give a date in one of its orders; ``other`` are the days that it may mean still."""
    if order != "month-first":
        return replace(one, order=order, other=other)
    return replace(one, first=one.other[0], last=one.other[1] if len(one.other) > 1 else None, order=order, other=other)


def _exist(days: _Days) -> bool:
    return all(day_of(day, _LEAP) is not None for day in days)


def _english(one: TimeExpression, today: date | None) -> Order:
    """Give the only order that the calendar or the weekday allows."""
    orders: Sequence[tuple[Order, _Days]] = (("day-first", one.days), ("month-first", one.other))
    possible = [(order, days) for order, days in orders if _exist(days)]
    fitting = [order for order, days in possible if one.weekdays and _falls_on(days[0], one.weekdays[0], today)]
    if len(possible) < len(orders) or one.days == one.other:
        return possible[0][0] if possible else "day-first"
    return fitting[0] if len(fitting) == 1 else "either"


def _falls_on(written: Day, weekday: int, today: date | None) -> bool:
    day = _day(written, today)
    return day is not None and day.weekday() == weekday


def _day(written: Day, today: date | None) -> date | None:
    return nearest(written, today) if today is not None else day_of(written)


def _indonesian(one: TimeExpression, today: date | None) -> Order:
    """Tell a date in American order: the only one possible, or the only one for its weekday, and then near publication."""
    meant = _day(one.other[0], today)
    if meant is None or len(one.days) > 1 or one.days == one.other:
        return "day-first"
    fits = one.weekdays == (meant.weekday(),)
    if not _exist(one.days):
        return "month-first" if fits or not one.weekdays else "day-first"
    near = today is not None and abs((meant - today).days) <= _NEAR
    return "month-first" if near and fits and not _may_fall_on(one, meant.year) else "day-first"


def _may_fall_on(one: TimeExpression, year: int) -> bool:
    """Say whether a date falls on its weekday in its year, or in one of those around ``year``."""
    days = (day_of(one.days[0], other) for other in (year - 1, year, year + 1))
    return any(day is not None and day.weekday() == one.weekdays[0] for day in days)


def _leaning(one: TimeExpression, certain: set[Order], today: date | None) -> TimeExpression:
    """Give a date that may mean two days as the rest of the article, or else its day of publication, makes likely."""
    if len(certain) == 1:
        return _likely(one, *certain)
    near = [] if today is None else [order for order in _ORDERS if _is_near(one, order, today)]
    return _likely(one, near[0]) if len(near) == 1 else one


_ORDERS: Sequence[Order] = ("day-first", "month-first")


def _is_near(one: TimeExpression, order: Order, today: date) -> bool:
    day = nearest((one.days if order == "day-first" else one.other)[0], today)
    return day is not None and abs((day - today).days) <= _NEAR


def _likely(one: TimeExpression, order: Order) -> TimeExpression:
    return _read(one, order, one.days if order == "month-first" else one.other)
