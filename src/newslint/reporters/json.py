"""The versioned JSON report: one object, one line per finding; ``report-1.schema.json`` describes it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.report import Failure, Presentation, Report, Run, Stale
from newslint.model.rule import Severity
from newslint.model.texts import Language, Texts
from newslint.reporters.paths import relative_name
from newslint.reporters.sources import sources_data
from newslint.reporters.timeline import timeline_data
from newslint.reporters.utf16 import Utf16

VERSION = 1
UNDETERMINED = "und"  # the language of a draft that could not be read (BCP 47)


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the whole report as one JSON object."""
    language = presentation.language
    sections: dict[str, Iterable[Mapping[str, Any]]] = {
        "documents": _documents(run),
        "findings": (item for one in run.reports for item in findings_data(run, one, language)),
        "suppressed": (item for one in run.reports for item in suppressed_data(run, one, language)),
        "notices": _notices(run, language),
        "crashes": _crashes(run),
        "failures": (_failure(run, failure, language) for failure in run.failures),
        "compared": ({"with": one.name, "stale": [_stale(stale) for stale in one.stale]} for one in run.compared),
    }
    yield f'{{"version": {VERSION},\n"tool": {_line({"name": "newslint", "version": run.version})},\n'
    for name, items in sections.items():
        yield f'"{name}": [' + ",".join(f"\n{_line(item)}" for item in items) + "],\n"
    yield f'"summary": {_line(_summary(run))}}}\n'


def _line(item: Mapping[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False)


def _message(message: Texts, language: Language) -> dict[str, str]:
    return {"message": message[language], "message_id": message.id, "message_en": message.en}


def findings_data(run: Run, one: Report, language: Language) -> Iterator[dict[str, Any]]:
    """Give the findings of a document as JSON data."""
    utf16 = Utf16(one.document.source)
    path = relative_name(one.document.name, run.root)
    return (finding_data(path, one.document, finding, utf16, language) for finding in one.findings)


def suppressed_data(run: Run, one: Report, language: Language) -> Iterator[dict[str, Any]]:
    """Give what a document suppresses as JSON data: findings, each with the reason and where it was said."""
    utf16 = Utf16(one.document.source)
    path = relative_name(one.document.name, run.root)
    for item in one.suppressed:
        data = finding_data(path, one.document, item.finding, utf16, language)
        yield {**data, "reason": item.reason, "where": item.where}


def finding_data(path: str, document: Document, finding: Finding, utf16: Utf16, language: Language) -> dict[str, Any]:
    """Give one finding as JSON data; offsets are half-open, in code points of the decoded source after a BOM."""
    span = finding.span
    start, end = document.position(span.start), document.position(span.end)
    value = finding.place.value
    return {
        "path": path,
        "part": finding.place.part,
        **({} if value is None else {"value_start": value.start, "value_end": value.end}),
        "rule": finding.rule,
        "severity": finding.severity.label,
        **_message(finding.message, language),
        "start": span.start,
        "end": span.end,
        "start_utf16": utf16.offset(span.start),
        "end_utf16": utf16.offset(span.end),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "role": finding.place.role.value,
        "text": finding.text,
        "replacements": finding.replacements,
        "fixes": [{"start": fix.span.start, "end": fix.span.end, "text": fix.text, "safe": fix.safe} for fix in finding.fixes],
        "blocks": finding.blocking,
        "fingerprint": finding.fingerprint,
    }


def _documents(run: Run) -> Iterator[dict[str, Any]]:
    """Give every draft that was asked for: one that could not be read is incomplete, never absent."""
    for one in run.reports:
        yield {
            "path": relative_name(one.document.name, run.root),
            "part": one.document.part,
            "language": one.language,
            "words": one.words,
            "verdict": one.verdict(run.threshold),
            **_facts(one),
        }
    for failure in run.failures:
        path = relative_name(failure.name, run.root)
        yield {"path": path, "part": "", "language": UNDETERMINED, "words": 0, "verdict": "incomplete"}


def _facts(one: Report) -> dict[str, Any]:
    """Give the tables of sources and of times, if the document was read as an article and no check broke on it."""
    if not (one.complete and one.document.vocabulary.lists):
        return {}
    return {"sources": sources_data(one.document), "timeline": timeline_data(one.document)}


def _notices(run: Run, language: Language) -> Iterator[dict[str, Any]]:
    for one in run.reports:
        for notice in one.notices:
            path = relative_name(one.document.name, run.root)
            yield {"path": path, "part": one.document.part, "code": notice.code, **_message(notice.message, language)}


def _crashes(run: Run) -> Iterator[dict[str, Any]]:
    for one in run.reports:
        for crash in one.crashes:
            path = relative_name(one.document.name, run.root)
            yield {"path": path, "part": one.document.part, "kind": crash.kind, "rules": crash.rules, "error": crash.error}


def _failure(run: Run, failure: Failure, language: Language) -> dict[str, Any]:
    path = relative_name(failure.name, run.root)
    return {"path": path, "line": failure.line, "column": failure.column, **_message(failure.message, language)}


def _stale(stale: Stale) -> dict[str, Any]:
    return {"path": stale.path, "rule": stale.rule, "text": stale.text, "count": stale.count}


def _summary(run: Run) -> dict[str, int]:
    counts = Counter(finding.severity for one in run.reports for finding in one.findings)
    return {
        "documents": len(run.reports) + len(run.failures),
        "words": sum(one.words for one in run.reports),
        **{severity.label: counts[severity] for severity in sorted(Severity, reverse=True)},
        "suppressed": sum(len(one.suppressed) for one in run.reports),
        "known": sum(item.where == "baseline" for one in run.reports for item in one.suppressed),
        "stale": sum(stale.count for compared in run.compared for stale in compared.stale),
        "exit_code": run.exit_code,
    }
