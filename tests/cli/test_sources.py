"""``newslint sources`` on one of our own drafts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", "sources", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_sources_of_an_example() -> None:
    done = run(str(EXAMPLES / "sengketa-sungai-oru.txt"))
    assert done.returncode == 0, done.stderr
    assert any(line.split()[1:] == ["Oskar", "Lindholt", "orang", "paragraf", "5,", "6,", "7"] for line in done.stdout.splitlines())


def test_the_same_as_data() -> None:
    done = run("--format", "json", str(EXAMPLES / "harbour-strike.txt"))
    (document,) = json.loads(done.stdout)["documents"]
    assert [(one["name"], one["kind"]) for one in document["sources"]["sources"]][:2] == [
        ("union", "institution"),
        ("Maren Oduya", "person"),
    ]


def test_a_missing_draft_is_a_wrong_call() -> None:
    assert run("no-such-draft.txt").returncode == 2
