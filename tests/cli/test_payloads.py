"""Payloads and archives on the command line: found, checked, reported at their fields, and fixed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import cli
from tests.cli.command import write

POST: dict[str, Any] = {
    "id": 7,
    "title": {"rendered": "Pasar Ikan Dibuka Lagi"},
    "content": {"rendered": '<p>Ada re<b>siko</b> “besar” bila pedagang "antri" &amp; pulang.</p>\n<p>Warga dan dan pedagang.</p>'},
}
CONFIG = "views: {desk: {fields: {headline: judul, body: {path: isi, as: html}}, id: kode}}\n"
OWN = {"kode": "k9", "judul": "Pasar Ikan Dibuka Lagi", "isi": "<p>Ada resiko besar.</p>", "title": "lain", "body": "lain"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--select", "spelling", "--lang", "en"])


def findings(*arguments: str) -> list[dict[str, Any]]:
    report: dict[str, Any] = json.loads(run("check", *arguments, "-f", "json").stdout)
    assert report["failures"] == []
    found: list[dict[str, Any]] = report["findings"]
    return found


def test_a_finding_names_its_field_and_both_places(here: Path) -> None:
    text = json.dumps(POST)
    write(here, {"post.json": text})
    first = findings("post.json")[0]
    assert (first["part"], first["text"], first["replacements"]) == ("content.rendered", "resiko", ["risiko"])
    assert POST["content"]["rendered"][first["value_start"] : first["value_end"]] == "re<b>siko"
    assert text[first["start"] : first["end"]] == "re<b>siko"
    assert (first["line"], first["column"]) == (1, text.index("resiko".replace("re", "re<b>")) + 1)


def test_only_the_words_in_question_change_in_the_file(here: Path) -> None:
    text = json.dumps(POST, indent=2)
    write(here, {"post.json": text})
    assert run("fix", "post.json").exit_code == 0
    expected = text.replace("re<b>siko", "ri<b>siko").replace("dan dan pedagang", "dan pedagang")
    assert (here / "post.json").read_text(encoding="utf-8") == expected


def test_archives_are_fixed_record_by_record(here: Path) -> None:
    rows = [{"id": number, "title": "Pasar Ikan Dibuka Lagi", "body": f"Ada resiko “{number}” besar."} for number in (1, 2)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    table = 'id,title,body\r\n1,Pasar Ikan,"Ada resiko, ""besar"""\r\n2,Pasar Ikan,Ada resiko besar.\r\n'
    write(here, {"posts.jsonl": lines, "posts.csv": table})
    assert [one["part"] for one in findings("posts.jsonl", "posts.csv")] == ["1:body", "2:body", "1:body", "2:body"]
    assert run("fix", "posts.jsonl", "posts.csv").exit_code == 0
    assert (here / "posts.jsonl").read_text(encoding="utf-8") == lines.replace("resiko", "risiko")
    assert (here / "posts.csv").read_bytes().decode() == table.replace("resiko", "risiko")


def test_a_view_of_the_configuration_comes_first_and_any_can_be_named(here: Path) -> None:
    write(here, {"own.json": json.dumps(OWN), "newslint.yaml": CONFIG})
    assert [one["part"] for one in findings("own.json")] == ["isi"]
    assert findings("own.json", "--view", "article") == []
    assert "there is no view 'meja'" in run("check", "own.json", "--view", "meja").stdout


def test_folders_pass_over_what_may_be_no_draft_and_globs_do_not(here: Path) -> None:
    write(here, {"package.json": '{"name": "tool"}', "draft.txt": "Pasar ikan itu ramai.\n", "in/post.json": json.dumps(POST)})
    assert run("check", ".").exit_code == 0
    assert [one["path"] for one in findings("in/*.json")][:1] == ["in/post.json"]
    assert "has no shape that is known" in run("check", "package.json").stdout


def test_an_archive_is_one_artifact_with_right_regions(here: Path) -> None:
    lines = "".join(
        json.dumps({"id": number, "title": "😀 Pasar", "body": "Ada resiko besar."}, ensure_ascii=False) + "\n" for number in (1, 2)
    )
    write(here, {"posts.jsonl": lines})
    (log,) = json.loads(run("check", "posts.jsonl", "-f", "sarif").stdout)["runs"]
    assert [artifact["location"]["uri"] for artifact in log["artifacts"]] == ["posts.jsonl"]
    regions = [
        result["locations"][0]["physicalLocation"]["region"]
        for result in log["results"]
        if result["ruleId"] == "spelling.nonstandard"
    ]
    assert [(region["startLine"], region["snippet"]["text"]) for region in regions] == [(1, "resiko"), (2, "resiko")]
    assert len({region["startColumn"] for region in regions}) == 1
    names = [result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for result in log["results"]]
    assert "article/1:body/body" in names
