"""``newslint rules coverage``: what each rule does on an archive, before it is switched on."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import click

from newslint.choice import DEFAULT_PROFILE, Choice, refuse_unknown
from newslint.cli.articles import failures_data, tell_failures
from newslint.cli.desk import Desk, Job, Options
from newslint.cli.outputs import write_stdout
from newslint.cli.parameters import metadata, names
from newslint.cli.progress import FROM, counted, with_progress
from newslint.cli.streams import columns, has_color
from newslint.model.records import replace
from newslint.model.report import Presentation
from newslint.model.rule import PROFILES
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.reporters.rule_coverage import Tally, coverage_data, coverage_text
from newslint.version import VERSION

INCOMPLETE = 2


@click.command()
@click.argument("archive", nargs=-1, required=True)
@click.option("--select", multiple=True, metavar="NAME", callback=names, help="Count these rules, families or tags, on or off.")
@click.option("--all", "every", is_flag=True, help="Count all rules, also those that are off.")
@click.option("--profile", type=click.Choice(PROFILES), help="As for check.")
@click.option("--samples", type=click.IntRange(0, 100), default=3, show_default=True, help="Findings of each rule that are shown.")
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--lang", type=click.Choice(("id", "en")), help="Language of the table (default: the configuration's, else id).")
@click.option("--meta", multiple=True, metavar="KEY=VALUE", callback=metadata, help="Metadata of the articles.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="As for check.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def coverage(
    *,
    archive: tuple[str, ...],
    select: tuple[str, ...],
    every: bool,
    profile: str | None,
    samples: int,
    form: str,
    lang: Language | None,
    meta: dict[str, str],
    config: Path | None,
    quiet: bool,
) -> None:
    """Count what each rule does on an archive.

    ARCHIVE is files, folders or globs; shown are findings, articles, their share, and findings in 1,000 words.

    Exit code 0, or 2 when not everything could be read.
    """
    options = Options(
        paths=archive,
        formats=(),
        choice=Choice(profile),
        meta=meta,
        fail_on=None,
        language=lang,
        config=config,
        stdin_filename=None,
        show_suppressed=False,
        no_color=False,
        quiet=quiet,
    )
    desk = Desk(options, Plugins())
    jobs = desk.jobs()
    if jobs:
        refuse_unknown(((name, "--select") for name in select), desk.sessions.names())
    tally = Tally(Path.cwd().as_posix(), samples, frozenset(_on(jobs)))
    with closing(desk.proofreaders):
        complete = _count(tally, desk, [_awake(job, select, every=every) for job in jobs], quiet=quiet)
    language = desk.language(jobs)
    if form == "json":
        write_stdout([_json(tally, desk)], color=False)
    else:
        color = has_color(forbidden=False)
        write_stdout(coverage_text(tally, Presentation(language=language, color=color, width=columns())), color=color)
    tell_failures(desk.failures, Path.cwd().as_posix(), language)
    sys.exit(0 if complete and tally.documents and not desk.failures else INCOMPLETE)


def _on(jobs: Iterable[Job]) -> Iterator[str]:
    """Give the rules that are on for some article, by configuration and profile."""
    for session, choice in {(job.session, job.choice) for job in jobs}:
        profile = choice.profile or DEFAULT_PROFILE
        yield from (rule.id for rule in session.rulebook if choice.severity(rule, profile) is not None)


def _awake(job: Job, select: Sequence[str], *, every: bool) -> Job:
    """Let all the rules that are to be counted speak, each by its id: whatever the configuration says of them."""
    if not (select or every):
        return job
    ids = tuple(rule.id for rule in job.session.rulebook if every or any(map(rule.is_named_by, select)))
    return replace(job, choice=replace(job.choice, select=ids or tuple(select)))


def _count(tally: Tally, desk: Desk, jobs: Sequence[Job], *, quiet: bool) -> bool:
    """Count the reports of all jobs; say whether every check ran to its end."""
    reports = desk.reports(with_progress(jobs, quiet=quiet))
    complete = True
    for report in reports if len(jobs) >= FROM else counted(reports, quiet=quiet):
        tally.add(report)
        complete = complete and report.complete
    return complete


def _json(tally: Tally, desk: Desk) -> str:
    data = {
        "version": 1,
        "tool": {"name": "newslint", "version": VERSION},
        **coverage_data(tally),
        "failures": failures_data(desk.failures, Path.cwd().as_posix()),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
