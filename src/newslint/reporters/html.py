"""One page for editors, with nothing from elsewhere: the findings, and the draft with its marks."""

from __future__ import annotations

from collections.abc import Container, Iterator
from html import escape
from importlib.resources import files

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.notice import Notice
from newslint.model.report import Presentation, Report, Run
from newslint.model.texts import Texts
from newslint.reporters import phrases
from newslint.reporters.closing import closing_lines
from newslint.reporters.entry import others_like, ways_out
from newslint.reporters.grouping import Entry, entries
from newslint.reporters.markdown import plain
from newslint.reporters.paths import shown_name
from newslint.reporters.snippet import snippet
from newslint.reporters.visible import own_notices, shared_notices, visible
from newslint.reporters.width import printable

_TITLE = Texts("Laporan newslint", "newslint report")
_DRAFT = Texts("Naskah dengan tanda", "The draft with its marks")
_SNIPPET = 90  # columns


def report(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the page."""
    language = presentation.language
    style = (files("newslint.reporters") / "html.css").read_text(encoding="utf-8")
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{_TITLE[language]}</title>\n'
    yield f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>{_TITLE[language]}</h1>\n"
    yield "".join(f'<p class="closing">{escape(line)}</p>\n' for line in closing_lines(run, plain(presentation)))
    shared = shared_notices(run)
    for number, one in enumerate(run.reports, 1):
        yield from _document(run, one, f"d{number}", presentation, shared)
    for failure in run.failures:
        yield f"<section>\n<h2>{escape(shown_name(failure.name, run.root))}</h2>\n"
        yield f'<p class="error">{phrases.UNREADABLE[language]}: {escape(failure.message[language])}</p>\n</section>\n'
    yield "</main>\n</body>\n</html>\n"


def _document(run: Run, one: Report, anchor: str, presentation: Presentation, shared: Container[Notice]) -> Iterator[str]:
    language = presentation.language
    found = visible(one, presentation)
    words = phrases.number_of(one.words, "kata", "word", "words", language)
    yield f'<section aria-labelledby="{anchor}">\n<h2 id="{anchor}">{escape(shown_name(one.document.name, run.root))}</h2>\n'
    yield f'<p class="about">{words}, {phrases.PROFILE[language]} {escape(one.profile)}</p>\n'
    for notice in own_notices(one, shared):
        kind = ' class="error"' if notice.gap else ""
        yield f"<p{kind}>{escape(notice.message[language])}</p>\n"
    for crash in one.crashes:
        text = phrases.CRASHED[language].format(kind=crash.kind, rules=", ".join(crash.rules), error=crash.error)
        yield f'<p class="error">{escape(text)}</p>\n'
    if found:
        yield "<ol>\n"
        yield from (_entry(one, entry, anchor, presentation) for entry in entries(found))
        yield "</ol>\n"
        yield f"<details>\n<summary>{_DRAFT[language]}</summary>\n"
        yield f'<pre lang="{one.language}">{_marked(one.document, found, anchor)}</pre>\n</details>\n'
    yield "</section>\n"


def _entry(one: Report, entry: Entry, anchor: str, presentation: Presentation) -> str:
    document, finding, language = one.document, entry.first, presentation.language
    part = snippet(document, finding.span, _SNIPPET)
    place = document.position(finding.span.start)
    label = phrases.SEVERITY[finding.severity][language] + (f" ×{entry.count}" if entry.others else "")
    way, also = ways_out(finding, presentation), others_like(document, entry, presentation) if entry.others else ""
    return (
        f'<li class="{finding.severity.label}">\n<p><strong>{label}</strong> '
        f'<a href="#{anchor}-{finding.span.start}">{phrases.LINE[language]} {place.line}</a>: {escape(finding.message[language])} '
        f"<code>{escape(finding.rule)}</code></p>\n"
        f'<blockquote lang="{one.language}">'
        f"{escape(part.before)}<mark>{escape(part.marked) or '‸'}</mark>{escape(part.after)}</blockquote>\n"
        + (f'<p class="way">{escape(way)}</p>\n' if way else "")
        + (f"<p>{escape(also)}</p>\n" if also else "")
        + "</li>\n"
    )


def _marked(document: Document, found: list[Finding], anchor: str) -> str:
    """Give the draft with a mark on each finding; where two overlap, the second is marked from the end of the first."""
    parts: list[str] = []
    position, known = 0, -1
    for finding in sorted(found, key=lambda one: one.span):
        start, end = max(finding.span.start, position), max(finding.span.end, position)
        identity = f' id="{anchor}-{finding.span.start}"' if finding.span.start > known else ""
        parts.append(_prose(document.source[position:start]))
        words = _prose(document.source[start:end])
        parts.append(f'<mark{identity} class="{finding.severity.label}" title="{escape(finding.rule)}">{words}</mark>')
        position, known = end, finding.span.start
    return "".join(parts) + _prose(document.source[position:])


def _prose(text: str) -> str:
    return escape("\n".join(printable(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
