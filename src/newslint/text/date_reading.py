"""What each match of the grammar says, before it is put on a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.model.document import Document
from newslint.model.regex import regex
from newslint.text.date_days import written_date
from newslint.text.date_expression import TimeExpression
from newslint.text.date_grammar import Match, grammar
from newslint.text.date_match import UNIT_SORTS, Part, Reading
from newslint.text.date_runs import runs
from newslint.text.date_senses import UNITS
from newslint.text.language import language_at

_NUMBER = regex(r"\d+")
_NIGHT = ("malam", "night")  # "tadi malam" is the night before, "tadi pagi" is today


def readings(document: Document) -> Iterator[TimeExpression]:
    """Give the time expressions that the grammar finds, in order, not yet resolved."""
    expression = grammar()
    for run in runs(document):
        for match in expression.finditer(run.text):
            found = _READERS[_kind(match)](Reading(document, run, match))
            if found is not None:
                yield found


def _kind(match: Match) -> str:
    return next(name for name in _READERS if match[name] is not None)


def _weekday(reading: Reading) -> TimeExpression | None:
    """Read a weekday without a date; habits (``Senin-Jumat``, ``setiap Senin``) and names (``Jumat Agung``) are none."""
    if reading.sorts.count("weekday") != 1 or reading.before() in reading.words("weekday-name-before"):
        return None
    if set(reading.words("falls-on")) & set(reading.preceding(_REACH)) or _is_of_name(reading):
        return None
    weekday = reading.values("weekday")[0]
    unit = "week" if {"week", "monthunit"} & set(reading.sorts) else "day"
    return TimeExpression(reading.span, "weekday", unit, weekdays=(weekday,), shift=reading.shift())


_REACH = 3  # words: "jatuh pada hari Jumat"


def _is_of_name(reading: Reading) -> bool:
    """Say whether a weekday is part of a name: ``Friday Street``, ``koran Minggu Pagi``, ``Toko Rabu Biru``."""
    before = reading.before()
    if before in reading.document.vocabulary.words("media_heads"):
        return True
    if reading.sorts[-1] == "daypart" and reading.before_span()[:1].isupper() and before not in reading.words("preposition"):
        return reading.every.texts[reading.parts[-1].index][0].isupper() and not reading.in_title()
    after = reading.after()
    return reading.sorts[-1] == "weekday" and after != "" and _is_name(reading, before, after)


def _is_name(reading: Reading, before: str, after: str) -> bool:
    """Say whether a word behind a weekday makes it a name."""
    if not after[0].isupper():
        return False
    if after.lower() in reading.words("weekday-name-after") or before in _DETERMINERS:
        return True
    return before not in reading.words("preposition") and language_at(reading.document, reading.span) == "id"


_DETERMINERS = ("the", "a", "an")


def _dayword(reading: Reading) -> TimeExpression | None:
    if ("night" in reading.sorts and _is_one_night(reading)) or ("today" in reading.sorts and _is_title(reading)):
        return None
    if reading.before() in reading.words("until") and reading.shift() == 0 and "twodays" not in reading.sorts:
        return TimeExpression(reading.span, "present", "day")
    values = {part.sort: part.value for part in reading.parts}
    if "beyond" in values:
        shift = 2 * values["beyond"]
    elif "twodays" in values:
        shift = 2 if values.get("dayword", 1) > 0 else -2
    elif "night" in values or (reading.every.lower[reading.parts[-1].index] in _NIGHT and values.get("earliertoday") == 0):
        shift = -1
    elif "later" in values and "dini" in reading.every.lower[reading.parts[0].index : reading.parts[-1].index + 1]:
        shift = 1  # "dini hari nanti" is after midnight
    else:
        shift = reading.shift()
    return TimeExpression(reading.span, "relative", "day", shift=shift)


def _is_title(reading: Reading) -> bool:
    """Tell ``Tonight Show`` and ``USA Today`` from the adverbs."""
    start = reading.span.start
    opens = reading.document.view[max(0, start - 2) : start].strip() in ("", ".", "\n", '"', "“")
    return reading.document.view[start].isupper() and (reading.after()[:1].isupper() or not (opens and reading.before() == ""))


def _is_one_night(reading: Reading) -> bool:
    return reading.before() in reading.words("one-night-before") or reading.after().lower() in reading.words("one-night-after")


def _counted(reading: Reading) -> TimeExpression | None:
    unit = reading.unit()
    if "many" in reading.sorts:
        return TimeExpression(reading.span, "vague", unit)
    count = 1 if "oneunit" in reading.sorts else next(p.value for p in reading.parts if p.sort in ("num", "count", "article"))
    if "nexten" in reading.sorts or {"toward", "next"} <= set(reading.sorts):
        return TimeExpression(reading.span, "relative", unit, shift=count, count=count)
    if {"next", "later"} & set(reading.sorts):
        return TimeExpression(reading.span, "relative", unit, shift=count)
    if "past" in reading.sorts or "dayword" in reading.sorts:
        return TimeExpression(reading.span, "relative", unit, shift=-count)
    return TimeExpression(reading.span, "relative", unit, shift=-count, count=count)


def _offset(reading: Reading) -> TimeExpression:
    """Read what counts from a time that was told: ``tiga hari kemudian``, ``a month earlier``, ``keesokan harinya``."""
    units = [part for part in reading.parts if part.sort in UNIT_SORTS]
    unit = UNITS[units[-1].value] if units else "day"
    counts = [part.value for part in reading.parts if part.sort in ("num", "count", "article")]
    shift = next(part.value for part in reading.parts if part.sort in ("offset", "nextday", "nextdaywhole", "following"))
    return TimeExpression(reading.span, "relative", unit, shift=shift * (counts[0] if counts else 1), told=True)


def _moved(reading: Reading) -> TimeExpression | None:
    return TimeExpression(reading.span, "relative", reading.unit(), shift=reading.shift(), part=reading.portion())


def _month(reading: Reading) -> TimeExpression | None:
    years = reading.values("year")
    named = [part for part in reading.parts if part.sort in ("month", "months", "abbr")]
    if reading.sorts[0] in _TURNS and not reading.every.texts[named[0].index][0].isupper():
        return None  # "this may be"
    told = bool(years) or "monthunit" in reading.sorts or len(reading.parts) > len(named)
    if not told and not (named and _is_month_name(reading, named[0])):
        return None
    months = [month for part in named for month in (reading.inner(part) if part.sort == "months" else [part.value])]
    year = years[0] if years else 0
    first, last = (0, months[0], year), (0, months[-1], year)
    return TimeExpression(
        reading.span, "month", "month", first, last if last != first else None, shift=reading.shift(), part=reading.portion()
    )


_TURNS = ("lasten", "nexten", "thisen", "pasten")


def _is_month_name(reading: Reading, part: Part) -> bool:
    return reading.every.texts[part.index][0].isupper() and reading.before() in reading.words("preposition")


def _quarter(reading: Reading) -> TimeExpression | None:
    joined = [part for part in reading.parts if part.sort == "quarteryear"]
    if joined:
        quarter, _, year = reading.every.lower[joined[0].index].partition("-")
        roman = {word: number for number, word in enumerate(reading.words("roman"), 1)}
        numbers = [int(quarter) if quarter.isdigit() else roman.get(quarter, 0)]
        years = [int(year)]
    else:
        numbers = [number for sort in ("roman", "num", "nth", "nthquarter") for number in reading.values(sort)]
        years = reading.values("year") or [0]
    half = any(word in reading.words("half") for part in reading.parts for word in reading.every.lower[part.index].split("-"))
    return TimeExpression(reading.span, "quarter", "half" if half else "quarter", (0, numbers[0], years[0])) if numbers else None


def _clock(reading: Reading) -> TimeExpression | None:
    return TimeExpression(reading.span, "clock", "zone" if "zone" in reading.sorts else "")


def _years(reading: Reading) -> TimeExpression | None:
    if (
        reading.sorts[0] not in ("yearunit", "season", "part")
        and not reading.bracketed()
        and reading.before() not in (*reading.words("preposition"), *reading.words("event"))
        and not _is_edition(reading)
    ):
        return None
    texts = [reading.every.texts[part.index] for part in reading.parts if part.sort in ("year", "years", "decade")]
    years = [int(number) for text in texts for number in _NUMBER.findall(text)]
    if any(part.sort == "decade" for part in reading.parts):
        years.append(years[-1] + 9)
    last = (0, 0, years[-1]) if len(years) > 1 else None
    return TimeExpression(reading.span, "year", "year", (0, 0, years[0]), last, part=reading.portion())


def _is_edition(reading: Reading) -> bool:
    """Say whether a year tells which of a series: ``pada PON 2021``."""
    before = reading.preceding(2)
    return reading.before_span().isupper() and len(before) > 1 and before[0] in reading.words("preposition")


_READERS: Mapping[str, Callable[[Reading], TimeExpression | None]] = {
    "date": written_date,
    "quarter": _quarter,
    "weekday": _weekday,
    "dayword": _dayword,
    "counted": _counted,
    "offset": _offset,
    "moved": _moved,
    "month": _month,
    "clock": _clock,
    "years": _years,
}
