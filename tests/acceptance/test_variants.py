"""Whatever the names, verbs, times and typos are: the same rules speak at the same places, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from newslint.model.finding import Finding
from newslint.model.report import Report
from newslint.model.rule import SEVERITIES, Severity
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.packaged import load_compiled
from newslint.session import Choice, Session
from tests.acceptance.variants import Expected, variant


@pytest.fixture(scope="module")
def session() -> Session:
    plugins = Plugins(installed=False)
    return Session(plugins, load_compiled(plugins.rule_folders(), plugins.check_kinds()), date(2024, 3, 9))


def lint(session: Session, data: bytes) -> Report:
    (report,) = session.check(Source("draft.txt", data, {"published": "2024-03-08"}), Choice(profile="default"))
    assert report.complete
    return report


def speaks(finding: Finding, place: Expected) -> bool:
    severe_enough = finding.severity >= SEVERITIES[place.severity]
    return severe_enough and finding.rule.partition(".")[0] in place.families and finding.span.overlaps(place.span)


def words(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Give rule and words of each finding, with the blanks and quotation marks that a variant may exchange made equal."""
    fold = str.maketrans({"\u00a0": " ", "“": '"', "”": '"'})
    return sorted((finding.rule, finding.text.translate(fold)) for finding in findings)


@pytest.mark.parametrize("seed", range(24))
def test_the_same_rules_speak_at_the_same_places(session: Session, seed: int) -> None:
    text, expected = variant(seed)
    report = lint(session, text.encode())
    missed = [text[place.span.start : place.span.end] for place in expected if not any(speaks(f, place) for f in report.findings)]
    assert missed == []
    loud = [finding for finding in report.findings if finding.severity >= Severity.WARNING and "related" not in finding.rule]
    false = [(f.rule, f.text) for f in loud if not any(f.span.overlaps(place.span) for place in expected)]
    assert false == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("CRLF", lambda text: text.replace("\n", "\r\n").encode()),
        ("CR", lambda text: text.replace("\n", "\r").encode()),
        ("byte order mark", lambda text: b"\xef\xbb\xbf" + text.encode()),
        ("UTF-16", lambda text: text.encode("utf-16")),
        ("straight quotes", lambda text: text.replace("“", '"').replace("”", '"').encode()),
        ("blanks that do not break", lambda text: text.replace(" akan ", " akan\u00a0").replace(" pada ", "\u00a0pada ").encode()),
    ],
)  # fmt: skip
def test_the_way_of_writing_the_file_changes_nothing(session: Session, name: str, data: object) -> None:
    assert callable(data), name
    text, _ = variant(3)
    assert words(lint(session, data(text)).findings) == words(lint(session, text.encode()).findings)


def test_without_its_disclaimer_one_error_stands_at_the_end_of_the_article(session: Session) -> None:
    text, _ = variant(5)
    before, _, after = text.partition(next(line for line in text.split("\n") if "platform untuk menulis" in line) + "\n\n")
    report = lint(session, (before + after).encode())
    (finding,) = [one for one in report.findings if one.rule.startswith("disclaimer.")]
    assert finding.severity is Severity.ERROR
    assert (finding.span.start, len(finding.span)) == (len(before.rstrip()), 0)
    assert not [one for one in lint(session, text.encode()).findings if one.rule.startswith("disclaimer.")]


def test_with_every_word_list_emptied_a_typo_is_still_found_by_its_neighbourhood() -> None:
    plugins = Plugins(installed=False)
    book = load_compiled(plugins.rule_folders(), plugins.check_kinds())
    rules = {rule.id: replace(rule, options=_emptied(rule.options)) for rule in book}
    bare = Session(plugins, Rulebook(rules, book.vocabulary), date(2024, 3, 9))
    report = lint(bare, b"Gudang tua di tepi sungai itu akan menajadi perpustakaan bagi warga.")
    assert [(one.rule, one.text, one.replacements[0]) for one in report.findings if one.rule.startswith("spelling.")] == [
        ("spelling.certain-typo", "menajadi", "menjadi")
    ]


def _emptied(options: object) -> object:
    """Give a rule's options with every list of words and table of pairs emptied."""
    lists = {name: () for name in ("words", "cues", "domains", "names", "stems", "endings", "exceptions") if hasattr(options, name)}
    return replace(options, **{name: type(getattr(options, name))() for name in lists}) if lists else options  # type: ignore[type-var]
