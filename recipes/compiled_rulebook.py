"""The shipped rules in compiled form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.rulebook.packaged import to_json


def write(file: Path, rules: Path) -> None:
    """Read the rule files strictly and write them as JSON."""
    book = load([rules], Plugins(installed=False).check_kinds())
    relative = {rule.id: replace(rule, origin=Path(rule.origin).relative_to(rules.parent).as_posix()) for rule in book}
    file.write_text(to_json(replace(book, rules=relative)), encoding="utf-8")
