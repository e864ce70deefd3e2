"""What a draft was at a revision of git; git itself is asked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from typing import NamedTuple

from newslint.model.errors import ConfigError

_RENAMED = b"R"
_COPIED = b"C"
_CHANGED = (b"M", b"T")  # in its content or its kind


class Before(NamedTuple):
    """A draft as it was: its bytes, or ``None`` where it was not there; ``is_same`` says that nothing changed since."""

    data: bytes | None
    is_same: bool = False


class _Repository(NamedTuple):
    """A work tree and a commit: the files that it had, and what changed since, by path from the top."""

    top: Path
    commit: str
    files: frozenset[bytes]
    changes: Mapping[bytes, bytes | None]  # the old path, or None for a file that is new


class Revision:
    """A revision, by a name that git understands: a branch, a tag, a commit."""

    def __init__(self, name: str) -> None:
        if not name or name.startswith("-"):
            message = f"--new-from: {name!r} is no revision; give a branch, a tag or a commit"
            raise ConfigError(message)
        self.name = name
        self._repositories: dict[str, _Repository] = {}

    def before(self, file: Path, *, is_elsewhere: bool = False) -> Before:
        """Give a draft (an absolute path) as it was; ``is_elsewhere`` says that what is checked is not what the file holds.

        A folder in no repository, or a revision that git lacks, is an error.
        """
        if not file.parent.is_dir():
            return Before(None)
        top, prefix = self._place(file.parent)
        if top not in self._repositories:
            self._repositories[top] = self._repository(Path(top))
        repository = self._repositories[top]
        path = os.fsencode(prefix + file.name)
        old = repository.changes.get(path, path)
        if old is None or old not in repository.files:
            return Before(None)
        if path not in repository.changes and not is_elsewhere:
            return Before(None, is_same=True)
        return Before(self._git(repository.top, "cat-file", "--filters", f"{repository.commit}:{os.fsdecode(old)}"))

    def _place(self, folder: Path) -> tuple[str, str]:
        """Give the top of a folder's work tree, and the folder's path from there (with ``/`` at its end, or empty)."""
        told = self._git(folder, "rev-parse", "--show-toplevel", "--show-prefix")
        top, prefix, *_ = os.fsdecode(told).split("\n")
        return top, prefix

    def _repository(self, top: Path) -> _Repository:
        done = _run(top, "rev-parse", "--verify", "--quiet", f"{self.name}^{{commit}}")
        if done.returncode:
            message = (
                f"--new-from: git knows no revision {self.name!r} in {top}; "
                "a shallow clone has the newest commit only: fetch the revision first"
            )
            raise ConfigError(message)
        commit = done.stdout.decode().strip()
        files = self._git(top, "ls-tree", "-r", "-z", "--name-only", commit).split(b"\0")
        changes = self._git(top, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", commit).split(b"\0")
        return _Repository(top, commit, frozenset(files), _changes(changes))

    @staticmethod
    def _git(folder: Path, *arguments: str) -> bytes:
        done = _run(folder, *arguments)
        if done.returncode:
            told = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            message = f"--new-from: git cannot tell what changed in {folder}: {told or f'exit code {done.returncode}'}"
            raise ConfigError(message)
        return done.stdout


def _changes(parts: list[bytes]) -> Mapping[bytes, bytes | None]:
    """Read ``git diff --name-status -z``: a status and a path, or for what was renamed or copied two."""
    changes: dict[bytes, bytes | None] = {}
    left = iter(parts)
    for status in left:
        if not status:
            break
        old = next(left)
        path = next(left) if status.startswith((_RENAMED, _COPIED)) else old
        changes[path] = old if status.startswith(_RENAMED) or status in _CHANGED else None
    return changes


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = which("git")
    if program is None:
        message = "--new-from asks git what changed, and git is not installed here"
        raise ConfigError(message)
    return subprocess.run(  # noqa: S603 - git, with a revision that does not start with a dash
        [program, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
    )
