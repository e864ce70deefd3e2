"""The report that people read: by file, in the order of the places, many findings of one rule as one entry."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from newslint.model.notice import Notice
from newslint.model.report import Failure, Presentation, Report, RuleCrash, Run, Suppressed
from newslint.reporters import phrases
from newslint.reporters.closing import closing_lines
from newslint.reporters.entry import Layout, entry_lines, place_of
from newslint.reporters.grouping import Entry, entries
from newslint.reporters.paths import shown_name
from newslint.reporters.terminal import Paint, wrapped
from newslint.reporters.visible import accepted_as, hides, own_notices, shared_notices, suppressed


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the report."""
    shared = shared_notices(run)
    for one in run.reports:
        if lines := list(_document(one, presentation, shared)):
            yield _title(one, shown_name(one.document.name, run.root), presentation)
            yield from _ended(lines)
            yield "\n"
    yield from _ended(_failures(run, presentation))
    yield from _ended(closing_lines(run, presentation))


def _ended(lines: Iterable[str]) -> Iterator[str]:
    return (line.rstrip(" ") + "\n" for line in lines)


def _title(one: Report, name: str, presentation: Presentation) -> str:
    words = phrases.number_of(one.words, "kata", "word", "words", presentation.language)
    profile = phrases.PROFILE[presentation.language]
    part = f" › {one.document.part}" if one.document.part else ""
    paint = Paint(presentation.color)
    return f"{paint(name + part, 'bold')}  {paint(f'{words}, {profile} {one.profile}', 'dim')}\n"


def _document(one: Report, presentation: Presentation, shared: Container[Notice]) -> Iterator[str]:
    """Give what is to be said about one document, parts parted by empty lines; nothing for a clean one."""
    findings = [finding for finding in one.findings if not hides(presentation, finding)]
    accepted = suppressed(one, presentation)
    shown = [*findings, *(item.finding for item in accepted)]
    layout = Layout(presentation, max((len(place_of(one.document, finding)) for finding in shown), default=0) + 2)
    for notice in own_notices(one, shared):
        lines = wrapped(notice.message[presentation.language], presentation.width - 2)
        yield from (layout.paint(f"  {line}", "error" if notice.gap else "dim") for line in lines)
    for crash in one.crashes:
        yield from _crash(crash, presentation)
    for entry in entries(findings):
        yield ""
        yield from entry_lines(one.document, entry, layout)
    for item in accepted:
        yield ""
        yield from _suppressed(one, item, layout)


def _crash(crash: RuleCrash, presentation: Presentation) -> Iterator[str]:
    text = phrases.CRASHED[presentation.language].format(kind=crash.kind, rules=", ".join(crash.rules), error=crash.error)
    yield from (f"  {Paint(presentation.color)(line, 'error')}" for line in wrapped(text, presentation.width - 2))


def _suppressed(one: Report, item: Suppressed, layout: Layout) -> Iterator[str]:
    word = accepted_as(item)[layout.presentation.language]
    yield from entry_lines(one.document, Entry(item.finding), layout, reason=f"{item.reason} ({word})")


def _failures(run: Run, presentation: Presentation) -> Iterator[str]:
    for failure in run.failures:
        yield _failure(failure, shown_name(failure.name, run.root), presentation)
    if run.failures:
        yield ""


def _failure(failure: Failure, name: str, presentation: Presentation) -> str:
    paint, language = Paint(presentation.color), presentation.language
    where = f":{failure.line}:{failure.column}" if failure.line else ""
    return f"{paint(name + where, 'bold')}: {paint(phrases.UNREADABLE[language], 'error')}: {failure.message[language]}"
