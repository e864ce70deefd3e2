"""Dates in figures: one reading of day and month for the timeline and for every rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text.dates import reference, time_expressions
from tests.drafts import findings_in, structured

PUBLISHED = "2024-06-12"
FILLER = "The council of the harbour town said that the road was closed and that it would not be opened again. "


def days(text: str, published: str = PUBLISHED) -> list[str]:
    """Give the first day of each time expression, or nothing where it is not known."""
    front = f"---\npublished: {published}\n---\n" if published else ""
    every = time_expressions(structured(front + text))
    return [one.interval.start.isoformat() if one.interval else "" for one in every]


def rules(text: str, published: str = PUBLISHED) -> list[str]:
    return [one.rule for one in findings_in(text, "dating", meta={"published": published}) if "year" not in one.rule]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The road was closed on 03/14/2024 for repairs.", "2024-03-14"),
        ("The road was closed on 14/03/2024 for repairs.", "2024-03-14"),
        ("The road was closed on 03-14-2024 for repairs.", "2024-03-14"),
        ("The road was closed on Sunday (4/7/2024) for repairs.", "2024-04-07"),
        ("The road was closed on Thursday (4/7/2024) for repairs.", "2024-07-04"),
        ("The road was closed on 4/4/2024 for repairs.", "2024-04-04"),
        ("The road was closed on 6/7/2024 for repairs.", ""),
        ("The road was closed on 6/11/2024 for repairs.", "2024-06-11"),  # near publication in one order only
        ("The road was closed from 4/28/2024-5/2/2024 for repairs.", "2024-04-28"),
        ("Jalan itu ditutup pada 4/7/2024 untuk perbaikan.", "2024-07-04"),
        ("Jalan itu ditutup pada 5/28/2024 untuk perbaikan.", "2024-05-28"),
        ("Jalan itu ditutup pada Selasa (6/11/2024) untuk perbaikan.", "2024-06-11"),
    ],
)
def test_the_order_is_that_of_the_language_as_far_as_the_calendar_allows(text: str, day: str) -> None:
    assert days(text) == [day]


def test_other_dates_of_the_article_tell_its_order() -> None:
    assert days("The road was closed on 3/14/2022. It was opened on 4/7/2022 in the end.", "") == ["2022-03-14", "2022-04-07"]
    assert days("The road was closed on 14/3/2022. It was opened on 4/7/2022 in the end.", "") == ["2022-03-14", "2022-07-04"]


def test_an_english_date_contradicts_its_weekday_only_if_both_its_days_do() -> None:
    assert rules("The road was closed on Sunday (4/7/2024) for repairs, the mayor said.") == []
    assert rules("The road was closed on Tuesday (4/7/2024) for repairs, the mayor said.") == ["dating.weekday-mismatch"]
    assert rules("The road was closed on Friday (03/14/2024) for repairs, the mayor said.") == ["dating.weekday-mismatch"]


def test_the_right_weekday_is_offered_only_where_the_day_is_certain() -> None:
    (one,) = findings_in("The road was closed on Tuesday (4/7/2024), the mayor said.", "dating.weekday-mismatch")
    assert one.replacements == ()
    text = "The road was closed on Friday (03/14/2024), the mayor said."
    (one,) = findings_in(text, "dating.weekday-mismatch", meta={"published": "2024-03-20"})
    assert one.replacements == ("Thursday (03/14/2024)", "Friday (3/15/2024)")


def test_what_may_be_two_days_is_no_conflict() -> None:
    assert rules("The mayor told reporters on 1/8/2024 that the road was safe.", "2024-06-12") == []
    assert rules("The mayor arrives today (12/6/2024) by ship, the harbour said.", "2024-06-12") == []


def test_the_article_is_not_read_from_a_day_that_may_be_another() -> None:
    assert reference(structured(FILLER + "The mayor came on 4/7/2024 and left last week.")) is None


@settings(deadline=None)  # the first article of a process loads the rules
@given(day=st.dates(date(2015, 1, 1), date(2024, 12, 31)), gap=st.integers(-400, 400))
def test_a_swap_that_is_reported_is_the_day_of_the_timeline(day: date, gap: int) -> None:
    weekday = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")[day.weekday()]
    text = f"Kapal itu tiba {weekday} ({day.month}/{day.day}/{day.year}) di Ende."
    published = (day + timedelta(gap)).isoformat()
    told = findings_in(text, "dating.day-month-swap", meta={"published": published})
    assert not told or days(text, published) == [day.isoformat()]
    assert told or abs(gap) > 31 or day.day == day.month or days(text, published) != [day.isoformat()]
