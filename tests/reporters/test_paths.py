"""How reports name a draft."""

import pytest

from newslint.reporters.paths import relative_name, shown_name


@pytest.mark.parametrize(
    ("name", "root", "told"),
    [
        ("/newsroom/desk/a.txt", "/newsroom", "desk/a.txt"),
        ("./desk//a.txt", "/newsroom", "desk/a.txt"),
        ("desk/../a.txt", "/newsroom", "a.txt"),
        ("/other/a.txt", "/newsroom", "../other/a.txt"),
        ("/other/a.txt", "", "/other/a.txt"),
        ("<stdin>", "/newsroom", "<stdin>"),
        ("https://example.com/a", "/newsroom", "https://example.com/a"),
    ],
)
def test_a_name_is_told_from_the_working_folder(name: str, root: str, told: str) -> None:
    assert relative_name(name, root) == told


def test_a_file_name_cannot_steer_the_terminal() -> None:
    assert shown_name("a\x1b[2Jb.txt", "/newsroom") == "a\ufffd[2Jb.txt"
