"""``newslint fix``: its options."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.choice import Choice
from newslint.cli.parameters import choosing
from newslint.config import FAIL_ON
from newslint.model.texts import Language


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--unsafe", is_flag=True, help="Also fixes that change figures, dates, names or quotations, or need judgement.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change, as a unified diff.")
@click.option("--interactive", "-i", is_flag=True, help="Ask before each fix, on a terminal.")
@click.option("--track-changes", is_flag=True, help="Write fixes of Word documents as tracked changes.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity of what remains that makes the exit code 1.")
@choosing("Fix what")
def fix(
    *,
    paths: tuple[str, ...],
    unsafe: bool,
    diff: bool,
    interactive: bool,
    track_changes: bool,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    lang: Language | None,
    meta: dict[str, str],
    published: str | None,
    config: Path | None,
    view: str,
    stdin_filename: str | None,
) -> None:
    """Repair drafts in place, where a fix leaves no doubt.

    With -, the draft comes from standard input and goes to standard output.

    What is not fixed is listed with the reason. A second run changes nothing.

    Exit code 0: nothing at or above --fail-on remains. 1: such findings remain; with --diff: a draft would change. 2: the
    answer is not complete (a draft that cannot be read or written, a wrong configuration, rule or option).
    """
    if interactive and not (sys.stdin and sys.stdin.isatty()):
        raise click.UsageError("--interactive asks questions and needs a terminal; leave it out, or use --diff")
    from newslint.cli.desk import Options
    from newslint.cli.repair import Wish, run

    if published is not None:
        meta["published"] = published
    options = Options(
        paths=paths,
        formats=(),
        choice=Choice(profile, select, ignore),
        meta=meta,
        fail_on=fail_on,
        language=lang,
        config=config,
        stdin_filename=stdin_filename,
        show_suppressed=False,
        no_color=True,
        quiet=True,
        view=view,
    )
    sys.exit(run(options, Wish(unsafe=unsafe, diff=diff, interactive=interactive, track=track_changes)))
