"""What the text around a word says about it: its own terms, and runs of other languages."""

import pytest

from tests.drafts import findings_in

HEAD = "Warga Menjaga Hutan Bakau\n\n"


def slips(text: str) -> list[tuple[str, str]]:
    return [(found.text, found.replacements[0]) for found in findings_in(HEAD + text, "spelling.typo")]


def test_a_word_near_a_term_of_the_article_is_its_slip() -> None:
    terms = "Petugas menanam glomburit. Menurut petugas, glomburit tumbuh cepat. "
    assert slips(terms + "Harga glomborit naik.") == [("glomborit", "glomburit")]
    assert slips("Petugas menanam glomburit. Harga glomborit naik.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Pepatah itu berbunyi nangih indak baaia mato, kata warga.",
        "Kata orang, barek samo dipikua ringan samo dijinjiang, begitu pula hidup.",
    ],
)
def test_a_saying_in_a_regional_language_is_let_be(text: str) -> None:
    assert slips(text) == []


def test_slips_in_a_row_are_all_told() -> None:
    assert [meant for _, meant in slips("Petugas menagkap pelakuu dan membaawa barang itu.")] == ["menangkap", "pelaku", "membawa"]
