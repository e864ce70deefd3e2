"""``newslint lexicon learn``: what published articles propose, in files for review."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.cli.articles import INCOMPLETE, documents, options_for, tell_failures
from newslint.cli.desk import Desk
from newslint.config_file import shown
from newslint.lexicon.own import write
from newslint.model.errors import ConfigError
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.text.facts import forget
from newslint.text.learning import Archive, Proposal, Proposals

_HEAD = """\
# {what} of {articles:,} articles, proposed by `newslint lexicon learn`. Delete the lines that are wrong, then:
#   newslint lexicon add {option}--from {file}
# Behind each entry stands how often it was written, and in how many articles.
"""
_APART = (
    "\n# Likely typos of the archive: one slip from something that it writes far more often. Take the # away from what is right.\n"
)


def learn_from(archive: Sequence[str], output: Path, least: int, language: Language | None) -> None:
    """Read the articles, write the proposals, and say how many there are."""
    gc.enable()  # an archive is long
    desk = Desk(options_for(archive, {}, language), Plugins(), lists_may_lack=True)
    jobs = desk.jobs()
    learnt = Archive()
    for document in documents(desk, jobs, options_for(archive, {}, language)):
        learnt.read(document)
        forget(document)
    tell_failures(desk.failures, Path.cwd().as_posix(), desk.language(jobs))
    if not learnt.articles:
        message = "no article could be read; there is nothing to propose"
        raise ConfigError(message)
    _write(output, learnt.proposals(least), learnt.articles)
    sys.exit(INCOMPLETE if desk.failures else 0)


def _write(output: Path, proposals: Proposals, articles: int) -> None:
    for file, what, option, found in (
        ("kamus.txt", "Words", "", proposals.words),
        ("nama.txt", "Names", "--name ", proposals.names),
    ):
        head = _HEAD.format(what=what, articles=articles, option=option, file=shown(output.absolute() / file))
        write(output / file, head + "".join(_lines(found)))
        apart = sum(bool(one.meant) for one in found)
        click.echo(f"{shown(output.absolute() / file)}: {len(found) - apart:,} proposed, {apart:,} likely typos apart")
    write(output / "pasangan.tsv", "".join(f"{one}\t{other}\t{count}\n" for one, other, count in proposals.pairs))
    click.echo(f"{shown(output.absolute() / 'pasangan.tsv')}: {len(proposals.pairs):,} pairs of words")


def _lines(found: Sequence[Proposal]) -> Iterator[str]:
    yield from (f"{one.text}  # {one.times} / {one.articles}\n" for one in found if not one.meant)
    apart = [one for one in found if one.meant]
    if apart:
        yield _APART
        yield from (f"# {one.text}  # {one.times} / {one.articles}; {one.meant}?\n" for one in apart)
