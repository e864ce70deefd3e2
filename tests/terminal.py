"""newslint with a terminal for standard error."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.cli.command import COMMAND, environment


def on_terminal(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> str:
    """Run newslint, which has to succeed; give what the terminal shows."""
    terminal, end = os.openpty()
    done = subprocess.run(
        [str(COMMAND), *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=end,
        env=environment({"TERM": "xterm", **(env or {})}),
        check=False,
    )
    os.write(end, b"END")
    drawn = b""
    while not drawn.endswith(b"END"):  # a terminal gives what it has, not all of it
        drawn += os.read(terminal, 100_000)
    os.close(end)
    os.close(terminal)
    assert done.returncode == 0
    return drawn.decode("utf-8")
