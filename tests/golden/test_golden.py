"""What the shipped rules say about the drafts in ``examples/``, report by report; ``--update-golden`` writes it anew."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint.choice import Choice
from newslint.model.report import Presentation, Run
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.reporters.sources import sources_data
from newslint.reporters.timeline import timeline_data
from newslint.rulebook.packaged import load_compiled
from newslint.session import Session

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DRAFTS = sorted((ROOT / "examples").glob("*.txt"))
PLUGINS = Plugins(installed=False)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(PLUGINS, load_compiled(PLUGINS.rule_folders(), PLUGINS.check_kinds()), date(2024, 5, 15))


def lasting_sarif(text: str) -> str:
    """Leave out what changes with the machine, the release, or the texts of rules that say nothing here."""
    log = json.loads(text)
    (run,) = log["runs"]
    spoke = {result["ruleId"] for result in run["results"]}
    driver = run["tool"]["driver"]
    driver["rules"] = [
        {key: rule[key] for key in ("id", "name", "defaultConfiguration", "messageStrings")}
        for rule in driver["rules"]
        if rule["id"] in spoke
    ]
    for key in ("version", "semanticVersion", "fullName"):
        del driver[key]
    for key in ("originalUriBaseIds", "versionControlProvenance", "translations"):
        run.pop(key, None)
    del run["invocations"][0]["workingDirectory"], run["artifacts"][0]["contents"]
    for result in run["results"]:
        del result["ruleIndex"]
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


REPORTS: dict[str, tuple[str, Presentation, Callable[[str], str]]] = {
    "txt": ("text", Presentation(), str),
    "en.txt": ("text", Presentation(language="en", width=80), str),
    "sarif": ("sarif", Presentation(language="en"), lasting_sarif),
}


@pytest.mark.parametrize("suffix", REPORTS)
@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.stem)
def test_the_report_is_as_it_was(draft: Path, suffix: str, session: Session, pytestconfig: pytest.Config) -> None:
    name, presentation, lasting = REPORTS[suffix]
    reports = tuple(session.check(Source(str(draft), draft.read_bytes(), {}), Choice()))
    run = Run(reports, version="0.0.0", root=str(ROOT))
    told = lasting("".join(PLUGINS.reporters()[name](run, presentation)))
    expected = HERE / draft.stem / f"expected.{suffix}"
    if pytestconfig.getoption("--update-golden"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.stem)
def test_the_json_report_keeps_to_its_schema(draft: Path, session: Session) -> None:
    schema = json.loads((ROOT / "src/newslint/reporters/report-1.schema.json").read_text(encoding="utf-8"))
    reports = tuple(session.check(Source(str(draft), draft.read_bytes(), {}), Choice(profile="strict")))
    told = json.loads("".join(PLUGINS.reporters()["json"](Run(reports, version="0.0.0", root=str(ROOT)), Presentation())))
    jsonschema.Draft202012Validator(schema).validate(told)
    assert [finding["path"] for finding in told["findings"]] == [f"examples/{draft.name}"] * len(told["findings"])
    (document,) = told["documents"]
    assert (document["sources"], document["timeline"]) == (sources_data(reports[0].document), timeline_data(reports[0].document))
    text = draft.read_text(encoding="utf-8")
    assert all(text[finding["start"] : finding["end"]] == finding["text"] for finding in told["findings"])


def test_every_expected_report_has_its_draft() -> None:
    assert {folder.name for folder in HERE.iterdir() if (folder / "expected.txt").exists()} == {draft.stem for draft in DRAFTS}


def rules_that_speak(draft: str) -> dict[str, Any]:
    text = (HERE / draft / "expected.txt").read_text(encoding="utf-8")
    return dict.fromkeys(re.findall(r"\[([a-z]+\.[a-z-]+)\]", text))


def test_the_flawed_draft_shows_what_newslint_is_for() -> None:
    families = {rule.partition(".")[0] for rule in rules_that_speak("sengketa-sungai-oru")}
    assert families >= {"spelling", "credit", "attribution", "dating", "leftovers"}


def test_the_clean_draft_is_clean() -> None:
    assert rules_that_speak("perpustakaan-apung") == {}
