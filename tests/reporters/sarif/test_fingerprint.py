"""GitHub's line hashes; the expected values are those of the tests of github/codeql-action."""

from newslint.reporters.sarif.fingerprint import line_hashes


def test_known_values() -> None:
    assert line_hashes("") == ("c129715d7a2bc9a3:1",)
    assert line_hashes(" a\nb\n  \t\tc\n d") == (
        "271789c17abda88f:1",
        "54703d4cd895b18:1",
        "180aee12dab6264:1",
        "a23a3dc5e078b07b:1",
    )


def test_line_ends_and_blanks_do_not_matter() -> None:
    assert line_hashes("a b\r\nc\td\re") == line_hashes("ab\ncd\ne")


def test_equal_lines_are_numbered() -> None:
    tail = "x" * 100
    hashes = line_hashes(f"{tail}\n{tail}\n{tail}")
    assert hashes[0].partition(":")[0] == hashes[1].partition(":")[0]
    assert [one.rpartition(":")[2] for one in hashes] == ["1", "2", "3"]
