"""Insiders who speak without a name."""

import pytest

from newslint.text.unnamed import unnamed_insiders
from tests.drafts import structured

OPENING = "Judul Berita\n\nPasar itu ditutup pada 3 Mei 2024.\n\n"


def insiders(text: str) -> list[str]:
    document = structured(OPENING + text)
    return [document.text(one.span) for one in unnamed_insiders(document) if not one.reasoned]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seorang pejabat mengatakan tender itu batal.", "Seorang pejabat"),
        ("Tender itu batal, kata seorang sumber di dinas.", "seorang sumber"),
        ("Dua pejabat mengatakan tender itu batal.", "Dua pejabat"),
        ("An official said the tender was dead.", "An official"),
        ("The tender is dead, said a senior government official.", "a senior government official"),
        ("Menurut seorang pegawai dinas, uangnya habis.", "seorang pegawai"),
    ],
)
def test_an_insider_without_a_name(text: str, expected: str) -> None:
    assert insiders(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Seorang warga mengatakan air naik.",
        "A neighbour said the water rose.",
        "Seorang pejabat mengatakan tender itu batal. Kepala Dinas Pasar Rendi Pasaribu mengatakan dana habis.",
        "Seorang pejabat, yang tidak berwenang bicara, mengatakan tender itu batal.",
        "Pejabat itu mengatakan tender batal.",
        "Seorang pejabat datang ke pasar.",
    ],
)
def test_somebody_who_needs_no_reason(text: str) -> None:
    assert insiders(text) == []


def test_each_is_told_once_and_the_lead_may_keep_the_name_for_later() -> None:
    assert insiders("Seorang pejabat menyebut dana habis.\n\nSeorang pejabat menilai itu wajar.") == ["Seorang pejabat"]
    lead = "Judul Berita\n\nSeorang pejabat mengatakan pasar ditutup.\n\n“Demi keamanan,” kata Kepala Dinas Rendi Pasaribu."
    assert unnamed_insiders(structured(lead)) == ()
