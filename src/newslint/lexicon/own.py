"""The newsroom's own lists: plain text, one entry a line, ``#`` before a comment; kept sorted, each entry once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from newslint.model.errors import ConfigError

COMMENT = "#"
VARIANT = "="
MAX_BYTES = 20_000_000


def read(file: Path) -> tuple[str, ...]:
    """Give the entries of a list, in order."""
    return tuple(entry for line in _text(file).splitlines() if (entry := _entry(line)))


def add(file: Path, entries: Iterable[str], head: str) -> tuple[str, ...]:
    """Add entries to a list and give those that are new; a file that is not there begins with ``head``.

    The comment at the top stays, what follows is sorted. The file is written whole or not at all.
    """
    lines = (_text(file) if file.exists() else head).splitlines()
    start = next((number for number, line in enumerate(lines) if _entry(line)), len(lines))
    top, rest = lines[:start], [line.strip() for line in lines[start:] if line.strip()]
    known = {_entry(line).casefold() for line in rest}
    new = tuple(sorted({entry.casefold(): entry for entry in entries if entry.casefold() not in known}.values()))
    if new or not file.exists():
        ordered = sorted({*rest, *new}, key=lambda line: (_entry(line).casefold(), line))
        write(file, "\n".join([*top, *ordered, ""]))
    return new


def spellings(entry: str) -> tuple[str, ...]:
    """Give the spellings of a name, the one to write first: ``Keir Starmer = Sir Keir Starmer``."""
    return tuple(spelling for part in entry.split(VARIANT) if (spelling := " ".join(part.split())))


def _entry(line: str) -> str:
    return "" if line.startswith(COMMENT) else line.partition(f" {COMMENT}")[0].partition(f"\t{COMMENT}")[0].strip()


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            message = f"{file.as_posix()}: is larger than {MAX_BYTES:,} bytes; that is no list of words"
            raise ConfigError(message)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{file.as_posix()}:1:1: is not UTF-8; save it again as UTF-8"
        raise ConfigError(message) from error
    except OSError as error:
        message = f"{file.as_posix()}: the list cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error


def write(file: Path, text: str) -> None:
    """Write a file whole or not at all; what it links to stays in its place."""
    file = Path(os.path.realpath(file))
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        message = f"{file.as_posix()}: the list cannot be written: {error.strerror or error}"
        raise ConfigError(message) from error
