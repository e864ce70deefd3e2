"""A run of ``newslint check``: drafts are found and checked, every report that was asked for is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import click

from newslint.choice import refuse_unknown
from newslint.cli.desk import Desk, Job, Options, chosen_names
from newslint.cli.outputs import OutputFile, Wish, unwritable, wishes, write_stdout
from newslint.cli.progress import with_progress
from newslint.cli.streams import WIDTH, columns, has_color
from newslint.languagetool.front import Proofreaders
from newslint.model.report import Compared, Presentation, Report, Run
from newslint.model.texts import Language
from newslint.plugins.hookspecs import Reporter
from newslint.plugins.manager import Plugins
from newslint.reporters.paths import shown_name
from newslint.reporters.visible import ABOUT_THE_RUN
from newslint.version import VERSION

INCOMPLETE = 2
_FOR_PEOPLE = ("text", "concise")


def run(options: Options) -> int:
    """Check, report, and give the exit code."""
    started = datetime.now(UTC)
    plugins = Plugins()
    wished = wishes(options.formats, plugins.reporters())
    desk = Desk(options, plugins)
    with ExitStack() as cleanup:
        cleanup.callback(desk.proofreaders.close)
        files = _opened(wished, desk, cleanup)
        jobs = desk.jobs()
        if jobs:
            refuse_unknown(chosen_names(options.choice), desk.sessions.names())
        threshold, language = desk.threshold(jobs), desk.language(jobs)
        found = desk.reports(with_progress(jobs, quiet=options.quiet))
        reports, compared = _compared(found, jobs, options, desk.proofreaders)
        result = Run(
            reports=reports,
            failures=tuple(desk.failures),
            passed_over=desk.passed_over,
            threshold=threshold,
            version=VERSION,
            root=Path.cwd().as_posix(),
            started=started,
            ended=datetime.now(UTC),
            compared=compared,
        )
        complete = _write(result, language, options, wished, files, plugins.reporters())
    _tell_failures(result, language, wished)
    _tell_notices(result, language, wished)
    return result.exit_code if complete else INCOMPLETE


def _compared(
    found: Iterator[Report], jobs: Sequence[Job], options: Options, proofreaders: Proofreaders
) -> tuple[tuple[Report, ...], tuple[Compared, ...]]:
    """Give the reports with known findings moved aside, and what they were known from."""
    if options.baseline is None and options.new_from is None:
        return tuple(found), ()
    from newslint.cli.comparing import comparisons, parted

    chosen = list(comparisons(options, jobs, proofreaders))
    reports = tuple(parted(found, chosen))
    return reports, tuple(comparison.told(reports) for comparison in chosen)


def _opened(wished: Sequence[Wish], desk: Desk, cleanup: ExitStack) -> dict[Path, OutputFile]:
    """Open the files of reports; one that cannot be written makes the run incomplete, and the others say so."""
    files = {}
    for wish in wished:
        if wish.file is None:
            continue
        try:
            files[wish.file] = OutputFile(wish.file)
            cleanup.callback(files[wish.file].discard)
        except OSError as error:
            desk.failures.append(unwritable(wish.file, error))
    return files


def _write(
    result: Run,
    language: Language,
    options: Options,
    wished: Sequence[Wish],
    files: Mapping[Path, OutputFile],
    reporters: Mapping[str, Reporter],
) -> bool:
    """Write the reports, each whole; say whether all could be written."""
    complete = True
    color = has_color(forbidden=options.no_color)
    for wish in wished:
        presentation = Presentation(
            language=language,
            quiet=options.quiet,
            show_suppressed=options.show_suppressed,
            color=color and wish.file is None,
            width=columns() if wish.file is None else WIDTH,
        )
        try:
            parts = list(reporters[wish.format](result, presentation))
            if wish.file is None:
                write_stdout(parts, color=color)
            elif wish.file in files:
                files[wish.file].write(parts)
        except OSError as error:
            complete = False
            click.echo(f"newslint: {wish.file or 'standard output'}: the report cannot be written: {error.strerror}", err=True)
        except Exception as error:  # noqa: BLE001 - a plug-in's reporter that breaks must not lose the other reports
            complete = False
            click.echo(f"newslint: the report {wish.format!r} failed: {type(error).__name__}: {error}", err=True)
    return complete


def _tell_failures(result: Run, language: Language, wished: Sequence[Wish]) -> None:
    """Tell on standard error what could not be read, unless a report that people read tells it on standard output."""
    if any(wish.file is None and wish.format in _FOR_PEOPLE for wish in wished):
        return
    for failure in result.failures:
        where = f":{failure.line}:{failure.column}" if failure.line else ""
        click.echo(f"newslint: {shown_name(failure.name, result.root)}{where}: {failure.message[language]}", err=True)


def _tell_notices(result: Run, language: Language, wished: Sequence[Wish]) -> None:
    """Tell on standard error, once each, what holds for the whole run, unless a report for people does on standard output."""
    if any(wish.file is None and wish.format in _FOR_PEOPLE for wish in wished):
        return
    about = [notice for report in result.reports for notice in report.notices if notice.code.startswith(ABOUT_THE_RUN)]
    for text in dict.fromkeys(notice.message[language] for notice in about):
        click.echo(f"newslint: {text}", err=True)
