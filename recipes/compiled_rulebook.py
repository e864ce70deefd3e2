"""The shipped rules in compiled form."""

from __future__ import annotations

from pathlib import Path

from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.rulebook.packaged import to_json


def write(file: Path, rules: Path) -> None:
    """Read the rule files strictly and write them as JSON."""
    book = load([rules], Plugins(installed=False).check_kinds())
    file.write_text(to_json(book), encoding="utf-8")
