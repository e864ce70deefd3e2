"""A start is short: content systems start a process for each article."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping

import pytest

from newslint.cli.main import COMMANDS
from newslint.plugins.builtin import FORMATS, REPORTERS
from tests.cli.command import TYPO, process

_IMPORTED = re.compile(r"import time:\s+\d+ \|\s+\d+ \|\s+(\S+)")
# What each would cost is told where it is avoided; a plain draft without front matter and configuration needs none.
HEAVY = frozenset({
    "asyncio", "babel", "difflib", "email", "glob", "hashlib", "http", "importlib.metadata", "importlib.resources", "jsonschema",
    "language_tool_python", "logging", "multiprocessing", "pathspec", "platformdirs", "pyromark", "requests", "selectolax",
    "shutil", "socket", "ssl", "subprocess", "tempfile", "tomllib", "xml", "yaml", "zipfile",
})  # fmt: skip
OURS = frozenset({
    "newslint.config_file", "newslint.nodes", "newslint.rulebook.loader", "newslint.rulebook.schema", "newslint.rulebook.literals",
    "newslint.strict_toml", "newslint.strict_yaml", "newslint.testing",
})  # fmt: skip


def _modules(parts: Mapping[str, str], used: str) -> set[str]:
    """Give the modules of all parts but the one in use."""
    return {path.partition(":")[0] for name, path in parts.items() if name != used} - {parts[used].partition(":")[0]}


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    folder = tmp_path_factory.mktemp("startup")
    draft = folder / "draft.txt"
    draft.write_text(TYPO, encoding="utf-8")
    process("check", draft, cwd=folder)  # keeps the compiled rules for the run that is looked at
    command = [sys.executable, "-X", "importtime", "-m", "newslint", "check", str(draft)]
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder, text=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr[-2000:]
    assert "spelling.known-typo" in done.stdout
    return frozenset(_IMPORTED.findall(done.stderr))


def test_nothing_heavy_is_imported(imported: frozenset[str]) -> None:
    assert sorted({name for name in imported if name in HEAVY or name.partition(".")[0] in HEAVY}) == []


def test_rules_and_configuration_are_not_read_from_their_files(imported: frozenset[str]) -> None:
    assert sorted(imported & OURS) == []


def test_only_the_parser_reporter_and_command_in_use_are_imported(imported: frozenset[str]) -> None:
    unused = _modules(FORMATS, "text") | _modules(REPORTERS, "text") | _modules(COMMANDS, "check")
    assert sorted(imported & unused) == []
