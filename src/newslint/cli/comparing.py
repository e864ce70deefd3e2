"""What tells known findings from new ones in a run: a baseline, or what the drafts were at a revision of git."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from newslint.baseline import Entry, Known, all_known, entries_of, read
from newslint.cli.desk import Job, Options
from newslint.languagetool.front import Proofreaders
from newslint.model.notice import Notice
from newslint.model.records import replace
from newslint.model.report import Compared, Report
from newslint.plugins.hookspecs import Source
from newslint.reporters.paths import relative_name
from newslint.reporters.visible import ABOUT_THE_RUN
from newslint.revision import Revision


class Comparison(Protocol):
    """A way of telling which findings are known."""

    def parted(self, report: Report) -> Report:
        """Move the findings of a draft that are known aside."""

    def told(self, reports: Sequence[Report]) -> Compared:
        """Say what was compared with, after all drafts."""


class Baseline:
    """A baseline's file. The paths in it start at its folder, so that it says the same wherever newslint is run."""

    def __init__(self, file: Path, entries: Iterable[Entry]) -> None:
        self._folder = Path(os.path.abspath(file)).parent  # noqa: PTH100 - as drafts are found: links are not followed
        self._name = file.as_posix()
        self._entries = tuple(entries)
        self._known = Known(self._entries, self._is_gone)

    def path_of(self, report: Report) -> str:
        """Give a draft's path from the baseline's folder; what is no path stays as it is."""
        here = Path.cwd().as_posix()
        name = relative_name(report.document.name, here)
        return name if name.startswith("<") else relative_name(os.path.join(here, name), self._folder.as_posix())  # noqa: PTH118

    def _is_gone(self, path: str) -> bool:
        return not path.startswith("<") and not (self._folder / path).exists()

    def others(self, reports: Sequence[Report]) -> Iterator[Entry]:
        """Give what the baseline knows of drafts that are there, by rules that did not judge them."""
        checked = self._checked(reports)
        for entry in self._entries:
            is_unseen = not self._is_gone(entry.path) if entry.path not in checked else entry.rule in checked[entry.path]
            if is_unseen:
                yield entry

    def parted(self, report: Report) -> Report:
        """Move the findings that the baseline knows aside."""
        return self._known.parted(report, self.path_of(report), self._name)

    def told(self, reports: Sequence[Report]) -> Compared:
        """Name the baseline and what is stale in it; of a draft whose checks broke nothing is said."""
        checked = self._checked(report for report in reports if report.complete)
        return Compared(self._name, tuple(self._known.stale(checked)))

    def _checked(self, reports: Iterable[Report]) -> dict[str, frozenset[str]]:
        """Give the paths of drafts, each with the rules that did not judge all of it."""
        unheard: dict[str, frozenset[str]] = {}
        for report in reports:
            path = self.path_of(report)
            unheard[path] = unheard.get(path, frozenset()) | report.unheard
        return unheard


class Before(NamedTuple):
    """What a draft was: its findings, and notices of what of it could not be read, whose findings look new."""

    known: Known
    unread: tuple[Notice, ...] = ()


class SinceRevision:
    """What the drafts of some jobs were at a revision, checked as they are now."""

    def __init__(self, options: Options, name: str, jobs: Sequence[Job], proofreaders: Proofreaders) -> None:
        self._options = options
        self._revision = Revision(name)
        self._jobs = {job.draft.name: job for job in jobs}
        self._proofreaders = proofreaders
        self._known: dict[str, Before | None] = {}

    def parted(self, report: Report) -> Report:
        """Move the findings that the draft had then aside."""
        name = report.document.name
        if name not in self._known:
            self._known[name] = self._before(self._jobs[name])
        before = self._known[name]
        reason = self._revision.name
        if before is None:
            return all_known(report, reason)
        missing = [notice for notice in before.unread if notice not in report.notices]
        return before.known.parted(replace(report, notices=(*report.notices, *missing)), "", reason)

    def _before(self, job: Job) -> Before | None:
        """Check a draft as it was; ``None`` where it is the same. One that could not be read knew nothing."""
        before = self._revision.before(job.draft.path, is_elsewhere=job.draft.is_stdin)
        if before.is_same:
            return None
        if before.data is None:
            return Before(Known(()))
        source = Source(job.draft.name, before.data, self._options.meta, job.config.views, self._options.view)
        proofreader = self._proofreaders.of(self._options.languagetool, job.config.languagetool)
        reports, _ = job.session.try_check(source, job.choice, job.form, proofreader)
        unread = tuple(notice for report in reports for notice in report.notices if notice.code.startswith(ABOUT_THE_RUN))
        return Before(Known(entry for report in reports for entry in entries_of("", report.findings)), unread)

    def told(self, _reports: Sequence[Report]) -> Compared:
        """Name the revision."""
        return Compared(self._revision.name)


def comparisons(options: Options, jobs: Sequence[Job], proofreaders: Proofreaders) -> Iterator[Comparison]:
    """Give what a run was asked to compare with."""
    if options.baseline is not None:
        yield Baseline(options.baseline, read(options.baseline))
    if options.new_from is not None:
        yield SinceRevision(options, options.new_from, jobs, proofreaders)


def parted(reports: Iterable[Report], chosen: Sequence[Comparison]) -> Iterator[Report]:
    """Move what any of the comparisons knows aside."""
    for report in reports:
        kept = report
        for comparison in chosen:
            kept = comparison.parted(kept)
        yield kept
