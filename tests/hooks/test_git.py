"""The hook and the workflow for articles in Git, run for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOOKS = Path(__file__).resolve().parents[2] / "integrations" / "hooks" / "git"
TYPO = "Wali kota menajadi saksi dalam sidang itu, Senin (2/9/2024).\n"
CLEAN = TYPO.replace("menajadi", "menjadi")
WITH_NEWSLINT = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the hook is a shell script")


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env={**WITH_NEWSLINT, **environment}, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for command in (("init", "-q"), ("config", "user.name", "Desk"), ("config", "user.email", "desk@example.org")):
        assert run(tmp_path, "git", *command).returncode == 0
    (tmp_path / "content").mkdir()
    return tmp_path


def commit(site: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    (site / "content" / "sidang warga.md").write_text(f"# Sidang\n\n{text}", encoding="utf-8")
    run(site, "git", "add", "--all")
    return run(site, "git", "commit", "-q", "-m", "Sidang", *options)


def test_a_commit_with_a_typo_is_held_back_as_it_is_staged(site: Path) -> None:
    shutil.copy(HOOKS / "pre-commit", site / ".git" / "hooks" / "pre-commit")
    held = commit(site, TYPO)
    assert held.returncode != 0
    assert "content/sidang warga.md" in held.stdout + held.stderr
    assert "menajadi" in held.stdout + held.stderr
    (site / "content" / "sidang warga.md").write_text(CLEAN, encoding="utf-8")  # mended, but not staged
    assert run(site, "git", "commit", "-q", "-m", "Sidang").returncode != 0
    assert commit(site, CLEAN).returncode == 0
    (site / "gambar.bin").write_bytes(b"\x00")
    run(site, "git", "add", "--all")
    assert run(site, "git", "commit", "-q", "-m", "Gambar").returncode == 0


def test_the_hook_keeps_the_configuration_and_its_lists(site: Path) -> None:
    shutil.copy(HOOKS / "pre-commit", site / ".git" / "hooks" / "pre-commit")
    (site / "newslint.yaml").write_text("overrides:\n  - files: content/**\n    rules: {spelling: note}\n", encoding="utf-8")
    assert commit(site, TYPO).returncode == 0


def test_the_workflow_s_commands_find_what_a_change_brings(site: Path) -> None:
    commit(site, TYPO)
    base = run(site, "git", "rev-parse", "HEAD").stdout.strip()
    workflow = yaml.safe_load((HOOKS / "newslint.yml").read_text(encoding="utf-8"))
    (check,) = [step for step in workflow["jobs"]["articles"]["steps"] if step.get("name") == "Check"]
    same = run(site, "bash", "-ec", check["run"], BASE=base)
    assert same.returncode == 0, same.stdout + same.stderr
    commit(site, TYPO + "\nSidang itu menajadi ramai.\n")
    found = run(site, "bash", "-ec", check["run"], BASE=base)
    assert found.returncode == 1, found.stdout + found.stderr
    assert "::error" in found.stdout
    assert '"2.1.0"' in (site / "newslint.sarif").read_text(encoding="utf-8")
