"""0: nothing at the threshold. 1: findings. 2: the answer is not complete, which wins over both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import CLEAN, TYPO, newslint, write

ONE_RULE = ("--select", "spelling.known-typo", "-f", "concise")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    write(tmp_path, {"typo.txt": TYPO, "clean.txt": CLEAN})
    return tmp_path


def test_nothing_found(drafts: Path) -> None:
    assert newslint("check", "clean.txt", *ONE_RULE, cwd=drafts) == (0, "", "")


def test_findings(drafts: Path) -> None:
    done = newslint("check", "typo.txt", "clean.txt", *ONE_RULE, cwd=drafts)
    assert done.code == 1
    assert done.out.startswith("typo.txt:3:30: error spelling.known-typo ")
    assert len(done.out.splitlines()) == 1


def test_a_draft_that_is_missing_wins_over_findings_and_loses_none(drafts: Path) -> None:
    done = newslint("check", "typo.txt", "absent.txt", *ONE_RULE, "-f", "json=all.json", cwd=drafts)
    assert done.code == 2
    assert "typo.txt:3:30: error spelling.known-typo" in done.out
    assert "absent.txt:1:1: error newslint.unreadable tidak ada; periksa ejaan jalurnya" in done.out
    report = json.loads((drafts / "all.json").read_text(encoding="utf-8"))
    assert [finding["rule"] for finding in report["findings"]] == ["spelling.known-typo"]
    assert [failure["path"] for failure in report["failures"]] == ["absent.txt"]
    assert report["summary"]["exit_code"] == 2


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_the_threshold_decides_the_exit_code_only(drafts: Path, threshold: str, code: int) -> None:
    done = newslint("check", "typo.txt", "--fail-on", threshold, *ONE_RULE, cwd=drafts)
    assert done.code == code
    assert "spelling.known-typo" in done.out


def test_no_paths_says_what_to_type(tmp_path: Path) -> None:
    done = newslint("check", cwd=tmp_path)
    assert done.code == 2
    assert "newslint check draft.txt" in done.err


def test_a_folder_without_drafts_is_no_pass(drafts: Path) -> None:
    write(drafts, {"pictures/a.jpg": b"\xff\xd8\xff"})
    done = newslint("check", "pictures", "--lang", "en", cwd=drafts)
    assert done.code == 2
    assert "there is no draft here; 1 file" in done.out.replace("\n", " ")


def test_an_empty_selection_is_no_pass(drafts: Path) -> None:
    done = newslint("check", "typo.txt", "--select", "spelling.known-typo", "--ignore", "spelling", "--lang", "en", cwd=drafts)
    assert done.code == 2
    assert "no rule is in force here" in done.out


def test_an_unknown_rule_gets_a_suggestion(drafts: Path) -> None:
    done = newslint("check", "typo.txt", "--select", "spelling.known-tipo", cwd=drafts)
    assert done.code == 2
    assert (
        done.err
        == "newslint: --select: no rule, family or tag is called 'spelling.known-tipo'; did you mean 'spelling.known-typo'?\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("--fail-on", "fatal"),
        ("--meta", "no-equals"),
        ("--published", "yesterday"),
        ("--published", "2024-05-31x"),
        ("--format", "pdf"),
        ("--format", "json="),
        ("--format", "text", "--format", "json"),
        ("--config", "absent.yaml"),
        ("--no-such-option",),
    ],
)
def test_wrong_usage(drafts: Path, arguments: tuple[str, ...]) -> None:
    done = newslint("check", "typo.txt", *arguments, cwd=drafts)
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("Error: ") == 1
    assert "Traceback" not in done.err
