"""Quotations: kinds of marks, nested, unclosed, running over paragraphs, stray marks."""

import pytest

from newslint.text.quotes import quotation_at, quotations
from tests.drafts import structured


def inner(text: str) -> list[tuple[str, bool]]:
    document = structured(text)
    return [(document.text(one.inner), one.closed) for one in quotations(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kami pulang,” kata Ratih.", [("Kami pulang,", True)]),
        ('"Kami pulang," kata Ratih. "Besok saja."', [("Kami pulang,", True), ("Besok saja.", True)]),
        ("„Kami pulang”, kata Ratih.", [("Kami pulang", True)]),
        ("“Ia bilang “tunggu” lalu pergi,” kata Ratih.", [("Ia bilang “tunggu” lalu pergi,", True)]),
        ("Ratih berkata, “Kami pulang besok.", [("Kami pulang besok.", False)]),
        ('Layar 32" itu pecah.', []),
        ('" kata Ratih di rumahnya.', []),
        ("Ratih (“Mbak Tih”) datang.", [("Mbak Tih", True)]),
        ('Kata dia,"Kami pulang," lalu pergi.', [("Kami pulang,", True)]),
    ],
)
def test_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    assert inner(text) == expected


def test_a_quotation_goes_on_in_the_next_paragraph_with_a_mark_of_its_own() -> None:
    text = "“Kami pulang besok pagi.\n\n“Setelah itu kami bekerja,” kata Ratih."
    assert inner(text) == [("Kami pulang besok pagi.", False), ("Setelah itu kami bekerja,", True)]


def test_the_quotation_at_a_place() -> None:
    document = structured("“Kami pulang,” kata Ratih.")
    (quotation,) = quotations(document)
    assert quotation_at(document, quotation.inner) is quotation
    assert quotation_at(document, type(quotation.span)(15, 19)) is None


def broken(text: str, encoding: str) -> str:
    """Give a text as a program shows it that reads UTF-8 as another encoding."""
    return "".join(bytes([one]).decode(encoding, "ignore") or chr(one) for one in text.encode())


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_marks_whose_bytes_are_broken_are_marks(encoding: str) -> None:
    text = broken("“Hari ini kami lega,” kata Sarwo — ia pelatih. “Pekan lalu kalah,” ujarnya.", encoding)
    assert inner(text) == [("Hari ini kami lega,", True), ("Pekan lalu kalah,", True)]


def test_a_closing_mark_whose_last_byte_is_gone_is_a_mark() -> None:
    assert inner("â€œHari ini kami lega,â€ kata Sarwo.") == [("Hari ini kami lega,", True)]


def test_lost_characters_around_words_are_marks_and_those_inside_are_not() -> None:
    assert inner("�Kami lega di kaf�tinya,� kata Sarwo.") == [("Kami lega di kaf�tinya,", True)]
