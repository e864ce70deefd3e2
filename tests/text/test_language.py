"""Which language a paragraph is in: metadata first, unless the text contradicts it; others are left alone, and told."""

from __future__ import annotations

import pytest

from newslint.text.language import document_language, language_at, strange_blocks
from tests.drafts import report_on, structured

ID = "Wali kota mengatakan jembatan itu akan dibuka lagi besok setelah perbaikan selesai dan polisi mengalihkan lalu lintas."
EN = "The mayor said the bridge would reopen tomorrow after repairs had been finished and police diverted traffic."
OTHERS = {
    "Javanese": "Warga desa padha kumpul ing bale desa kanggo ngrembug bab banjir kang nrajang sawah lan omahe wong akeh mau.",
    "Sundanese": "Kuring rek indit ka pasar lantaran indung ménta meuli béas jeung gula pikeun hajat bapa nu geus maot genep.",
    "Dutch": "De burgemeester zei dat de brug morgen weer open gaat nadat de reparaties zijn afgerond en de politie omleidt.",
    "Spanish": "El alcalde dijo que el puente abrirá de nuevo mañana después de que terminen las obras y la policía desvíe.",
    "Tagalog": "Sinabi ng alkalde na bubuksan muli ang tulay bukas matapos ang pagkukumpuni at inilihis ng pulisya ang trapiko.",
    "Arabic": "قال رئيس البلدية إن الجسر سيفتح غدا بعد انتهاء الإصلاحات وحولت الشرطة حركة المرور",
    "Chinese": "市长说桥梁将在维修完成后于明天重新开放警方已经改道",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_paragraph_in_another_language_is_left_alone_and_told(name: str) -> None:
    document = structured(f"{ID}\n\n{OTHERS[name]}\n\n{EN}\n")
    assert strange_blocks(document) == {1}
    report = report_on(f"{ID}\n\n{OTHERS[name]}\n\n{EN}\n", profile="strict")
    assert [notice.message.en for notice in report.notices if notice.code == "language.paragraphs"] == [
        "Paragraph 2 seems to be in another language; its words were not checked."
    ]
    assert not [finding for finding in report.findings if finding.place.paragraph == 2 and finding.rule.startswith("spelling.")]


@pytest.mark.parametrize(
    "text", [ID, EN, "Daftar harga: beras, gula, kopi, teh, telur, minyak, cabai, bawang, garam, tepung, ikan, ayam, tomat."]
)
def test_our_languages_are_never_strange(text: str) -> None:
    assert strange_blocks(structured(f"{text}\n")) == set()


def test_each_paragraph_has_its_own() -> None:
    document = structured(f"{ID}\n\n{EN}\n")
    assert [language_at(document, block.span) for block in document.blocks] == ["id", "en"]


@pytest.mark.parametrize(
    ("told", "text", "language", "codes"),
    [
        ("en-GB", EN, "en", []),
        ("en-US", f"{ID} " * 6, "id", ["language.contradicted"]),
        ("jv", OTHERS["Javanese"], "und", ["language.other"]),
        ("jv", f"{ID} " * 6, "id", ["language.contradicted"]),
        ("en", ID, "en", []),
        ("", OTHERS["Dutch"], "und", ["language.other"]),
        ("in", ID, "id", []),
    ],
)
def test_metadata_comes_first_unless_the_text_clearly_contradicts_it(told: str, text: str, language: str, codes: list[str]) -> None:
    report = report_on(f"{text}\n", profile="default", meta={"language": told})
    assert document_language(report.document) == report.language == language
    assert [notice.code for notice in report.notices if notice.code.startswith("language.")] == codes
