"""What the streams of a process can take: UTF-8 whatever the console, colour, width, a progress bar."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

WIDTH = 100  # columns where there is no terminal
_NARROWEST = 40


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale or code page; what is no text (a broken file name) is written as an escape.

    A process that was started without streams (``>&-``, a service of Windows) writes to nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def has_color(*, forbidden: bool) -> bool:
    """Say whether standard output gets colour: an option, NO_COLOR and FORCE_COLOR come before what the stream is."""
    if forbidden or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Give the columns of the terminal, or what fits everywhere."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return max(_NARROWEST, int(told))
    try:
        wide = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDTH
    return max(_NARROWEST, wide) if wide else WIDTH  # a terminal that does not know its width says 0
