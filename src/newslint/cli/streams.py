"""What the streams of a process can take: UTF-8 whatever the console, colour, width, a progress bar."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

WIDTH = 100  # columns where there is no terminal
_NARROWEST = 40


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale or code page; what is no text (a broken file name) is written as an escape."""
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
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return WIDTH
