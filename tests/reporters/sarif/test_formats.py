"""Regions of every format: lines, columns and offsets cut the very words out of the text that the log names."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newslint.cli.main import cli
from tests.rendered import FORMATS, Article
from tests.reporters.sarif.own import problems, units

ARTICLE = Article(
    "Pasar 😀 “Ikan” & resiko Banjir", ("Ada 😀 “baru” & resiko besar.", "Pedagang 😀 antri di sana, dan dan pulang.")
)
UTF8 = [form for form in FORMATS if "UTF-16" not in form]


@pytest.mark.parametrize("form", UTF8)
def test_regions_hold_the_words(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, render = FORMATS[form]
    (tmp_path / name).write_bytes(render(ARTICLE))
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, ["check", name, "--select", "spelling", "-f", "sarif"])
    log = json.loads(done.stdout)
    (run,) = log["runs"]
    assert sorted(cut(run, result) for result in run["results"]) == ["antri", "dan dan", "resiko", "resiko"]
    if not name.endswith(".docx"):
        assert problems(log, tmp_path) == []


def cut(run: Any, result: Any) -> str:
    """Give what the offsets of a result's region cut out of its file's text, or of the text beside a file that is none."""
    place = result["locations"][0]["physicalLocation"]
    index = place["artifactLocation"]["index"]
    artifact, *beside = run["artifacts"][index], *(one for one in run["artifacts"] if one.get("parentIndex") == index)
    text, region = units((beside or [artifact])[0]["contents"]["text"]), place["region"]
    words = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
    assert words == units(region["snippet"]["text"])
    return html.unescape(words)
