"""Quotations that nobody is named for."""

import pytest

from newslint.text.quote_speakers import speakerless
from tests.drafts import structured

OPENING = "Judul Berita\n\nPasar itu ditutup pada 3 Mei 2024.\n\n"


def quoted(text: str) -> list[str]:
    document = structured(OPENING + text)
    return [document.text(one.inner) for one in speakerless(document)]


def test_a_sentence_of_speech_needs_a_speaker() -> None:
    assert quoted("“Pasar ini sudah lama tidak layak.”") == ["Pasar ini sudah lama tidak layak."]


@pytest.mark.parametrize(
    "text",
    [
        "“Pasar ini sudah lama tidak layak,” kata Camat Rukmini.",
        "Pertanyaan itu dikomentari oleh Dinas Pasar Oru,“Pasar ini sudah lama tidak layak,” demikian.",
        "“Pasar ini sudah lama tidak layak.” - Rukmini",
        "Spanduk bertajuk “Pasar ini sudah lama tidak layak.”",
    ],
)
def test_it_has_one(text: str) -> None:
    assert quoted(text) == []
