"""The official validator and schema have nothing to say about our logs, not even a note."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.reporters.sarif import official
from tests.reporters.sarif.cases import hard_run, log_of

pytestmark = pytest.mark.network


@pytest.fixture(scope="module", autouse=True)
def validator() -> Any:
    official.install()
    schema = json.loads(official.SCHEMA.read_text(encoding="utf-8-sig"))
    kind = jsonschema.validators.validator_for(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the logs of hard runs in both languages; the folder is a repository, so that nothing is left to ask for."""
    root = tmp_path_factory.mktemp("desk")
    (root / ".git").mkdir()
    (root / ".git" / "HEAD").write_text("0" * 40, encoding="utf-8")
    (root / ".git" / "config").write_text('[remote "origin"]\n\turl = https://example.com/desk.git\n', encoding="utf-8")
    runs = {"whole": hard_run(root), "broken": hard_run(root, whole=False)}
    files = {}
    for name, run in runs.items():
        for language in ("id", "en"):
            file = files[f"{name}-{language}"] = root / f"{name}-{language}.sarif"
            file.write_text(json.dumps(log_of(run, language), ensure_ascii=False), encoding="utf-8")
    return files


def test_the_schema_holds(validator: Any, logs: dict[str, Path]) -> None:
    for file in logs.values():
        assert [error.message for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8")))] == []


def test_the_official_validator_is_silent(logs: dict[str, Path], tmp_path: Path) -> None:
    assert official.validate(list(logs.values()), tmp_path) == []


def test_the_official_validator_would_speak(logs: dict[str, Path], tmp_path: Path) -> None:
    log = json.loads(logs["whole-id"].read_text(encoding="utf-8"))
    results = log["runs"][0]["results"]
    del results[0]["locations"][0]["physicalLocation"]["region"]
    del results[1]["message"]["text"]
    damaged = tmp_path / "damaged.sarif"
    damaged.write_text(json.dumps(log), encoding="utf-8")
    assert {complaint.split()[1] for complaint in official.validate([damaged], tmp_path)} >= {"SARIF1008:", "GH1015:"}


def test_the_official_tool_finds_the_same_snippets_and_hashes(logs: dict[str, Path], tmp_path: Path) -> None:
    (ours,) = json.loads(logs["whole-id"].read_text(encoding="utf-8"))["runs"]
    (theirs,) = official.recomputed(logs["whole-id"], tmp_path)["runs"]
    assert [_told(result) for result in theirs["results"]] == [_told(result) for result in ours["results"]]


def _told(result: Any) -> tuple[str, str]:
    region = result["locations"][0]["physicalLocation"]["region"]
    return region["snippet"]["text"], result["partialFingerprints"]["primaryLocationLineHash"]
