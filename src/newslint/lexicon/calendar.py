"""Month and weekday names. They come from CLDR when the package is built: importing Babel costs 50 ms of a start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from newslint.model.texts import Language

FILE = Path(__file__).resolve().parent.parent / "compiled" / "calendar.json"


@lru_cache(maxsize=1)
def names() -> Mapping[str, Mapping[str, list[str]]]:
    """Give, per language, the ``months`` (January first) and ``weekdays`` (Monday first)."""
    data: Mapping[str, Mapping[str, list[str]]] = json.loads(FILE.read_text(encoding="utf-8"))
    return data


def date_in_words(day: date, language: Language, *, month_first: bool = False) -> str:
    """Give a date as news copy writes it, such as ``4 September 2023``, or with its month first ``September 4, 2023``."""
    month = names()[language]["months"][day.month - 1]
    return f"{month} {day.day}, {day.year}" if month_first else f"{day.day} {month} {day.year}"


def weekday_in_words(day: date, language: Language) -> str:
    """Give the name of a date's weekday."""
    return names()[language]["weekdays"][day.weekday()]


def interval_in_words(start: date, end: date, grain: str, language: Language, *, month_first: bool = False) -> str:
    """Give an interval as its grain asks: a day, a month with its year, a year, or from-to."""
    if grain == "day" or start == end:
        return date_in_words(start, language, month_first=month_first)
    if grain == "month":
        return f"{names()[language]['months'][start.month - 1]} {start.year}"
    if grain == "year":
        return str(start.year)
    if month_first:
        return _american_range(start, end)
    return f"{_start_in_words(start, end, language)}–{date_in_words(end, language)}"


def _american_range(start: date, end: date) -> str:
    """Write ``September 4–6, 2023``, ``August 28–September 3, 2023``."""
    first, last = (date_in_words(day, "en", month_first=True) for day in (start, end))
    if start.year != end.year:
        return f"{first}–{last}"
    return f"{first.partition(',')[0]}–{last.partition(' ')[2] if start.month == end.month else last}"


def _start_in_words(start: date, end: date, language: Language) -> str:
    """Leave out what the end of an interval says again: ``28 Agustus–3 September 2023``, ``4–6 September 2023``."""
    words = date_in_words(start, language)
    if start.year != end.year:
        return words
    return str(start.day) if start.month == end.month else words.rpartition(" ")[0]


def date_in_figures(day: date) -> str:
    """Give a date as Indonesian copy writes it in brackets, such as ``4/9/2023``."""
    return f"{day.day}/{day.month}/{day.year}"


def interval_in_figures(start: date, end: date) -> str:
    """Give an interval as Indonesian copy writes it in brackets, such as ``28/8-3/9/2023`` or ``4-6/9/2023``."""
    if start == end:
        return date_in_figures(start)
    if start.year != end.year:
        return f"{date_in_figures(start)}-{date_in_figures(end)}"
    first = str(start.day) if start.month == end.month else f"{start.day}/{start.month}"
    return f"{first}-{date_in_figures(end)}"
