"""The file of remarks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.feedback.remarks import Remark, append, read, sentence_around
from newslint.model.errors import ConfigError


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "desk.jsonl"
    first, second = (
        Remark("spelling.typo", "lumbung\u2028g", "Ikan dan “lumbungg”."),
        Remark("disclaimer.community", "", time="2024-09-02"),
    )
    append(file, first)
    append(file, second)
    assert read(file).remarks == (first._replace(text="lumbung g"), second)
    assert file.read_bytes().count(b"\n") == 2


def test_a_sentence_that_was_not_kept_is_not_written(tmp_path: Path) -> None:
    append(tmp_path / "desk.jsonl", Remark("spelling.typo", "ikan"))
    assert json.loads((tmp_path / "desk.jsonl").read_text(encoding="utf-8")) == {"rule": "spelling.typo", "text": "ikan"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ikan", "no JSON object"),
        ("[1]", "no JSON object"),
        ('{"rule": "spelling.typo"}', "rule and text"),
        ('{"text": "ikan"}', "rule and text"),
        ('{"rule": "spelling.typo", "text": 3}', "text is no text"),
        ("[" * 100_000, "no JSON object"),
    ],
)
def test_a_line_that_is_none_is_told_and_the_others_are_kept(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "desk.jsonl"
    file.write_text(f'{line}\n\n{{"rule": "spelling.typo", "text": "ikan"}}\n', encoding="utf-8")
    found = read(file)
    assert [one.text for one in found.remarks] == ["ikan"]
    (mistake,) = found.mistakes
    assert ":1: " in mistake
    assert told in mistake


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read(tmp_path / "desk.jsonl")


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Satu. Wali kota menajadi saksi pukul 10.00. Dua.", "Wali kota menajadi saksi pukul 10.00."),
        ("<p>Satu</p><p>Wali <b>kota</b> menajadi &amp; saksi</p><p>Dua</p>", "Wali kota menajadi & saksi"),
        ("Ia bilang, “Satu.” Kota menajadi saksi", "Kota menajadi saksi"),
        ("menajadi", "menajadi"),
    ],
)
def test_the_sentence_around_a_finding(source: str, sentence: str) -> None:
    start = source.index("menajadi")
    assert sentence_around(source, start, start + len("menajadi")) == sentence
