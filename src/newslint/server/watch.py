"""Tells when a configuration, what it names (rules, lists of words), or the day has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from newslint.config import Config

State = tuple[object, ...]


def state(config: Config, today: date) -> State:
    """Give a value that differs when a file that rules come from, or the day, is another."""
    return (today, *(_stamp(file) for file in sorted(set(_files(config)))))


def _files(config: Config) -> Iterator[Path]:
    if config.name:
        yield Path(config.name)
    yield from (*config.vocabulary, *config.dictionary, *config.names, *config.pairs)
    for pack in config.packs:
        yield from (file for file in pack.rglob("*") if file.is_file())


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        found = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), found.st_mtime_ns, found.st_size
