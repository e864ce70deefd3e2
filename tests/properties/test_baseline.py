"""Known findings stay known wherever they move and whatever is written around them; a new one is exactly one."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.baseline import Known, entries_of, known_in
from newslint.model.report import Report
from tests.drafts import report_on

TITLE = "Dermaga Lama Oru Dibuka Lagi untuk Umum"
PARAGRAPHS = (
    "Warga Oru mejadi saksi ketika dermaga lama itu dibuka pada 3 Pebruari 2024.",
    "Kepala dermaga menilai resiko banjir  berkurang ,dan ia berterima kasih kepada semua pihak.",
    "Kapal pertama itu datang dari pulau dan dan membawa garam. Kapal kedua membawa hasil kebun.",
    "Pada tahun lalu, warga mejadi saksi yang lain di dermaga yang sama sebelum hujan turun.",
    "Menurut catatan dermaga, tak ada kapal yang  terlambat; semua awak kapal pulang dengan selamat.",
)
CLEAN = (
    "Di seberang sungai, para pedagang menata lapak mereka sejak pagi.",
    "Sore harinya, anak-anak bermain layang-layang di tepi sungai.",
    "Penjaga menutup pagar setelah pengunjung terakhir pulang.",
)
NEW = "Seorang nelayan mengaku gembira karna jaringnya penuh pada 7 Nopember 2023."
SELECT = ("spelling", "style", "leftovers")
pieces = st.lists(st.sampled_from(CLEAN), max_size=4)


def checked(paragraphs: Sequence[str]) -> Report:
    return report_on("\n\n".join((TITLE, *paragraphs)) + "\n", profile="default", select=SELECT)


def known() -> Known:
    before = checked(PARAGRAPHS)
    assert len(before.findings) >= 6
    return Known(entries_of("naskah.txt", before.findings))


def new_in(paragraphs: Sequence[str]) -> list[str]:
    return [finding.text for finding in known().parted(checked(paragraphs), "naskah.txt", "baseline").findings]


@settings(max_examples=25, deadline=None)
@given(st.permutations(PARAGRAPHS), pieces, st.data())
def test_what_is_moved_or_written_elsewhere_makes_nothing_new(order: list[str], added: list[str], data: st.DataObject) -> None:
    paragraphs = list(order)
    for text in dict.fromkeys(added):
        paragraphs.insert(data.draw(st.integers(0, len(paragraphs))), text)
    assert new_in(paragraphs) == []
    report = known().parted(checked(paragraphs), "naskah.txt", "baseline")
    assert len(known_in(report)) == len(checked(PARAGRAPHS).findings)


@settings(max_examples=15, deadline=None)
@given(st.permutations(PARAGRAPHS), st.integers(0, len(PARAGRAPHS)))
def test_new_slips_are_new_and_nothing_else_is(order: list[str], place: int) -> None:
    alone = [finding.text for finding in checked([NEW]).findings]
    assert len(alone) == 2
    assert new_in([*order[:place], NEW, *order[place:]]) == alone


@settings(max_examples=15, deadline=None)
@given(st.permutations(PARAGRAPHS))
def test_a_known_slip_that_comes_once_more_is_one_new_one(order: list[str]) -> None:
    assert new_in([*order, "Hujan turun lagi.", "Kapal pertama itu datang dari pulau dan dan membawa garam."]) == ["dan dan"]


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from(range(len(PARAGRAPHS))), min_size=1))
def test_what_is_mended_is_stale_and_the_rest_is_not(mended: set[int]) -> None:
    own = known()
    kept = [text for number, text in enumerate(PARAGRAPHS) if number not in mended]
    report = own.parted(checked(kept), "naskah.txt", "baseline")
    gone = len(checked(PARAGRAPHS).findings) - len(report.suppressed)
    assert report.findings == ()
    assert sum(one.count for one in own.stale({"naskah.txt": ()})) == gone > 0
    assert list(own.stale({"lain.txt": ()})) == []
