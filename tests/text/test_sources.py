"""The sources of whole articles, held against tables that were written by hand before the code."""

import json
from pathlib import Path

import pytest

from newslint.text.sources import named_for, sources, uncovered_paragraphs
from tests.drafts import structured

GOLDEN = Path(__file__).parent.parent / "golden" / "sources"
ARTICLES = sorted(path.name for path in GOLDEN.iterdir())


def rows(name: str) -> dict[str, object]:
    document = structured((GOLDEN / name / "article.txt").read_text(encoding="utf-8"))
    table = [{"name": one.name, "kind": one.kind.value, "paragraphs": list(one.paragraphs)} for one in sources(document)]
    return {"sources": table, "uncovered": list(uncovered_paragraphs(document))}


@pytest.mark.parametrize("name", ARTICLES)
def test_sources_are_those_of_the_table(name: str) -> None:
    assert rows(name) == json.loads((GOLDEN / name / "sources.json").read_text(encoding="utf-8"))


def spoken(text: str) -> list[tuple[str, list[str]]]:
    document = structured(text)
    return [(one.name, [document.text(named.span) for named in named_for(document, one)]) for one in sources(document)]


def test_a_quotation_that_goes_on_is_whose_it_was() -> None:
    text = "Judul Berita\n\n“Kami lapar. Kami lelah.\n\n“Besok kami pulang,” kata Ratih Lestari. “Naik kapal.”"
    assert spoken(text) == [("Ratih Lestari", ["Kami lapar. Kami lelah.", "Besok kami pulang,", "Naik kapal."])]


def test_a_pronoun_means_whom_the_paragraph_is_about() -> None:
    text = "Judul Berita\n\nMenurut Camat Rukmini, jalan licin.\n\nBupati Seno Hartono datang siang. “Hujan reda,” ujarnya."
    assert [(name, len(said)) for name, said in spoken(text)] == [("Rukmini", 1), ("Seno Hartono", 1)]


def test_a_body_is_one_source_under_all_its_names() -> None:
    text = "Judul Berita\n\nKomisi Air Bersih (KAB) mencatat tiga kebocoran.\n\nKAB mengimbau warga berhemat."
    assert [name for name, _ in spoken(text)] == ["Komisi Air Bersih (KAB)"]


def test_a_bare_noun_means_the_source_without_a_name() -> None:
    text = "Judul Berita\n\nSeorang sopir truk mengaku melihat api. “Besar sekali,” ucap sopir itu."
    assert [name for name, _ in spoken(text)] == ["Seorang sopir truk"]


def kinds(*paragraphs: str) -> list[tuple[str, str, list[int]]]:
    document = structured("\n\n".join(("Judul Berita", *paragraphs)))
    return [(one.kind.value, one.name, list(one.paragraphs)) for one in sources(document)]


def test_a_bare_source_is_somebody_without_a_name_and_not_who_spoke_last() -> None:
    first = "Bupati Rendi Pasaribu mengatakan jalan dibuka."
    assert kinds(first, "Menurut sumber, tender diulang.", "“Sudah,” ujar sumber itu.") == [
        ("person", "Rendi Pasaribu", [1]),
        ("anonymous", "sumber", [2, 3]),
    ]
    first = "Mayor Ann Whitlow said the plan was alive."
    assert kinds(first, "The money was gone, sources said. “It is over,” sources said.") == [
        ("person", "Ann Whitlow", [1]),
        ("anonymous", "sources", [2]),
    ]


def test_a_definite_noun_means_the_one_without_a_name() -> None:
    told = ("Seorang pejabat dinas mengaku takut.", "Bupati Rendi Pasaribu membantah.", "Pejabat itu menambahkan, dana habis.")
    assert kinds(*told) == [("anonymous", "Seorang pejabat dinas", [1, 3]), ("person", "Rendi Pasaribu", [2])]


def test_a_study_that_is_nobodys_is_no_source() -> None:
    assert (
        kinds("Menurut sebuah studi, kopi aman.", "Hasil penelitian menunjukkan teh aman.", "Studi itu juga menemukan hal lain.")
        == []
    )
    assert kinds("Studi Universitas Oru menemukan kopi aman.", "Studi itu juga menemukan teh aman.") == [
        ("document", "Universitas Oru", [1, 2])
    ]


def test_a_report_that_was_told_again_is_the_mediums() -> None:
    assert kinds("Dikutip dari Antara, kerugian Rp11 miliar. Laporan itu menyebut ada tiga proyek.") == [("media", "Antara", [1])]


def test_a_pronoun_means_somebody_whose_full_name_stands_elsewhere() -> None:
    told = ("A court freed former minister Olaf Brenner.", "Brenner had been accused of fraud. He denied it.")
    assert kinds(*told)[-1] == ("person", "Olaf Brenner", [2])
