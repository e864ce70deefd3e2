"""A baseline's file, and what it takes for known."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.baseline import Entry, Known, entries_of, read, to_json
from newslint.model.errors import ConfigError
from newslint.model.report import Report, Stale
from tests.drafts import report_on

TYPO = "Pasar ikan itu dibuka pada 3 Pebruari 2024."
RIGHT = "Pasar ikan itu dibuka pada 3 Februari 2024."


def checked(text: str, *select: str) -> Report:
    return report_on(f"Pasar Ikan Dibuka Lagi\n\n{text}\n", profile="default", select=select or ("spelling.known-typo",))


def new(entries: list[Entry], path: str, text: str = TYPO, *, gone: tuple[str, ...] = ()) -> list[str]:
    known = Known(entries, gone.__contains__)
    return [finding.text for finding in known.parted(checked(text), path, "b.json").findings]


def test_it_is_written_and_read_the_same_one_line_an_entry(tmp_path: Path) -> None:
    entries = [Entry("b/“x”.txt", "style.y", "a\nb", "ff", 2), *entries_of("a.txt", checked(TYPO).findings)]
    file = tmp_path / "known.json"
    file.write_text(to_json(entries, "1.0"), encoding="utf-8")
    assert set(read(file)) == set(entries)
    assert to_json(reversed(entries), "1.0") == file.read_text(encoding="utf-8")
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3 + len(entries) + 1
    file.write_text(to_json([], "1.0"), encoding="utf-8")
    assert read(file) == ()


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"version": 1}', '{"version": 2, "known": []}', '{"version": 1, "known": [{"path": "a"}]}',
        '{"version": 1, "known": [{"path": "a", "rule": "b", "text": "c", "fingerprint": 5, "times": 1}]}',
        '{"version": 1, "known": [{"path": "a", "rule": "b", "text": "c", "fingerprint": "5", "times": 0}]}',
        '{"version": 1, "known": [{"path": "a", "rule": "b", "text": "c", "fingerprint": "5", "times": 1, "x": 1}]}',
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match="is no baseline"):
        read(file)


def test_a_draft_knows_its_own_findings_only() -> None:
    entries = list(entries_of("a.txt", checked(TYPO).findings))
    assert new(entries, "a.txt") == []
    assert new(entries, "b.txt") == ["Pebruari"]


def test_a_draft_that_was_renamed_is_known_by_its_new_name() -> None:
    entries = list(entries_of("a.txt", checked(TYPO).findings))
    assert new(entries, "b.txt", gone=("a.txt",)) == []


def test_each_entry_covers_as_many_findings_as_there_were() -> None:
    twice = f"{TYPO}\n\nHujan turun.\n\n{TYPO}"
    entries = list(entries_of("a.txt", checked(twice).findings))
    assert [entry.times for entry in entries] == [2]
    assert new(entries, "a.txt", twice) == []
    assert new(entries, "a.txt", f"{twice}\n\nHujan reda.\n\n{TYPO}") == ["Pebruari"]


def test_case_punctuation_and_blanks_of_the_sentence_are_free() -> None:
    entries = list(entries_of("a.txt", checked(TYPO).findings))
    assert new(entries, "a.txt", TYPO.replace("Pasar ikan", "PASAR, ikan")) == []
    assert new(entries, "a.txt", TYPO.replace(" dibuka", "  dibuka")) == []
    assert new(entries, "a.txt", TYPO.replace("ikan", "sayur")) == ["Pebruari"]


def test_what_a_whole_article_lacks_is_known_whatever_stands_at_its_end() -> None:
    def lacking(text: str) -> Report:
        return report_on(f"Judul Berita\n\n{text}\n", profile="ugc", meta={"origin": "community"}, select=("disclaimer.community",))

    entries = list(entries_of("a.txt", lacking(RIGHT).findings))
    assert [entry.rule for entry in entries] == ["disclaimer.community"]
    assert Known(entries).parted(lacking(f"{RIGHT}\n\nHujan turun lagi."), "a.txt", "b.json").findings == ()


def test_stale_entries_are_those_of_drafts_that_were_checked_and_of_files_that_are_gone() -> None:
    entries = [Entry(path, "style.x", "kata", f"f{number}", 2) for number, path in enumerate(("a.txt", "b.txt", "gone.txt"))]
    known = Known(entries, lambda path: path == "gone.txt")
    assert list(known.stale({"a.txt": ("style.x",)})) == [Stale("gone.txt", "style.x", "kata", 2)]
    assert list(known.stale({"a.txt": ()})) == [Stale("a.txt", "style.x", "kata", 2), Stale("gone.txt", "style.x", "kata", 2)]
