"""Wheel, source distribution and editable install are the same newslint, and an installed plug-in is found there."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Built, Environment

pytestmark = pytest.mark.network
COMPILED = ROOT / "src" / "newslint" / "compiled"


@pytest.fixture(scope="module")
def installed(built: Built, fresh: Callable[[], Environment]) -> Environment:
    environment = fresh()
    environment.install(built.wheel)
    return environment


def test_both_wheels_hold_the_same_files(built: Built) -> None:
    contents = []
    for wheel in (built.wheel, built.offline):
        with zipfile.ZipFile(wheel) as archive:
            contents.append({name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")})
    assert contents[0].keys() == contents[1].keys()
    assert [name for name in contents[0] if contents[0][name] != contents[1][name]] == []


def test_the_wheel_carries_rules_data_and_licences(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = set(archive.namelist())
        compiled = {name for name in names if name.startswith("newslint/compiled/")}
        different = [
            file.name
            for file in COMPILED.iterdir()
            if file.name != "rulebook.json" and archive.read(f"newslint/compiled/{file.name}") != file.read_bytes()
        ]
    assert different == []
    assert "newslint/compiled/rulebook.json" in compiled
    rules = {f"newslint/rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in (ROOT / "rules").rglob("*.*")}
    assert rules <= names
    assert {"newslint/schemas/rule.schema.json", "newslint/schemas/config.schema.json"} <= names
    assert {"newslint/py.typed", "newslint/reporters/report-1.schema.json", "newslint/reporters/html.css"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_finds_what_the_checkout_finds(installed: Environment, tmp_path: Path) -> None:
    here = _report(Environment(Path(sys.prefix)), ROOT)
    there = _report(installed, ROOT)
    assert there["findings"]
    assert there == here
    rules = installed.run("newslint", "rules", "list", cwd=tmp_path).stdout
    assert "spelling.known-typo" in rules


def _report(environment: Environment, folder: Path) -> dict[str, object]:
    done = environment.run("newslint", "check", "--format", "json", "--fail-on", "never", "examples", cwd=folder)
    report: dict[str, object] = json.loads(done.stdout)
    return report


def test_it_runs_as_a_module(installed: Environment, tmp_path: Path) -> None:
    assert "newslint" in installed.run("python", "-m", "newslint", "--version", cwd=tmp_path).stdout


def test_an_installed_plugin_is_found(built: Built, fresh: Callable[[], Environment], tmp_path: Path) -> None:
    environment = fresh()
    environment.install(built.wheel, ROOT / "tests" / "plugins" / "sample")
    draft = tmp_path / "draft.wire"
    draft.write_text("SLUG-01\nIa mempelajari dipertanggungjawabkan secara teliti di kantor itu.\n", encoding="utf-8")
    done = environment.run(
        "newslint",
        "check",
        "--select",
        "clarity.very-long-word",
        "--format",
        "json",
        "--format",
        "count=counts.txt",
        draft,
        cwd=tmp_path,
    )
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["text"]) == ("clarity.very-long-word", "dipertanggungjawabkan")
    assert (tmp_path / "counts.txt").read_text(encoding="utf-8").split("\t")[1].strip() == "1"
