"""Articles retold from other media, and what opinion and transcripts are spared."""

from newslint.text.genre import is_reporting
from newslint.text.retold import is_retold, unsourced_events, unsourced_paragraphs
from tests.drafts import report_on, structured

LOOSE = "Kapal itu pernah dua kali ditahan karena surat-suratnya tidak lengkap pada tahun sebelumnya."
RETOLD = f"Kapal Terbakar\n\nKapal itu terbakar, dikutip dari Reuters.\n\nAwaknya selamat, menurut Antara.\n\n{LOOSE}"


def test_a_paragraph_without_a_source_in_a_retold_article() -> None:
    document = structured(RETOLD)
    assert is_retold(document)
    assert [document.text(span) for span in unsourced_paragraphs(document)] == [LOOSE]
    assert unsourced_events(document) == ()


def test_own_reporting_is_not_held_to_it() -> None:
    document = structured(RETOLD.replace("menurut Antara", "kata Kapten Rano Basri"))
    assert not is_retold(document)
    assert unsourced_paragraphs(document) == ()


def test_opinion_and_first_person_are_no_reporting() -> None:
    opinion = report_on("Judul\n\nIa konon pergi.", meta={"section": "Opini"}).document
    own = structured("Judul\n\nSaya pergi ke pasar. Saya membeli ikan. Saya pulang. Konon ikannya dari laut.")
    assert not is_reporting(opinion)
    assert not is_reporting(own)
    assert is_reporting(structured("Judul\n\nIa konon pergi."))
