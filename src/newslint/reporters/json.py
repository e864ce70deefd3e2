"""The versioned JSON report; its schema is in the package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.report import Presentation, Report, Run


def utf16(text: str, offset: int) -> int:
    """Give a code point offset in UTF-16 units."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def finding_data(document: Document, finding: Finding, language: str) -> dict[str, Any]:
    """Give one finding as JSON data."""
    start, end = document.position(finding.span.start), document.position(finding.span.end)
    return {
        "path": document.name,
        "part": finding.place.part,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message.en if language == "en" else finding.message.id,
        "message_id": finding.message.id,
        "message_en": finding.message.en,
        "start": finding.span.start,
        "end": finding.span.end,
        "start_utf16": utf16(document.source, finding.span.start),
        "end_utf16": utf16(document.source, finding.span.end),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "role": finding.place.role.value,
        "text": finding.text,
        "replacements": list(finding.replacements),
        "fixes": [{"start": fix.span.start, "end": fix.span.end, "text": fix.text, "safe": fix.safe} for fix in finding.fixes],
        "blocks": finding.blocking,
        "fingerprint": finding.fingerprint,
    }


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the whole report as one JSON object."""
    findings = [finding_data(one.document, item, presentation.language) for one in run.reports for item in one.findings]
    yield json.dumps(
        {
            "version": 1,
            "tool": {"name": "newslint", "version": run.version},
            "documents": [_document(run, one) for one in run.reports],
            "findings": findings,
            "suppressed": [
                {**finding_data(one.document, item.finding, presentation.language), "reason": item.reason, "where": item.where}
                for one in run.reports
                for item in one.suppressed
            ],
            "notices": [
                {"path": one.document.name, "code": notice.code, "message_id": notice.message.id, "message_en": notice.message.en}
                for one in run.reports
                for notice in one.notices
            ],
            "crashes": [
                {"path": one.document.name, "kind": crash.kind, "rules": list(crash.rules), "error": crash.error}
                for one in run.reports
                for crash in one.crashes
            ],
            "summary": {
                "documents": len(run.reports),
                "words": sum(one.words for one in run.reports),
                **{level: sum(item["severity"] == level for item in findings) for level in ("error", "warning", "note")},
                "suppressed": sum(len(one.suppressed) for one in run.reports),
                "exit_code": run.exit_code,
            },
        },
        ensure_ascii=False,
        indent=1,
    )
    yield "\n"


def _document(run: Run, one: Report) -> dict[str, Any]:
    return {
        "path": one.document.name,
        "part": one.document.part,
        "language": one.language,
        "words": one.words,
        "verdict": one.verdict(run.threshold),
    }
