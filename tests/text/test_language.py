"""The language of a draft and of its sentences."""

from __future__ import annotations

import pytest

from newslint.model.span import Span
from newslint.text.language import document_language, language_at
from tests.drafts import structured


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hujan turun sejak pagi di tiga desa, dan warga belum dapat pulang.", "id"),
        ("Rain has fallen on three villages since the morning, and nobody could go home.", "en"),
        ("AS, WHO, dan IT di AS: AS tambah kapal, AS kirim uang, AS batal ikut.", "id"),
        ("Trump: AS Sita Kapal Tanker Venezuela. AS Bantah.", "id"),
        ("THE COUNCIL SAYS NO TO THE BRIDGE AS IT WAS PLANNED", "en"),
    ],
)
def test_the_language_of_a_draft(text: str, language: str) -> None:
    assert document_language(structured(text)) == language


def test_a_sentence_may_speak_another_language() -> None:
    text = "Ia mengutip surat itu pada hari yang sama. The council will not pay for what it was never asked to build."
    document = structured(text)
    english = text.index("The council")
    assert [language_at(document, Span(at, at + 1)) for at in (0, english)] == ["id", "en"]
