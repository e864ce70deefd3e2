"""``newslint rules coverage``: what each rule does on an archive, on or off."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint.cli.progress import FROM, counted, with_progress
from tests.cli.command import CLEAN, TYPO, newslint, write

SPACES = "Kapal Itu Tiba\n\nKapal  itu tiba.\n\nAwak  kapal turun. Kapal  itu besar.\n"
ACCEPTED = f"<!-- newslint: abaikan style.double-space -- tata letak -->\nPuisi  itu panjang.\n\n{CLEAN}"
ARCHIVE = {"a.txt": TYPO, "b.txt": CLEAN, "c.txt": SPACES, "d.txt": ACCEPTED, "e/f.txt": TYPO}


def counted_rules(folder: Path, *arguments: str) -> dict[str, dict[str, Any]]:
    done = newslint("rules", "coverage", ".", "-f", "json", *arguments, cwd=folder)
    assert done.code == 0, done.err
    report = json.loads(done.out)
    assert report["documents"] == len(ARCHIVE)
    return {row["rule"]: row for row in report["rules"]}


def test_findings_articles_and_shares(tmp_path: Path) -> None:
    write(tmp_path, ARCHIVE)
    rules = counted_rules(tmp_path, "--select", "style.double-space,spelling.known-typo,style.se-hyphen")
    assert list(rules) == ["spelling.known-typo", "style.double-space", "style.se-hyphen"]
    spaces = rules["style.double-space"]
    assert (spaces["findings"], spaces["documents"], spaces["suppressed"]) == (3, 1, 1)
    assert spaces["share"] == 0.2
    assert (spaces["samples"][0]["path"], spaces["samples"][0]["line"], spaces["samples"][0]["text"]) == ("c.txt", 3, "  ")
    assert (rules["style.se-hyphen"]["findings"], rules["style.se-hyphen"]["samples"]) == (0, [])


def test_rules_that_are_off_are_counted_where_they_are_asked_for(tmp_path: Path) -> None:
    write(tmp_path, ARCHIVE)
    write(tmp_path, {"newslint.yaml": "rules: {spelling.known-typo: off}\n"})
    assert "spelling.known-typo" not in counted_rules(tmp_path)
    for arguments in (["--all"], ["--select", "spelling"]):
        typo = counted_rules(tmp_path, *arguments)["spelling.known-typo"]
        assert (typo["on"], typo["documents"], typo["severity"]) == (False, 2, "error")
    assert counted_rules(tmp_path, "--all")["style.double-space"]["on"] is True


def test_samples_are_few_and_of_different_words(tmp_path: Path) -> None:
    write(tmp_path, ARCHIVE)
    write(tmp_path, {"b.txt": CLEAN.replace("Februari", "Nopember")})
    every = counted_rules(tmp_path, "--select", "spelling.known-typo")["spelling.known-typo"]["samples"]
    assert {sample["text"] for sample in every} == {"Pebruari", "Nopember"}
    assert every[0]["before"].endswith("dibuka pada 3 ")
    assert len(counted_rules(tmp_path, "--select", "spelling", "--samples", "1")["spelling.known-typo"]["samples"]) == 1


def test_the_table(tmp_path: Path) -> None:
    write(tmp_path, ARCHIVE)
    done = newslint("rules", "coverage", ".", "--select", "style.double-space,style.se-hyphen", "--lang", "en", cwd=tmp_path)
    lines = done.out.splitlines()
    assert lines[0].startswith("5 articles, ")
    assert lines[2].split() == ["rule", "severity", "findings", "articles", "share", "per", "1,000", "words"]
    assert lines[3].split()[:5] == ["style.double-space", "warning", "3", "1", "20.0%"]
    assert lines[3].endswith(" !")
    assert lines[4] == "    c.txt:3:6  Kapal[  ]itu tiba."
    assert lines[-2:] == ["Found nothing:", "  style.se-hyphen"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["absent"], "absent: tidak ada; periksa ejaan jalurnya"),
        ([".", "--select", "styl"], "--select: no rule, family or tag is called 'styl'"),
        (["broken.txt"], "broken.txt: kosong"),
    ],
)
def test_what_cannot_be_counted_is_told(tmp_path: Path, arguments: list[str], problem: str) -> None:
    write(tmp_path, {"a.txt": CLEAN, "broken.txt": " "})
    done = newslint("rules", "coverage", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert problem in done.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "shown"), [(False, True), (True, False)])
def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch, *, quiet: bool, shown: bool) -> None:
    for known in (True, False):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        items = with_progress(range(FROM), quiet=quiet) if known else counted(iter(range(FROM)), quiet=quiet)
        assert list(items) == list(range(FROM))
        assert (str(FROM) in terminal.getvalue()) is shown
