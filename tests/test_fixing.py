"""What is fixed, what is not and why; the way back into each format."""

from __future__ import annotations

import io

import docx
import pytest

from newslint.fixing import Decide, Repair, Repairer, also_unsafe, safe_only
from newslint.model.report import Report
from newslint.parsers.docx import track
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import report_on, session
from tests.parsers.test_docx import packed, read

DRAFT = (
    "Pasar Ikan Dibuka Lagi\n\n"
    "Pasar ikan itu dibuka pada 3 Pebruari 2024. Ada resiko besar bila dan dan pedagang antri.\n\n"
    "“Kami tahu ada resiko,” kata Sari Melati di pasar.\n"
)


def repair(name: str, data: bytes, decide: Decide = safe_only) -> Repair:
    return Repairer(session(), Choice(profile="default"), None, decide).repair(Source(name, data))


def skipped(done: Repair) -> dict[str, str]:
    return {one.finding.text: one.reason.en for one in done.skipped}


def test_only_what_is_certain_is_written() -> None:
    done = repair("draft.txt", DRAFT.encode())
    assert done.data.decode() == DRAFT.replace("resiko besar bila dan dan pedagang antri", "risiko besar bila dan pedagang antre")
    assert [one.finding.text for one in done.applied] == ["resiko", "dan dan", "antri"]
    assert skipped(done) == {
        "Pebruari": "needs an editor's judgement (--unsafe)",
        "resiko": "changes the words of a quotation (--unsafe)",
    }


def test_unsafe_fixes_are_written_when_asked_for() -> None:
    done = repair("draft.txt", DRAFT.encode(), also_unsafe)
    assert "3 Februari 2024" in done.data.decode()
    assert "ada risiko,” kata" in done.data.decode()


@pytest.mark.parametrize("decide", [safe_only, also_unsafe])
def test_a_second_run_changes_nothing(decide: Decide) -> None:
    once = repair("draft.txt", DRAFT.encode(), decide)
    again = repair("draft.txt", once.data, decide)
    assert again.data == once.data
    assert again.applied == ()


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("cp1252", b"")],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(encoding: str, mark: bytes, line_end: str) -> None:
    before, after = (text.replace("\n", line_end) for text in (DRAFT, repair("draft.txt", DRAFT.encode()).data.decode()))
    assert repair("draft.txt", mark + before.encode(encoding)).data == mark + after.encode(encoding)


def test_several_ways_are_left_to_a_person() -> None:
    done = repair("draft.txt", b"Warga desa mana mana datang ke pasar ikan itu sejak pagi.\n", also_unsafe)
    assert done.data.startswith(b"Warga desa mana mana datang")
    assert skipped(done)["mana mana"] == "there are several ways; choose one"


def test_html_is_fixed_through_tags_and_references() -> None:
    page = "<h1>Pasar Ikan</h1>\n<p class='a  b'>Ada re<b>si</b>ko&nbsp;besar &amp; warga <i>antri</i>.</p><!-- resiko -->\n"
    done = repair("draft.html", page.encode())
    assert done.data.decode() == page.replace("Ada re<b>", "Ada ri<b>").replace("<i>antri</i>", "<i>antre</i>")


def test_what_a_fix_writes_is_escaped() -> None:
    (report,) = session().check(Source("draft.html", b"<p>Ada resiko &amp; antri di pasar ikan itu.</p>"), Choice())
    assert report.document.escape("a < b & c", report.findings[0].span) == "a &lt; b &amp; c"


def test_markdown_keeps_its_marks_and_code() -> None:
    draft = (
        "---\ntitle: Ada resiko\n---\n# Pasar Ikan\n\nAda **resiko** besar, `resiko` di [pasar resiko](https://a.example/resiko).\n"
    )
    done = repair("draft.md", draft.encode())
    assert done.data.decode() == draft.replace("**resiko**", "**risiko**").replace("[pasar resiko]", "[pasar risiko]")


def word_draft() -> bytes:
    document = docx.Document()
    document.add_heading("Pasar Ikan Dibuka Lagi", 0)
    paragraph = document.add_paragraph("Ada re")
    paragraph.add_run("siko").bold = True
    paragraph.add_run(" besar bila pedagang antri di pasar, dan dan lain hari.")
    return packed(document)


def runs(data: bytes) -> list[tuple[str, bool | None]]:
    return [(run.text, run.bold) for run in docx.Document(io.BytesIO(data)).paragraphs[1].runs]


def test_word_runs_keep_their_formatting() -> None:
    done = repair("draft.docx", word_draft())
    assert runs(done.data) == [
        ("Ada ri", None),
        ("siko", True),
        (" besar bila pedagang antre di pasar, dan lain hari.", None),
    ]


def test_word_changes_are_tracked() -> None:
    data = word_draft()
    done = Repairer(session(), Choice(profile="default"), None, safe_only, track).repair(Source("draft.docx", data))
    assert len(done.applied) == 3
    plain = repair("draft.docx", data)
    assert read(done.data).source == read(plain.data).source
    xml = docx.Document(io.BytesIO(done.data)).element.xml
    assert xml.count("<w:del ") == 3
    assert xml.count("<w:ins ") == 2 + 1
    assert 'w:author="newslint"' in xml
    assert done.data != plain.data


def test_a_fix_is_never_safe_where_it_changes_a_date_or_a_name() -> None:
    report: Report = report_on(
        "Rapat dibuka oleh Resiko Antri Utama pada hari Jumat, 3 Mei 2024 di balai kota.\n", profile="default"
    )
    assert not [fix for finding in report.findings for fix in finding.fixes if fix.safe]


QUOTED = "Kami tahu ada resiko besar"


MARKED = (
    *(f"'{QUOTED},'", f"‘{QUOTED},’", f"«{QUOTED}»,", f"»{QUOTED}«,", f"‹{QUOTED}›,", f"„{QUOTED},“", f"``{QUOTED},''"),
    *(f"''{QUOTED},''", f"「{QUOTED}」,", "‘Jum’at itu ada resiko,’", f':"{QUOTED},"', '"Kami sebut "resiko" besar,"'),
)


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        *(("draft.txt", f"Warga antri di pasar. {words} kata Sari di pasar itu.\n") for words in MARKED),
        ("draft.txt", f"Warga antri di pasar.\n\n“Kami menunggu lama\n\n{QUOTED}\n\ndi sana,” kata Sari di pasar itu.\n"),
        ("draft.txt", f"Warga antri di pasar.\n\n{QUOTED},” kata Sari di pasar itu.\n"),
        ("draft.txt", f"Warga antri di pasar.\n\n‘{QUOTED}.\n\n‘Itu saja,’ kata Sari di pasar itu.\n"),
        ("draft.txt", f"Warga antri di pasar ikan itu.\n\n> {QUOTED}, kata Sari dalam suratnya.\n"),
        ("draft.html", f"<p>Warga antri di pasar. <q>Kata ibu, <q>{QUOTED}</q></q>, kata Sari di pasar itu.</p>\n"),
        ("draft.html", f"<p>Warga antri di pasar.</p><blockquote><p>“Ya,” katanya.</p><ul><li>{QUOTED}</li></ul></blockquote>\n"),
        ("draft.html", f"<p>Warga antri di pasar.</p><blockquote><h2>{QUOTED}</h2><p>Itu saja.</p></blockquote>\n"),
        ("draft.md", f"Warga antri di pasar. <q>{QUOTED}</q>, kata Sari di pasar itu.\n"),
        ("draft.md", f"Warga antri di pasar.\n\n> - {QUOTED}\n> - Itu “saja” kata kami.\n"),
        ("draft.md", f"Warga antri di pasar.\n\n> <div>\n> <p>{QUOTED}</p>\n> <ul><li>{QUOTED}</li></ul></div>\n"),
    ],
)
def test_words_of_a_quotation_stay_whatever_its_marks(name: str, draft: str) -> None:
    done = repair(name, draft.encode())
    assert done.data.decode() == draft.replace("antri", "antre")
    assert skipped(done)["resiko"] == "changes the words of a quotation (--unsafe)"


@pytest.mark.parametrize(
    "draft",
    [
        "Warga Jum'at itu antri di pasar, dan para guru' pulang.\n",
        "“Kami pulang,” kata Sari. Warga antri di pasar. ‘Kami datang,’ kata Budi.\n",
        "Angkatan '90-an itu antri di pasar sejak pagi buta.\n",
    ],
)
def test_words_beside_quotations_and_apostrophes_are_fixed(draft: str) -> None:
    assert repair("draft.txt", draft.encode()).data.decode() == draft.replace("antri", "antre")


def test_a_quotation_of_markup_is_one_to_every_rule() -> None:
    (report,) = session().check(Source("a.html", b"<p><q>Kami <q>pulang</q> dulu</q>, kata Sari.</p>"), Choice())
    assert report.document.view.strip() == "“Kami ‘pulang’ dulu”, kata Sari."


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.html", "<p>Rapat ditutup di <b>balai <i>desa.</i></b></p>\n<p></p>", "</b></p>\n<p>Isi tulisan ini {}</p>\n<p></p>"),
        ("a.html", "<blockquote><p>Rapat ditutup.</p></blockquote>", "</p></blockquote>\n<p>Isi tulisan ini {}</p>"),
        ("a.html", "<div>Rapat ditutup.</div>", "Rapat ditutup.\n\nIsi tulisan ini {}</div>"),
        ("a.md", "Rapat ditutup di **balai desa.**\n", "**balai desa.**\n\nIsi tulisan ini {}\n"),
        ("a.md", "Rapat ditutup.\n", "Rapat ditutup.\n\nIsi tulisan ini {}\n"),
    ],
)
def test_a_paragraph_that_is_added_stands_by_itself(name: str, before: str, after: str) -> None:
    source = Source(name, before.encode(), {"origin": "community"})
    done = Repairer(session(), Choice(select=("disclaimer",)), None, also_unsafe).repair(source)
    words = "sepenuhnya tanggung jawab penulis dan tidak mewakili pandangan redaksi media ini."
    assert done.data.decode().endswith(after.format(words))
