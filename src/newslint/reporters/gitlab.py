"""GitLab's code quality report: a JSON array that merge requests show."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from newslint.model.report import Presentation, Run
from newslint.model.rule import Severity
from newslint.reporters.paths import relative_name
from newslint.reporters.visible import notices_about_the_run, visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the array; a fingerprint is unique in it and stays the same when lines move."""
    seen: Counter[str] = Counter()
    items = []
    for item, identity in _items(run, presentation):
        seen[identity] += 1
        digest = blake2b(f"{identity}|{seen[identity]}".encode("utf-8", "replace"), digest_size=16)
        items.append({**item, "fingerprint": digest.hexdigest()})
    yield "[" + ",".join(f"\n{json.dumps(item, ensure_ascii=False)}" for item in items) + "\n]\n"


def _items(run: Run, presentation: Presentation) -> Iterator[tuple[dict[str, Any], str]]:
    language = presentation.language
    for one in run.reports:
        path = relative_name(one.document.name, run.root)
        for finding in visible(one, presentation):
            places = [one.document.position(offset) for offset in (finding.span.start, finding.span.end)]
            begin, end = ({"line": place.line, "column": place.column} for place in places)
            location = {"path": path, "positions": {"begin": begin, "end": end}}
            severity = _SEVERITIES[finding.severity]
            yield _item(finding.rule, finding.message[language], severity, location), f"{path}|{finding.fingerprint}"
        for gap in one.gaps:
            location = {"path": path, "lines": {"begin": 1}}
            yield _item(gap.code, gap.message[language], "blocker", location), f"{path}|{gap.code}"
        for crash in one.crashes:
            location = {"path": path, "lines": {"begin": 1}}
            yield _item("newslint.crash", f"{crash.kind}: {crash.error}", "blocker", location), f"{path}|{crash.kind}|{crash.rules}"
    for one, notice in notices_about_the_run(run):
        path = relative_name(one.document.name, run.root)
        yield _item(notice.code, notice.message[language], "info", {"path": path, "lines": {"begin": 1}}), notice.code
    for failure in run.failures:
        path = relative_name(failure.name, run.root)
        location = {"path": path, "lines": {"begin": failure.line or 1}}
        yield _item("newslint.unreadable", failure.message[language], "blocker", location), f"{path}|unreadable"


def _item(name: str, text: str, severity: str, location: dict[str, Any]) -> dict[str, Any]:
    return {"description": text, "check_name": name, "severity": severity, "location": location}
