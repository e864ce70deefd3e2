"""Which drafts are read: files, folders, globs and standard input."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import CLEAN, TYPO, newslint, write

ONE_RULE = ("--select", "spelling.known-typo", "-f", "concise", "--lang", "en")


def read(folder: Path, *paths: str | Path) -> list[str]:
    """Give the names of the drafts in which the typo was found."""
    done = newslint("check", *paths, *ONE_RULE, cwd=folder)
    assert done.code == 1, done
    return [line.partition(":")[0] for line in done.out.splitlines()]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(
        tmp_path,
        {
            ".git/HEAD": "ref: x\n",
            ".gitignore": "build/\n*.tmp.txt\n",
            "b.txt": TYPO,
            "a.txt": TYPO,
            "a.tmp.txt": TYPO,
            "build/c.txt": TYPO,
            "opini/.gitignore": "draf-*\n!draf-akhir.txt\n",
            "opini/draf-1.txt": TYPO,
            "opini/draf-akhir.txt": TYPO,
            "opini/photo.jpg": b"\xff\xd8",
            ".cache/d.txt": TYPO,
            ".hidden.txt": TYPO,
            "node_modules/e.txt": TYPO,
            "arsip/f.txt": TYPO,
            "newslint.yaml": "exclude: [arsip/]\n",
        },
    )
    return tmp_path


def test_a_folder_is_read_in_order_with_what_is_ignored_left_out(site: Path) -> None:
    assert read(site, ".") == ["a.txt", "b.txt", "opini/draf-akhir.txt"]


def test_what_is_named_is_read_even_where_folders_leave_it_out(site: Path) -> None:
    assert read(site, "arsip/f.txt", "build/c.txt", ".hidden.txt") == ["arsip/f.txt", "build/c.txt", ".hidden.txt"]


def test_globs_are_read_as_folders_are(site: Path) -> None:
    assert read(site, "**/*.txt") == ["a.txt", "b.txt", "opini/draf-akhir.txt"]
    done = newslint("check", "*.docx", *ONE_RULE, cwd=site)
    assert (done.code, "there is no file here" in done.out) == (2, True)


def test_nothing_is_read_twice(site: Path) -> None:
    assert read(site, "a.txt", ".", "./a.txt", site / "a.txt", "opini") == ["a.txt", "b.txt", "opini/draf-akhir.txt"]
    done = newslint("check", "opini", ".", "opini", "--select", "spelling.known-typo", "--lang", "en", cwd=site)
    assert done.out.splitlines()[-1] == "3 drafts checked (36 words), 7 files passed over."
    done = newslint("check", "-", "-", *ONE_RULE, cwd=site, stdin=TYPO.encode())
    assert (done.code, len(done.out.splitlines())) == (1, 1)


def test_what_was_passed_over_is_counted(site: Path) -> None:
    done = newslint("check", "opini", "--select", "spelling.known-typo", "--lang", "en", cwd=site)
    assert done.out.splitlines()[-1] == "1 draft checked (12 words), 3 files passed over."


def test_a_draft_outside_the_working_folder(site: Path) -> None:
    assert read(site / "opini", "../a.txt") == ["../a.txt"]


def test_standard_input(tmp_path: Path) -> None:
    done = newslint("check", "-", *ONE_RULE, cwd=tmp_path, stdin=TYPO.encode())
    assert (done.code, done.out.partition(" ")[0]) == (1, "<stdin>:3:30:")
    done = newslint("check", "-", *ONE_RULE, cwd=tmp_path, stdin=b"")
    assert (done.code, "is empty" in done.out) == (2, True)


def test_a_name_for_standard_input_that_is_not_read_is_a_mistake(site: Path) -> None:
    done = newslint("check", "a.txt", "--stdin-filename", "b.txt", cwd=site)
    assert (done.code, done.out) == (2, "")
    assert "--stdin-filename names what - is" in done.err


def test_the_name_of_standard_input_decides_format_and_configuration(tmp_path: Path) -> None:
    write(tmp_path, {"opini/newslint.yaml": "rules: {spelling.known-typo: warning}\n"})
    page = b"<h1>Pasar Ikan</h1>\n<p>Dibuka pada 3 Pebruari 2024 di sana.</p>\n"
    done = newslint("check", "-", "--stdin-filename", "opini/page.html", *ONE_RULE, cwd=tmp_path, stdin=page)
    assert (done.code, done.out.partition(" spelling")[0]) == (0, "opini/page.html:2:18: warning")
    assert newslint("check", "-", "--stdin-filename", "page.xyz", *ONE_RULE, cwd=tmp_path, stdin=page).code == 2


def test_a_named_pipe_of_a_shell_is_no_draft_by_suffix(tmp_path: Path) -> None:
    write(tmp_path, {"clean.txt": CLEAN})
    assert newslint("check", "clean.txt", "README", *ONE_RULE, cwd=tmp_path).code == 2
