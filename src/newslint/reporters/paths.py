"""The name of a draft as reports tell it: relative to the working folder, with ``/`` on every system."""

from __future__ import annotations

import os

from newslint.reporters.width import printable

_NO_PATHS = ("<", "http://", "https://")


def relative_name(name: str, root: str) -> str:
    """Give a draft's name relative to ``root``; what is no path (``<stdin>``, a URL) or on another drive stays as it is."""
    if not name or name.startswith(_NO_PATHS):
        return name
    if not root:
        return _slashes(os.path.normpath(name))
    try:
        return _slashes(os.path.relpath(os.path.join(root, name), root))  # noqa: PTH118 - pathlib cannot go upwards
    except ValueError:
        return _slashes(name)


def shown_name(name: str, root: str) -> str:
    """Give the relative name as a terminal may show it."""
    return printable(relative_name(name, root))


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/")
