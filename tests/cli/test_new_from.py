"""``check --new-from``: only what the drafts did not have at a revision of git fails."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import CLEAN, TYPO, Done, newslint, write
from tests.languagetool.faulty import Handler, answer, faulty, hangs_up, match, says

SELECT = ("--select", "spelling.known-typo", "-f", "concise")
NEW = "\nHujan turun pada 7 Nopember 2023.\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Meja Oru", "-c", "user.email=meja@example.com", "-c", "core.autocrlf=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(tmp_path, {"a.txt": TYPO, "desk/b é.txt": TYPO, "clean.txt": CLEAN})
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def places(done: Done) -> list[str]:
    return [line.split(": ")[0] for line in done.out.splitlines()]


def checked(folder: Path, *paths: str, revision: str = "main") -> Done:
    return newslint("check", *(paths or (".",)), "--new-from", revision, *SELECT, cwd=folder)


def test_nothing_is_new_where_nothing_changed(repository: Path) -> None:
    assert checked(repository) == (0, "", "")
    report = newslint("check", ".", "--new-from", "HEAD", "--select", "spelling.known-typo", "--lang", "en", cwd=repository)
    assert "2 known from HEAD and not counted" in report.out


def test_only_what_was_added_is_new_wherever_the_rest_has_moved(repository: Path) -> None:
    title, _, rest = TYPO.partition("\n\n")
    write(repository, {"desk/b é.txt": f"{title}\n\nHujan turun.{NEW}\n{rest}"})
    assert places(checked(repository)) == ["desk/b é.txt:4:20"]
    assert places(checked(repository / "desk", "b é.txt")) == ["b é.txt:4:20"]


def test_what_is_committed_since_is_compared_too(repository: Path) -> None:
    write(repository, {"clean.txt": TYPO})
    git(repository, "commit", "-q", "-a", "-m", "second")
    assert places(checked(repository, revision="HEAD~1")) == ["clean.txt:3:30"]
    assert checked(repository, revision="HEAD").code == 0


ENGLISH = "Harbour Opens Again\n\nThe harbour was opened on 3 May 2024, and the ships will returned to it, he said.\n"
MORE = "\nThe market was opened on 4 May 2024, and the traders will returned to it, she said.\n"


def finds_each(handler: Handler) -> None:
    """Find the verb in each sentence."""
    places = [found.start() for found in re.finditer("returned", handler.form["text"])]
    says(answer(*(match(at, 8, ways=("return",)) for at in places)))(handler)


def read_along(folder: Path, address: str, mode: str) -> Done:
    write(folder, {"newslint.yaml": f"languagetool: {mode} {address}\n"})
    english = ("--select", "grammar", "--fail-on", "warning", "-f", "concise", "--lang", "en")
    return newslint("check", "a.txt", "--new-from", "main", *english, cwd=folder)


@pytest.fixture
def english(repository: Path, answers: Path) -> Path:
    """Give a draft that grew since it was committed."""
    assert not answers.exists()
    write(repository, {"a.txt": ENGLISH})
    git(repository, "commit", "-q", "-a", "-m", "in English")
    write(repository, {"a.txt": ENGLISH + MORE})
    return repository


def test_a_server_reads_what_a_draft_was_too(english: Path) -> None:
    with faulty(check=[finds_each]) as server:
        done = read_along(english, server.address, "required")
    assert [line.split(": ")[0] for line in done.out.splitlines()] == ["a.txt:5:59"]
    assert done.code == 1


@pytest.mark.parametrize(("mode", "code"), [("auto", 1), ("required", 2)])
def test_a_server_that_does_not_read_what_a_draft_was_is_told(english: Path, mode: str, code: int) -> None:
    with faulty(check=[finds_each, hangs_up]) as server:
        done = read_along(english, server.address, mode)
    assert "no server answers" in done.out
    assert sum("grammar.english-grammar" in line for line in done.out.splitlines()) == 2
    assert done.code == code


def test_a_new_draft_is_new_and_a_renamed_one_is_not(repository: Path) -> None:
    git(repository, "mv", "a.txt", "desk/c.txt")
    write(repository, {"untracked.txt": TYPO, "staged.txt": TYPO + "\nKapal tiba.\n"})
    git(repository, "add", "staged.txt")
    assert places(checked(repository)) == ["staged.txt:3:30", "untracked.txt:3:30"]


def test_standard_input_is_compared_with_the_draft_that_it_is_called(repository: Path) -> None:
    arguments = ("check", "-", "--stdin-filename", "a.txt", "--new-from", "main", *SELECT)
    assert newslint(*arguments, cwd=repository, stdin=TYPO.encode()).code == 0
    assert places(newslint(*arguments, cwd=repository, stdin=(TYPO + NEW).encode())) == ["a.txt:5:20"]


@pytest.mark.parametrize("revision", ["absent", "", "--all", "main:a.txt"])
def test_a_revision_that_git_lacks_is_one_clear_error(repository: Path, revision: str) -> None:
    done = checked(repository, revision=revision)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert done.err.startswith(f"newslint: --new-from: {'git knows no revision ' if revision[:1].isalpha() else ''}{revision!r}")


def test_a_folder_in_no_repository_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, {"a.txt": TYPO})
    done = checked(tmp_path)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "git cannot tell what changed in" in done.err
    assert "not a git repository" in done.err


def test_where_git_is_not_installed_that_is_said(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    done = checked(repository)
    assert (done.code, done.err) == (2, "newslint: --new-from asks git what changed, and git is not installed here\n")
