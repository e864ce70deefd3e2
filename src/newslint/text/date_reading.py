"""What each match of the grammar says, before it is put on a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.date_expression import Day, Kind, TimeExpression, day_of
from newslint.text.date_grammar import Match, grammar
from newslint.text.date_words import CHARACTER, UNITS, Run, runs, senses
from newslint.text.language import language_at
from newslint.text.words import Words, words

_NAMES: Mapping[str, str] = {character: name for name, character in CHARACTER.items()}
_UNIT_SORTS = frozenset(
    ["hour", "minute", "day", "week", "monthunit", "quarterunit", "season", "yearunit", "era", "weekend", "oneunit"]
)
_NUMBER = regex(r"\d+")


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a match: its sort by name, its value, its index, and whether a slash stands before it."""

    sort: str
    value: int
    index: int
    slash: bool


class Reading:
    """A match in its document."""

    def __init__(self, document: Document, run: Run, match: Match) -> None:
        self.document = document
        self.every: Words = words(document)
        self.match = match
        self._run = run
        self.parts = self._parts("")
        self.sorts = [part.sort for part in self.parts]
        self.span = self._closed(self.every.span(self.parts[0].index, self.parts[-1].index))

    def _parts(self, group: str) -> list[Part]:
        start, end = self.match.span(group) if group else self.match.span()
        text, found = self._run.text, []
        for place in range(start, end):
            name = _NAMES.get(text[place])
            if name is not None:
                found.append(Part(name, self._run.values[place], self._run.indices[place], text[place - 1 : place] == "/"))
        return found

    def _closed(self, span: Span) -> Span:
        """Take in the bracket that closes one inside the match, and the stop of ``a.m.``."""
        text = self.match.group()
        closing = ")" * (text.count("(") > text.count(")")) or "." * ("em" in self.sorts)
        closed = closing != "" and self.document.view.startswith(closing, span.end)
        return Span(span.start, span.end + closed)

    def core(self) -> list[Part]:
        """Give the parts of the date itself."""
        return self._parts("core")

    def values(self, sort: str) -> list[int]:
        """Give the values of all parts of a sort."""
        return [part.value for part in self.parts if part.sort == sort]

    def before(self) -> str:
        """Give the word before the match, in lower case, if it stands in the same block."""
        index = self.parts[0].index - 1
        return self.every.lower[index] if index >= 0 and "\n" not in self._gap(index) else ""

    def preceding(self, count: int) -> Sequence[str]:
        """Give up to ``count`` words before the match, in lower case."""
        index = self.parts[0].index
        return self.every.lower[max(0, index - count) : index]

    def after(self) -> str:
        """Give the word after the match as written, if nothing but a blank is between."""
        index = self.parts[-1].index
        return self.every.texts[index + 1] if index + 1 < len(self.every) and self._gap(index) == " " else ""

    def _gap(self, index: int) -> str:
        return self.document.view[self.every.ends[index] : self.every.starts[index + 1]]

    def bracketed(self) -> bool:
        """Say whether the match alone stands in brackets."""
        view = self.document.view
        return view[self.span.start - 1 : self.span.start] == "(" and view[self.span.end : self.span.end + 1] in (")", ",", ";")

    def words(self, name: str) -> tuple[str, ...]:
        """Give a list of the vocabulary of time."""
        return self.document.vocabulary.words(f"time-{name}")

    def shift(self) -> int:
        """Give where the match points: back, ahead or to the current one."""
        for part in self.parts:
            if part.sort in ("past", "lasten", "pasten"):
                return -1
            if part.sort in ("next", "nexten"):
                return 1
            if part.sort == "dayword":
                return part.value
        return 0

    def unit(self) -> str:
        """Give the unit that the match counts in."""
        part = next(part for part in reversed(self.parts) if part.sort in _UNIT_SORTS)
        return UNITS[part.value]

    def portion(self) -> str:
        """Give which part of a unit is meant: ``early``, ``mid``, ``late`` or the whole."""
        part = next((part for part in self.parts if part.sort == "part"), None)
        return "" if part is None else _PORTIONS.get(self.every.lower[part.index], "late")


_NIGHT = ("malam", "night")  # "tadi malam" is the night before, "tadi pagi" is today
_PORTIONS = {"awal": "early", "early": "early", "beginning": "early", "pertengahan": "mid", "mid": "mid", "middle": "mid"}


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


def _date(reading: Reading) -> TimeExpression | None:
    core = reading.core()
    days = _days(reading, core)
    lead = reading.match.start("core") > reading.match.start()
    if not days or not _is_date(reading, core, days[0], lead=lead):
        return None
    place = reading.every.span(core[0].index, core[-1].index)
    weekdays = _weekdays(reading, core[0].index)
    last = days[-1] if len(days) > 1 else None
    span = reading.span if weekdays else place
    return TimeExpression(span, "date", "day", days[0], last, place, weekdays)


def _is_date(reading: Reading, core: list[Part], day: Day, *, lead: bool) -> bool:
    """Tell dates from scores, fractions, numbers of laws and other figures with a slash."""
    sorts = {part.sort for part in core}
    if sorts & {"month", "abbr"}:
        in_full = bool(day[2]) and "," in reading.match.group("core")  # "June 4, 2024" is a date in any language
        return core[0].sort not in ("month", "abbr") or in_full or _is_english(reading)
    written_out = day[2] and sorts & {"full", "iso", "monthyear", "year"}
    if written_out:
        return lead or reading.bracketed() or (day_of(day) is not None and len(reading.document.text(reading.span)) >= _FULL)
    if lead and "(" in reading.match.group():
        return True
    return (lead or reading.bracketed()) and day_of(day, _LEAP) is not None


_LEAP = 2024
_FULL = 8  # characters of the shortest date with a year in full, such as 4/9/2023


def _is_english(reading: Reading) -> bool:
    """Say whether a date is English: its own words tell more than a sentence among others."""
    english = senses(reading.document.vocabulary).english
    own = any(reading.every.lower[part.index] in english for part in reading.parts)
    return own or language_at(reading.document, reading.span) == "en"


def _days(reading: Reading, core: list[Part]) -> list[Day]:
    """Give the day or the days of a range as (day, month, year), 0 for a year that is not written."""
    days: list[int] = []
    months: list[int] = []
    years: list[int] = []
    worded = any(part.sort in ("month", "abbr") for part in core)
    for part in core:
        numbers = [int(number) for number in _NUMBER.findall(reading.every.texts[part.index])]
        for number, kind in zip(numbers or [part.value], _order(part, numbers, worded), strict=False):
            {"d": days, "m": months, "y": years}[kind].append(number)
    if not months and len(days) == 2:  # noqa: PLR2004 - 4-9-2023
        months.append(days.pop())
    return _joined(days, months, [_year(year) for year in years])


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
    "abbr": "m",
}


def _order(part: Part, numbers: list[int], worded: bool) -> str:  # noqa: FBT001 - a fact about the date, not a switch
    """Say what the figures of a word are: day, month or year."""
    if part.sort == "iso" and worded:
        return "yd"  # 30 Desember 2023-12 Januari 2024
    if part.sort == "full" and numbers[0] > 31:  # noqa: PLR2004 - a year
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
            found.extend(_inner(reading, part))
    return tuple(found)


def _inner(reading: Reading, part: Part) -> list[int]:
    known = senses(reading.document.vocabulary)
    inner = [known.of(word) for word in reading.every.lower[part.index].split("-")]
    return [sense[1] for sense in inner if sense is not None]


def _weekday(reading: Reading) -> TimeExpression | None:
    """Read a weekday without a date; habits (``Senin-Jumat``, ``setiap Senin``) and names (``Jumat Agung``) are none."""
    if reading.sorts.count("weekday") != 1 or reading.before() in reading.words("weekday-name-before"):
        return None
    if set(reading.words("falls-on")) & set(reading.preceding(_REACH)):
        return None
    after = reading.after()
    if reading.sorts[-1] == "weekday" and after and _is_name(reading, after):
        return None
    weekday = reading.values("weekday")[0]
    unit = "week" if {"week", "monthunit"} & set(reading.sorts) else "day"
    return TimeExpression(reading.span, "weekday", unit, weekdays=(weekday,), shift=reading.shift())


_REACH = 3  # words: "jatuh pada hari Jumat"


def _is_name(reading: Reading, after: str) -> bool:
    if after.lower() in reading.words("weekday-name-after"):
        return True
    named = after[0].isupper() and reading.before() not in reading.words("preposition")
    return named and language_at(reading.document, reading.span) == "id"


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
    if {"next", "nexten", "later"} & set(reading.sorts):
        return TimeExpression(reading.span, "relative", unit, shift=count)
    if "past" in reading.sorts or "dayword" in reading.sorts:
        return TimeExpression(reading.span, "relative", unit, shift=-count)
    return TimeExpression(reading.span, "relative", unit, shift=-count, count=count)


def _moved(reading: Reading) -> TimeExpression | None:
    return TimeExpression(reading.span, "relative", reading.unit(), shift=reading.shift(), part=reading.portion())


def _month(reading: Reading) -> TimeExpression | None:
    years = reading.values("year")
    named = [part for part in reading.parts if part.sort in ("month", "months", "abbr")]
    told = bool(years) or "monthunit" in reading.sorts or len(reading.parts) > len(named)
    if not told and not (named and _is_month_name(reading, named[0])):
        return None
    months = [month for part in named for month in (_inner(reading, part) if part.sort == "months" else [part.value])]
    year = years[0] if years else 0
    first, last = (0, months[0], year), (0, months[-1], year)
    return TimeExpression(
        reading.span, "month", "month", first, last if last != first else None, shift=reading.shift(), part=reading.portion()
    )


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
    ):
        return None
    texts = [reading.every.texts[part.index] for part in reading.parts if part.sort in ("year", "years", "decade")]
    years = [int(number) for text in texts for number in _NUMBER.findall(text)]
    if any(part.sort == "decade" for part in reading.parts):
        years.append(years[-1] + 9)
    last = (0, 0, years[-1]) if len(years) > 1 else None
    return TimeExpression(reading.span, "year", "year", (0, 0, years[0]), last, part=reading.portion())


_READERS: Mapping[str, Callable[[Reading], TimeExpression | None]] = {
    "date": _date,
    "quarter": _quarter,
    "weekday": _weekday,
    "dayword": _dayword,
    "counted": _counted,
    "moved": _moved,
    "month": _month,
    "clock": _clock,
    "years": _years,
}
KINDS: frozenset[Kind] = frozenset({"date", "weekday", "month", "quarter", "year", "relative", "vague", "present", "clock"})
