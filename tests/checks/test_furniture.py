"""Page furniture is reported once and hidden from everything else; repeated blocks and broken characters are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.model.document import Role
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.session import Choice, Session
from newslint.text.encoding import broken_characters
from newslint.text.resemblance import Passage, best_likeness, resembles
from tests.drafts import TODAY, findings_in, report_on


def test_furniture_is_reported_once_and_hidden_from_other_rules() -> None:
    text = "Judul Berita\n\nHujan turun di desa itu.\n\nBaca juga: Nopember Kelabu di di Lereng\n\nWarga mengungsi."
    report = report_on(text, profile="default")
    inside = [finding.rule for finding in report.findings if finding.text in "Baca juga: Nopember Kelabu di di Lereng"]
    assert inside == ["leftovers.related-link"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Scroll ke bawah untuk membaca", "leftovers.ui-line"),
        ("SWIPE UP TO CONTINUE", "leftovers.ui-line"),
        ("Follow us on TikTok", "leftovers.follow-us"),
        ("Berita Terkait", "leftovers.trailer"),
        ("[video id=42]", "leftovers.embed"),
        ("ADVERTISEMENT", "leftovers.advertisement"),
    ],
)
def test_short_lines_of_the_page(line: str, rule: str) -> None:
    found = findings_in(f"Judul Berita\n\nHujan turun di desa itu.\n\n{line}\n\nWarga mengungsi.", "leftovers")
    assert [(finding.rule, finding.text) for finding in found] == [(rule, line)]


@pytest.mark.parametrize("line", ["Warga menutup toko", "Rekomendasi Dokter Baru", "Ikuti Jejak Ayahnya", "Bagikan Nasi Gratis"])
def test_headings_of_the_same_words_are_not(line: str) -> None:
    assert findings_in(f"Judul Berita\n\nHujan turun di desa itu.\n\n{line}\n\nWarga mengungsi.", "leftovers") == []


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("cp1252", "Kata “itu” — caf\u00e9 €5"), ("mac_roman", "Kata “itu” — 5° “x”")],
)
def test_broken_characters_are_read_back(encoding: str, text: str) -> None:
    broken = "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) if byte > 127 else chr(byte) for byte in text.encode("utf-8")
    )
    repaired, end = [], 0
    for one in broken_characters(broken):
        repaired += [broken[end : one.span.start], one.repaired or "?"]
        end = one.span.end
    assert "".join([*repaired, broken[end:]]) == text


@pytest.mark.parametrize("text", ["João Simões", "«à bientôt»", "São Tomé", "naïve 50°C ½", "Âge d’or", "kata “itu”, kata dia…"])
def test_foreign_letters_are_not_broken(text: str) -> None:
    assert list(broken_characters(text)) == []


NOTICE = Passage("Tulisan ini tanggung jawab penulis, bukan sikap {media}, dan dapat berubah sewaktu-waktu.")


def test_likeness_ignores_case_marks_and_the_outlet() -> None:
    likeness = best_likeness(
        NOTICE, "TULISAN INI: tanggung jawab penulis bukan sikap Harian Lereng Baru dan dapat berubah sewaktu waktu"
    )
    assert likeness is not None
    assert likeness.ratio == 1.0


def test_likeness_tells_the_difference() -> None:
    likeness = best_likeness(
        NOTICE, "Halo. Tulisan ini tanggung jawab redaksi, bukan sikap Harian Lereng, dan dapat berubah sewaktu-waktu. Salam."
    )
    assert likeness is not None
    assert likeness.missing == ("penulis",)
    assert likeness.extra == ("redaksi",)
    assert 0.8 < likeness.ratio < 1.0


def test_other_prose_does_not_resemble() -> None:
    assert not resembles(
        NOTICE, "Penulis itu menolak tanggung jawab atas tulisan yang sewaktu-waktu dapat berubah menjadi sengketa panjang."
    )


HOUSE_LINE = """\
check: furniture
severity: warning
since: "0.1"
summary: {id: Baris promosi rumah., en: The house's own promotion.}
message: {id: "“{match}” adalah promosi rumah; hapus.", en: "“{match}” is a house promotion; delete it."}
why: {id: Bukan bagian berita., en: It is not part of the story.}
options: {lines: [kabar lereng setiap pagi]}
examples: {bad: ["Hujan turun.\\n\\n[[Kabar Lereng setiap pagi]]"], good: [Hujan turun setiap pagi.]}
"""


def test_a_newsroom_reports_and_hides_its_own_lines(tmp_path: Path) -> None:
    (tmp_path / "leftovers").mkdir()
    (tmp_path / "leftovers" / "house-line.yaml").write_text(HOUSE_LINE, encoding="utf-8")
    plugins = Plugins(installed=False)
    book = load((*plugins.rule_folders(), tmp_path), plugins.check_kinds())
    text = "Judul Berita\n\nHujan turun di desa itu.\n\nKabar Lereng, setiap pagi!\n\nKabar Lereng setiap  Pagi\n\nWarga mengungsi."
    (report,) = Session(plugins, book, TODAY).check(Source("naskah.txt", text.encode()), Choice(select=("leftovers",)))
    assert [finding.text for finding in report.findings] == ["Kabar Lereng setiap  Pagi"]
    assert [block.role for block in report.document.blocks][3] is Role.BOILERPLATE
