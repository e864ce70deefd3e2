"""What a run has to tell: all that a reporter needs, so that it looks nothing up."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.notice import Notice
from newslint.model.records import dataclass
from newslint.model.rule import Rule, Severity
from newslint.model.texts import Language, Texts

Verdict = Literal["pass", "review", "block", "incomplete"]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the draft, a configuration or a baseline accepts, and why."""

    finding: Finding
    reason: str
    where: Literal["inline", "metadata", "configuration", "baseline"]


@dataclass(frozen=True, slots=True)
class RuleCrash:
    """A check that broke: its kind, the rules in force, and the error in one line."""

    kind: str
    rules: tuple[str, ...]
    error: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result for one document. ``rules`` are those in force, with the severities that hold here.

    ``unheard`` are those of them that did not judge all of it: their check broke, or no server read along.
    """

    document: Document
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Notice, ...] = ()
    crashes: tuple[RuleCrash, ...] = ()
    unheard: frozenset[str] = frozenset()
    profile: str = "default"
    language: str = "id"
    words: int = 0

    @property
    def complete(self) -> bool:
        """Say whether every check ran to its end, and nothing that was asked for is missing."""
        return not self.crashes and not self.gaps

    @property
    def gaps(self) -> tuple[Notice, ...]:
        """Give the notices of what was asked for and is missing."""
        return tuple(notice for notice in self.notices if notice.gap)

    def failing(self, threshold: Severity | None) -> tuple[Finding, ...]:
        """Give the findings at or above the threshold that may block; ``None`` never fails."""
        if threshold is None:
            return ()
        return tuple(f for f in self.findings if f.blocking and f.severity >= threshold)

    def verdict(self, threshold: Severity | None) -> Verdict:
        """Say what a gate should do with this document."""
        if not self.complete:
            return "incomplete"
        if self.failing(threshold):
            return "block"
        return "review" if self.findings else "pass"


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that could not be read, with the place where it is broken if that is known."""

    name: str
    message: Texts
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """Known findings of a baseline that no draft has any more: so many of one rule and text."""

    path: str
    rule: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What a run's findings were held against: the name of a baseline or revision, and the baseline's stale entries."""

    name: str
    stale: tuple[Stale, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run: the reports in the order of the files, the drafts that could not be read, and the threshold.

    ``passed_over`` counts the files in folders that were not read: of no known kind, hidden, ignored or excluded;
    ``version`` is newslint's, ``root`` the working folder, ``compared`` what tells known findings from new ones.
    """

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...] = ()
    passed_over: int = 0
    threshold: Severity | None = Severity.ERROR
    version: str = ""
    root: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    compared: tuple[Compared, ...] = ()

    @property
    def exit_code(self) -> int:
        """Give 0 (nothing at the threshold), 1 (findings) or 2 (the answer is not complete)."""
        if self.failures or not self.reports or any(not report.complete for report in self.reports):
            return 2
        return int(any(report.failing(self.threshold) for report in self.reports))


@dataclass(frozen=True, slots=True)
class Presentation:
    """How a person wants to see it: language of messages, notes hidden, suppressed shown, colour, width in columns."""

    language: Language = "id"
    quiet: bool = False
    show_suppressed: bool = False
    color: bool = False
    width: int = 100
