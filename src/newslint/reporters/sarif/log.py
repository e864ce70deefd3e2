"""The SARIF log of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from newslint.model.finding import Finding
from newslint.model.report import Presentation, Run, Suppressed
from newslint.model.rule import Rule
from newslint.model.texts import Language
from newslint.reporters.paths import relative_name
from newslint.reporters.sarif.artifacts import artifacts, file_indices
from newslint.reporters.sarif.git import provenance
from newslint.reporters.sarif.locations import BASE, artifact_location, base_uri
from newslint.reporters.sarif.notifications import descriptors, notifications
from newslint.reporters.sarif.regions import Places
from newslint.reporters.sarif.results import Target, result
from newslint.reporters.sarif.rules import active_rules, descriptor, translated

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MAX_RESULTS = 25_000  # GitHub refuses a run with more
_INFORMATION = "urn:newslint"
_SUMMARY = {"id": "Linter mutu isi untuk naskah berita.", "en": "A content-quality linter for news articles."}
Told = tuple[Target, Finding, Suppressed | None]
_EXIT = {0: "Nothing at or above the threshold.", 1: "Findings at or above the threshold.", 2: "The answer is not complete."}


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the log as one JSON object, one line per result."""
    language = presentation.language
    rules = active_rules(run.reports)
    chosen, cut = chosen_findings(run, rules, language)
    yield f'{{"$schema": {_json(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{'
    for name, value in _frame(run, rules, list(notifications(run, language, cut)), language).items():
        yield f"{_json(name)}: {_json(value)},\n"
    yield '"results": ['
    yield from (f"{',' if number else ''}\n{_json(result(*one))}" for number, one in enumerate(chosen))
    yield "]}]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _frame(run: Run, rules: list[Rule], told: list[dict[str, Any]], language: Language) -> dict[str, Any]:
    """Give the run without its results."""
    data: dict[str, Any] = {
        "tool": {"driver": _driver(run, rules, told, language)},
        "invocations": [_invocation(run, told)],
        "language": language,
        "columnKind": "utf16CodeUnits",
        "automationDetails": {"id": f"newslint/{_moment(run.started) or 'run'}"},
    }
    if rules:
        data["translations"] = [_translation(run, rules, other) for other in _others(language)]
    if run.root:
        data["originalUriBaseIds"] = {BASE: {"uri": base_uri(run.root)}}
    if (details := provenance(run.root)) is not None:
        data["versionControlProvenance"] = [details]
    if run.reports:
        data["artifacts"] = artifacts(run)
    return data


def _driver(run: Run, rules: list[Rule], told: list[dict[str, Any]], language: Language) -> dict[str, Any]:
    codes = sorted({notification["descriptor"]["id"] for notification in told})
    for notification in told:
        notification["descriptor"]["index"] = codes.index(notification["descriptor"]["id"])
    driver: dict[str, Any] = {
        **_name(run, language),
        "version": run.version,
        "semanticVersion": run.version,
        "informationUri": _INFORMATION,
        "language": language,
        "rules": [descriptor(rule, language) for rule in rules],
    }
    return {**driver, "notifications": descriptors(codes, language)} if codes else driver


def _name(run: Run, language: Language) -> dict[str, Any]:
    return {
        "name": "newslint",
        "fullName": f"newslint {run.version}",
        "shortDescription": {"text": _SUMMARY[language]},
    }


def _others(language: Language) -> tuple[Language, ...]:
    return ("id",) if language == "en" else ("en",)


def _translation(run: Run, rules: list[Rule], language: Language) -> dict[str, Any]:
    """Give the rules' texts in the other language, so that a viewer can show either."""
    return {
        "name": "newslint",
        "version": run.version,
        "semanticVersion": run.version,
        "informationUri": _INFORMATION,
        "language": language,
        "contents": ["localizedData"],
        "isComprehensive": False,
        "associatedComponent": {"name": "newslint"},
        "translationMetadata": _name(run, language),
        "rules": [translated(rule, language) for rule in rules],
    }


def _invocation(run: Run, told: list[dict[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "executionSuccessful": run.exit_code < 2,  # noqa: PLR2004 - 2 is "not complete"
        "exitCode": run.exit_code,
        "exitCodeDescription": _EXIT[run.exit_code],
    }
    if run.root:
        data["workingDirectory"] = {"uri": base_uri(run.root)}
    for key, moment in (("startTimeUtc", run.started), ("endTimeUtc", run.ended)):
        if moment is not None:
            data[key] = _moment(moment)
    return {**data, "toolExecutionNotifications": told} if told else data


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def chosen_findings(run: Run, rules: list[Rule], language: Language) -> tuple[list[Told], tuple[int, int] | None]:
    """Give what becomes results, in the order of the drafts; where there are too many, the worst."""
    known = {rule.id: (index, rule) for index, rule in enumerate(rules)}
    files = file_indices(run)
    every: list[Told] = []
    for one in run.reports:
        name = relative_name(one.document.name, run.root)
        location = artifact_location(name, files[name])
        target = Target(one, location, Places(one.document), known, language, bool(run.compared))
        every.extend((target, finding, None) for finding in one.findings)
        every.extend((target, item.finding, item) for item in one.suppressed)
    if len(every) <= MAX_RESULTS:
        return every, None
    worst = sorted(every, key=lambda one: (one[2] is not None, -one[1].severity))
    return worst[:MAX_RESULTS], (MAX_RESULTS, len(every))
