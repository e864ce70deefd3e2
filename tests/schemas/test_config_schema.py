"""The JSON Schema of configurations takes what the reader takes, and refuses what it refuses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from newslint.cli.init import TEMPLATE
from newslint.config_file import read_toml, read_yaml
from newslint.config_keys import IGNORE_KEYS, KEYS, OVERRIDE_KEYS, config_schema
from newslint.model.errors import ConfigError
from tests.cli.command import write
from tests.schemas.yaml12 import load as yaml12

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("style", "leftovers", "leftovers.related-link", "spelling.known-typo", "attribution")


def problems(data: Any, *names: str) -> list[str]:
    Draft7Validator.check_schema(config_schema(names))
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(config_schema(names)).iter_errors(data)]


CONFIGURATIONS = [
    ("language: id\nprofile: ugc\nfail_on: never\nexclude: arsip/\n", True),
    ("exclude: [arsip/, '*.bak.txt']\npacks: [ours]\nvocabulary: words.yaml\n", True),
    ("rules: {style: note, spelling.known-typo: off}\n", True),
    ("overrides: [{files: opini/**, profile: strict, rules: {style: off}}, {files: [a, b]}]\n", True),
    ("ignore: [{rule: spelling.known-typo, reason: nama}, {rule: [style], text: a b, files: x/, reason: b}]\n", True),
    ("ignore: [{rule: style}]\n", False),
    ("ignore: [{reason: a}]\n", False),
    ("ignore: [{rule: style, reason: a, word: b}]\n", False),
    ("ignore: {rule: style, reason: a}\n", False),
    ("views: {desk: {fields: {headline: judul, body: {path: [isi, teks], as: html}}, when: judul, meta: {author: a}}}\n", True),
    ("language: fr\n", False),
    ("views: [desk]\n", False),
    ("views: {desk: {fields: {headline: judul}}}\n", False),
    ("views: {desk: {fields: {body: isi, subject: judul}}}\n", False),
    ("views: {desk: {fields: {body: {as: html}}}}\n", False),
    ("views: {desk: {fields: {body: {path: isi, as: pdf}}}}\n", False),
    ("views: {desk: {shape: isi, fields: {body: isi}}}\n", False),
    ("lang: id\n", False),
    ("fail_on: [error]\n", False),
    ("exclude: {arsip: true}\n", False),
    ("packs: {ours: true}\n", False),
    ("rules: [style]\n", False),
    ("rules: {style: loud}\n", False),
    ("overrides: [{sections: opini}, {sections: [opini, surat], files: a, rules: {style: off}}]\n", True),
    ("overrides: [{sections: {opini: ya}}]\n", False),
    ("overrides: {files: a}\n", False),
    ("overrides: [{profile: ugc}]\n", False),
    ("overrides: [{files: a, fail_on: error}]\n", False),
    ("overrides: [{files: a, rules: {style: loud}}]\n", False),
]


@pytest.mark.parametrize(("text", "fits"), CONFIGURATIONS)
def test_reader_and_schema_agree(tmp_path: Path, text: str, *, fits: bool) -> None:
    write(tmp_path, {"newslint.yaml": text, "ours/style/x.txt": "", "words.yaml": "", "arsip/x": ""})
    assert (problems(yaml12(text)) == []) is fits
    if fits:
        assert read_yaml(tmp_path / "newslint.yaml").name.endswith("newslint.yaml")
    else:
        with pytest.raises(ConfigError):
            read_yaml(tmp_path / "newslint.yaml")


def test_toml_is_held_to_the_same_schema(tmp_path: Path) -> None:
    text = '[tool.newslint]\nfail_on = "note"\n[tool.newslint.rules]\nstyle = "off"\n[[tool.newslint.overrides]]\nfiles = "a/**"\n'
    write(tmp_path, {"pyproject.toml": text})
    assert problems(tomllib.loads(text)["tool"]["newslint"]) == []
    config = read_toml(tmp_path / "pyproject.toml")
    assert config is not None
    assert len(config.overrides) == 1


def test_names_that_no_rule_has_do_not_fit_where_the_rules_are_known() -> None:
    assert problems({"rules": {"style": "note"}}, *NAMES) == []
    assert problems({"rules": {"stile": "note"}}, *NAMES)
    assert problems({"overrides": [{"files": "a", "rules": {"stile": "note"}}]}, *NAMES)
    assert problems({"rules": {"stile": "note"}}) == []


def test_what_init_writes_fits_whole_and_names_every_key() -> None:
    lines = [line.removeprefix("# ") for line in TEMPLATE.splitlines() if re.match(r"(?:# )?\s*(?:- )?[\w.-]+: ?", line)]
    data = yaml12("\n".join(lines))
    assert problems(data, *NAMES) == []
    assert set(data) == set(KEYS)
    assert set(data["overrides"][0]) == set(OVERRIDE_KEYS)
    assert set(data["ignore"][0]) == set(IGNORE_KEYS)


def test_the_configuration_of_the_readme_fits() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = [yaml12(text) for text in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if text.startswith("language:")]
    assert len(found) == 1
    assert problems(found[0], *NAMES) == []
