"""``newslint check``: its options."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.choice import Choice
from newslint.cli.parameters import choosing, languagetool_option
from newslint.config import FAIL_ON
from newslint.discovery import STDIN
from newslint.languagetool.settings import Wish
from newslint.model.texts import Language
from newslint.version import VERSION

_NOTHING_TO_CHECK = """nothing to check; name drafts, folders or globs, for example
  newslint check draft.txt
  newslint check drafts/
  newslint check - --stdin-filename draft.txt < draft.txt"""

_NO_STDIN = "--stdin-filename names what - is, and - is not among the paths; write newslint check - --stdin-filename draft.txt"


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--format",
    "-f",
    "formats",
    metavar="FORMAT[=FILE]",
    multiple=True,
    default=("text",),
    help="Report to write, to standard output or a file; may be given several times.",
)
@choosing("Check")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity that makes the exit code 1 (default: error).")
@click.option("--show-suppressed", is_flag=True, help="Also show findings that are suppressed with a reason, or known.")
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Fail only on findings that this file of `newslint baseline` does not know.",
)
@click.option("--new-from", metavar="REVISION", help="Fail only on findings that the drafts did not have at this revision of git.")
@languagetool_option
@click.option("--no-color", is_flag=True, help="No colour; NO_COLOR and FORCE_COLOR are respected too.")
@click.option("--quiet", "-q", is_flag=True, help="Hide notes and the progress bar.")
@click.version_option(VERSION, prog_name="newslint")
def check(
    *,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    fail_on: str | None,
    lang: Language | None,
    meta: dict[str, str],
    published: str | None,
    config: Path | None,
    languagetool: Wish,
    view: str,
    stdin_filename: str | None,
    show_suppressed: bool,
    baseline: Path | None,
    new_from: str | None,
    no_color: bool,
    quiet: bool,
) -> None:
    """Check drafts and say where they fall short.

    PATHS are files, folders, globs, or - for standard input.

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: the answer is not complete (a draft that cannot be
    read, nothing checked, a wrong configuration, rule or option).
    """
    if not paths:
        raise click.UsageError(_NOTHING_TO_CHECK)
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError(_NO_STDIN)
    from newslint.cli.desk import Options
    from newslint.cli.run import run

    if published is not None:
        meta["published"] = published
    sys.exit(
        run(
            Options(
                paths=paths,
                formats=formats,
                choice=Choice(profile, select, ignore),
                meta=meta,
                fail_on=fail_on,
                language=lang,
                config=config,
                stdin_filename=stdin_filename,
                show_suppressed=show_suppressed,
                no_color=no_color,
                quiet=quiet,
                baseline=baseline,
                new_from=new_from,
                languagetool=languagetool,
                view=view,
            )
        )
    )
