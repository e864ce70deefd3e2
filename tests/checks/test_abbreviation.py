"""Abbreviations that an article never spells out, and dates of the metadata."""

import pytest

from tests.checks.support import findings

RULE = "check: abbreviation\noptions: {at_most: 1, known: [DPR]}"


def stacked(text: str) -> list[str]:
    return [finding.text for finding in findings(RULE, text)]


def test_the_first_beyond_the_limit_is_told() -> None:
    assert stacked("Rapat DLHK dan DPMD digelar. KWT dilatih.") == ["DPMD"]
    assert stacked("Rapat DLHK dan DLHK digelar.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rapat DPR dan DPMD digelar.",
        "Dinas Lingkungan Hidup (DLHK) rapat. DLHK dan DPMD bertemu.",
        "Rapat DLHK (Dinas Lingkungan Hidup) dan DPMD digelar.",
        "Rapat PT ABC dan DPMD digelar.",
        "Rapat EDI DARMAWAN dan DPMD digelar.",
        "Munas XVI dan DPMD digelar.",
    ],
)
def test_what_is_no_abbreviation_or_needs_no_telling(text: str) -> None:
    assert stacked(text) == []


ORDER = "check: metadata\noptions: {earlier: [published], later: [updated, modified]}"


@pytest.mark.parametrize(
    ("published", "modified", "wrong"),
    [
        ("2024-06-05", "2024-06-04", True),
        ("2024-06-05T10:00:00+07:00", "2024-06-05T09:59", True),
        ("2024-06-05 10:00", "2024-06-05", False),
        ("2024-06-05", "2024-06-05T09:00", False),
        ("kemarin", "2024-06-05", False),
        ("2024-06-05", "", False),
    ],
)
def test_dates_that_cannot_both_be_right(published: str, modified: str, *, wrong: bool) -> None:
    meta = {"published": published, "modified": modified}
    assert bool(findings(ORDER, "Panen dimulai.", meta, message="{later}")) is wrong
