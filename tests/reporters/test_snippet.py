"""The line around a place, and the carets under it."""

import pytest

from newslint.model.span import Span
from newslint.reporters.snippet import snippet
from newslint.reporters.width import width
from tests.reporters.drafts import place, read


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_only_the_line_of_the_place_is_shown(end: str) -> None:
    document = read(end.join(["satu", "", "dua tiga empat", "", "lima"]))
    shown = snippet(document, place(document, "tiga"), 80)
    assert (shown.before, shown.marked, shown.after, shown.carets) == ("dua ", "tiga", " empat", "^^^^")


def test_carets_stand_under_wide_characters_and_behind_tabs() -> None:
    document = read("日本\tkata salh 語")
    shown = snippet(document, place(document, "salh"), 80)
    assert shown.indent == len("xxxx kata ")
    assert shown.carets == "^^^^"
    assert snippet(document, place(document, "日本"), 80).carets == "^^^^"


@pytest.mark.parametrize("columns", [30, 41, 60])
@pytest.mark.parametrize("words", ["awal", "tengah", "akhir", "語語"])
def test_a_long_line_is_cut_around_the_place(columns: int, words: str) -> None:
    filler = "kata 語 lain " * 20
    document = read(f"awal {filler}tengah {filler}語語 {filler}akhir")
    shown = snippet(document, place(document, words), columns)
    assert shown.marked == words
    assert width(shown.before + shown.marked + shown.after) <= columns
    assert shown.before.startswith("…") is (words != "awal")
    assert shown.after.endswith("…") is (words != "akhir")


def test_a_line_is_cut_between_words() -> None:
    document = read("pertama kedua ketiga keempat kelima keenam ketujuh")
    shown = snippet(document, place(document, "keempat"), 30)
    assert (shown.before, shown.after) == ("…ketiga ", " kelima…")


def test_words_longer_than_the_line_are_cut_themselves() -> None:
    document = read("x" * 500 + " akhir")
    shown = snippet(document, Span(0, 500), 40)
    assert shown.marked == "x" * 39 + "…"
    assert shown.carets == "^" * 40


def test_a_span_over_lines_is_shown_to_the_end_of_its_first() -> None:
    document = read("satu dua\r\ntiga empat")
    assert snippet(document, Span(5, 14), 80).marked == "dua"


def test_a_place_of_no_width_has_one_caret() -> None:
    document = read("satu dua\n\n")
    shown = snippet(document, Span(8, 8), 80)
    assert (shown.before, shown.marked, shown.carets) == ("satu dua", "", "^")
    assert snippet(document, Span(10, 10), 80).carets == "^"
