"""Findings as SARIF results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.model.finding import Finding, Fix
from newslint.model.records import dataclass
from newslint.model.report import Report, Suppressed
from newslint.model.rule import Rule
from newslint.model.texts import Language
from newslint.reporters.sarif.messages import template
from newslint.reporters.sarif.regions import Places
from newslint.reporters.sarif.rules import MESSAGE

_WORDS = 80  # characters of the words in question that a message may repeat
_REPLACE = {"id": "Ganti dengan '{}'.", "en": "Replace with '{}'."}
_DELETE = {"id": "Hapus '{}'.", "en": "Delete '{}'."}
_INSERT = {"id": "Sisipkan '{}'.", "en": "Insert '{}'."}


@dataclass(frozen=True, eq=False)
class Target:
    """A document as results point to it: its report, artifact location, regions, the rules with their index.

    ``is_compared`` says that every result tells whether it is new.
    """

    report: Report
    artifact: Mapping[str, Any]
    places: Places
    rules: Mapping[str, tuple[int, Rule]]
    language: Language
    is_compared: bool = False


def result(target: Target, finding: Finding, suppressed: Suppressed | None = None) -> dict[str, Any]:
    """Give the result of a finding; ``suppressions`` is always there, since an absent one means that nobody knows.

    A file that is no text gets no fixes: they would be spliced into its bytes.
    """
    index, rule = target.rules[finding.rule]
    place = finding.place.value
    data: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.label,
        "message": _message(target, rule, finding),
        "locations": [_location(target, finding)],
        "partialFingerprints": {
            "primaryLocationLineHash": target.places.line_hash(finding.span),
            "newslint/v1": finding.fingerprint,
        },
        "suppressions": [_suppression(suppressed)] if suppressed else [],
        "properties": {
            "blocks": finding.blocking,
            "paragraph": finding.place.paragraph,
            "message_id": finding.message.id,
            "message_en": finding.message.en,
            **({} if place is None else {"part": finding.place.part, "valueStart": place.start, "valueEnd": place.end}),
        },
    }
    if target.is_compared:
        is_known = suppressed is not None and suppressed.where == "baseline"
        data["baselineState"] = "unchanged" if is_known else "new"
    if finding.fixes and not target.report.document.extracted:
        data["fixes"] = [_fix(target, finding, fix) for fix in finding.fixes]
    return data


def _message(target: Target, rule: Rule, finding: Finding) -> dict[str, Any]:
    form = template(rule.message[target.language])
    values = finding.values_en if target.language == "en" else finding.values
    arguments = form.arguments(values, _words(target, finding))
    return {"text": form.filled(arguments), "id": MESSAGE, "arguments": arguments}


def _words(target: Target, finding: Finding) -> str:
    """Give the words in question; of a place of no width the name of the draft."""
    text = " ".join(finding.text.split()) or target.report.document.name
    return text if len(text) <= _WORDS else f"{text[: _WORDS - 1]}…"


def _location(target: Target, finding: Finding) -> dict[str, Any]:
    place = finding.place
    name = "/".join(filter(None, ("article", place.part, place.role.value)))
    physical = {"artifactLocation": target.artifact, "region": target.places.shown(finding.span)}
    if (around := target.places.around(finding.span)) is not None:
        physical["contextRegion"] = around
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"name": place.role.value, "fullyQualifiedName": name, "kind": "element"}],
    }


def _suppression(suppressed: Suppressed) -> dict[str, Any]:
    kind = "inSource" if suppressed.where in ("inline", "metadata") else "external"
    return {"kind": kind, "status": "accepted", "justification": suppressed.reason}


def _fix(target: Target, finding: Finding, fix: Fix) -> dict[str, Any]:
    if not fix.text:
        title = _DELETE[target.language].format(finding.text)
    else:
        title = (_REPLACE if len(fix.span) else _INSERT)[target.language].format(fix.text)
    replacement = {"deletedRegion": target.places.bare(fix.span), "insertedContent": {"text": fix.text}}
    return {
        "description": {"text": title},
        "artifactChanges": [{"artifactLocation": target.artifact, "replacements": [replacement]}],
        "properties": {"safe": fix.safe},
    }
