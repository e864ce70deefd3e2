"""What a terminal shows while there is much to do: a progress bar, and why it takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click

FROM = 20  # drafts
T = TypeVar("T")


def with_progress(items: Sequence[T], *, quiet: bool) -> Iterator[T]:
    """Give the items, with a bar that tells how many are done where there are many."""
    if len(items) < FROM or not _is_wanted(quiet=quiet):
        yield from items
        return
    with click.progressbar(items, label="newslint", file=sys.stderr, show_pos=True) as bar:
        yield from bar


def counted(items: Iterable[T], *, quiet: bool) -> Iterator[T]:
    """Give the items of which nobody knows how many will come, and tell how many did."""
    if not _is_wanted(quiet=quiet):
        yield from items
        return
    with click.progressbar(items, label="newslint", file=sys.stderr, show_pos=True, show_percent=False, show_eta=False) as bar:
        yield from bar


def tell_start() -> None:
    """Tell on a terminal why the first draft in English takes a while."""
    if sys.stderr.isatty():
        click.echo("newslint: LanguageTool starts for this run; `newslint languagetool start` leaves one running", err=True)


def _is_wanted(*, quiet: bool) -> bool:
    return not quiet and sys.stderr.isatty()
