"""Which version of which repository was checked."""

import subprocess
from pathlib import Path

import pytest

from newslint.reporters.sarif.git import provenance


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch", "desk/main")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Start")
    git(folder, "remote", "add", "origin", "https://user:secret@example.com/desk/drafts.git")
    return folder


def test_address_branch_and_revision_without_the_secret(repository: Path) -> None:
    assert provenance(str(repository)) == {
        "repositoryUri": "https://example.com/desk/drafts.git",
        "mappedTo": {"uriBaseId": "SRCROOT"},
        "revisionId": git(repository, "rev-parse", "HEAD"),
        "branch": "desk/main",
    }


def test_packed_references_detached_heads_folders_and_work_trees(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD")
    git(repository, "pack-refs", "--all")
    assert (provenance(str(repository)) or {})["revisionId"] == head
    (repository / "a" / "b").mkdir(parents=True)
    assert (provenance(str(repository / "a" / "b")) or {})["mappedTo"] == {"uri": "../../", "uriBaseId": "SRCROOT"}
    tree = repository.parent / "tree"
    git(repository, "worktree", "add", "--quiet", "-b", "other", str(tree))
    told = provenance(str(tree)) or {}
    assert (told["branch"], told["revisionId"]) == ("other", head)
    git(tree, "checkout", "--quiet", "--detach")
    told = provenance(str(tree)) or {}
    assert told["revisionId"] == head
    assert "branch" not in told


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("git@example.com:desk/drafts.git", "ssh://git@example.com/desk/drafts.git"),
        ("ssh://git@example.com/desk.git", "ssh://git@example.com/desk.git"),
    ],
)
def test_addresses_are_absolute(repository: Path, address: str, uri: str) -> None:
    git(repository, "remote", "set-url", "origin", address)
    assert (provenance(str(repository)) or {})["repositoryUri"] == uri


def test_a_repository_that_came_from_nowhere_is_named_by_its_place(repository: Path) -> None:
    for commands in (("set-url", "origin", "../elsewhere"), ("remove", "origin")):
        git(repository, "remote", *commands)
        assert (provenance(str(repository)) or {})["repositoryUri"] == repository.as_uri()


def test_no_repository_no_word(tmp_path: Path) -> None:
    assert provenance(str(tmp_path)) is None
    assert provenance("") is None
