"""One line per finding, for editors and problem matchers: ``path:line:column: severity rule message``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.report import Presentation, Run
from newslint.reporters.entry import place_of
from newslint.reporters.paths import shown_name
from newslint.reporters.visible import notices_about_the_run, visible
from newslint.reporters.width import printable


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the lines; severities stay English, since problem matchers know them so."""
    language = presentation.language
    for one in run.reports:
        path = shown_name(one.document.name, run.root)
        for finding in visible(one, presentation):
            message = printable(finding.message[language])
            yield f"{path}:{place_of(one.document, finding)}: {finding.severity.label} {finding.rule} {message}\n"
        for gap in one.gaps:
            yield f"{path}:1:1: error {gap.code} {printable(gap.message[language])}\n"
        for crash in one.crashes:
            yield f"{path}:1:1: error newslint.crash {crash.kind} ({', '.join(crash.rules)}): {printable(crash.error)}\n"
    for one, notice in notices_about_the_run(run):
        yield f"{shown_name(one.document.name, run.root)}:1:1: note {notice.code} {printable(notice.message[language])}\n"
    for failure in run.failures:
        where = f"{failure.line or 1}:{failure.column or 1}"
        path = shown_name(failure.name, run.root)
        yield f"{path}:{where}: error newslint.unreadable {printable(failure.message[language])}\n"
