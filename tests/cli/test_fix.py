"""``newslint fix``: files are replaced whole, what is not fixed is told, exit codes say what remains."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.inplace import NotWrittenError, overwrite
from newslint.cli.main import cli
from tests.cli.command import CLEAN, COMMAND, TYPO, environment, write

DRAFT = "Pasar Ikan Dibuka Lagi\n\nAda resiko besar di pasar ikan itu, dan dan pedagang antri.\n"
FIXED = "Pasar Ikan Dibuka Lagi\n\nAda risiko besar di pasar ikan itu, dan pedagang antre.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, {"draft.txt": DRAFT, "typo.txt": TYPO, "clean.txt": CLEAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(cli, ["fix", "--lang", "en", "--select", "spelling", *arguments], input=stdin)


def test_a_draft_is_fixed_in_place_and_told(here: Path) -> None:
    done = fix("draft.txt")
    assert (here / "draft.txt").read_text(encoding="utf-8") == FIXED
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "draft.txt:3:5: “resiko” → “risiko” [spelling.nonstandard]",
        "draft.txt:3:37: “dan dan” → “dan” [spelling.doubled-word]",
        "draft.txt:3:54: “antri” → “antre” [spelling.nonstandard]",
        "draft.txt: 3 fixes written, 0 skipped",
    ]
    assert sorted(file.name for file in here.iterdir()) == ["clean.txt", "draft.txt", "typo.txt"]


def test_what_remains_decides_the_exit_code(here: Path) -> None:
    done = fix("typo.txt")
    assert done.exit_code == 1
    assert "skipped: “Pebruari” → “Februari” [spelling.known-typo]: needs an editor's judgement (--unsafe)" in done.stdout
    assert (here / "typo.txt").read_text(encoding="utf-8") == TYPO
    assert fix("typo.txt", "--unsafe").exit_code == 0
    assert (here / "typo.txt").read_text(encoding="utf-8") == CLEAN


def test_a_difference_is_shown_and_nothing_is_written(here: Path) -> None:
    done = fix("draft.txt", "--diff")
    assert done.exit_code == 1
    assert done.stdout == (
        "--- a/draft.txt\n+++ b/draft.txt\n@@ -1,3 +1,3 @@\n Pasar Ikan Dibuka Lagi\n \n"
        f"-{DRAFT.splitlines()[2]}\n+{FIXED.splitlines()[2]}\n"
    )
    assert "3 fixes would be written" in done.stderr
    assert (here / "draft.txt").read_text(encoding="utf-8") == DRAFT
    assert fix("clean.txt", "--diff").exit_code == 0


def test_the_difference_can_be_applied_by_patch(here: Path) -> None:
    (here / "draft.txt").write_bytes(DRAFT.rstrip("\n").encode())
    difference = fix("draft.txt", "--diff").stdout
    subprocess.run(["git", "apply", "--unsafe-paths", "-"], input=difference.encode(), check=True, cwd=here)
    assert (here / "draft.txt").read_bytes() == FIXED.rstrip("\n").encode()


@pytest.mark.usefixtures("here")
def test_standard_input_goes_to_standard_output() -> None:
    done = fix("-", stdin=DRAFT)
    assert done.stdout == FIXED
    assert "3 fixes written" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="modes and symbolic links are different there")
def test_a_link_stays_a_link_and_the_mode_stays(here: Path) -> None:
    (here / "inner").mkdir()
    (here / "draft.txt").rename(here / "inner" / "draft.txt")
    (here / "inner" / "draft.txt").chmod(0o640)
    (here / "link.txt").symlink_to("inner/draft.txt")
    assert fix("link.txt").exit_code == 0
    assert (here / "link.txt").is_symlink()
    assert (here / "inner" / "draft.txt").read_text(encoding="utf-8") == FIXED
    assert (here / "inner" / "draft.txt").stat().st_mode & 0o777 == 0o640


def test_a_read_only_draft_stays_as_it_is(here: Path) -> None:
    (here / "draft.txt").chmod(0o444)
    done = fix("draft.txt", "clean.txt")
    assert done.exit_code == 2
    assert "newslint: draft.txt: is read-only; it was not repaired" in done.stderr
    assert (here / "draft.txt").read_text(encoding="utf-8") == DRAFT


def test_a_draft_that_changed_meanwhile_is_not_overwritten(here: Path) -> None:
    with pytest.raises(NotWrittenError, match="changed while it was being checked"):
        overwrite(here / "draft.txt", FIXED.encode(), b"something else")
    assert (here / "draft.txt").read_text(encoding="utf-8") == DRAFT
    assert sorted(file.name for file in here.iterdir()) == ["clean.txt", "draft.txt", "typo.txt"]


def test_what_cannot_be_read_is_told_and_the_rest_is_fixed(here: Path) -> None:
    write(here, {"empty.txt": b""})
    done = fix("empty.txt", "absent.txt", "draft.txt")
    assert done.exit_code == 2
    assert "newslint: empty.txt: is empty" in done.stderr
    assert "newslint: absent.txt: does not exist" in done.stderr
    assert (here / "draft.txt").read_text(encoding="utf-8") == FIXED


def test_tracked_changes_are_for_word_documents(here: Path) -> None:
    done = fix("draft.txt", "--track-changes")
    assert done.exit_code == 2
    assert "knows no tracked changes" in done.stderr
    assert (here / "draft.txt").read_text(encoding="utf-8") == DRAFT


@pytest.mark.usefixtures("here")
def test_questions_need_a_terminal() -> None:
    done = fix("draft.txt", "--interactive")
    assert done.exit_code == 2
    assert "needs a terminal" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals there")
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("y\nn\n1\n", DRAFT.replace("resiko", "risiko").replace("antri", "antre")),
        ("n\na\n", FIXED.replace("risiko", "resiko")),
        ("y\nq\n", DRAFT.replace("resiko", "risiko")),
    ],
)
def test_each_fix_is_asked_for(here: Path, answers: str, expected: str) -> None:
    import pty

    controller, terminal = pty.openpty()
    os.write(controller, answers.encode())
    command = [str(COMMAND), "fix", "--select", "spelling", "-i", "draft.txt"]
    done = subprocess.run(command, stdin=terminal, capture_output=True, check=False, cwd=here, env=environment({}), timeout=60)
    os.close(controller)
    os.close(terminal)
    assert done.returncode in (0, 1), done.stderr
    assert (here / "draft.txt").read_text(encoding="utf-8") == expected
