"""``newslint baseline`` and ``check --baseline``: known findings fail nothing, new ones do, stale ones are told."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from tests.cli.command import CLEAN, TYPO, Done, newslint, write
from tests.languagetool.faulty import faulty, finds, match
from tests.waiting import soon

SELECT = ("--select", "spelling.known-typo")
BASELINE = ("--baseline", "newslint-baseline.json")
NEW = f"{TYPO}\nHujan turun pada 7 Nopember 2023.\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    write(tmp_path, {"a.txt": TYPO, "desk/b.txt": TYPO, "c.txt": CLEAN})
    done = newslint("baseline", "create", ".", *SELECT, cwd=tmp_path)
    assert (done.code, done.out.splitlines()[0]) == (0, "newslint-baseline.json written: 2 findings in 2 drafts")
    return tmp_path


def checked(folder: Path, *arguments: str) -> Done:
    return newslint("check", ".", *BASELINE, *SELECT, "--lang", "en", *arguments, cwd=folder)


def test_only_what_is_new_fails(newsroom: Path) -> None:
    assert checked(newsroom).code == 0
    write(newsroom, {"a.txt": NEW, "c.txt": TYPO})
    done = checked(newsroom, "-f", "concise")
    assert done.code == 1
    assert [line.split(": ")[0] for line in done.out.splitlines()] == ["a.txt:5:20", "c.txt:3:30"]


def test_the_report_for_people_says_how_many_are_known(newsroom: Path) -> None:
    done = checked(newsroom)
    assert done.out.splitlines()[0] == "No new findings."
    assert "2 known from newslint-baseline.json and not counted (--show-suppressed)." in done.out
    assert "reason: newslint-baseline.json (known)" in checked(newsroom, "--show-suppressed").out


def test_json_and_sarif_say_which_are_known(newsroom: Path) -> None:
    write(newsroom, {"a.txt": NEW, "desk/b.txt": CLEAN})
    data = json.loads(checked(newsroom, "-f", "json").out)
    assert [(one["path"], one["where"], one["reason"]) for one in data["suppressed"]] == [
        ("a.txt", "baseline", "newslint-baseline.json")
    ]
    assert [one["text"] for one in data["findings"]] == ["Nopember"]
    stale = {"path": "desk/b.txt", "rule": "spelling.known-typo", "text": "Pebruari", "count": 1}
    assert data["compared"] == [{"with": "newslint-baseline.json", "stale": [stale]}]
    assert (data["summary"]["known"], data["summary"]["stale"]) == (1, 1)
    log = json.loads(checked(newsroom, "-f", "sarif").out)
    results = log["runs"][0]["results"]
    assert [(one["baselineState"], len(one["suppressions"])) for one in results] == [("new", 0), ("unchanged", 1)]
    plain = json.loads(newslint("check", ".", *SELECT, "-f", "sarif", cwd=newsroom).out)
    assert not any("baselineState" in one for one in plain["runs"][0]["results"])


def test_it_holds_from_another_folder_and_for_a_renamed_draft(newsroom: Path) -> None:
    (newsroom / "desk" / "b.txt").rename(newsroom / "desk" / "d.txt")
    done = newslint("check", "d.txt", "--baseline", "../newslint-baseline.json", *SELECT, cwd=newsroom / "desk")
    assert done.code == 0
    assert newslint("baseline", "stale", ".", *SELECT, cwd=newsroom).code == 0


def test_stale_entries_are_told_and_forgotten(newsroom: Path) -> None:
    write(newsroom, {"desk/b.txt": CLEAN, "c.txt": TYPO})
    done = newslint("baseline", "stale", ".", *SELECT, cwd=newsroom)
    assert done.code == 1
    assert done.out.splitlines()[0] == "desk/b.txt: spelling.known-typo “Pebruari”"
    assert "1 recorded in newslint-baseline.json and no longer there" in checked(newsroom).out
    done = newslint("baseline", "update", ".", "--prune", *SELECT, cwd=newsroom)
    assert done.out == "newslint-baseline.json written: 1 findings are still there, 1 forgotten, 1 new left out\n"
    assert newslint("baseline", "stale", ".", *SELECT, cwd=newsroom).out == "nothing is stale\n"
    assert checked(newsroom).code == 1
    assert newslint("baseline", "update", ".", *SELECT, cwd=newsroom).out.endswith("1 new taken up\n")
    assert checked(newsroom).code == 0


def test_an_update_of_some_drafts_keeps_what_is_known_of_others(newsroom: Path) -> None:
    write(newsroom, {"c.txt": TYPO})
    assert newslint("baseline", "update", "c.txt", *SELECT, cwd=newsroom).code == 0
    assert checked(newsroom).code == 0


def test_create_overwrites_nothing(newsroom: Path) -> None:
    before = (newsroom / "newslint-baseline.json").read_bytes()
    done = newslint("baseline", "create", ".", *SELECT, cwd=newsroom)
    assert (done.code, "is there already and stays as it is" in done.err) == (2, True)
    assert (newsroom / "newslint-baseline.json").read_bytes() == before


def test_half_a_run_makes_no_baseline(newsroom: Path) -> None:
    before = (newsroom / "newslint-baseline.json").read_bytes()
    write(newsroom, {"a.txt": b"\xff\xfe\x00"})
    for command in ("update", "stale"):
        done = newslint("baseline", command, ".", *SELECT, cwd=newsroom)
        assert done.code == 2
        assert "not everything could be checked, so the baseline stays as it is" in done.err
    assert (newsroom / "newslint-baseline.json").read_bytes() == before


def test_a_broken_baseline_is_no_empty_one(newsroom: Path) -> None:
    write(newsroom, {"newslint-baseline.json": "{}"})
    done = checked(newsroom)
    assert (done.code, "is no baseline" in done.err) == (2, True)


def test_a_server_reads_along_and_nobody_goes_on_asking_it(tmp_path: Path, answers: Path) -> None:
    assert not answers.exists()
    before = set(threading.enumerate())
    draft = "Harbour Opens Again\n\nThe harbour was opened on 3 May 2024, and the ships will returned to it, he said.\n"
    write(tmp_path, {"a.txt": draft})
    with faulty(check=[finds(match(draft.index("returned"), 8, ways=("return",)))]) as server:
        done = newslint("baseline", "create", "a.txt", "--select", "grammar", "--languagetool", server.address, cwd=tmp_path)
        assert done.out.startswith("newslint-baseline.json written: 1 finding in 1 draft")
        assert soon(lambda: not [one for one in set(threading.enumerate()) - before if one.name.startswith("newslint")])
