"""One line per finding, for editors and problem matchers: ``path:line:column: severity rule message``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.report import Presentation, Run
from newslint.model.rule import Severity


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the lines."""
    for one in run.reports:
        for finding in one.findings:
            if presentation.quiet and finding.severity is Severity.NOTE:
                continue
            place = one.document.position(finding.span.start)
            message = finding.message[presentation.language]
            yield f"{one.document.name}:{place.line}:{place.column}: {finding.severity.label} {finding.rule} {message}\n"
    for failure in run.failures:
        where = f":{failure.line}:{failure.column}" if failure.line else ""
        yield f"{failure.name}{where}: error {failure.message[presentation.language]}\n"
