"""Raw answers: exact places whatever stands before them, and nothing but LanguageTool's own shape."""

import pytest

from newslint.languagetool.answers import CodePoints, WrongAnswerError, answer_from
from tests.languagetool.faulty import answer, match


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ths is here.", "Ths"),
        ("😀😀 Ths is here.", "Ths"),
        ("He 😀 go home 🏴‍☠️ and 👩‍👩‍👧 retrun.", "retrun"),
        ("Cafe\u0301 Ths is here.", "Ths"),
        ("First line.\r\nThs is here.", "Ths"),
        ("A 😀tset😀 here.", "😀tset😀"),
        ("😀", "😀"),
    ],
)
def test_places_are_code_points(text: str, word: str) -> None:
    at = text.index(word)
    units, length = (len(part.encode("utf-16-le")) // 2 for part in (text[:at], word))
    (remark,) = answer_from(answer(match(units, length)), text).remarks
    assert text[remark.span.start : remark.span.end] == word


def test_the_middle_of_a_character_goes_to_its_outside() -> None:
    places = CodePoints("a😀b")
    assert (places.span(2, 1).start, places.span(2, 1).end) == (1, 2)
    assert (places.span(1, 1).start, places.span(1, 1).end) == (1, 2)


@pytest.mark.parametrize(
    "raw",
    [
        None, [], {}, "text", 3, {"software": {}}, {"software": {"version": "6.8"}}, {"software": {"version": 6}, "matches": []},
        {**answer(), "matches": {}}, {**answer(), "matches": ["x"]}, answer(match(0, 99)),
        answer(match(-1, 2)), answer({"offset": 0}), answer({**match(0, 1), "replacements": "x"}),
        answer({**match(0, 1), "replacements": [{"value": 1}]}),
        answer({**match(0, 1), "offset": True}), answer({**match(0, 1), "rule": {"id": "X"}}),
    ],
)  # fmt: skip
def test_another_shape_is_refused(raw: object) -> None:
    with pytest.raises(WrongAnswerError):
        answer_from(raw, "Some text.")


def test_incomplete_results_are_seen() -> None:
    assert not answer_from(answer(complete=False), "Some text.").complete
    assert answer_from({**answer(), "warnings": None}, "Some text.").complete


def test_what_no_line_can_show_is_left_out() -> None:
    told = {
        **match(5, 4, ways=("te\x1b[2Jxt", "text\n", "w" * 201, "\u202etxet", "the\u00a0text", "")),
        "message": "A \x1b[31mred\nword. " * 99,
    }
    (remark,) = answer_from(answer(told), "Some text.").remarks
    assert remark.replacements == ("the\u00a0text",)
    assert remark.message.startswith("A [31mred word. A ")
    assert len(remark.message) <= 500
    assert remark.message.isprintable()
