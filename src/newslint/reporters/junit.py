"""JUnit's XML: a suite for each draft, a failing case for each finding that fails, a passing case for the others."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from newslint.model.finding import Finding
from newslint.model.regex import regex
from newslint.model.report import Presentation, Report, Run
from newslint.reporters.entry import place_of
from newslint.reporters.paths import relative_name
from newslint.reporters.visible import notices_about_the_run, visible

_NO_XML = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # characters that XML 1.0 cannot hold


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n'
    notices = list(notices_about_the_run(run))
    for one in run.reports:
        told = [(notice.code, "system-out", notice.message[presentation.language]) for first, notice in notices if first is one]
        yield from _suite(relative_name(one.document.name, run.root), [*_cases(run, one, presentation), *told])
    for failure in run.failures:
        message = failure.message[presentation.language]
        yield from _suite(relative_name(failure.name, run.root), [("newslint.unreadable", "error", message)])
    yield "</testsuites>\n"


def _cases(run: Run, one: Report, presentation: Presentation) -> Iterator[tuple[str, str, str]]:
    """Give the name, outcome (``failure``, ``error``, ``system-out``, nothing) and text of each case."""
    failing = {id(finding) for finding in one.failing(run.threshold)}
    shown = visible(one, presentation)
    for finding in shown:
        outcome = "failure" if id(finding) in failing else "system-out"
        yield f"{finding.rule} {place_of(one.document, finding)}", outcome, _text(finding, presentation)
    for gap in one.gaps:
        yield gap.code, "error", gap.message[presentation.language]
    for crash in one.crashes:
        yield f"newslint.crash {crash.kind}", "error", f"{', '.join(crash.rules)}: {crash.error}"
    if not shown and one.complete:
        yield "newslint", "", ""


def _text(finding: Finding, presentation: Presentation) -> str:
    return f"{finding.severity.label}: {finding.message[presentation.language]}"


def _suite(name: str, cases: list[tuple[str, str, str]]) -> Iterator[str]:
    counts = {outcome: sum(case[1] == outcome for case in cases) for outcome in ("failure", "error")}
    numbers = f'tests="{len(cases)}" failures="{counts["failure"]}" errors="{counts["error"]}"'
    yield f"<testsuite name={_attribute(name)} {numbers}>\n"
    for case, outcome, text in cases:
        start = f"<testcase classname={_attribute(name)} name={_attribute(case)}"
        yield f"{start}>{_outcome(outcome, text)}</testcase>\n" if outcome else f"{start}/>\n"
    yield "</testsuite>\n"


def _outcome(outcome: str, text: str) -> str:
    if outcome == "system-out":
        return f"<system-out>{escape(_NO_XML.sub('�', text))}</system-out>"
    return f"<{outcome} message={_attribute(text)}/>"


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", text))
