"""What a time expression is: how it was written, what it means, and what date stands behind it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from newslint.model.finding import Interval
from newslint.model.records import dataclass
from newslint.model.span import Span

Kind = Literal["date", "weekday", "month", "quarter", "year", "relative", "vague", "present", "clock"]
Anchoring = Literal["itself", "sentence", "before", "after", "article", ""]
Order = Literal["", "day-first", "month-first", "either"]
Day = tuple[int, int, int]  # day, month, year as written; 0 is not written


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of an article that say when.

    ``span`` is its place in the view. A ``date`` has at least a day and a month: ``first`` is the day (or the first day
    of a range), ``last`` the last one, ``place`` their own span without the weekday. ``weekdays`` are the weekdays that
    are written with it, 0 is Monday. A ``relative`` one moves by ``shift`` units (0 is this one) or covers ``count``
    of them; ``part`` says that it means the early, middle or late part. ``weekday`` expressions have a ``shift`` too:
    -1 for the last one, 1 for the next one. ``interval`` is what it resolves to, where that is known; ``anchored_by``
    says what gives it a date, and ``anchor`` where that stands. ``told`` says that a
    relative one counts from another time that the text names. ``order`` is that of a date in figures, ``other`` the days
    that it may mean as well, in the other order; with ``either`` nothing tells which are meant, and there is no interval.
    """

    span: Span
    kind: Kind
    unit: str = ""
    first: Day | None = None
    last: Day | None = None
    place: Span | None = None
    weekdays: tuple[int, ...] = ()
    shift: int = 0
    count: int = 0
    part: str = ""
    interval: Interval | None = None
    anchored_by: Anchoring = ""
    anchor: Span | None = None
    told: bool = False
    order: Order = ""
    other: tuple[Day, ...] = ()

    @property
    def days(self) -> tuple[Day, ...]:
        """Give the first and the last day as they are written, or the only one."""
        return tuple(day for day in (self.first, self.last) if day is not None)

    @property
    def in_figures(self) -> bool:
        """Say whether it is a date in figures that can be read in two orders."""
        return self.order != ""

    @property
    def anchored(self) -> bool:
        """Say whether a reader can tell the date from the words around."""
        return self.anchored_by != ""


def day_of(written: Day, year: int = 0) -> date | None:
    """Give the calendar day of a written one, in ``year`` where none is written; ``None`` where there is no such day."""
    day, month, own = written
    try:
        return date(own or year, month, day)
    except ValueError:
        return None
