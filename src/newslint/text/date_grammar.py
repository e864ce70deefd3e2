"""The grammar of time expressions, over the sorts of words that ``date_senses`` knows."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.date_senses import CHARACTER

# Small letters name a sort, capitals a line of these; punctuation is escaped; the rest is a regular expression. ``@``
# marks the date itself, without its weekday.
_PARTS = {
    "UNIT": "(week | monthunit | quarterunit | season seasonname? | yearunit | era | weekend)",
    "COUNT": "(num | count | article | many)",
    "LINK": "(to | and | \\-)",
    "MOVE": "(which? past | next | later | this | dayword | toward (next | behind))",
    "TURN": "(lasten | nexten | thisen | pasten)",
    "PART": "part of*",
    "MONTH": "(month | abbr)",
    "DAYTIME": "(daypart day?)",
    "WEEKDAY": "(weekdays | weekday ((\\, | LINK)* weekday)*)",
    "CLOCK": "((oclock | hour)? (clock | clockrange \\. (num | count)) (LINK clock)? zone?)",
    "MERIDIEM": "(meridiem | (article | pee) \\. em)",
    "NUMERIC": (
        "(full (LINK full)? | iso \\- num | range \\- year | (range | crossing) / (monthyear | num) | yearcrossing / monthyear"
        "| short LINK (full | short) | num LINK (short | full) | short)"
    ),
    "WORDED": (
        "(num MONTH (year? LINK num | yearday | iso) MONTH (\\,? year)?"
        "| num \\.? ordinal? (LINK num ordinal? | (\\, num)+ \\,? and num)? of* monthunit? MONTH (\\.? \\,? yearunit? year)?"
        "| num monthday MONTH (\\.? \\,? year)? | range MONTH (\\.? \\,? year)?"
        "| MONTH \\.? (num | range) ordinal? (LINK (MONTH \\.?)? num ordinal?)? (\\,? year)?)"
    ),
    "LEAD": "((WEEKDAY | weekdayabbr \\.?) (\\, | \\( | DAYTIME | local | dateword | CLOCK | past | dayword | day)* | dateword)",
}
_KINDS = {
    "date": "LEAD? @(NUMERIC | WORDED)",
    "quarter": (
        "quarterunit (roman | num | nth)? of* [\\-/]? year | quarterunit (quarteryear | roman | nth)"
        "| (nth quarterunit | nthquarter) (of* year)?"
    ),
    "weekday": "TURN weekday DAYTIME? | WEEKDAY DAYTIME? local* \\(? (UNIT? MOVE)? DAYTIME? local*",
    "dayword": (
        "of? day beyond dayword | day (this | dayword)"
        "| dayword (twodays | DAYTIME)? | twodays dayword | twodays DAYTIME? | night | today"
        "| earliertoday DAYTIME | DAYTIME (this | earliertoday | dayword | later) | later DAYTIME | (lasten | thisen) daypart"
    ),
    "counted": (
        "(COUNT (UNIT | day | hour | minute) | oneunit) (which? past | lately | next | toward (next | behind) | later | dayword)"
        "| TURN COUNT (UNIT | day | hour | minute)"
    ),
    "offset": "(COUNT (UNIT | day) | oneunit) offset | nextday dayits | nextdaywhole | of? following (day | UNIT)",
    "moved": "PART? TURN UNIT | PART? UNIT MOVE | part of of UNIT",
    "month": "TURN month | (PART? monthunit? (months | month (LINK month)?)) (\\,? year | MOVE)? | abbr \\.? year",
    "clock": (
        "(oclock | hour)? ((clock | num) MERIDIEM | clockhalf) zone? | (oclock | hour) (CLOCK | num) DAYTIME? zone?"
        "| (clock | clockrange \\. (num | count)) (LINK clock)? zone"
    ),
    "years": "(yearunit | season seasonname? | PART yearunit?)? (years | year (LINK year)? | decade)",
}
Match = re.Match[str]


@lru_cache(maxsize=1)
def grammar() -> re.Pattern[str]:
    """Give the expression whose named groups are the kinds of time expressions; ``core`` is a date without its weekday."""
    return re.compile("|".join(f"(?P<{name}>{_expression(text)})" for name, text in _KINDS.items()))


def _expression(text: str) -> str:
    """Turn a line of the grammar into a regular expression over the characters of the sorts."""
    named = re.sub(r"[A-Za-z]+", _name, text.replace("@(", "@"))
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", named).replace("@", "(?P<core>").replace(" ", "")


def _name(match: Match) -> str:
    name = match.group()
    return f"(?:{_expression(_PARTS[name])})" if name in _PARTS else CHARACTER[name]
