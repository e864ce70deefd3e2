"""Running newslint, as people and machines do."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.__main__ import main

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
    """Run the whole program in a folder, with streams and an environment of its own, but in this process: no start to wait for."""
    read, out, err = BytesIO(stdin), BytesIO(), BytesIO()
    streams = {name: TextIOWrapper(raw, encoding="utf-8") for name, raw in (("stdin", read), ("stdout", out), ("stderr", err))}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        patch.setattr(sys, "argv", ["newslint", *map(str, arguments)])
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        for name in _NOT_INHERITED:
            patch.delenv(name, raising=False)
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main()
    gc.unfreeze()
    gc.enable()
    for stream in streams.values():
        stream.flush()
    return Done(int(ended.value.code or 0), out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))


def process(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> Done:
    """Run the installed command, for what only a process of its own can show."""
    done = subprocess.run([COMMAND, *arguments], cwd=cwd, capture_output=True, check=False, env=environment(env or {}))
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
