"""``newslint check``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from newslint.model.errors import NewslintError, SourceError
from newslint.model.report import Failure, Presentation, Report, Run
from newslint.model.rule import SEVERITIES
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import load_compiled
from newslint.session import Choice, Session
from newslint.version import VERSION


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "-f", "formats", multiple=True, default=("text",))
@click.option("--profile")
@click.option("--select", multiple=True)
@click.option("--ignore", multiple=True)
@click.option("--fail-on", default="error")
@click.option("--lang", default="id")
@click.option("--published")
@click.option("--meta", multiple=True)
def check(paths, formats, profile, select, ignore, fail_on, lang, published, meta) -> None:  # type: ignore[no-untyped-def]
    """Check drafts."""
    given = dict(item.split("=", 1) for item in meta)
    if published:
        given["published"] = published
    reports: list[Report] = []
    failures: list[Failure] = []
    try:
        plugins = Plugins()
        book = load_compiled(plugins.rule_folders(), plugins.check_kinds())
        session = Session(plugins, book, date.today())  # noqa: DTZ011
        choice = Choice(profile, select, ignore)
        files = [f for p in map(Path, paths) for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]
        for file in files:
            try:
                reports.extend(session.check(Source(file.as_posix(), file.read_bytes(), given), choice))
            except SourceError as error:
                failures.append(Failure(file.as_posix(), error.message, error.line, error.column))
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)
    run = Run(tuple(reports), tuple(failures), threshold=SEVERITIES.get(fail_on), version=VERSION)
    for name in formats:
        for part in plugins.reporters()[name](run, Presentation(lang)):
            sys.stdout.write(part)
    sys.exit(run.exit_code)
