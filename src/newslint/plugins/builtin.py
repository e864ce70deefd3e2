"""The product's own parts, offered through the same hooks as everybody's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from newslint.plugins.hookspecs import CheckKind, Format, Reporter, hookimpl
from newslint.plugins.lazy import LazyParts
from newslint.plugins.shipped import rules_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable  # with it come tempfile and shutil: 10 ms of a start

FORMATS = {
    "text": "newslint.parsers.plain:FORMAT",
    "html": "newslint.parsers.html:FORMAT",
    "docx": "newslint.parsers.docx:FORMAT",
    "markdown": "newslint.parsers.markdown:FORMAT",
    "json": "newslint.parsers.payload:FORMAT",
    "jsonl": "newslint.parsers.records:JSON_LINES",
    "csv": "newslint.parsers.records:CSV",
    "parquet": "newslint.parsers.parquet:FORMAT",
}
CHECKS = {
    "attribution": "newslint.checks.attribution:KIND",
    "existence": "newslint.checks.existence:KIND",
    "substitution": "newslint.checks.substitution:KIND",
    "required": "newslint.checks.required:KIND",
    "consistency": "newslint.checks.consistency:KIND",
    "repetition": "newslint.checks.repetition:KIND",
    "occurrence": "newslint.checks.occurrence:KIND",
    "link": "newslint.checks.link:KIND",
    "pairs": "newslint.checks.pairs:KIND",
    "abbreviation": "newslint.checks.abbreviation:KIND",
    "metadata": "newslint.checks.metadata:KIND",
    "picture": "newslint.checks.picture:KIND",
    "length": "newslint.checks.length:KIND",
    "outline": "newslint.checks.outline:KIND",
    "dateline": "newslint.checks.dateline:KIND",
    "dating": "newslint.checks.dating:KIND",
    "engine": "newslint.checks.engine:KIND",
    "spelling": "newslint.checks.spelling:KIND",
    "languagetool": "newslint.checks.languagetool:KIND",
    "furniture": "newslint.checks.furniture:KIND",
    "apart": "newslint.checks.apart:KIND",
    "compound": "newslint.checks.compound:KIND",
    "derivation": "newslint.checks.derivation:KIND",
    "doer": "newslint.checks.doer:KIND",
    "passive": "newslint.checks.passive:KIND",
    "together": "newslint.checks.together:KIND",
    "blank": "newslint.checks.blank:KIND",
    "domain": "newslint.checks.domain:KIND",
    "casing": "newslint.checks.casing:KIND",
    "doubled": "newslint.checks.doubled:KIND",
    "names": "newslint.checks.names:KIND",
    "known-names": "newslint.checks.known_names:KIND",
    "nonstandard": "newslint.checks.nonstandard:KIND",
    "mojibake": "newslint.checks.mojibake:KIND",
    "credit": "newslint.checks.credit:KIND",
    "disclaimer": "newslint.checks.disclaimer:KIND",
    "duplicate": "newslint.checks.duplicate:KIND",
}
REPORTERS = {
    "concise": "newslint.reporters.concise:report",
    "text": "newslint.reporters.text:report",
    "json": "newslint.reporters.json:report",
    "markdown": "newslint.reporters.markdown:report",
    "html": "newslint.reporters.html:report",
    "github": "newslint.reporters.github:report",
    "gitlab": "newslint.reporters.gitlab:report",
    "junit": "newslint.reporters.junit:report",
    "sarif": "newslint.reporters.sarif.log:report",
}


@hookimpl
def newslint_formats() -> Mapping[str, Format]:
    """Give the formats that newslint reads."""
    return LazyParts(FORMATS)


@hookimpl
def newslint_checks() -> Mapping[str, CheckKind]:
    """Give the check kinds that the shipped rules use."""
    return LazyParts(CHECKS)


@hookimpl
def newslint_rules() -> Iterable[Traversable]:
    """Give the folder of the shipped rules."""
    return [rules_folder()]


@hookimpl
def newslint_reporters() -> Mapping[str, Reporter]:
    """Give the report formats."""
    return LazyParts(REPORTERS)
