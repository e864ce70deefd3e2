"""Running the installed command, as people and machines do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from newslint.cli.main import cli

COMMAND = Path(sys.executable).with_name("newslint")
TYPO = "Pasar Ikan Dibuka Lagi\n\nPasar ikan itu dibuka pada 3 Pebruari 2024.\n"
CLEAN = "Pasar Ikan Dibuka Lagi\n\nPasar ikan itu dibuka pada 3 Februari 2024.\n"
_NOT_INHERITED = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")


class Done(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


def newslint(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Done:
    """Run the installed command in a folder."""
    done = subprocess.run(
        [COMMAND, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(env or {}),
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def environment(more: dict[str, str]) -> dict[str, str]:
    """Give the environment without what colours and wraps."""
    return {**{name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}, **more}


def write(folder: Path, files: Mapping[str, str | bytes] | Sequence[tuple[str, str | bytes]]) -> None:
    """Write files, with the folders that they need."""
    for name, content in dict(files).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def codes(done: Done) -> list[str]:
    """Give the rules of a report in the format ``concise``, in order."""
    return [line.split(" ")[2] for line in done.out.splitlines()]


def inside(*arguments: str | Path, cwd: Path) -> Done:
    """Run the command in this process, which saves the start: for what needs no streams or exit of a process."""
    with chdir(cwd):
        done = CliRunner(env=dict.fromkeys(_NOT_INHERITED)).invoke(cli, [str(argument) for argument in arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)
