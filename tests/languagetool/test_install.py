"""Archives that people give: what is no LanguageTool, or cannot be unpacked whole, leaves nothing behind."""

from __future__ import annotations

import resource
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from newslint.languagetool.home import installed_copy
from tests.cli.command import Done, newslint

Make = Callable[[Path], None]
INSIDE = "LanguageTool-6.6/languagetool-server.jar"


def jar() -> bytes:
    """Give the bytes of a jar."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as opened:
        opened.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n")
    return data.getvalue()


def holds(*files: tuple[str | zipfile.ZipInfo, bytes]) -> Make:
    """Write an archive with a server and some files more."""

    def make(archive: Path) -> None:
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, data in (*files, (INSIDE, jar())):
                opened.writestr(name, data)

    return make


def only(*files: tuple[str, bytes]) -> Make:
    """Write an archive without a server."""

    def make(archive: Path) -> None:
        with zipfile.ZipFile(archive, "w") as opened:
            for name, data in files:
                opened.writestr(name, data)

    return make


def cut(archive: Path) -> None:
    """Write an archive whose download broke off."""
    holds(("LanguageTool-6.6/libs/a.jar", bytes(range(256)) * 40))(archive)
    archive.write_bytes(archive.read_bytes()[:-60])


def garbled(archive: Path) -> None:
    """Write an archive one of whose members was changed on its way."""
    holds(("LanguageTool-6.6/libs/a.jar", bytes(range(256)) * 40))(archive)
    data = bytearray(archive.read_bytes())
    data[80:120] = bytes(40)
    archive.write_bytes(data)


def locked(archive: Path) -> None:
    """Write an archive that asks for a password."""
    holds()(archive)
    data = bytearray(archive.read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.rindex(sign) + flags
        data[at : at + 2] = struct.pack("<H", 1)
    archive.write_bytes(data)


def text(archive: Path) -> None:
    archive.write_text("<html>Not found</html>", encoding="utf-8")


def link() -> zipfile.ZipInfo:
    """Give a member that says that it is a link to another place."""
    item = zipfile.ZipInfo("LanguageTool-6.6/libs")
    item.external_attr = (stat.S_IFLNK | 0o777) << 16
    return item


def install(tmp_path: Path, archive: Path) -> Done:
    home = tmp_path / "home"
    return newslint("languagetool", "install", "--archive", archive, cwd=tmp_path, env={"NEWSLINT_LANGUAGETOOL_HOME": str(home)})


def files(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if not file.is_dir())


def test_an_archive_is_unpacked_under_its_version(tmp_path: Path) -> None:
    archive = tmp_path / "languagetool.zip"
    holds(("LanguageTool-6.6/libs/a.jar", b"a"), ("LanguageTool-6.6/README.md", b"r"))(archive)
    done = install(tmp_path, archive)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("LanguageTool 6.6 installed: ")
    copy = installed_copy(tmp_path / "home")
    assert copy is not None
    assert files(tmp_path / "home") == [
        INSIDE.replace("languagetool-server.jar", "README.md"),
        INSIDE,
        "LanguageTool-6.6/libs/a.jar",
    ]
    assert files(copy.jar.parent) == ["README.md", "languagetool-server.jar", "libs/a.jar"]


def test_the_archive_of_a_flat_folder_tells_its_version_by_its_name(tmp_path: Path) -> None:
    archive = tmp_path / "LanguageTool-6.5.zip"
    only(("languagetool-server.jar", jar()))(archive)
    assert install(tmp_path, archive).code == 0
    assert files(tmp_path / "home") == ["LanguageTool-6.5/languagetool-server.jar"]


def test_a_copy_is_replaced_whole(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    holds(("LanguageTool-6.6/libs/old.jar", b"a"))(archive)
    assert install(tmp_path, archive).code == 0
    holds(("LanguageTool-6.6/libs/new.jar", b"a"))(archive)
    assert install(tmp_path, archive).code == 0
    assert files(tmp_path / "home") == [INSIDE, "LanguageTool-6.6/libs/new.jar"]


def test_an_older_copy_says_which_one_is_used(tmp_path: Path) -> None:
    archive = tmp_path / "LanguageTool.zip"
    only(("LanguageTool-6.8/languagetool-server.jar", jar()))(archive)
    assert "newer" not in install(tmp_path, archive).out
    holds()(archive)
    done = install(tmp_path, archive)
    newer = tmp_path / "home" / "LanguageTool-6.8"
    assert done.out.splitlines()[1] == f"LanguageTool 6.8 is newer and goes on being used; to use 6.6, delete {newer}"
    assert newer.is_dir()


BAD: list[tuple[Make, str]] = [
    (text, "cannot be unpacked: File is not a zip file"),
    (cut, "cannot be unpacked: File is not a zip file"),
    (garbled, "cannot be unpacked"),
    (locked, "cannot be unpacked"),
    (holds(("../outside.txt", b"x")), "'../outside.txt', which lies outside of it"),
    (holds(("LanguageTool-6.6/../../outside.txt", b"x")), "which lies outside of it"),
    (holds(("/tmp/outside.txt", b"x")), "which lies outside of it"),
    (holds(("C:outside.txt", b"x")), "which lies outside of it"),
    (only(), "holds no languagetool-server.jar"),
    (only(("LanguageTool-6.6/languagetool.jar", jar())), "holds no languagetool-server.jar"),
    (only((INSIDE, b"no jar at all")), "holds no languagetool-server.jar"),
    (only(("languagetool-server.jar", jar())), "tells a version"),
    (only(("LanguageTool-5.9/languagetool-server.jar", jar())), "this is LanguageTool 5.9; newslint knows version 6.x"),
]


@pytest.mark.parametrize(("make", "told"), BAD)
def test_a_bad_archive_is_refused_and_leaves_nothing(tmp_path: Path, make: Make, told: str) -> None:
    archive = tmp_path / "languagetool.zip"
    make(archive)
    done = install(tmp_path, archive)
    assert done.code == 2
    assert told in done.err
    assert files(tmp_path) == ["languagetool.zip"]
    assert list((tmp_path / "home").iterdir()) == []


def test_a_link_in_an_archive_leads_nowhere(tmp_path: Path) -> None:
    archive = tmp_path / "languagetool.zip"
    holds((link(), b"../../.."))(archive)
    assert install(tmp_path, archive).code == 0
    assert not any(file.is_symlink() for file in tmp_path.rglob("*"))


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_is_full_keeps_the_copy_that_was_there(tmp_path: Path) -> None:
    archive = tmp_path / "languagetool.zip"
    holds()(archive)
    assert install(tmp_path, archive).code == 0
    holds(("LanguageTool-6.6/libs/large.jar", bytes(200_000)))(archive)
    with small_disk(100_000):
        done = install(tmp_path, archive)
    assert done.code == 2
    assert "cannot be unpacked: [Errno 27] File too large" in done.err
    assert files(tmp_path / "home") == [INSIDE]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    archive = tmp_path / "languagetool.zip"
    holds()(archive)
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    done = install(tmp_path, archive)
    assert done.code == 2
    assert "home cannot be written" in done.err
