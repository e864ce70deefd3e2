"""Putting a time expression on the calendar: what it means, seen from the day the article was published."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from newslint.model.finding import Interval
from newslint.model.records import replace
from newslint.text.date_expression import Day, TimeExpression, day_of

_WEEK = 7
_MONTHS_IN = {"quarter": 3, "half": 6, "year": 12, "month": 1}
# The first and the last month of each third of a year, and the days of each third of a month and of a week.
_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_OF_WEEK = {"early": (0, 1), "mid": (2, 3), "late": (5, 6)}


def resolve(expression: TimeExpression, today: date | None, toward: int = 0) -> Interval | None:
    """Give the calendar days that an expression means, seen from ``today``; ``None`` where that cannot be told.

    ``toward`` is 1 where the words around speak of the future (a bare weekday is then the next one), -1 of the past.
    """
    if expression.kind in ("vague", "clock") or expression.order == "either":
        return None
    if expression.kind == "year" or (expression.kind == "quarter" and expression.first and expression.first[2]):
        return _written_period(expression)
    if today is None:
        return _without_today(expression)
    try:
        return _RESOLVERS[expression.kind](expression, today, toward)
    except (ValueError, OverflowError):
        return None


def _without_today(expression: TimeExpression) -> Interval | None:
    if expression.first is None or not expression.first[2]:
        return None
    return _RESOLVERS[expression.kind](expression, date(expression.first[2], 1, 1), 0)


def nearest(written: Day, today: date) -> date | None:
    """Give the calendar day of a written one; without a year, the nearest to ``today``."""
    if written[2]:
        return day_of(written)
    days = [day for year in (today.year - 1, today.year, today.year + 1) if (day := day_of(written, year)) is not None]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def months(year: int, month: int, count: int = 1) -> tuple[date, date]:
    """Give the first and the last day of ``count`` months from a month; ``month`` may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _date(expression: TimeExpression, today: date, _toward: int) -> Interval | None:
    start = nearest(expression.first or (0, 0, 0), today)
    end = nearest(expression.last, today) if expression.last else start
    if start is None or end is None or end < start:
        return None
    return Interval(start, end, "day" if start == end else "range")


def _weekday(expression: TimeExpression, today: date, toward: int) -> Interval:
    weekday = expression.weekdays[0]
    if expression.unit == "week":
        day = _monday(today) + timedelta(weekday + _WEEK * expression.shift)
    elif expression.shift > 0 or (toward > 0 and expression.shift == 0):
        first = today + timedelta(1 if expression.shift else 0)
        day = first + timedelta((weekday - first.weekday()) % _WEEK)
    else:
        last = today - timedelta(1 if expression.shift else 0)
        day = last - timedelta((last.weekday() - weekday) % _WEEK)
    return Interval(day, day, "day")


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _month(expression: TimeExpression, today: date, toward: int) -> Interval | None:
    first, last = expression.first or (0, 0, 0), expression.last or expression.first or (0, 0, 0)
    year = first[2] or _year_of_month(first[1], expression.shift, today, toward)
    start, end = months(year, first[1], (last[1] - first[1]) % 12 + 1)
    if expression.part:
        return _third(start, _OF_MONTH[expression.part])
    return Interval(start, end, "month" if first == last else "range")


def _year_of_month(month: int, shift: int, today: date, toward: int) -> int:
    if toward and not shift:
        return today.year + (month < today.month if toward > 0 else -(month > today.month))
    if shift < 0:
        return today.year - (month >= today.month)
    if shift > 0:
        return today.year + (month <= today.month)
    return min((today.year, today.year - 1, today.year + 1), key=lambda year: abs(12 * (year - today.year) + month - today.month))


def _quarter(expression: TimeExpression, today: date, toward: int) -> Interval:
    """Read a quarter without its year: the last one that has begun, or the next one."""
    number, size = (expression.first or (0, 1, 0))[1], _MONTHS_IN[expression.unit]
    begins = (number - 1) * size + 1
    year = today.year + (begins + size <= today.month if toward > 0 else -(begins > today.month))
    return Interval(*months(year, begins, size), "range")


def _third(month: date, days: tuple[int, int]) -> Interval:
    last = calendar.monthrange(month.year, month.month)[1]
    return Interval(month.replace(day=days[0]), month.replace(day=min(days[1], last)), "range")


def _written_period(expression: TimeExpression) -> Interval | None:
    _, number, year = expression.first or (0, 0, 0)
    try:
        if expression.kind == "quarter":
            size = _MONTHS_IN[expression.unit]
            return Interval(*months(year, (number - 1) * size + 1, size), "range")
        last = expression.last[2] if expression.last else year
        if expression.part and last == year:
            first_month, last_month = _OF_YEAR[expression.part]
            return Interval(*months(year, first_month, last_month - first_month + 1), "range")
        return Interval(date(year, 1, 1), date(last, 12, 31), "year" if last == year else "range")
    except ValueError:
        return None


def _relative(expression: TimeExpression, today: date, _toward: int) -> Interval | None:
    if expression.count:
        return _window(expression, today)
    move = _MOVES.get(expression.unit)
    return move(expression, today) if move is not None else None


def _window(expression: TimeExpression, today: date) -> Interval | None:
    """Read "the last three weeks": from three weeks before today to today; "the next three weeks" the other way."""
    other = _apart(expression, today)
    return Interval(min(other, today), max(other, today), "range") if other is not None else None


def _apart(expression: TimeExpression, today: date) -> date | None:
    """Give the other end of a window that begins or ends today."""
    ahead = 1 if expression.shift > 0 else -1
    if expression.unit in _MONTHS_IN:
        month, _ = months(today.year, today.month + ahead * _MONTHS_IN[expression.unit] * expression.count)
        last = calendar.monthrange(month.year, month.month)[1]
        return month.replace(day=min(today.day, last))
    days = {"hour": max(1, expression.count // 24), "day": expression.count, "week": _WEEK * expression.count}.get(expression.unit)
    return today + timedelta(ahead * days) if days else None


def _by_day(expression: TimeExpression, today: date) -> Interval:
    day = today + timedelta(expression.shift)
    return Interval(day, day, "day")


def _by_week(expression: TimeExpression, today: date) -> Interval:
    monday = _monday(today) + timedelta(_WEEK * expression.shift)
    first, last = _OF_WEEK["late" if expression.unit == "weekend" else expression.part] if _is_part_of_week(expression) else (0, 6)
    return Interval(monday + timedelta(first), monday + timedelta(last), "range" if _is_part_of_week(expression) else "week")


def _is_part_of_week(expression: TimeExpression) -> bool:
    return bool(expression.part) or expression.unit == "weekend"


def _by_month(expression: TimeExpression, today: date) -> Interval:
    start, end = months(today.year, today.month + expression.shift)
    return _third(start, _OF_MONTH[expression.part]) if expression.part else Interval(start, end, "month")


def _by_quarter(expression: TimeExpression, today: date) -> Interval:
    first = (today.month - 1) // 3 * 3 + 1
    return Interval(*months(today.year, first + 3 * expression.shift, 3), "range")


def _by_year(expression: TimeExpression, today: date) -> Interval:
    year = today.year + expression.shift
    first, last = _OF_YEAR[expression.part] if expression.part else (1, 12)
    return Interval(*months(year, first, last - first + 1), "range" if expression.part else "year")


def _by_hour(_expression: TimeExpression, today: date) -> Interval:
    return Interval(today, today, "day")


_MOVES: Mapping[str, Callable[[TimeExpression, date], Interval]] = {
    "hour": _by_hour,
    "day": _by_day,
    "week": _by_week,
    "weekend": _by_week,
    "month": _by_month,
    "quarter": _by_quarter,
    "year": _by_year,
}
_RESOLVERS: Mapping[str, Callable[[TimeExpression, date, int], Interval | None]] = {
    "date": _date,
    "weekday": _weekday,
    "month": _month,
    "quarter": _quarter,
    "relative": _relative,
    "present": lambda expression, today, _: _by_hour(expression, today),
}


def resolved(expression: TimeExpression, today: date | None, toward: int = 0) -> TimeExpression:
    """Give the expression with its interval."""
    return replace(expression, interval=resolve(expression, today, toward))
