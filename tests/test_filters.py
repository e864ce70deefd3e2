"""Suppression: comments and metadata, in both languages, each with a reason, never without a trace."""

from __future__ import annotations

import pytest

from newslint.filters import apply_directives
from newslint.model.document import Directive
from newslint.model.notice import Notice
from newslint.model.proof import Proof
from newslint.model.report import Report
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import report_on, session, structured

TYPO = "Di batu itu terpahat tulisan 3 Pebruari 1921."
FAMILY = ("spelling", "newslint")
TYPO_RULE = next(rule for rule in session().rulebook if rule.id == "spelling.known-typo")


def checked(text: str, *select: str) -> Report:
    return report_on(text, profile="default", select=select or FAMILY)


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- newslint: ignore spelling.known-typo -- on a stone -->",
        "<!-- newslint: abaikan spelling.known-typo -- tulisan batu -->",
        "<!--newslint:abaikan spelling--tulisan batu-->",
        "<!-- Newslint: Abaikan spelling — tulisan batu -->",
        "<!-- newslint: ignore style, spelling.known-typo -- on a stone -->",
        "<!-- newslint: ignore-file spelling.known-typo -- on a stone -->",
        "<!-- newslint: abaikan-berkas spelling -- tulisan\n batu -->",
    ],
)
def test_comments(comment: str) -> None:
    report = checked(f"Judul Berita\n\n{comment}\n{TYPO}\n")
    assert rules(report) == []
    (suppressed,) = report.suppressed
    assert (suppressed.finding.text, suppressed.where) == ("Pebruari", "inline")
    assert suppressed.reason in ("on a stone", "tulisan batu")
    assert "newslint" not in report.document.view


def test_a_comment_covers_the_next_paragraph_only() -> None:
    comment = "<!-- newslint: abaikan spelling -- tulisan batu -->"
    report = checked(f"Judul Berita\n\n{TYPO}\n{comment}\n{TYPO}\n\n{TYPO}\n")
    assert [report.document.position(finding.span.start).line for finding in report.findings] == [3, 7]
    assert [report.document.position(one.finding.span.start).line for one in report.suppressed] == [5]


def test_a_comment_at_the_end_of_a_paragraph_covers_that_paragraph() -> None:
    report = checked(f"Judul Berita\n\n{TYPO} <!-- newslint: abaikan spelling -- tulisan batu -->\n\n{TYPO}\n")
    assert [report.document.position(finding.span.start).line for finding in report.findings] == [5]


@pytest.mark.parametrize(
    ("front", "where"),
    [
        ("newslint: {ignore: [{rule: spelling.known-typo, reason: tulisan batu}]}", "metadata"),
        ("newslint:\n  abaikan:\n    - aturan: spelling\n      alasan: tulisan batu\n      teks: 3 pebruari", "metadata"),
        ("newslint: {ignore: ['spelling -- tulisan batu']}", "metadata"),
    ],
)
def test_front_matter(front: str, where: str) -> None:
    report = checked(f"---\n{front}\n---\n{TYPO}\n")
    assert rules(report) == []
    (suppressed,) = report.suppressed
    assert (suppressed.reason, suppressed.where) == ("tulisan batu", where)


def test_text_narrows_to_findings_on_these_words() -> None:
    front = "newslint: {ignore: [{rule: spelling, reason: judul buku, text: 'Kabar Pebruari'}]}"
    report = checked(f"---\n{front}\n---\nBuku “Kabar\u00a0Pebruari” terbit pada 3 Pebruari 2020.\n")
    assert [finding.rule for finding in report.findings] == ["spelling.known-typo"]
    assert [report.document.position(one.finding.span.start).column for one in report.suppressed] == [13]


@pytest.mark.parametrize(
    ("comment", "rule"),
    [
        ("<!-- newslint: abaikan spelling -->", "newslint.unused-suppression"),
        ("<!-- newslint: abaikan spelling -- -->", "newslint.unused-suppression"),
        ("<!-- newslint: abaikan speling -- alasan -->", "newslint.unknown-suppression"),
        ("<!-- newslint: abaikan -- alasan -->", "newslint.unknown-suppression"),
        ("<!-- newslint: diam spelling -- alasan -->", "newslint.unknown-suppression"),
        ("<!-- newslint abaikan spelling -- alasan -->", "newslint.unknown-suppression"),
    ],
)
def test_what_is_wrong_suppresses_nothing_and_is_told(comment: str, rule: str) -> None:
    report = checked(f"{comment}\n{TYPO}\n")
    assert rules(report) == [rule, "spelling.known-typo"]
    assert report.findings[0].text == comment
    assert report.suppressed == ()


def test_each_name_that_does_nothing_is_told() -> None:
    report = checked(f"<!-- newslint: abaikan spelling.known-typo, newslint, spelling.kata -- alasan -->\n{TYPO}\n")
    assert rules(report) == ["newslint.unknown-suppression", "newslint.unused-suppression"]
    assert "“spelling.kata”" in report.findings[0].message.id
    assert "“newslint”" in report.findings[1].message.id
    assert len(report.suppressed) == 1


ENGLISH = "The ships of the line had left the harbour on Monday, and the crews of both were glad of it, said the port.\n"


@pytest.mark.parametrize(("reads", "unused"), [("all", True), ("nothing", False), ("in part", False)])
@pytest.mark.parametrize("name", ["grammar.english-grammar", "grammar"])
def test_a_rule_that_no_server_judged_is_not_called_unused(reads: str, name: str, *, unused: bool) -> None:
    """Whoever deletes the suppression would have the finding again where there is a server."""
    notices = (Notice("languagetool.failed", Texts("tidak", "not")),) if reads == "in part" else ()
    reader = None if reads == "nothing" else lambda _document: lambda: Proof(notices=notices)
    text = f"Harbour Opens\n\n<!-- newslint: ignore {name} -- a motto -->\n{ENGLISH}"
    (report,) = session().check(Source("a.txt", text.encode()), Choice(select=("grammar", "newslint")), proofreader=reader)
    assert ("newslint.unused-suppression" in rules(report)) is unused


def test_a_rule_that_broke_is_not_called_unused() -> None:
    document = structured(f"Judul\n\n<!-- newslint: abaikan spelling.known-typo -- tulisan batu -->\n{TYPO}\n")
    known = {TYPO_RULE.id: TYPO_RULE}
    told = [apply_directives(document, [], frozenset(known), known, unheard)[2] for unheard in (frozenset(), frozenset(known))]
    assert [len(hits) for hits in told] == [1, 0]


def test_a_rule_that_is_off_is_not_called_unused() -> None:
    assert rules(checked(f"<!-- newslint: abaikan dating -- arsip -->\n{TYPO.replace('Peb', 'Feb')}\n")) == []


def test_severities_of_what_is_told() -> None:
    text = "<!-- newslint: abaikan speling -- a -->\nSatu.\n\n<!-- newslint: abaikan spelling -- a -->\nDua.\n"
    assert {one.rule: one.severity.label for one in checked(text).findings} == {
        "newslint.unknown-suppression": "warning",
        "newslint.unused-suppression": "note",
    }


def accepted(draft: str, rule: str, text: str = "") -> Report:
    """Check a draft of which the configuration accepts something."""
    directive = Directive((rule,), "gaya rumah", Span(0, 0), text=text, where="configuration")
    choice = Choice(profile="default", select=FAMILY, accepted=(directive,))
    (report,) = session().check(Source("naskah.txt", draft.encode()), choice)
    return report


def test_the_configuration_accepts_with_its_reason() -> None:
    report = accepted(f"Judul Berita\n\n{TYPO}\n", rule="spelling.known-typo")
    assert rules(report) == []
    (suppressed,) = report.suppressed
    assert (suppressed.finding.text, suppressed.reason, suppressed.where) == ("Pebruari", "gaya rumah", "configuration")


def test_what_the_configuration_accepts_is_narrowed_to_words_and_never_called_unused() -> None:
    text = "Judul Berita\n\nTabloid Pebruari terbit lagi.\n\nHujan turun pada 3 Pebruari 2020.\n"
    report = accepted(text, rule="spelling", text="tabloid pebruari")
    assert [report.document.position(finding.span.start).line for finding in report.findings] == [5]
    assert rules(accepted("Judul Berita\n\nHujan turun.\n", rule="spelling")) == []


@pytest.mark.parametrize(("front", "word"), [("newslint: [ignore]", "newslint: (list)"), ("newslint: kata", "newslint: kata")])
def test_a_command_of_another_shape_is_told_as_it_was_written(front: str, word: str) -> None:
    (told,) = checked(f"---\n{front}\n---\nSatu.\n").findings
    assert (told.rule, f"“{word}”" in told.message.id) == ("newslint.unknown-suppression", True)
