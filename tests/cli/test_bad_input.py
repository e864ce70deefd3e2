"""What cannot be read is told in one sentence, and the rest of the run is still reported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.command import TYPO, newslint, write

ONE_RULE = ("--select", "spelling.known-typo", "-f", "concise", "--lang", "en")
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BROKEN: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "1:1: error newslint.unreadable is empty"),
    "blank.txt": (b" \r\n\xc2\xa0\n", "1:1: error newslint.unreadable is empty"),
    "binary.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not text (a binary file)"),
    "latin.txt": ("Żółć gęślą jaźń, powiedział Łukasz.\n".encode("iso-8859-2"), "1:1: error newslint.unreadable is not UTF-8"),
    "mixed.txt": ("Ia berkata “ya”.\nLalu ".encode() + b"\x93tidak\x94.\n", "2:6: error newslint.unreadable is not UTF-8"),
    "large.txt": (b"kata " * 10_000_000, "is larger than 20 MB"),
    "unknown.xyz": (b"Teks.", "is of a kind that newslint does not read"),
    "unclosed.txt": (b"---\npublished: 2024-02-03\n\nTeks.\n", "the front matter is not closed"),
    "not-yaml.txt": (
        b"---\ntitle: Banjir: tiga desa\n---\nTeks.\n",
        "2:14: error newslint.unreadable the front matter is not valid YAML: put a value with a colon in quotes",
    ),
    "twice.txt": (b"---\na: 1\na: 2\n---\nTeks.\n", "3:1: error newslint.unreadable the front matter has the key 'a' twice"),
    "bomb.txt": (f"---\n{BOMB}---\nTeks.\n".encode(), "uses an alias"),
    "deep.txt": (b"---\na: " + b"[" * 5000 + b"\n---\nTeks.\n", "the front matter is "),
    "long.txt": (b"---\na: " + b"x" * 70_000 + b"\n---\nTeks.\n", "the front matter is larger than 64,000 characters"),
    "list.txt": (b"---\n- a\n---\nTeks.\n", "front matter must be a mapping"),
    "only-meta.txt": (b"---\nsection: opini\n---\n\n", "holds no text"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_clear_sentence_and_the_rest_is_reported(tmp_path: Path, name: str) -> None:
    content, sentence = BROKEN[name]
    write(tmp_path, {name: content, "typo.txt": TYPO})
    done = newslint("check", name, "typo.txt", *ONE_RULE, cwd=tmp_path)
    assert done.code == 2
    told = [line for line in done.out.splitlines() if line.startswith(name)]
    assert len(told) == 1
    assert sentence in told[0]
    assert "typo.txt:3:30: error spelling.known-typo" in done.out
    assert done.err == ""


@pytest.mark.parametrize(
    ("front", "remedy"),
    [
        ("title: Banjir Surut, Camat: Warga Pulang", "apit nilai yang memuat titik dua dengan tanda petik"),
        ("title: @camat bicara", "apit nilainya dengan tanda petik"),
        ("title: Banjir\ncamat bicara\nsection: kota", "memerlukan titik dua"),
        ('title: "Banjir Surut', "tanda petiknya tidak ditutup"),
    ],
)
def test_front_matter_is_mended_by_who_reads_indonesian(tmp_path: Path, front: str, remedy: str) -> None:
    write(tmp_path, {"draft.md": f"---\n{front}\n---\n\nTeks.\n".encode()})
    told = newslint("check", "draft.md", cwd=tmp_path).out
    assert remedy in told
    assert "valid YAML" not in told


def test_drafts_in_both_languages(tmp_path: Path) -> None:
    write(tmp_path, {"empty.txt": b""})
    assert "kosong; tidak ada yang dapat diperiksa" in newslint("check", "empty.txt", cwd=tmp_path).out
    assert "is empty; there is nothing to check" in newslint("check", "empty.txt", "--lang", "en", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"", "UTF-16"),
        ("utf-16-le", b"", "UTF-16"),
        ("cp1252", b"", "Windows-1252"),
    ],
)
def test_an_encoding_that_is_certain_is_read_and_told(tmp_path: Path, encoding: str, mark: bytes, name: str) -> None:
    write(tmp_path, {"draft.txt": mark + (TYPO + "“Ramai,” kata penjual – ia senang.\n").encode(encoding)})
    done = newslint("check", "draft.txt", "--select", "spelling.known-typo", "--lang", "en", cwd=tmp_path)
    assert done.code == 1
    assert f"This draft was read as {name}" in " ".join(done.out.split())
    assert "3:30" in done.out


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    write(tmp_path, {"draft.txt": b"\xef\xbb\xbf" + TYPO.encode()})
    assert newslint("check", "draft.txt", *ONE_RULE, cwd=tmp_path).out.startswith("draft.txt:3:30: ")


def test_a_folder_with_the_suffix_of_a_draft_is_a_folder(tmp_path: Path) -> None:
    write(tmp_path, {"x.txt/inside.txt": TYPO})
    done = newslint("check", "x.txt", *ONE_RULE, cwd=tmp_path)
    assert (done.code, done.out.partition(":")[0]) == (1, "x.txt/inside.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_symbolic_links_that_go_in_a_circle(tmp_path: Path) -> None:
    write(tmp_path, {"a/typo.txt": TYPO})
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    (tmp_path / "a" / "self.txt").symlink_to("self.txt")
    (tmp_path / "a" / "gone.txt").symlink_to("nowhere.txt")
    done = newslint("check", ".", *ONE_RULE, cwd=tmp_path)
    assert done.code == 2
    assert [line.partition(" ")[0] for line in done.out.splitlines()] == ["a/typo.txt:3:30:", "a/gone.txt:1:1:", "a/self.txt:1:1:"]
