"""Markdown for a comment on a pull request or a note in a newsroom's chat: one table for each draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.notice import Notice
from newslint.model.regex import regex
from newslint.model.report import Presentation, Report, Run
from newslint.model.texts import Texts
from newslint.reporters import phrases
from newslint.reporters.closing import closing_lines
from newslint.reporters.entry import others_like, ways_out
from newslint.reporters.grouping import Entry, entries
from newslint.reporters.paths import shown_name
from newslint.reporters.snippet import snippet
from newslint.reporters.visible import own_notices, shared_notices, visible

_SPECIAL = regex(r"([\\`*_\[\]<>|#~])")
_HEAD = Texts("| Baris | Tingkat | Temuan | Naskah | Usul |", "| Line | Severity | Finding | Draft | Way out |")
_SNIPPET = 60  # columns


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the comment."""
    shared = shared_notices(run)
    for one in run.reports:
        yield from _document(run, one, presentation, own_notices(one, shared))
    for failure in run.failures:
        name, language = escaped(shown_name(failure.name, run.root)), presentation.language
        yield f"## {name}\n\n**{phrases.UNREADABLE[language]}**: {escaped(failure.message[language])}\n\n"
    yield "\n".join(escaped(line) + "  " for line in closing_lines(run, plain(presentation))) + "\n"


def plain(presentation: Presentation) -> Presentation:
    """Give the presentation without colour."""
    return Presentation(presentation.language, presentation.quiet, presentation.show_suppressed, color=False)


def escaped(text: str) -> str:
    """Give text in which nothing is markup."""
    return _SPECIAL.sub(r"\\\1", text)


def _document(run: Run, one: Report, presentation: Presentation, notices: Sequence[Notice]) -> Iterator[str]:
    shown = entries(visible(one, presentation))
    language = presentation.language
    if not shown and not one.crashes and not notices:
        return
    yield f"## {escaped(shown_name(one.document.name, run.root))}\n\n"
    for notice in notices:
        yield f"> {escaped(notice.message[language])}\n\n"
    for crash in one.crashes:
        text = phrases.CRASHED[language].format(kind=crash.kind, rules=", ".join(crash.rules), error=crash.error)
        yield f"**{escaped(text)}**\n\n"
    if shown:
        yield f"{_HEAD[language]}\n| ---: | --- | --- | --- | --- |\n"
        yield from (_row(one, entry, presentation) for entry in shown)
        yield "\n"


def _row(one: Report, entry: Entry, presentation: Presentation) -> str:
    finding, language = entry.first, presentation.language
    part = snippet(one.document, finding.span, _SNIPPET)
    marked = f"**{escaped(part.marked.strip())}**" if part.marked.strip() else "‸"
    also = f"<br>{escaped(others_like(one.document, entry, presentation))}" if entry.others else ""
    count = f" ×{entry.count}" if entry.others else ""
    cells = (
        str(one.document.position(finding.span.start).line),
        phrases.SEVERITY[finding.severity][language] + count,
        f"{escaped(finding.message[language])} `{finding.rule}`{also}",
        f"{escaped(part.before)}{marked}{escaped(part.after)}",
        escaped(ways_out(finding, presentation)),
    )
    return f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |\n"
