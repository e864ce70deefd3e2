"""Crowds, studies without a name, and people who want no name."""

import pytest

from newslint.text.anonymous import anonymous_sources
from newslint.text.crowds import crowds
from tests.drafts import structured


def crowd_texts(text: str) -> list[tuple[str, bool]]:
    document = structured(text)
    return [(document.text(crowd.span), crowd.study) for crowd in crowds(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Banyak pihak menilai jalan itu sempit.", ("Banyak pihak menilai", False)),
        ("Banyak juga yang mengaku kecewa.", ("Banyak juga yang mengaku", False)),
        ("Menurut sejumlah sumber, tender diulang.", ("Menurut sejumlah sumber", False)),
        ("Sebuah studi menemukan timbal.", ("Sebuah studi menemukan", True)),
    ],
)
def test_crowds(text: str, expected: tuple[str, bool]) -> None:
    assert crowd_texts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Beberapa pedagang pindah ke lantai dua.",
        "Konsultasikan dengan para ahli, untuk menemukan cara terbaik.",
        "Sejumlah warga Desa Karangmulya mengaku kecewa.",
    ],
)
def test_people_who_are_no_source(text: str) -> None:
    assert crowd_texts(text) == []


def test_an_anonymous_source_with_and_without_a_reason() -> None:
    text = "Seorang pegawai yang enggan disebut namanya bicara."
    (without,) = anonymous_sources(structured(text))
    (reasoned,) = anonymous_sources(structured(text.replace(" bicara", " karena takut dipecat bicara")))
    (accusing,) = anonymous_sources(structured(text.replace("bicara", "menyebut ada suap")))
    assert (without.reasoned, reasoned.reasoned) == (False, True)
    assert (without.accuses, accusing.accuses) == (False, True)


def test_victims_are_protected() -> None:
    assert anonymous_sources(structured("Korban yang enggan disebut namanya melapor.")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tender diulang, kata sumber.", "kata sumber"),
        ("“Sudah selesai,” ujar sumber.", "ujar sumber"),
        ("The plan is dead, sources said.", "sources said"),
        ("The plan is dead, said sources.", "said sources"),
        ("According to sources, the plan is dead.", "According to sources"),
        ("Berdasarkan penelitian, teh menyehatkan.", "Berdasarkan penelitian"),
        ("Experts have warned of addiction.", "Experts have warned"),
        ("Banyak penonton bertanya-tanya kapan film itu tayang.", "Banyak penonton bertanya-tanya"),
        ("Pengamat menilai tarif itu tinggi.", "Pengamat menilai"),
        ("Some parents fear losing contact.", "Some parents fear"),
        ("Sebuah riset terbaru mengaitkan garam dengan stroke.", "Sebuah riset terbaru mengaitkan"),
    ],
)
def test_bare_nouns_that_are_nobody(text: str, expected: str) -> None:
    assert [words for words, _ in crowd_texts(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sumber air di lereng itu menunjukkan penurunan.",
        "Sumber itu mengatakan tender diulang.",
        "Berdasarkan survei terhadap seribu pemilih oleh Lembaga Kajian Selat, Seno unggul.",
        "He said sources of income were found.",
        "Sumber yang sama mengatakan tender diulang.",
        "“Jalan itu sempit,” kata Pakar Jalan Gilang Pratomo.",
        "Film itu membuat banyak penonton bertanya-tanya.",
    ],
)
def test_nouns_that_are_no_bare_source(text: str) -> None:
    assert crowd_texts(text) == []


def test_every_study_in_general_is_nobodys_and_one_that_was_told_of_is_not_new() -> None:
    assert crowd_texts("Studies show that naps help. Studies show that coffee hurts.") == [("Studies show", True)] * 2
    assert crowd_texts("Studi Universitas Oru terbit. Studi menunjukkan kopi aman.") == []


def test_officials_without_a_name() -> None:
    document = structured("Unnamed officials told the Oru Gazette that rust was to blame.")
    assert [document.text(one.span) for one in anonymous_sources(document)] == ["Unnamed officials"]
