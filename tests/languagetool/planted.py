"""Three drafts with sixty planted errors and sixty names and loan words, and what a server and newslint make of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
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

DRAFTS = sorted(Path(__file__).with_name("drafts").glob("*.txt"))
FAMILIES = ("spelling.", "grammar.")
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
    """Counts over all drafts. Of errors and names: how many there are, the server marks, and newslint reports."""

    right: int = 0  # warnings of newslint on a planted error
    wrong: int = 0
    errors: int = 0
    errors_of_server: int = 0
    errors_of_newslint: int = 0
    names: int = 0
    names_of_server: int = 0
    names_of_newslint: int = 0

    @property
    def precision(self) -> float:
        """Give the share of newslint's warnings that are right."""
        return self.right / (self.right + self.wrong)

    @property
    def lost(self) -> float:
        """Give the share of the planted errors that the server marks and newslint does not report."""
        return (self.errors_of_server - self.errors_of_newslint) / self.errors


def score(proofreader: Proofreader | None) -> Score:
    """Read the drafts with a proofreader, or without one."""
    return Score(*map(sum, zip(*(_scored(draft, proofreader) for draft in drafts()), strict=True)))


def _scored(draft: Draft, proofreader: Proofreader | None) -> Score:
    report, remarks = _read(draft, proofreader)
    found = [finding for finding in report.findings if finding.rule.startswith(FAMILIES)]
    spans = [finding.span for finding in found]
    hits = [_touches(finding.span, draft.errors) for finding in found if finding.severity >= Severity.WARNING]
    return Score(
        right=sum(hits),
        wrong=len(hits) - sum(hits),
        errors=len(draft.errors),
        errors_of_server=sum(_touches(error, remarks) for error in draft.errors),
        errors_of_newslint=sum(_touches(error, spans) for error in draft.errors),
        names=len(draft.names),
        names_of_server=sum(_touches(name, remarks) for name in draft.names),
        names_of_newslint=sum(_touches(name, spans) for name in draft.names),
    )


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _read(draft: Draft, proofreader: Proofreader | None) -> tuple[Report, list[Span]]:
    source = Source("draft.txt", draft.text.encode())
    (begun,) = session().begin(source, Choice(profile="default"), None, proofreader)
    remarks = [remark.span for remark in proof(begun.document).remarks]
    report = begun.report()
    assert not report.gaps
    assert not report.crashes
    return report, remarks
