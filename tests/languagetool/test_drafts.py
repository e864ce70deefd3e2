"""Three drafts with sixty planted errors and sixty names and loan words, held against what the real server said of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from newslint.languagetool.proofreader import Proofreader
from newslint.model.report import Report
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from newslint.text.proof import proof
from tests.drafts import session
from tests.languagetool.recorded import recorded

DRAFTS = sorted(Path(__file__).with_name("drafts").glob("*.txt"))
PRECISION = 0.90
LOST = 0.05  # of the planted errors that the server finds, what the filters may cost
_MARK = re.compile(r"\[\[(?P<error>.*?)\]\]|\{\{(?P<name>.*?)\}\}")


class Draft(NamedTuple):
    """A draft without its marks, and where errors were planted and names stand."""

    text: str
    errors: tuple[Span, ...]
    names: tuple[Span, ...]


def draft_from(marked: str) -> Draft:
    errors: list[Span] = []
    names: list[Span] = []
    for number, mark in enumerate(_MARK.finditer(marked)):
        start = mark.start() - 4 * number
        word = mark["error"] or mark["name"]
        (errors if mark["error"] else names).append(Span(start, start + len(word)))
    return Draft(_MARK.sub(lambda mark: mark["error"] or mark["name"], marked), tuple(errors), tuple(names))


def drafts() -> list[Draft]:
    return [draft_from(file.read_text(encoding="utf-8")) for file in DRAFTS]


class Score(NamedTuple):
    """How many warnings are right and wrong, and how many planted errors the server and newslint find."""

    right: int
    wrong: int
    planted: int
    of_server: int
    of_newslint: int


def score(proofreader: Proofreader) -> Score:
    """Read the drafts with a proofreader."""
    right = wrong = planted = of_server = of_newslint = 0
    for draft in drafts():
        report, remarks = _read(draft, proofreader)
        warnings = [
            finding.span
            for finding in report.findings
            if finding.rule.startswith(("spelling.", "grammar.")) and finding.severity >= Severity.WARNING
        ]
        found = [finding.span for finding in report.findings if finding.rule.startswith(("spelling.", "grammar."))]
        hits = [any(span.overlaps(error) for error in draft.errors) for span in warnings]
        right, wrong = right + sum(hits), wrong + len(hits) - sum(hits)
        planted += len(draft.errors)
        of_server += sum(any(span.overlaps(error) for span in remarks) for error in draft.errors)
        of_newslint += sum(any(span.overlaps(error) for span in found) for error in draft.errors)
    return Score(right, wrong, planted, of_server, of_newslint)


def _read(draft: Draft, proofreader: Proofreader) -> tuple[Report, list[Span]]:
    source = Source("draft.txt", draft.text.encode())
    (begun,) = session().begin(source, Choice(profile="default"), None, proofreader)
    remarks = [remark.span for remark in proof(begun.document).remarks]
    report = begun.report()
    assert not report.gaps
    assert not report.crashes
    return report, remarks


def holds(result: Score) -> None:
    assert result.right / (result.right + result.wrong) >= PRECISION, result
    assert (result.of_server - result.of_newslint) / result.planted <= LOST, result


def test_sixty_errors_and_sixty_names_are_planted() -> None:
    assert sum(len(draft.errors) for draft in drafts()) == 60
    assert sum(len(draft.names) for draft in drafts()) >= 60


def test_warnings_are_right_and_the_filters_lose_little() -> None:
    result = score(recorded())
    holds(result)
    assert result.of_server >= 35, "the recorded server finds most of what a server can find"


def test_without_the_filters_it_would_not_hold() -> None:
    """The names and loan words are those that a server flags: the filters earn their place."""
    flagged = 0
    for draft in drafts():
        _, remarks = _read(draft, recorded())
        flagged += sum(any(span.overlaps(name) for span in remarks) for name in draft.names)
    assert flagged >= 50
