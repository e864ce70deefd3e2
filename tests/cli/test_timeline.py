"""``newslint timeline`` on one of our own drafts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


def test_the_timeline_of_an_example() -> None:
    command = [sys.executable, "-m", "newslint", "timeline", str(EXAMPLES / "sengketa-sungai-oru.txt")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["28:102", "bulan", "lalu", "April", "2024", "tanpa", "patokan"] in rows
    assert any(row[:3] == ["14:60", "Rabu", "(14/5/2024)"] for row in rows)
