"""The JSON report: every output is held against its schema."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from newslint.model.notice import Notice
from newslint.model.report import Failure, RuleCrash, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.reporters.json import report
from tests.reporters.drafts import found, read, reported, run_of, shown

SCHEMA = json.loads((files("newslint.reporters") / "report-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def told(run: Run, **presentation: Any) -> Any:
    data = json.loads(shown(report, run, **presentation))
    VALIDATOR.validate(data)
    return data


def test_the_schema_is_a_schema_and_refuses_what_is_wrong() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    document = read("satu dua")
    data = told(run_of(reported(document, found(document, "dua"))))
    for damage in ({"start": -1}, {"severity": "fatal"}, {"message_en": ""}, {"rule": "NL1001"}, {"fixes": [{"start": 1}]}):
        data["findings"][0] = {**data["findings"][0], **damage}
        assert list(VALIDATOR.iter_errors(data)), damage
        data["findings"][0] = told(run_of(reported(document, found(document, "dua"))))["findings"][0]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_offsets_are_code_points_after_the_mark_and_utf16_beside_them(mark: str) -> None:
    text = "---\r\nauthor: A\r\n---\r\nJudul 😀\r\n\r\nIsi 😀😀 yang salha.\r\n"
    document = read(mark + text)
    (item,) = told(run_of(reported(document, found(document, "salha", "salah"))))["findings"]
    assert text[item["start"] : item["end"]] == item["text"] == "salha"
    units = text.encode("utf-16-le")
    assert units[2 * item["start_utf16"] : 2 * item["end_utf16"]].decode("utf-16-le") == "salha"
    assert (item["line"], item["column"], item["end_line"], item["end_column"]) == (6, 13, 6, 18)
    assert item["fixes"] == [{"start": item["start"], "end": item["end"], "text": "salah", "safe": False}]


def test_the_language_of_messages_is_chosen_and_both_are_there() -> None:
    document = read("satu dua")
    run = run_of(reported(document, found(document, "dua")))
    english, indonesian = (told(run, language=language)["findings"][0] for language in ("en", "id"))
    assert english["message"] == english["message_en"] == indonesian["message_en"] == "“dua” is a typo."
    assert indonesian["message"] == indonesian["message_id"] == english["message_id"] == "“dua” salah ketik."


def test_nothing_is_lost() -> None:
    document = read("satu dua dua", "/newsroom/a/b.txt")
    one = reported(
        document,
        found(document, "dua"),
        found(document, "dua", nth=1, severity=Severity.NOTE, blocking=False),
        found(document, Span(12, 12), severity=Severity.WARNING),
        suppressed=(Suppressed(found(document, "satu"), "kutipan", "inline"),),
        notices=(Notice("profile.ugc", Texts("Komunitas.", "Community.")),),
        crashes=(RuleCrash("dating", ("dating.weekday",), "ValueError: x"),),
    )
    data = told(run_of(one, failures=(Failure("c.txt", Texts("kosong", "is empty"), 1, 2),)), language="en")
    assert [item["path"] for item in data["documents"]] == ["a/b.txt", "c.txt"]
    assert [item["verdict"] for item in data["documents"]] == ["incomplete", "incomplete"]
    assert [(item["text"], item["severity"], item["blocks"]) for item in data["findings"]] == [
        ("dua", "error", True), ("dua", "note", False), ("", "warning", True)
    ]  # fmt: skip
    assert [(item["text"], item["reason"], item["where"]) for item in data["suppressed"]] == [("satu", "kutipan", "inline")]
    assert data["notices"][0]["code"] == "profile.ugc"
    assert data["crashes"][0]["rules"] == ["dating.weekday"]
    assert data["failures"] == [
        {"path": "c.txt", "line": 1, "column": 2, "message": "is empty", "message_id": "kosong", "message_en": "is empty"}
    ]
    assert data["summary"] == {
        "documents": 2, "words": 3, "error": 1, "warning": 1, "note": 1, "suppressed": 1, "known": 0, "stale": 0, "exit_code": 2
    }  # fmt: skip


@pytest.mark.parametrize(
    ("severity", "threshold", "verdict", "code"),
    [
        (None, Severity.ERROR, "pass", 0),
        (Severity.WARNING, Severity.ERROR, "review", 0),
        (Severity.WARNING, Severity.WARNING, "block", 1),
        (Severity.ERROR, None, "review", 0),
    ],
)
def test_the_verdict_is_what_a_gate_should_do(
    severity: Severity | None, threshold: Severity | None, verdict: str, code: int
) -> None:
    document = read("satu dua")
    findings = [] if severity is None else [found(document, "dua", severity=severity)]
    data = told(run_of(reported(document, *findings), threshold=threshold))
    assert (data["documents"][0]["verdict"], data["summary"]["exit_code"]) == (verdict, code)


def test_a_run_without_documents_is_incomplete() -> None:
    assert told(run_of())["summary"]["exit_code"] == 2
