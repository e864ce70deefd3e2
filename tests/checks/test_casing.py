"""Capitals where none belongs: inside words, at their end, and on small words inside a sentence."""

import pytest

from tests.checks.support import report

INSIDE, SMALL = "check: casing\noptions: {}", "check: casing\noptions: {small: [setelah, yang]}"


def ways(body: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.text, finding.replacements) for finding in report(body, text).findings]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ia tiba di JAKARTa.", [("JAKARTa", ("JAKARTA",))]),
        ("Ia membaca WARTA.COm.", [("COm", ("COM",))]),
        ("Ia membeli DVDs dan TVs.", []),
    ],
)
def test_a_small_letter_at_the_end_of_capitals(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert ways(INSIDE, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ia datang, Setelah makan ia pulang.", [("Setelah", ("setelah",))]),
        ("Ia pulang. Setelah makan, ia tidur.", []),
        ("Ia berkata: Setelah makan ia tidur.", []),
        ("Film Kisah Yang Hilang diputar.", []),
        ("Ia menonton “Setelah makan” semalam.", []),
    ],
)
def test_a_small_word_between_small_words_has_no_capital(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert ways(SMALL, text) == told
