"""Which drafts a run reads: files, folders and globs, with ``.gitignore`` and ``exclude`` respected in folders."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from newslint.config import relative
from newslint.config_search import REPOSITORY, Configs
from newslint.globs import Globs
from newslint.model.errors import ConfigError
from newslint.model.records import dataclass
from newslint.model.report import Failure
from newslint.model.texts import Texts

STDIN = "-"
_GLOB = frozenset("*?[")
_NEVER_DRAFTS = frozenset({"node_modules", "__pycache__"})
_MISSING = Texts("tidak ada; periksa ejaan jalurnya", "does not exist; check how the path is spelled")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft to be read: its absolute path, and its name in reports (from the working folder, with ``/``)."""

    path: Path
    name: str
    is_stdin: bool = False


class Discovery:
    """Finds the drafts that paths name, each once. ``claims`` says whether some format reads a file of that name.

    ``claims(name, named)``: what a glob names is read even if its kind is passed over in folders (``package.json``).

    Afterwards ``failures`` holds the paths that gave nothing, and ``passed_over`` counts the files in folders that
    were not read: of no known kind, hidden, ignored or excluded.
    """

    def __init__(self, claims: Callable[[str, bool], bool], configs: Configs) -> None:
        self.failures: list[Failure] = []
        self._passed_over: set[Path] = set()
        self._claims = claims
        self._configs = configs
        self._here = Path.cwd()
        self._claimed = 0
        self._files: set[str] = set()
        self._ignores: dict[Path, tuple[tuple[Path, Globs], ...]] = {}

    @property
    def passed_over(self) -> int:
        """Give how many files were not read."""
        return len(self._passed_over)

    def find(self, path: str) -> Iterator[Draft]:
        """Give the drafts that a path names; in a folder, in the order of their names."""
        try:
            yield from self._named(path)
        except OSError as error:
            self.failures.append(Failure(Path(path).as_posix(), unreadable(error)))

    def _named(self, given: str) -> Iterator[Draft]:
        path = self._absolute(given)
        if path.is_dir():
            yield from self._some(given, self._walk(path))
        elif os.path.lexists(path):
            yield from self._once(path)
        elif _GLOB & set(given):
            yield from self._some(given, self._matches(given))
        else:
            self.failures.append(Failure(Path(given).as_posix(), _MISSING))

    def _absolute(self, given: str) -> Path:
        return Path(os.path.abspath(self._here / given))  # noqa: PTH100 - resolve() would follow symbolic links

    def _some(self, given: str, found: Iterator[Draft]) -> Iterator[Draft]:
        """Give what is found; nothing at all is a failure, since it would look like a pass."""
        claimed = self._claimed
        before, self._passed_over = self._passed_over, set()
        yield from found
        if self._claimed == claimed:
            self.failures.append(Failure(Path(given).as_posix(), _nothing(self.passed_over)))
        self._passed_over |= before

    def _once(self, path: Path) -> Iterator[Draft]:
        """Give a draft unless it was given before, by this path or another that leads to it."""
        self._claimed += 1
        real = os.path.realpath(path)
        if real not in self._files:
            self._files.add(real)
            yield Draft(path, relative(path, self._here))

    def _file(self, path: Path, *, named: bool = False) -> Iterator[Draft]:
        """Give a file of a folder or glob if it is a draft, else count it."""
        if path.name.startswith(".") or not self._claims(path.name, named) or _is_special(path) or self._is_left_out(path):
            self._passed_over.add(path)
        else:
            yield from self._once(path)

    def _matches(self, given: str) -> Iterator[Draft]:
        from glob import iglob

        for match in sorted(iglob(given, root_dir=self._here, recursive=True)):  # noqa: PTH207 - Path.glob knows no absolute patterns
            path = self._absolute(match)
            if path.is_dir():
                continue
            inside = [folder for folder in path.parents if folder != self._here and folder.is_relative_to(self._here)]
            if any(map(self._is_closed, inside)):
                self._passed_over.add(path)
            else:
                yield from self._file(path, named=True)

    def _walk(self, top: Path) -> Iterator[Draft]:
        pending, seen = [top], set[str]()
        while pending:
            path = pending.pop()
            if not path.is_dir():
                yield from self._file(path)
            elif path is top or not self._is_closed(path):
                pending.extend(self._entries(path, seen))

    def _entries(self, folder: Path, seen: set[str]) -> list[Path]:
        """Give what a folder holds, last name first; nothing if a symbolic link leads back to one of those ``seen``."""
        real = os.path.realpath(folder)
        if real in seen:
            return []
        seen.add(real)
        try:
            return sorted(folder.iterdir(), reverse=True)
        except OSError as error:
            self.failures.append(Failure(relative(folder, self._here), unreadable(error)))
            return []

    def _is_closed(self, folder: Path) -> bool:
        return self._never_holds_drafts(folder) or self._is_left_out(folder, folder=True)

    @staticmethod
    def _never_holds_drafts(folder: Path) -> bool:
        return folder.name.startswith(".") or folder.name in _NEVER_DRAFTS or (folder / "pyvenv.cfg").exists()

    def _is_left_out(self, path: Path, *, folder: bool = False) -> bool:
        """Say whether the configuration or a ``.gitignore`` leaves a path out; the deepest ``.gitignore`` has the last word."""
        try:
            if self._configs.of(path.parent).excludes(path, folder=folder):
                return True
        except ConfigError:
            pass  # the drafts of this folder will each say so
        for base, globs in reversed(self._ignores_of(path.parent)):
            verdict = globs.verdict(relative(path, base) + "/" * folder)
            if verdict is not None:
                return verdict
        return False

    def _ignores_of(self, folder: Path) -> tuple[tuple[Path, Globs], ...]:
        """Give the ``.gitignore`` files that hold for a folder, from the top of its repository down."""
        if folder not in self._ignores:
            is_top = folder.parent == folder or (folder / REPOSITORY).exists()
            above = () if is_top else self._ignores_of(folder.parent)
            self._ignores[folder] = (*above, *_ignore_file(folder))
        return self._ignores[folder]


def _is_special(path: Path) -> bool:
    """Say whether a path is neither a file nor a broken link: a pipe or device would keep a run waiting."""
    return path.exists() and not path.is_file()


def _nothing(passed_over: int) -> Texts:
    if not passed_over:
        return Texts("tidak ada berkas di sini; tidak ada yang diperiksa", "there is no file here; nothing was checked")
    return Texts(
        f"tidak ada naskah di sini; {passed_over} berkas dilewati (jenisnya tidak dikenal, tersembunyi, atau dikecualikan)",
        f"there is no draft here; {passed_over} files were passed over (of no known kind, hidden, ignored or excluded)",
    )


def _ignore_file(folder: Path) -> Iterator[tuple[Path, Globs]]:
    """Read a ``.gitignore``; one that cannot be read leaves nothing out."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        yield folder, Globs(lines)
    except (OSError, ValueError):
        return


_PROBLEMS = {
    errno.EACCES: Texts("tidak dapat dibaca: izin ditolak", "cannot be read: permission denied"),
    errno.EPERM: Texts("tidak dapat dibaca: izin ditolak", "cannot be read: permission denied"),
    errno.ELOOP: Texts("tidak dapat dibaca: tautan simbolis berputar-putar", "cannot be read: symbolic links go in a circle"),
    errno.ENOENT: Texts(
        "tidak dapat dibaca: tautan simbolis menuju berkas yang tidak ada", "cannot be read: it links to a file that does not exist"
    ),
    errno.EISDIR: Texts("adalah folder, bukan berkas", "is a folder, not a file"),
}


def unreadable(error: OSError) -> Texts:
    """Put into words why a file or folder cannot be read."""
    reason = error.strerror or str(error)
    return _PROBLEMS.get(error.errno or 0, Texts(f"tidak dapat dibaca: {reason}", f"cannot be read: {reason}"))
