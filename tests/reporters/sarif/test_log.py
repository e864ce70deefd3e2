"""The SARIF log tells the truth about the files, and the whole of it."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.model.records import replace
from newslint.model.rule import Severity
from newslint.reporters.sarif.log import MAX_RESULTS, chosen_findings
from tests.reporters.drafts import found, read, reported, rule, run_of
from tests.reporters.sarif.cases import RULES, hard_run, log_of
from tests.reporters.sarif.own import problems


@pytest.mark.parametrize("language", ["id", "en"])
def test_places_texts_and_fingerprints_are_true(tmp_path: Path, language: str) -> None:
    log = log_of(hard_run(tmp_path), language)
    assert problems(log, tmp_path) == []
    assert len(log["runs"][0]["results"]) == 24


DAMAGE: dict[str, Callable[[Any], Any]] = {
    "column": lambda result: result["locations"][0]["physicalLocation"]["region"].update(startColumn=3),
    "snippet": lambda result: result["locations"][0]["physicalLocation"]["region"]["snippet"].update(text="x"),
    "offset": lambda result: result["locations"][0]["physicalLocation"]["region"].update(charOffset=0),
    "context": lambda result: result["locations"][0]["physicalLocation"].update(
        contextRegion=result["locations"][0]["physicalLocation"]["region"]
    ),
    "text": lambda result: result["message"].update(text="Lain."),
    "index": lambda result: result.update(ruleIndex=0),
    "fix": lambda result: result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"].update(endColumn=1),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_our_own_checks_see_damage(tmp_path: Path, what: str) -> None:
    log = log_of(hard_run(tmp_path))
    damaged = copy.deepcopy(log)
    DAMAGE[what](damaged["runs"][0]["results"][0])
    assert problems(log, tmp_path) == []
    assert problems(damaged, tmp_path)


def test_all_rules_in_force_are_listed_with_help_level_and_tags(tmp_path: Path) -> None:
    run = log_of(hard_run(tmp_path), "en")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == sorted(one.id for one in RULES)
    typo = rules[1]
    assert typo["name"] == "SpellingKnownTypo"
    assert typo["defaultConfiguration"] == {"enabled": True, "level": "error"}
    assert typo["properties"]["tags"] == ["spelling", "typo", "lang:en", "lang:id"]
    assert typo["help"]["text"] == "Readers stop there."
    assert "Readers **stop** there." in typo["help"]["markdown"]
    assert "- https://example.com/x" in typo["help"]["markdown"]
    (other,) = run["translations"]
    assert other["language"] == "id"
    assert "Pembaca **berhenti** di sana." in other["rules"][1]["help"]["markdown"]


def test_a_result_has_message_level_fixes_and_both_languages(tmp_path: Path) -> None:
    run = log_of(hard_run(tmp_path), "en")["runs"][0]
    result = run["results"][0]
    assert result["message"] == {"text": "'salha' is a typo.", "id": "default", "arguments": ["salha"]}
    assert (result["level"], result["suppressions"]) == ("error", [])
    assert [fix["description"]["text"] for fix in result["fixes"]] == ["Replace with 'salah'.", "Delete 'salha'."]
    assert result["properties"]["message_id"] == "“salha” salah ketik."
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 15, 20)


def test_a_suppressed_finding_is_there_with_its_reason(tmp_path: Path) -> None:
    results = log_of(hard_run(tmp_path))["runs"][0]["results"]
    suppressed = [one["suppressions"][0] for one in results if one["suppressions"]]
    assert len(suppressed) == 5
    assert suppressed[0] == {"kind": "inSource", "status": "accepted", "justification": "kutipan langsung"}


def test_what_is_not_complete_is_no_success(tmp_path: Path) -> None:
    run = log_of(hard_run(tmp_path, whole=False), "en")["runs"][0]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    told = invocation["toolExecutionNotifications"]
    descriptors = run["tool"]["driver"]["notifications"]
    assert [descriptors[one["descriptor"]["index"]]["id"] for one in told] == [one["descriptor"]["id"] for one in told]
    assert [(one["descriptor"]["id"], one["level"]) for one in told] == [
        ("newslint.crash", "error"), ("newslint.unreadable", "error"), ("newslint.unreadable", "error")
    ]  # fmt: skip
    assert told[0]["associatedRule"] == {"id": "dating.weekday"}
    assert told[1]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 2}
    assert told[1]["message"]["text"] == "'x y.txt': is empty."


def test_the_invocation_says_when_where_and_how_it_ended(tmp_path: Path) -> None:
    run = log_of(hard_run(tmp_path))["runs"][0]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (True, 1)
    assert invocation["startTimeUtc"] == "2024-05-06T07:08:09.001Z"
    assert invocation["workingDirectory"]["uri"] == run["originalUriBaseIds"]["SRCROOT"]["uri"] == tmp_path.as_uri() + "/"
    assert run["automationDetails"]["id"] == "newslint/2024-05-06T07:08:09.001Z"
    assert run["artifacts"][0]["location"]["uri"] == "desk%20a/naskah%20%C3%A9.txt"


def test_a_clean_run_has_rules_and_an_empty_list_of_results() -> None:
    run = log_of(run_of(reported(read("satu dua"))))["runs"][0]
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"]
    assert "toolExecutionNotifications" not in run["invocations"][0]


def test_of_more_findings_than_github_takes_the_worst_are_kept() -> None:
    document = read("satu dua")
    note, error = (found(document, "dua", severity=severity) for severity in (Severity.NOTE, Severity.ERROR))
    one = reported(document, *[note] * MAX_RESULTS, error)
    kept, cut = chosen_findings(run_of(one), [rule()], "id")
    assert (len(kept), cut) == (MAX_RESULTS, (MAX_RESULTS, MAX_RESULTS + 1))
    assert kept[0][1] is error


def test_a_file_that_is_no_text_gets_no_fixes_and_its_text_beside_it() -> None:
    document = replace(read("satu salha", "naskah.docx"), extracted=True)
    values = {"match": "salha"}
    finding = found(document, "salha", "salah", values=values, values_en=values)
    run = log_of(run_of(reported(document, finding), reported(read("lain", "lain.md"))))["runs"][0]
    word, markdown, text = run["artifacts"]
    assert word["mimeType"].startswith("application/")
    assert "contents" not in word
    assert (markdown["mimeType"], markdown["contents"]) == ("text/markdown", {"text": "lain"})
    assert (text["parentIndex"], text["contents"]) == (0, {"text": "satu salha"})
    (result,) = run["results"]
    assert "fixes" not in result
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "naskah.docx"
