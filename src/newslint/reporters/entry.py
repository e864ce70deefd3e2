"""One entry of the text report: place, severity, message, the line with carets, the ways out, the others like it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.records import dataclass
from newslint.model.report import Presentation
from newslint.reporters import phrases
from newslint.reporters.grouping import Entry
from newslint.reporters.snippet import snippet
from newslint.reporters.terminal import Paint, wrapped
from newslint.reporters.width import fitting, printable, width

_WAYS = 3  # so many ways out are named
_OTHERS = 12  # so many other places are told with their words; of the rest, the lines
_WORDS = 40  # columns that the words of another place may take
_NARROWEST = 30
_GUTTER = "│ "


@dataclass(frozen=True, slots=True)
class Layout:
    """How the entries of one document are set: language, colour, columns for places, indent of what stands below."""

    presentation: Presentation
    places: int

    @property
    def paint(self) -> Paint:
        """Give the brush."""
        return Paint(self.presentation.color)

    @property
    def indent(self) -> int:
        """Give the columns in front of messages and snippets."""
        return self.places + 2

    @property
    def room(self) -> int:
        """Give the columns that messages and snippets may take."""
        return max(_NARROWEST, self.presentation.width - self.indent)


def place_of(document: Document, finding: Finding) -> str:
    """Give ``line:column``."""
    position = document.position(finding.span.start)
    return f"{position.line}:{position.column}"


def entry_lines(document: Document, entry: Entry, layout: Layout, *, reason: str = "") -> Iterator[str]:
    """Give the lines of an entry."""
    margin = " " * layout.indent
    yield from _headline(document, entry, layout)
    if reason:
        yield from (margin + line for line in wrapped(f"{phrases.REASON[layout.presentation.language]}: {reason}", layout.room))
    gutter = margin + layout.paint(_GUTTER, "dim")
    yield from (gutter + line for line in _shown(document, entry.first, layout))
    if entry.others:
        yield from (
            margin + layout.paint(line, "dim") for line in wrapped(others_like(document, entry, layout.presentation), layout.room)
        )


def _headline(document: Document, entry: Entry, layout: Layout) -> Iterator[str]:
    finding, language, paint = entry.first, layout.presentation.language, layout.paint
    severity = phrases.SEVERITY[finding.severity][language]
    count = f" ×{entry.count}" if entry.others else ""
    preview = "" if finding.blocking else f" ({phrases.PREVIEW[language]})"
    place = place_of(document, finding).rjust(layout.places)
    lines = list(wrapped(f"{severity}{count}{preview}: {printable(finding.message[language])} [{finding.rule}]", layout.room))
    lines[0] = paint.severity(severity + count, finding.severity) + lines[0].removeprefix(severity + count)
    lines[-1] = lines[-1].removesuffix(f"[{finding.rule}]") + paint(f"[{finding.rule}]", "dim")
    yield f"{paint(place, 'bold')}  {lines[0]}"
    yield from (" " * layout.indent + line for line in lines[1:])


def _shown(document: Document, finding: Finding, layout: Layout) -> Iterator[str]:
    """Give the line with the marked words, and under it the carets with the ways out beside them."""
    paint, room = layout.paint, layout.room - len(_GUTTER)
    shown = snippet(document, finding.span, room)
    way = ways_out(finding, layout.presentation)
    yield f"{shown.before}{paint.severity(shown.marked, finding.severity)}{shown.after}"
    carets = " " * shown.indent + paint.severity(shown.carets, finding.severity)
    if not way:
        yield carets
    elif shown.indent + len(shown.carets) + 1 + width(way) <= room:
        yield f"{carets} {paint(way, 'fix')}"
    else:
        yield carets
        yield from (paint(line, "fix") for line in wrapped(way, room))


def ways_out(finding: Finding, presentation: Presentation) -> str:
    """Give the ways out in words: an arrow and what to write instead."""
    ways = [_way(printable(way), presentation) for way in finding.replacements[:_WAYS]]
    return f"→ {' / '.join(ways)}" if ways else ""


def _way(text: str, presentation: Presentation) -> str:
    if not text.strip():
        return f"“{text}”" if text else phrases.DELETE[presentation.language]
    return text if text == text.strip() else f"“{text}”"


def others_like(document: Document, entry: Entry, presentation: Presentation) -> str:
    """Tell the other places of an entry: the same words by their lines only, other words with theirs and their way out."""
    language = presentation.language
    groups: dict[str, list[str]] = {}
    for finding in entry.others:
        line = str(document.position(finding.span.start).line)
        told = _words(entry.first, finding, presentation)
        lines = groups.setdefault(told if len(groups) < _OTHERS else "", [])
        if line not in lines:
            lines.append(line)
    word = phrases.LINE[language]
    same = [f"{word} {', '.join(lines)}" for told, lines in groups.items() if not told]
    other = [f"{told} ({word} {', '.join(lines)})" for told, lines in groups.items() if told]
    return f"{phrases.ALSO[language]} " + "; ".join(same + other)


def _words(first: Finding, finding: Finding, presentation: Presentation) -> str:
    if finding.text == first.text and finding.replacements == first.replacements:
        return ""
    text = " ".join(printable(finding.text).split())
    if width(text) > _WORDS:
        text = text[: fitting(text, _WORDS - 1)] + "…"
    way = ways_out(finding, presentation) if any(finding.replacements) else ""
    return " ".join(filter(None, (f"“{text}”" if text else "", way)))
