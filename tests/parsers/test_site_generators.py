"""Markdown as static-site generators make and keep it: files that the real Hugo and Jekyll wrote."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from newslint.choice import Choice
from newslint.model.document import Document
from newslint.parsers.markdown import parse
from newslint.plugins.hookspecs import Source
from tests import system
from tests.drafts import session

pytestmark = pytest.mark.network

DRAFT = "Warga menajadi saksi dalam sidang itu, Senin (2/9/2024).\n"


def read(file: Path) -> Document:
    (document,) = parse(Source(file.name, file.read_bytes(), {}))
    return document


def typos(file: Path) -> list[tuple[int, int, str]]:
    """Give line, column and words of the sure typos in a file."""
    (report,) = session().check(Source(file.name, file.read_bytes(), {}), Choice())
    found = [one for one in report.findings if one.rule == "spelling.certain-typo"]
    places = [report.document.position(one.span.start) for one in found]
    return [(place.line, place.column, one.text) for place, one in zip(places, found, strict=True)]


def test_hugo(tmp_path: Path) -> None:
    hugo = system.command("hugo")
    subprocess.run([hugo, "new", "site", "site"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([hugo, "new", "posts/naskah.md"], cwd=tmp_path / "site", check=True, capture_output=True)
    file = tmp_path / "site/content/posts/naskah.md"
    file.write_text(file.read_text("utf-8") + f'\n{{{{< figure src="a.jpg" >}}}}\n\n{DRAFT}', "utf-8")
    lines = file.read_text("utf-8").splitlines()
    document = read(file)
    assert date.fromisoformat(document.meta["published"][:10]).year >= 2024
    assert "figure" not in document.view
    assert typos(file) == [(lines.index(DRAFT.strip()) + 1, 7, "menajadi")]


def test_jekyll(tmp_path: Path) -> None:
    subprocess.run([system.command("jekyll"), "new", "site", "--skip-bundle"], cwd=tmp_path, check=True, capture_output=True)
    (file,) = (tmp_path / "site/_posts").glob("*.markdown")
    before = read(file)
    assert before.meta["published"][:4].isdigit()
    assert "{%" not in before.view
    assert "highlight" not in before.view
    file.write_text(file.read_text("utf-8") + f"\n{DRAFT}", "utf-8")
    assert typos(file) == [(len(file.read_text("utf-8").splitlines()), 7, "menajadi")]
