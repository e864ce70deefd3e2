"""What the compiled lexicon holds: each list with its source, packages, licence and size."""

from __future__ import annotations

import json
from pathlib import Path

from newslint.lexicon.tables import compiled
from newslint.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A compiled list: ``packages`` are what it was made from, with their versions; ``licence`` is an SPDX expression."""

    name: str
    holds: str
    words: int
    source: str
    packages: tuple[str, ...]
    licence: str


def manifest() -> tuple[Listed, ...]:
    """Give the compiled lists, in the order in which they are written."""
    entries = json.loads(Path(compiled("lexicon.json")).read_text(encoding="utf-8"))
    return tuple(Listed(**{**entry, "packages": tuple(entry["packages"])}) for entry in entries)
