"""Which words and figures can be part of a time expression: each has a sort, which is one character, and a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.lexicon.calendar import names
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.vocabulary import Vocabulary

UNITS = ("hour", "day", "week", "month", "quarter", "season", "year", "decade", "weekend", "minute")


def _listed(text: str) -> list[str]:
    return text.split()


_MONTHS = _listed("january february march april may june july august september october november december")
# A sort for each list of the vocabulary that stands in the grammar under its own name, and the value of its words.
_LISTS: Mapping[str, tuple[str, int]] = {
    "hour": ("hour", 0),
    "day": ("day", 1),
    "week": ("week", 2),
    "month": ("monthunit", 3),
    "quarter": ("quarterunit", 4),
    "season": ("season", 5),
    "year": ("yearunit", 6),
    "decade": ("era", 7),
    "weekend": ("weekend", 8),
    "minute": ("minute", 9),
    "article": ("article", 1),
    "ago-en": ("past", -1),
    "yesterday": ("dayword", -1),
    "yesterday-en": ("dayword", -1),
    "tomorrow": ("dayword", 1),
    "tomorrow-en": ("dayword", 1),
    "today-en": ("today", 0),
    "after-tomorrow": ("twodays", 2),
    "day-after-en": ("beyond", 1),
    "day-before-en": ("beyond", -1),
    "last-night": ("night", -1),
    "after-that": ("offset", 1),
    "after-that-en": ("offset", 1),
    "before-that": ("offset", -1),
    "before-that-en": ("offset", -1),
    "next-day": ("nextday", 1),
    "next-day-whole": ("nextdaywhole", 1),
    "next-day-its": ("dayits", 1),
    "following-en": ("following", 1),
} | {
    name: (name.replace("-", ""), 0)
    for name in _listed(
        "many past earlier-today season-name this next later this-en next-en last-en past-en lately toward behind which of daypart "
        "date-word local and to oclock zone ordinal meridiem pee em"
    )
}
_SORTS = _listed(
    "num count year decade years full short monthyear range crossing yearcrossing iso yearday clock clockrange month abbr months "
    "monthday weekday weekdayabbr weekdays oneunit roman quarteryear part nth nthquarter clockhalf"
)
CHARACTER: Mapping[str, str] = {
    name: chr(0xE000 + number) for number, name in enumerate(dict.fromkeys([*_SORTS, *(sort for sort, _ in _LISTS.values())]))
}
# Without one of these there is no time expression.
PIVOTS = frozenset(
    CHARACTER[name]
    for name in _listed(
        "year decade years full short monthyear crossing yearcrossing iso month abbr months weekday oneunit hour minute day week "
        "monthunit quarterunit nthquarter season yearunit era weekend dayword twodays night today daypart clock clockrange"
        " clockhalf meridiem em nextday nextdaywhole"
    )
)
Sense = tuple[str, int]
_FIGURES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(expression), sort)
    for expression, sort in (
        (r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}([.-])\d{1,2}\1\d{4}|[12]\d{3}([/-])\d{1,2}\2\d{1,2}", "full"),
        (r"\d{1,2}/\d{1,2}", "short"),
        (r"\d{1,2}/[12]\d{3}", "monthyear"),
        (r"\d{1,2}/\d{1,2}-\d{1,2}", "crossing"),
        (r"\d{1,2}/\d{1,2}/[12]\d{3}-\d{1,2}", "yearcrossing"),
        (r"\d{1,2}-\d{1,2}", "range"),
        (r"[12]\d{3}-\d\d", "iso"),
        (r"[12]\d{3}-\d", "yearday"),
        (r"[12]\d{3}-[12]\d{3}", "years"),
        (r"[12]\d{3}-?an|[12]\d{2}0s", "decade"),
        (r"[12]\d{3}", "year"),
        (r"(?:[01]?\d|2[0-4])[.:][0-5]\d", "clock"),
        (r"(?:[01]?\d|2[0-4])[.:][0-5]\d-\d{1,2}", "clockrange"),
        (r"(?:0?\d|1[0-2])(?:[.:][0-5]\d)?[ap]m", "clockhalf"),
        (r"0?[1-9]|[12]\d|3[01]", "num"),
        (r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)", "num"),
        (r"\d{1,3}", "count"),
    )
)
_QUARTERS = 4
_DAY_DIGITS, _MOST_DAYS = 2, 31
_MONTH_SORTS = (CHARACTER["month"], CHARACTER["abbr"])


@dataclass(frozen=True, eq=False)
class Senses:
    """The sort and the value of each word that time expressions are made of."""

    known: Mapping[str, Sense]
    ambiguous: frozenset[str]  # a weekday with a capital, a unit without: "Minggu"
    english: frozenset[str]  # words that only English has

    def of(self, word: str) -> Sense | None:
        """Give the sense of a word in lower case."""
        sense = self.known.get(word)
        if sense is not None or not word:
            return sense
        if word[0].isdigit():
            return _figure(word)
        if "-" in word or "'" in word:
            return self._compound(word)
        return None

    def _compound(self, word: str) -> Sense | None:
        """Read ``senin-jumat``, ``juli-agustus``, ``iii-2023`` and the old spelling ``jum'at``."""
        if "'" in word:
            return self.known.get(word.replace("'", ""))
        sorts = [sense[0] if (sense := self.of(part)) else "" for part in word.split("-")]
        for sort, compound in (("weekday", "weekdays"), ("month", "months")):
            if len(sorts) > 1 and set(sorts) == {CHARACTER[sort]}:
                return CHARACTER[compound], 0
        if sorts[0] in _MONTH_SORTS and sorts[1:] == [CHARACTER["num"]]:  # "26 Juli-11 Agustus"
            return CHARACTER["monthday"], self.known[word.partition("-")[0]][1]
        if len(sorts) > 1 and sorts[-1] == CHARACTER["year"] and sorts[0] in (CHARACTER["roman"], CHARACTER["num"]):
            return CHARACTER["quarteryear"], 0
        if sorts == [CHARACTER["nth"], CHARACTER["quarterunit"]]:
            return CHARACTER["nthquarter"], self.known[word.partition("-")[0]][1]
        return None


@lru_cache(maxsize=1 << 12)
def _figure(word: str) -> Sense | None:
    if word.isdecimal() and word.isascii() and len(word) <= _DAY_DIGITS and 0 < int(word) <= _MOST_DAYS:
        return CHARACTER["num"], int(word)
    for expression, sort in _FIGURES:
        if expression.fullmatch(word):
            day = word.rstrip("dhnrst")  # 10th
            return CHARACTER[sort], int(day) if day.isdigit() else 0
    return None


@lru_cache(maxsize=4)
def senses(vocabulary: Vocabulary) -> Senses:
    """Gather the words of time expressions from the vocabulary and the calendar."""
    known: dict[str, Sense] = {}
    for name, (sort, value) in _LISTS.items():
        known.update((word, (CHARACTER[sort], value)) for word in vocabulary.words(f"time-{name}"))
    for name in ("id", "en"):
        numbers = enumerate(vocabulary.words(f"time-numbers-{name}"), 1)
        known.update((word, (CHARACTER["count"], number)) for number, word in numbers)
    for number, word in enumerate(vocabulary.words("time-roman"), 1):
        known.setdefault(word, (CHARACTER["roman"], number))
    nth = vocabulary.words("time-nth")
    known.update((word, (CHARACTER["nth"], 1 + place % _QUARTERS)) for place, word in enumerate(nth))
    for number, word in enumerate(vocabulary.words("time-part")):
        known[word] = (CHARACTER["part"], number)
    units = {f"se{word}": (CHARACTER["oneunit"], value) for word, (_, value) in known.items() if _is_unit(known[word])}
    known.update(units)
    ambiguous = frozenset(_add_names(known, vocabulary))
    return Senses(known, ambiguous, frozenset(_english(vocabulary)))


def _english(vocabulary: Vocabulary) -> Iterator[str]:
    for name in vocabulary.lists:
        if name.startswith("time-") and name.endswith("-en"):
            yield from vocabulary.words(name)
    both = names()
    for key in ("months", "weekdays"):
        yield from (word.lower() for word in set(both["en"][key]) - set(both["id"][key]))


def _is_unit(sense: Sense) -> bool:
    return sense[0] in {CHARACTER[name] for name in ("hour", "day", "week", "monthunit", "season", "yearunit", "era")}


def _add_names(known: dict[str, Sense], vocabulary: Vocabulary) -> list[str]:
    """Add month and weekday names; give those that mean something else too."""
    ambiguous: list[str] = []
    for language in names().values():
        for sort, key in (
            ("abbr", "months_short"),
            ("weekdayabbr", "weekdays_short"),
            ("month", "months"),
            ("weekday", "weekdays"),
        ):
            for number, name in enumerate(language[key]):
                word = name.lower()
                if sort == "weekday" and word in known:
                    ambiguous.append(word)
                known[word] = (CHARACTER[sort], number + (key.startswith("month")))
    sunday = vocabulary.words("time-sunday")
    known.update((word, (CHARACTER["weekday"], 6)) for word in sunday)
    ambiguous.extend(sunday)
    for number, name in enumerate(_MONTHS, 1):
        if f"time-{name}" in vocabulary.lists:
            known.update((word, (CHARACTER["month"], number)) for word in vocabulary.words(f"time-{name}"))
    return ambiguous
