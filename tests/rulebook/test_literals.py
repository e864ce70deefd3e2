"""Literals: every match of an expression holds one of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.pattern import Pattern
from newslint.rulebook.literals import required_literals


@pytest.mark.parametrize(
    ("expression", "literals", "words"),
    [
        (r"\bturun ke lembah\b", {"lembah"}, True),
        (r"(?i)\b(?:Presiden|menteri)\s(?=[A-Z])", {"presiden", "menteri"}, True),
        (r"[a-z] [,;]", {" ,", " ;"}, False),
        (r"  (?P<rest> *)", {"  "}, False),
        (r"\w+\.\(", {".("}, False),
        (r"[a-z]\.[F-H]", {".f", ".g", ".h"}, False),
        (r"(?P<at>(?P<mark>[.,]))(?=(?!Ab)[A-C][a-z])", {".a", ".b", ".c", ",a", ",b", ",c"}, False),
        (r"\b(?:di|ke) (?:gang|lorong)\b", {"gang", "lorong"}, True),
        (r"\b(?:di|ke) (?:gang|lorong)", {"gang", "lorong"}, False),
        (r"[a-z]\.\w", set(), False),
        (r"a +b", set(), False),
        (r"\w+", set(), False),
    ],
)
def test_literals_of(expression: str, literals: set[str], words: bool) -> None:  # noqa: FBT001 - a table
    found, whole, _, _ = required_literals(expression)
    assert set(found) == literals
    assert whole is words


PIECES = st.sampled_from(
    [
        "satu",
        "du?a",
        r"\s+",
        " ",
        " +",
        r"\b",
        "[ab]",
        "(?:tiga|empat)",
        ",",
        r"\.",
        "x{2,3}",
        r"\d*",
        "(?i:Lima)",
        r"(?=[a-z])?",
        ",(?=[a-c])",
        "([.,])",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("satuduempgilx ,.b5A \t", max_size=40))
def test_a_match_never_lacks_its_literal(expression: str, text: str) -> None:
    literals, _, needs, figures = required_literals(expression)
    for match in re.finditer(expression, text):
        held = text[match.start() :].lower()
        assert not literals or any(literal in held for literal in literals)
        assert Pattern(expression, needs=needs).may_match(held)
        assert not figures or any(map(str.isdecimal, held))


def test_what_else_a_match_needs() -> None:
    expression = r"(?i)\b(?:baca|simak|simaklah)\b.{0,20}\bhalaman\s+(?:depan|berikut) »"
    literals, _, needs, _ = required_literals(expression)
    assert literals == ("halaman",)
    assert needs == (("baca", "simak"), ("berikut »", "depan »"))


@pytest.mark.parametrize(
    ("expression", "figures"),
    [
        (r"(?P<at>\d{1,3}) ?kg", True),
        (r"Rp ?(?:\d+|[1-9] juta)", True),
        (r"harga(?= \d)", True),
        (r"kelas 5", True),
        (r"\d* kg", False),
        (r"(?:\d+|beberapa) kg", False),
        (r"[\d.]+ kg", False),
    ],
)
def test_whether_a_match_needs_a_digit(expression: str, figures: bool) -> None:  # noqa: FBT001 - a table
    assert required_literals(expression).figures is figures
