"""Columns on a terminal."""

import pytest

from newslint.reporters.width import fitting, printable, width


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("😀", 2), ("“é”", 3), ("a\u00adb\u200bc", 3)]
)
def test_width_is_what_a_terminal_takes(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_wide_character_is_not_cut_in_half() -> None:
    assert fitting("日本語", 5) == 2
    assert fitting("abc", 10) == 3


def test_control_and_direction_marks_are_shown_not_obeyed() -> None:
    assert printable("a\tb\r\nc\x1b[31m\u202ed\x9b") == "a b  c\ufffd[31m\ufffdd\ufffd"
