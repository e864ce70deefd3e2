"""A progress bar on a terminal, where there is much to do."""

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


def _is_wanted(*, quiet: bool) -> bool:
    return not quiet and sys.stderr.isatty()
