"""GitHub's workflow commands: findings as annotations in the log and on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.report import Presentation, Run
from newslint.model.rule import Severity
from newslint.reporters import phrases
from newslint.reporters.entry import ways_out
from newslint.reporters.paths import relative_name
from newslint.reporters.visible import notices_about_the_run, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give one command for each finding, gap, crash, notice about the run and draft that could not be read."""
    language = presentation.language
    for one in run.reports:
        path = relative_name(one.document.name, run.root)
        yield from (_annotation(one.document, finding, path, presentation) for finding in visible(one, presentation))
        for gap in one.gaps:
            yield command("error", {"title": "newslint", "file": path}, gap.message[language])
        for crash in one.crashes:
            text = phrases.CRASHED[language].format(kind=crash.kind, rules=", ".join(crash.rules), error=crash.error)
            yield command("error", {"title": "newslint", "file": path}, text)
    for one, notice in notices_about_the_run(run):
        path = relative_name(one.document.name, run.root)
        yield command("notice", {"title": "newslint", "file": path}, notice.message[language])
    for failure in run.failures:
        place = {"line": str(failure.line), "col": str(failure.column or 1)} if failure.line else {}
        name = relative_name(failure.name, run.root)
        yield command("error", {"title": "newslint", "file": name, **place}, failure.message[language])


def command(name: str, properties: dict[str, str], message: str) -> str:
    """Give a workflow command; what would end a line or a property is written as GitHub reads it."""
    told = ",".join(f"{key}={_data(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _annotation(document: Document, finding: Finding, path: str, presentation: Presentation) -> str:
    start, end = document.position(finding.span.start), document.position(finding.span.end)
    properties = {
        "title": f"newslint ({finding.rule})",
        "file": path,
        "line": str(start.line),
        "col": str(start.column),
        "endLine": str(end.line),
        "endColumn": str(end.column),
    }
    text = " ".join(filter(None, (finding.message[presentation.language], ways_out(finding, presentation))))
    return command(_COMMANDS[finding.severity], properties, f"{path}:{start.line}:{start.column}: {text}")
