"""``newslint feedback``: what people called wrong becomes words, accepted findings and changes of rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from newslint.cli.main import INCOMPLETE
from newslint.config_search import Configs


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--apply", "applies", is_flag=True, help="Write what is proposed into the dictionary and the configuration.")
@click.option(
    "--least", type=click.IntRange(2), default=3, show_default=True, help="Different wrong findings after which a rule is softened."
)
def feedback(*, files: tuple[Path, ...], applies: bool, least: int) -> None:
    """Read what people called wrong and propose changes.

    FILE is what *This is wrong* writes, in a CMS or on the page.

    \b
      a word that the dictionary would answer     goes to the dictionary
      any other words                             are accepted under `ignore`, with the reason
      a rule that was wrong on --least findings   gets the next lower severity
    Nothing is written without --apply. FILE is never changed, and reading it again proposes nothing that is in force
    already. What looks like a typo all the same, and what only a person can decide, is told and left alone.

    Exit code 0, or 2 when a line could not be read.
    """
    from newslint.feedback.proposals import propose
    from newslint.feedback.remarks import read

    readings = [read(file) for file in files]
    remarks = [remark for reading in readings for remark in reading.remarks]
    mistakes = [mistake for reading in readings for mistake in reading.mistakes]
    config = Configs().of(Path.cwd())
    proposals = propose(remarks, config, least, date.today())  # noqa: DTZ011 - the reader's day
    from newslint.cli.feedback_write import apply, told

    _say(told(proposals, len(remarks)))
    if applies:
        _say(("", *apply(proposals, config)))
    for mistake in mistakes:
        click.echo(f"newslint: {mistake}", err=True)
    sys.exit(INCOMPLETE if mistakes else 0)


def _say(lines: Iterable[str] | Iterator[str]) -> None:
    for line in lines:
        click.echo(line)
