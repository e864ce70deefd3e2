"""The report that people read."""

import re
from typing import Any

import pytest

from newslint.model.notice import Notice
from newslint.model.report import Failure, RuleCrash, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.reporters.text import report
from newslint.reporters.width import width
from tests.reporters.drafts import found, read, reported, run_of, shown


def said(run: Run, **presentation: Any) -> str:
    return shown(report, run, **presentation)


def test_an_entry_has_place_severity_message_rule_snippet_and_way_out() -> None:
    document = read("Judul\n\nKata yang salha ini.", "/newsroom/desk/a.txt")
    text = said(run_of(reported(document, found(document, "salha", "salah"))))
    assert text == (
        "desk/a.txt  5 kata, profil default\n"
        "\n"
        "  3:11  kesalahan: “salha” salah ketik. [spelling.known-typo]\n"
        "        │ Kata yang salha ini.\n"
        "        │           ^^^^^ → salah\n"
        "\n"
        "1 kesalahan menghalangi penerbitan.\n"
        "1 naskah diperiksa (5 kata).\n"
    )


def test_many_findings_of_one_rule_are_one_entry_with_the_other_lines() -> None:
    document = read("\n\n".join(["Rp 5 naik."] * 4 + ["Rp 7 turun."]))
    findings = [found(document, "Rp 5", "Rp5", nth=n, rule="style.rupiah", severity=Severity.NOTE) for n in range(4)]
    findings.append(found(document, "Rp 7", "Rp7", rule="style.rupiah", severity=Severity.NOTE))
    text = said(run_of(reported(document, *findings)), language="en")
    assert text.count("[style.rupiah]") == 1
    assert "note ×5: “Rp 5” is a typo." in text
    assert "also line 3, 5, 7; “Rp 7” → Rp7 (line 9)" in text


def test_two_different_errors_of_one_rule_keep_their_snippets() -> None:
    document = read("satuu dua tigga")
    text = said(run_of(reported(document, found(document, "satuu"), found(document, "tigga"))))
    assert text.count("[spelling.known-typo]") == 2


def test_blanks_at_the_ends_of_a_way_out_are_seen() -> None:
    document = read("satu dua")
    assert "→ “ - ” / “ ”" in said(run_of(reported(document, found(document, "dua", " - ", " "))))


def test_what_only_asks_for_deletion_is_one_entry() -> None:
    document = read("TUTUP\n\nsatu dua\n\nGULIR")
    findings = [found(document, words, "", rule="leftovers.x", severity=Severity.WARNING) for words in ("TUTUP", "GULIR")]
    text = said(run_of(reported(document, *findings)))
    assert "peringatan ×2: “TUTUP” salah ketik." in text
    assert "juga “GULIR” (baris 5)" in text


def test_entries_stand_in_the_order_of_their_places() -> None:
    document = read("satu dua tiga")
    findings = [found(document, word, rule=f"style.{word}", severity=level) for word, level in zip(
        ("satu", "dua", "tiga"), (Severity.NOTE, Severity.ERROR, Severity.WARNING), strict=True)]  # fmt: skip
    assert re.findall(r"style\.(\w+)", said(run_of(reported(document, *findings)))) == ["satu", "dua", "tiga"]


@pytest.mark.parametrize(
    ("threshold", "closing"),
    [
        (Severity.ERROR, "1 error blocks publication. 1 warning and 1 note to look at, not blocking."),
        (Severity.NOTE, "1 error, 1 warning, and 1 note block publication."),
        (None, "Nothing blocks publication. 1 error, 1 warning, and 1 note to look at, not blocking."),
    ],
)
def test_the_closing_line_says_what_blocks(threshold: Severity | None, closing: str) -> None:
    document = read("satu dua tiga")
    findings = [found(document, w, rule=f"style.{w}", severity=s) for w, s in zip(("satu", "dua", "tiga"), Severity, strict=True)]
    lines = said(run_of(reported(document, *findings), threshold=threshold, passed_over=2), language="en").splitlines()
    assert lines[-2:] == [closing, "1 draft checked (3 words), 2 files passed over."]


def test_quiet_hides_notes_and_says_how_many() -> None:
    document = read("satu dua")
    findings = [found(document, "satu", severity=Severity.NOTE), found(document, "dua", rule="style.x", blocking=False)]
    text = said(run_of(reported(document, *findings)), quiet=True)
    assert TYPO_LINE not in text
    assert "(pratinjau, tidak menghalangi)" in text
    assert "Tidak ada yang menghalangi penerbitan. 1 kesalahan tidak menghalangi. 1 catatan disembunyikan." in text


TYPO_LINE = "[spelling.known-typo]"


def test_a_clean_run_is_two_lines() -> None:
    assert said(run_of(reported(read("satu dua")))) == "Bersih: tidak ada temuan.\n1 naskah diperiksa (2 kata).\n"


def test_suppressed_ethics_are_always_listed_others_when_asked() -> None:
    document = read("satu dua")
    ethics = Suppressed(found(document, "satu", rule="ethics.child-name"), "izin orang tua", "inline")
    other = Suppressed(found(document, "dua"), "kutipan", "inline")
    run = run_of(reported(document, suppressed=(ethics, other)))
    text = said(run)
    assert "alasan: izin orang tua (diabaikan)" in text
    assert "kutipan" not in text
    assert "1 temuan diabaikan dengan alasan (--show-suppressed)." in text
    assert "alasan: kutipan (diabaikan)" in said(run, show_suppressed=True)


def test_what_is_not_complete_is_said_first_and_kindly() -> None:
    document = read("satu dua")
    one = reported(
        document,
        crashes=(RuleCrash("dating", ("dating.weekday",), "ValueError: x"),),
        notices=(Notice("profile.ugc", Texts("Diperiksa dengan profil ugc.", "Checked with profile ugc.")),),
    )
    text = said(run_of(one, failures=(Failure("b.txt", Texts("kosong", "is empty"), 1, 2),)), language="en", width=200)
    assert "  Checked with profile ugc.\n" in text
    assert "The check “dating” stopped, so these rules were not checked: dating.weekday." in text
    assert "b.txt:1:2: error: is empty\n" in text
    assert "The check is not complete: 1 file could not be read or written and 1 check stopped.\n" in text
    assert "Nothing blocks" not in text
    assert "no draft was checked" in said(run_of(), language="en")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_window(columns: int) -> None:
    document = read("Kata 語 lain " * 40 + "salha " + "dan kata lain " * 40)
    way = "kata pengganti yang panjang " * 6
    message = Texts("pesan yang panjang sekali " * 9, "a long message " * 9)
    text = said(run_of(reported(document, found(document, "salha", way, message=message))), width=columns)
    assert max(width(line) for line in text.splitlines()) <= columns


def test_colour_only_where_it_was_asked_for_and_nothing_else_changes() -> None:
    document = read("satu dua tiga\x1b[31m")
    one = reported(document, found(document, "dua", "", severity=Severity.WARNING), found(document, Span(4, 4), rule="style.x"))
    plain, coloured = (said(run_of(one), color=color) for color in (False, True))
    assert "\x1b" not in plain
    assert "(hapus)" in plain
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_notice_that_drafts_share_is_told_once_at_the_end() -> None:
    shared, own = Notice("a", Texts("Sama.", "Same.")), Notice("b", Texts("Sendiri.", "Own."))
    first, second = read("satu", "/newsroom/a.txt"), read("dua", "/newsroom/b.txt")
    text = said(run_of(reported(first, notices=(shared, own)), reported(second, notices=(shared,))))
    assert text == (
        "a.txt  1 kata, profil default\n  Sendiri.\n\n"
        "Bersih: tidak ada temuan.\n2 naskah diperiksa (2 kata).\nPada 2 naskah: Sama.\n"
    )  # fmt: skip
