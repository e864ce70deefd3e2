"""Where reports go: standard output, or files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

import click

from newslint.model.records import dataclass
from newslint.model.report import Failure
from newslint.model.texts import Texts


@dataclass(frozen=True, slots=True)
class Wish:
    """A report that was asked for: its format, and its file (``None``: standard output)."""

    format: str
    file: Path | None


def wishes(given: Sequence[str], known: Iterable[str]) -> tuple[Wish, ...]:
    """Read ``FORMAT`` and ``FORMAT=FILE``; the same place twice would lose a report."""
    found = []
    for item in given:
        name, separator, file = item.partition("=")
        if name not in known:
            message = f"there is no format {name!r}; there are: {', '.join(sorted(known))}"
            raise click.BadParameter(message, param_hint="--format")
        if separator and not file:
            message = f"{item!r} names no file; write {name}=FILE, or {name} for standard output"
            raise click.BadParameter(message, param_hint="--format")
        found.append(Wish(name, Path(file) if file else None))
    places = [wish.file for wish in found]
    for place in places:
        if places.count(place) > 1:
            message = f"two reports cannot both go to {place or 'standard output'}; write FORMAT=FILE for one of them"
            raise click.BadParameter(message, param_hint="--format")
    return tuple(found)


class OutputFile:
    """A report's file. What is written goes into a draft beside it, which takes its place when it is whole."""

    def __init__(self, file: Path) -> None:
        """Open the draft: a file that cannot be written is known before anything is checked (``OSError``)."""
        self._file = Path(os.path.realpath(file))
        self._is_device = self._file.exists() and not self._file.is_file()
        self._draft = self._file if self._is_device else self._file.with_name(f".{self._file.name}.{os.getpid()}.tmp")
        self._opened: TextIO = self._draft.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")

    def write(self, parts: Iterable[str]) -> None:
        """Write the whole report."""
        with self._opened as opened:
            opened.writelines(parts)
        if self._is_device:
            return
        if self._file.exists():
            self._draft.chmod(stat.S_IMODE(self._file.stat().st_mode))
        self._draft.replace(self._file)

    def discard(self) -> None:
        """Leave no draft behind; after ``write`` there is none."""
        self._opened.close()
        if not self._is_device:
            self._draft.unlink(missing_ok=True)


def unwritable(file: Path, error: OSError) -> Failure:
    """Put into words why a report cannot be written."""
    reason = error.strerror or str(error)
    return Failure(file.as_posix(), Texts(f"laporan tidak dapat ditulis: {reason}", f"the report cannot be written: {reason}"))


def write_stdout(parts: Iterable[str], *, color: bool) -> None:
    """Write a report to standard output; a reader that stops reading (``| head``) is no error."""
    try:
        for part in parts:
            click.echo(part, nl=False, color=color)
        sys.stdout.flush()
    except BrokenPipeError:
        # what Python would still flush at exit must go somewhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
