"""The picture of the README is what newslint writes today; ``--update-golden`` draws it anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

DRAWING = Path(__file__).parents[2] / "docs" / "images" / "picture.py"


def test_the_picture_of_the_readme_is_todays_output(pytestconfig: pytest.Config) -> None:
    arguments = [] if pytestconfig.getoption("--update-golden") else ["--check"]
    done = subprocess.run([sys.executable, DRAWING, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
