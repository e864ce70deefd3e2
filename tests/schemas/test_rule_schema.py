"""The JSON Schema of rule files takes what the loader takes, and refuses what it refuses."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from newslint.cli.rules_templates import KINDS, OVERLAY, filled
from newslint.model.errors import NewslintError
from newslint.plugins.manager import Plugins
from newslint.rulebook.json_schema import rule_schema
from newslint.rulebook.loader import files_of, load
from newslint.rulebook.packaged import load_compiled
from newslint.rulebook.schema import KEYS
from tests.schemas.yaml12 import load as yaml12

ROOT = Path(__file__).resolve().parent.parent.parent
RULE = """\
check: substitution
severity: note
summary: {id: Satu., en: One.}
message: {id: "Tulis {replacement}.", en: "Write {replacement}."}
why: {id: Dua., en: Two.}
options: {words: {satoe: satu}}
examples: {bad: ["Ada [[satoe]]."], good: ["Ada satu."]}
"""
CHANGED = "extends: spelling.known-typo\nadd: {words: {djuni: Juni}}\nremove: {words: [pebruari]}\nseverity: note\n"


@cache
def validator(*, with_rules: bool = True) -> Draft7Validator:
    plugins = Plugins(installed=False)
    kinds = plugins.check_kinds()
    schema = rule_schema(kinds, load_compiled(plugins.rule_folders(), kinds) if with_rules else ())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def problems(text: str, *, with_rules: bool = True) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(with_rules=with_rules).iter_errors(yaml12(text))]


SHIPPED = [
    file for folder in Plugins(installed=False).rule_folders() for family, file in files_of(folder) if family != "vocabulary"
]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.parent.name}.{file.stem}")
def test_every_shipped_rule_fits(file: Path) -> None:
    assert problems(file.read_text(encoding="utf-8"), with_rules=False) == []


@pytest.mark.parametrize("template", [*KINDS.values(), OVERLAY])
def test_what_is_scaffolded_fits(template: str) -> None:
    assert problems(filled(template, "spelling.known-typo", "rules")) == []


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("severity: note", "severity: note\nprofiles: {default: off, ugc: error}", True),
        ("severity: note", "severity: note\nprofiles: {house: off}", False),
        ("severity: note", "severity: loud", False),
        ("severity: note", "severety: note", False),
        ("check: substitution", "check: substitute", False),
        ("{words: {satoe: satu}}", "{words: [satoe]}", False),
        ("{words: {satoe: satu}}", "{wordz: {satoe: satu}}", False),
        (", en: Two.", "", False),
        ("why: {id: Dua., en: Two.}\n", "", False),
        ("examples: {", "examples: {near: [], ", False),
        ("severity: note", "severity: note\nwhere: [headline, margin]", False),
        ("severity: note", "severity: note\nquotes: skip\nlanguages: [en]\nstatus: preview", True),
        ("severity: note", "severity: note\nextends: spelling.typo", False),
    ],
)
def test_loader_and_schema_agree(tmp_path: Path, old: str, new: str, *, fits: bool) -> None:
    assert old in RULE
    assert agreed(tmp_path, RULE.replace(old, new, 1)) is fits


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("", "", True),
        ("add: {words: {djuni: Juni}}", "options: {words: {djuni: Juni}}\nexamples: {bad: ['[[djuni]]']}", True),
        ("spelling.known-typo", "spelling.unknown-typo", False),
        ("add: {words: {djuni: Juni}}", "add: {wordz: {djuni: Juni}}", False),
        ("[pebruari]", "{pebruari: Februari}", False),
        ("severity: note", "check: existence", False),
        ("severity: note", "sverity: note", False),
    ],
)
def test_loader_and_schema_agree_on_what_changes_a_rule(tmp_path: Path, old: str, new: str, *, fits: bool) -> None:
    assert agreed(tmp_path, CHANGED.replace(old, new, 1)) is fits


def agreed(folder: Path, text: str) -> bool:
    """Say whether a rule file is right, for the loader and the schema alike."""
    (folder / "style").mkdir()
    (folder / "style/mine.yaml").write_text(text, encoding="utf-8")
    plugins = Plugins(installed=False)
    shipped = [file for file in plugins.rule_folders() if isinstance(file, Path)]
    only_typos = folder / "shipped"
    (only_typos / "spelling").mkdir(parents=True)
    for name in ("known-typo", "typo", "unknown-word"):  # the first absorbs the others
        (only_typos / f"spelling/{name}.yaml").write_bytes((shipped[0] / f"spelling/{name}.yaml").read_bytes())
    refused = ""
    try:
        load([only_typos, folder], plugins.check_kinds())
    except NewslintError as error:
        refused = str(error)
    assert bool(problems(text)) is bool(refused), (problems(text), refused)
    return not refused


def test_every_key_says_what_it_is_for() -> None:
    parts: Any = validator().schema
    for part in ("then", "else"):
        keys = parts[part]["properties"]
        assert [key for key in keys if key in KEYS and not keys[key]["description"]] == []
    assert set(parts["else"]["properties"]) == set(KEYS)
