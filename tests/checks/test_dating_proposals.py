"""Dates that are proposed for English copy: in the order that it writes, on the day that its verbs mean."""

from __future__ import annotations

import pytest

from tests.drafts import findings_in

META = {"published": "2025-01-21"}  # a Tuesday
DATED = "The fair opened on {} in the old mill."


def proposed(text: str, **meta: str) -> list[str]:
    found = findings_in(f"Kite Fair Opens\n\n{text}", "dating", meta={**META, "language": "en", **meta})
    return [replacement for finding in found if finding.rule == "dating.bare-weekday" for replacement in finding.replacements]


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("January 11, 2025", "en", "Monday, January 20, 2025"),
        ("11 January 2025", "en", "Monday, 20 January 2025"),
        ("11 January 2025", "en-US", "Monday, January 20, 2025"),
        ("January 11, 2025", "en_GB", "Monday, 20 January 2025"),
    ],
)
def test_a_date_is_proposed_in_the_order_of_the_copy(written: str, language: str, expected: str) -> None:
    text = f"{DATED.format(written)}\n\nThe town closed the old mill on Monday."
    assert proposed(text, language=language) == [expected]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Up next: The Herons host Port Lindsay on Thursday night.", "23"),
        ("UP NEXT\n\nHerons: At Port Lindsay on Thursday.", "23"),
        ("The Herons visit Port Lindsay on Thursday.", "23"),
        ("The play on Thursday drew a hundred people.", "16"),
        ("The mayor, who opens fairs and visits mills, spoke on Thursday.", "16"),
        ("Visits on Thursday were cancelled by the mill.", "16"),
    ],
)
def test_what_is_played_or_held_by_plan_lies_ahead(text: str, day: str) -> None:
    (replacement,) = proposed(text, language="en-US")
    assert f"January {day}, 2025" in replacement
