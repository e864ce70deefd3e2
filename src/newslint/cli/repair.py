"""A run of ``newslint fix``: every draft is repaired, written whole, and told about."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from newslint.choice import refuse_unknown
from newslint.cli.desk import Desk, Job, Options, chosen_names
from newslint.cli.fix_lines import diff_lines, told
from newslint.cli.inplace import NotWrittenError, overwrite
from newslint.cli.interactive import Asking
from newslint.discovery import unreadable
from newslint.fixing import Decide, Repair, Repairer, Write, also_unsafe, safe_only
from newslint.model.report import Failure, Run
from newslint.model.rule import Severity
from newslint.model.texts import Language, Texts
from newslint.plugins.manager import Plugins
from newslint.reporters.paths import shown_name

INCOMPLETE = 2
_NO_TRACKING = Texts(
    "jenis berkas ini tidak mengenal pelacakan perubahan; jalankan tanpa --track-changes",
    "is of a kind that knows no tracked changes; run without --track-changes",
)


class Wish(NamedTuple):
    """How to repair."""

    unsafe: bool = False
    diff: bool = False
    interactive: bool = False
    track: bool = False


def run(options: Options, wish: Wish) -> int:
    """Repair the drafts and give the exit code."""
    desk = Desk(options, Plugins())
    jobs = desk.jobs()
    if jobs:
        refuse_unknown(chosen_names(options.choice), desk.sessions.names())
    threshold, language = desk.threshold(jobs), desk.language(jobs)
    bench = _Bench(options, wish, language)
    for job in jobs:
        failure = bench.repair(job)
        if failure is not None:
            desk.failures.append(failure)
    for failure in desk.failures:
        _tell(failure, language)
    return bench.exit_code(threshold, desk.failures)


class _Bench:
    """Repairs one draft after the other."""

    def __init__(self, options: Options, wish: Wish, language: Language) -> None:
        self._options = options
        self._wish = wish
        self._language = language
        self._asking = Asking(language) if wish.interactive else None
        self._done: list[Repair] = []
        self._changed = False

    def repair(self, job: Job) -> Failure | None:
        """Repair a draft, write it and tell about it; give what went wrong."""
        write = self._write(job)
        if isinstance(write, Failure):
            return write
        try:
            source = job.source(self._options)
            repair = Repairer(job.session, job.choice, job.form, self._decide(), write).repair(source)
            if repair.failure is None:
                self._put(job, source.data, repair)
        except NotWrittenError as error:
            return Failure(job.draft.name, error.message)
        except OSError as error:
            return Failure(job.draft.name, unreadable(error))
        self._done.append(repair)
        return repair.failure

    def _write(self, job: Job) -> Write | Failure | None:
        """Give the way of writing into the draft's format; ``None`` leaves it to the format."""
        form = job.form or job.session.format_of(job.draft.name)
        if not self._wish.track or form is None:
            return None
        return form.track or Failure(job.draft.name, _NO_TRACKING)

    def _decide(self) -> Decide:
        return self._asking or (also_unsafe if self._wish.unsafe else safe_only)

    def _put(self, job: Job, before: bytes, repair: Repair) -> None:
        self._changed |= repair.data != before
        name = shown_name(job.draft.name, Path.cwd().as_posix())
        if self._wish.diff:
            self._print(diff_lines(name, before, repair), sys.stdout)
        elif job.draft.is_stdin:
            sys.stdout.buffer.write(repair.data)
        elif repair.data != before:
            overwrite(job.draft.path, repair.data, before)
        prints = sys.stderr if self._wish.diff or job.draft.is_stdin else sys.stdout
        self._print(told(name, repair, self._language, written=not self._wish.diff), prints)

    @staticmethod
    def _print(lines: Iterable[str], stream: object) -> None:
        for line in lines:
            click.echo(line, err=stream is sys.stderr)

    def exit_code(self, threshold: Severity | None, failures: Iterable[Failure]) -> int:
        """Give 2 where something is missing, else 1 where something is left."""
        reports = tuple(report for repair in self._done for report in repair.reports)
        code = Run(reports, tuple(failures), threshold=threshold).exit_code
        return code if code == INCOMPLETE or not self._wish.diff else int(self._changed)


def _tell(failure: Failure, language: Language) -> None:
    where = f":{failure.line}:{failure.column}" if failure.line else ""
    click.echo(f"newslint: {shown_name(failure.name, Path.cwd().as_posix())}{where}: {failure.message[language]}", err=True)
