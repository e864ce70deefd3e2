"""``newslint baseline``: the findings that a newsroom knows and lives with for now, so that only new ones fail a check."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from newslint.baseline import Entry, entries_of, known_in, read, to_json
from newslint.choice import Choice, refuse_unknown
from newslint.cli.articles import options_for, tell_failures
from newslint.cli.comparing import Baseline
from newslint.cli.desk import Desk, chosen_names
from newslint.cli.outputs import OutputFile
from newslint.cli.parameters import choosing, languagetool_option
from newslint.cli.progress import with_progress
from newslint.languagetool.settings import Wish
from newslint.model.errors import ConfigError
from newslint.model.records import replace
from newslint.model.report import Report
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.reporters.phrases import number_of
from newslint.reporters.width import printable
from newslint.version import VERSION

FILE = "newslint-baseline.json"
Command = Callable[..., Any]


def _as_for_check(command: Command) -> Command:
    """Take the drafts, the baseline's file, and the options that decide which findings there are, as ``check`` does."""
    file = click.option(
        "--file", type=click.Path(dir_okay=False, path_type=Path), default=FILE, show_default=True, help="The baseline's file."
    )
    return click.argument("paths", nargs=-1, required=True)(file(choosing("Remember")(languagetool_option(command))))


@click.group()
def baseline() -> None:
    """Remember today's findings, to fail only on new ones.

    Findings are known by their content: `check --baseline FILE` then fails only on what is new.
    """


@baseline.command()
@_as_for_check
def create(file: Path, **given: Any) -> None:  # noqa: ANN401 - the options of check
    """Write the findings of the drafts in PATHS into a new baseline. One that is there is never overwritten."""
    if file.exists():
        message = f"{file.as_posix()} is there already and stays as it is; see: newslint baseline update"
        raise ConfigError(message)
    reports = _checked(**given)
    own = Baseline(file, ())
    _write(file, [entry for report in reports for entry in entries_of(own.path_of(report), report.findings)])
    counts = [len(report.findings) for report in reports if report.findings]
    findings = number_of(sum(counts), "temuan", "finding", "findings", "en")
    drafts = number_of(len(counts), "naskah", "draft", "drafts", "en")
    click.echo(f"{file.as_posix()} written: {findings} in {drafts}")
    click.echo(f"Fail only on new ones with: newslint check --baseline {file.as_posix()}")


@baseline.command()
@click.option("--prune", is_flag=True, help="Only forget what is no longer there; take up nothing new.")
@_as_for_check
def update(file: Path, *, prune: bool, **given: Any) -> None:  # noqa: ANN401 - as above
    """Bring the baseline to what the drafts in PATHS hold now. Of other drafts it keeps what it knows."""
    own = Baseline(file, read(file))
    reports = [own.parted(report) for report in _checked(**given)]
    entries = list(own.others(reports))
    for report in reports:
        there = (*known_in(report), *(() if prune else report.findings))
        entries += entries_of(own.path_of(report), (one for one in there if one.rule not in report.unheard))
    _write(file, entries)
    known, new = sum(len(known_in(report)) for report in reports), sum(len(report.findings) for report in reports)
    forgotten = sum(one.count for one in own.told(reports).stale)
    told = f"{new} new {'left out' if prune else 'taken up'}"
    click.echo(f"{file.as_posix()} written: {known} findings are still there, {forgotten} forgotten, {told}")


@baseline.command()
@_as_for_check
def stale(file: Path, **given: Any) -> None:  # noqa: ANN401 - as above
    """Show known findings that the drafts no longer have.

    Exit code 0: nothing. 1: something. 2: not everything could be checked.
    """
    own = Baseline(file, read(file))
    found = own.told([own.parted(report) for report in _checked(**given)]).stale
    for one in found:
        times = f" ×{one.count}" if one.count > 1 else ""
        click.echo(f"{printable(one.path)}: {one.rule} “{printable(one.text)}”{times}")
    click.echo(
        f"{sum(one.count for one in found)} stale; forget them with: newslint baseline update" if found else "nothing is stale"
    )
    sys.exit(1 if found else 0)


def _checked(
    *,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    lang: Language | None,
    meta: dict[str, str],
    published: str | None,
    config: Path | None,
    languagetool: Wish,
    view: str,
    stdin_filename: str | None,
) -> list[Report]:
    """Check the drafts. A baseline of half a run would forget what it could not see: that ends with exit code 2."""
    given = meta if published is None else {**meta, "published": published}
    options = replace(
        options_for(paths, given, lang),
        choice=Choice(profile, select, ignore),
        config=config,
        languagetool=languagetool,
        stdin_filename=stdin_filename,
        view=view,
    )
    desk = Desk(options, Plugins())
    jobs = desk.jobs()
    if jobs:
        refuse_unknown(chosen_names(options.choice), desk.sessions.names())
    with closing(desk.proofreaders):
        reports = list(desk.reports(with_progress(jobs, quiet=False)))
    language = desk.language(jobs)
    tell_failures(desk.failures, Path.cwd().as_posix(), language)
    for report in reports:
        for crash in report.crashes:
            click.echo(f"newslint: {report.document.name}: {crash.kind}: {crash.error}", err=True)
    if desk.failures or not all(report.complete for report in reports):
        message = "not everything could be checked, so the baseline stays as it is"
        raise ConfigError(message)
    return reports


def _write(file: Path, entries: Iterable[Entry]) -> None:
    try:
        output = OutputFile(file)
        output.write([to_json(entries, VERSION)])
    except OSError as error:
        message = f"{file.as_posix()} cannot be written: {error.strerror or error}"
        raise ConfigError(message) from error
