"""Names of countries, from CLDR when the package is built."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "compiled" / "countries.json"


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Give the names of countries in Indonesian and English, in lower case."""
    return frozenset(json.loads(FILE.read_text(encoding="utf-8")))
