"""``newslint sources`` and ``newslint timeline``: tables for people and programs, of files, folders and standard input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import newslint, write

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DRAFT = """Jembatan Cisaru Dibuka

Jembatan itu aman, kata Bupati Seno Hartono, Senin (3/6/2024).

Lampu jalan dipasang bulan depan.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, {"satu.txt": DRAFT, "dua.txt": DRAFT.replace("Seno Hartono", "Ratih Lestari"), "catatan.bin": "x"})
    return tmp_path


def data(command: str, *arguments: str, cwd: Path) -> dict[str, Any]:
    done = newslint(command, "--format", "json", *arguments, cwd=cwd)
    assert done.code == 0, done.err
    told: dict[str, Any] = json.loads(done.out)
    return told


def test_the_sources_of_an_example() -> None:
    done = newslint("sources", "sengketa-sungai-oru.txt", cwd=EXAMPLES)
    assert done.code == 0, done.err
    assert any(line.split()[1:] == ["Oskar", "Lindholt", "orang", "paragraf", "5,", "6,", "7"] for line in done.out.splitlines())


def test_the_timeline_of_an_example() -> None:
    done = newslint("timeline", "sengketa-sungai-oru.txt", cwd=EXAMPLES)
    rows = [line.split() for line in done.out.splitlines()]
    assert ["28:102", "bulan", "lalu", "April", "2024", "tanpa", "patokan"] in rows
    assert any(row[:3] == ["14:60", "Rabu", "(14/5/2024)"] for row in rows)


def test_a_folder_is_every_draft_in_it(folder: Path) -> None:
    documents = data("sources", ".", cwd=folder)["documents"]
    assert [(one["path"], one["sources"]["sources"][0]["name"]) for one in documents] == [
        ("dua.txt", "Ratih Lestari"),
        ("satu.txt", "Seno Hartono"),
    ]
    (uncovered,) = documents[0]["sources"]["uncovered"]
    assert (documents[0]["sources"]["covered"], uncovered["paragraph"], uncovered["line"]) == (1, 2, 5)


def test_the_day_of_publication_is_told_or_read_from_the_lead(folder: Path) -> None:
    read, told = (
        data("timeline", "satu.txt", *more, cwd=folder)["documents"][0]["timeline"] for more in ((), ("--published", "2023-12-01"))
    )
    assert (read["reference"], read["expressions"][1]["from"]) == ({"day": "2024-06-03", "origin": "lead"}, "2024-07-01")
    assert (told["reference"]["origin"], told["expressions"][1]["resolved_id"]) == ("published", "Januari 2024")


@pytest.mark.parametrize("command", ["sources", "timeline"])
def test_standard_input(command: str, tmp_path: Path) -> None:
    done = newslint(command, "-", cwd=tmp_path, stdin=DRAFT.encode())
    assert done.code == 0
    assert done.out.startswith("<stdin>")


@pytest.mark.parametrize("command", ["sources", "timeline"])
def test_what_cannot_be_read_is_told_and_the_rest_is_shown(command: str, folder: Path) -> None:
    done = newslint(command, "satu.txt", "tidak-ada.txt", cwd=folder)
    assert done.code == 2
    assert done.out.startswith("satu.txt")
    assert "tidak-ada.txt" in done.err
    as_data = newslint(command, "-f", "json", "satu.txt", "tidak-ada.txt", cwd=folder)
    assert as_data.code == 2
    assert [one["path"] for one in json.loads(as_data.out)["failures"]] == ["tidak-ada.txt"]


@pytest.mark.parametrize("command", ["sources", "timeline"])
def test_the_report_of_check_has_the_same_table(command: str, folder: Path) -> None:
    checked = json.loads(newslint("check", "-f", "json", "satu.txt", cwd=folder).out)
    assert checked["documents"][0][command] == data(command, "satu.txt", cwd=folder)["documents"][0][command]


@pytest.mark.parametrize("command", ["sources", "timeline"])
def test_help_teaches_by_examples(command: str, tmp_path: Path) -> None:
    shown = newslint(command, "--help", cwd=tmp_path).out
    assert f"newslint {command} draft.txt" in shown
    assert f"'.documents[].{command}" in shown
