"""A cache folder for runs in this process."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache folder for all tests: to compile the rules takes a second."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def answers(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what LanguageTool answers in a folder that does not exist yet; give it."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(cache))
    shutil.rmtree(cache / "languagetool", ignore_errors=True)
    return cache / "languagetool"
