"""Dates with a day and a month, in figures and in words: what each figure of them is."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.regex import regex
from newslint.text.date_expression import Day, TimeExpression, day_of
from newslint.text.date_language import language_of
from newslint.text.date_match import Part, Reading

_NUMBER = regex(r"\d+")


def written_date(reading: Reading) -> TimeExpression | None:
    """Read a date with a day and a month, and the weekdays before it; ``None`` for figures that are no date."""
    core = reading.core()
    days = _days(reading, core)
    lead = reading.match.start("core") > reading.match.start()
    other = tuple(_days(reading, core, flipped=True)) if days and _is_in_figures(core) else ()
    if not days or not _is_date(reading, core, (days[0], *other[:1]), lead=lead):
        return None
    place = reading.every.span(core[0].index, core[-1].index)
    weekdays = _weekdays(reading, core[0].index)
    last = days[-1] if len(days) > 1 else None
    span = reading.span if weekdays else place
    return TimeExpression(span, "date", "day", days[0], last, place, weekdays, other=other)


_BOTH_ORDERS = frozenset({"full", "short", "crossing", "yearcrossing", "monthyear"})


def _is_in_figures(core: list[Part]) -> bool:
    """Say whether a date is all figures, and not the year before the rest: the month may then stand first."""
    return all(part.sort in _BOTH_ORDERS or part.slash for part in core) and core[0].value <= _LAST_DAY


def _is_date(reading: Reading, core: list[Part], readings: Sequence[Day], *, lead: bool) -> bool:
    """Tell dates from scores, fractions, numbers of laws and other figures with a slash."""
    sorts, day = {part.sort for part in core}, readings[0]
    if sorts & {"month", "abbr"}:
        in_full = bool(day[2]) and "," in reading.match.group("core")  # "June 4, 2024" is a date in any language
        return core[0].sort not in ("month", "abbr") or in_full or language_of(reading.document, reading.span) == "en"
    written_out = day[2] and sorts & {"full", "iso", "monthyear", "year"}
    if written_out:
        exists = any(day_of(one) is not None for one in readings)
        return lead or reading.bracketed() or (exists and len(reading.document.text(reading.span)) >= _FULL)
    if lead and "(" in reading.match.group():
        return True
    return (lead or reading.bracketed()) and day_of(day, _LEAP) is not None


_LEAP = 2024
_FULL = 8  # characters of the shortest date with a year in full, such as 4/9/2023


_FLIPPED = str.maketrans("dm", "md")


def _days(reading: Reading, core: list[Part], *, flipped: bool = False) -> list[Day]:
    """Give the day or the days of a range as (day, month, year), 0 for a year that is not written.

    ``flipped`` reads dates in figures with the month before the day.
    """
    days: list[int] = []
    months: list[int] = []
    years: list[int] = []
    worded = any(part.sort in ("month", "abbr") for part in core)
    for part in core:
        numbers = [int(number) for number in _NUMBER.findall(reading.every.texts[part.index])]
        if part.sort == "monthday":
            numbers.insert(0, part.value)
        order = _order(part, numbers, worded)
        for number, kind in zip(numbers or [part.value], order.translate(_FLIPPED) if flipped else order, strict=False):
            {"d": days, "m": months, "y": years}[kind].append(number)
    if not months and len(days) == 2:  # noqa: PLR2004 - 4-9-2023
        months.append(days.pop())
    return _joined(days, months, [_year(year) for year in years])


_LAST_DAY = 31
_ORDERS = {
    "full": "dmy",
    "short": "dm",
    "crossing": "dmd",
    "yearcrossing": "dmyd",
    "yearday": "yd",
    "monthyear": "my",
    "iso": "ym",
    "range": "dd",
    "year": "y",
    "month": "m",
    "monthday": "md",
    "abbr": "m",
}


def _order(part: Part, numbers: list[int], worded: bool) -> str:  # noqa: FBT001 - a fact about the date, not a switch
    """Say what the figures of a word are: day, month or year."""
    if part.sort == "iso" and worded:
        return "yd"  # 30 Desember 2023-12 Januari 2024
    if part.sort == "full" and numbers[0] > _LAST_DAY:  # a year
        return "ymd"
    if part.sort == "num":
        return "m" if part.slash else "d"
    return _ORDERS.get(part.sort, "")


def _year(written: int) -> int:
    return written if written > 99 else 2000 + written  # noqa: PLR2004 - two figures


def _joined(days: list[int], months: list[int], years: list[int]) -> list[Day]:
    if not days or not months:
        return []
    year = years[-1] if years else 0
    last = (days[-1], months[-1], year)
    if len(days) == 1:
        return [last]
    start = years[0] if len(years) > 1 else year and year - (months[0] > months[-1])
    return [(days[0], months[0], start), last]


def _weekdays(reading: Reading, end: int) -> tuple[int, ...]:
    """Give the weekdays before the date; what is part of a name, or the night before a day (``malam Jumat``), is none."""
    if reading.before() in reading.words("weekday-name-before"):
        return ()
    found: list[int] = []
    for part in reading.parts:
        if part.index >= end:
            break
        if part.sort in ("weekday", "weekdayabbr"):
            found.append(part.value)
        elif part.sort == "weekdays":
            found.extend(reading.inner(part))
    return tuple(found)
