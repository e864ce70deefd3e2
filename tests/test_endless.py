"""Runs without an end: what a broken export leaves in a draft must not hold up its check."""

import subprocess
import sys
from pathlib import Path

import pytest

LONG = 200_000  # signs; where something looks again from each of them, that is minutes
LIMIT = 60  # seconds after which the check hangs; it takes about one


@pytest.mark.parametrize("run", ["a", " ", "a.", "a@", "(", "\n\na"])
def test_a_run_without_an_end_is_read_once(tmp_path: Path, run: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Warga menajadi lelah.\n\n" + run * (LONG // len(run)) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", draft.name, "--select", "spelling", "--format", "concise"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=LIMIT, check=False)
    assert done.stdout.startswith(b"draft.txt:1:7: error spelling.certain-typo")
