"""The newsroom's own lists: what a file may hold, and how entries are added."""

from pathlib import Path

import pytest

from newslint.lexicon.own import add, read, spellings
from newslint.model.errors import ConfigError

HEAD = "# Our words.\n"


def test_comments_and_blank_lines_are_no_entries(tmp_path: Path) -> None:
    file = tmp_path / "kamus.txt"
    file.write_text("# kepala\n\nrumpon  # 12 / 4\n  pawang\t# ragu\nC#\n", encoding="utf-8")
    assert read(file) == ("rumpon", "pawang", "C#")


def test_entries_are_sorted_and_stand_once_whatever_their_case(tmp_path: Path) -> None:
    file = tmp_path / "kamus.txt"
    assert add(file, ["waserda", "Bumdes", "bumdes"], HEAD) == ("bumdes", "waserda")
    assert add(file, ["WASERDA", "kloset"], HEAD) == ("kloset",)
    assert file.read_text(encoding="utf-8") == "# Our words.\nbumdes\nkloset\nwaserda\n"


def test_a_comment_behind_an_entry_stays_with_it(tmp_path: Path) -> None:
    file = tmp_path / "kamus.txt"
    file.write_text("# kepala\n\nzaitun  # istilah\n", encoding="utf-8")
    add(file, ["arwana"], HEAD)
    assert file.read_text(encoding="utf-8") == "# kepala\n\narwana\nzaitun  # istilah\n"


def test_nothing_is_left_beside_the_file_and_nothing_written_where_nothing_is_new(tmp_path: Path) -> None:
    file = tmp_path / "kamus.txt"
    add(file, ["rumpon"], HEAD)
    file.chmod(0o444)
    assert add(file, ["Rumpon"], HEAD) == ()
    assert [path.name for path in tmp_path.iterdir()] == ["kamus.txt"]


def test_a_list_behind_a_link_is_written_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "bersama").mkdir()
    shared, link = tmp_path / "bersama" / "kamus.txt", tmp_path / "kamus.txt"
    shared.write_text(HEAD, encoding="utf-8")
    link.symlink_to(shared)
    add(link, ["rumpon"], HEAD)
    assert link.is_symlink()
    assert read(shared) == ("rumpon",)


def test_what_is_no_list_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "kamus.txt"
    file.write_bytes(b"rumpon\xff\n")
    with pytest.raises(ConfigError, match=r"kamus\.txt:1:1: is not UTF-8"):
        read(file)
    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path / "tidak-ada.txt")


def test_spellings_of_a_name() -> None:
    assert spellings("Ni Luh  Sekar = Luh Sekar=Sekar") == ("Ni Luh Sekar", "Luh Sekar", "Sekar")
    assert spellings(" = ") == ()
