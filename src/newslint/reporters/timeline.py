"""An article's timeline: every time expression, what it resolves to, and what gives it a date. For people and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.lexicon.calendar import date_in_words, interval_in_words
from newslint.model.document import Document
from newslint.model.report import Presentation
from newslint.model.span import Span
from newslint.model.texts import Language, Texts
from newslint.reporters.terminal import Paint
from newslint.reporters.utf16 import Utf16
from newslint.reporters.width import fitting, printable, width
from newslint.text.date_expression import TimeExpression
from newslint.text.dates import Reference, reference, time_expressions

_ANCHORED = {
    "itself": Texts("tertulis lengkap", "written out"),
    "sentence": Texts("{anchor}, kalimat yang sama", "{anchor}, same sentence"),
    "before": Texts("{anchor}, kalimat sebelumnya", "{anchor}, sentence before"),
    "after": Texts("{anchor}, kalimat sesudahnya", "{anchor}, sentence after"),
    "article": Texts("{anchor}, di naskah ini", "{anchor}, in this article"),
    "": Texts("tanpa patokan", "nothing"),
}
_NO_ANCHOR_NEEDED = frozenset({"clock", "present"})
_ORIGIN = {
    "published": Texts("tanggal terbit", "day of publication"),
    "url": Texts("tanggal di alamat", "date in the address"),
    "dateline": Texts("tanggal di baris tempat", "date in the dateline"),
    "lead": Texts("tanggal di teras berita", "date in the lead"),
}
_READ_FROM = Texts("dibaca dari {day} ({origin})", "read from {day} ({origin})")
_UNKNOWN_DAY = Texts("tanggal terbit tidak diketahui", "day of publication not known")
_NONE = Texts("tidak ada keterangan waktu", "no time expression")
_WIDEST = 34  # columns of a cell


def timeline_data(document: Document) -> dict[str, Any]:
    """Give the timeline as JSON data: ``reference`` (``day``, ``origin``, or null) and ``expressions``, in order.

    Offsets are half-open, in code points of the decoded source; ``from`` and ``to`` are ISO days, null where the time
    cannot be told; ``anchored_by`` is empty where no date stands near.
    """
    told = reference(document)
    utf16 = Utf16(document.source)
    return {
        "reference": None if told is None else {"day": told.day.isoformat(), "origin": told.origin},
        "expressions": [_row(document, one, utf16) for one in time_expressions(document)],
    }


def _row(document: Document, one: TimeExpression, utf16: Utf16) -> dict[str, Any]:
    span = document.offsets.to_source(one.span)
    place = document.position(span.start)
    return {
        "text": _words(document, one.span),
        "kind": one.kind,
        "unit": one.unit,
        "start": span.start,
        "end": span.end,
        "start_utf16": utf16.offset(span.start),
        "end_utf16": utf16.offset(span.end),
        "line": place.line,
        "column": place.column,
        "from": one.interval.start.isoformat() if one.interval else None,
        "to": one.interval.end.isoformat() if one.interval else None,
        "grain": one.interval.grain if one.interval else None,
        "resolved_id": _resolved(one, "id"),
        "resolved_en": _resolved(one, "en"),
        "anchored_by": one.anchored_by,
        "anchor": _words(document, one.anchor) if one.anchor else None,
    }


def _words(document: Document, span: Span) -> str:
    return " ".join(document.text(span).split())


def _resolved(one: TimeExpression, language: Language) -> str:
    when = one.interval
    return interval_in_words(when.start, when.end, when.grain, language) if when else ""


def timeline_text(document: Document, name: str, presentation: Presentation) -> Iterator[str]:
    """Give the timeline as lines of a table: place, words, what they mean, what anchors them."""
    language, paint = presentation.language, Paint(presentation.color)
    yield f"{paint(printable(name), 'bold')}  {_heading(reference(document), language)}\n"
    every = time_expressions(document)
    if not every:
        yield f"  {_NONE[language]}\n"
        return
    rows = [_cells(document, one, language) for one in every]
    widths = [min(_WIDEST, max(width(row[column]) for row in rows)) for column in range(3)]
    for one, row in zip(every, rows, strict=True):
        cells = "  ".join(_padded(cell, size) for cell, size in zip(row, widths, strict=False))
        loose = not one.anchored and one.kind not in _NO_ANCHOR_NEEDED
        yield f"  {cells}  {paint(row[3], 'warning') if loose else row[3]}\n"


def _heading(told: Reference | None, language: Language) -> str:
    if told is None:
        return _UNKNOWN_DAY[language]
    return _READ_FROM[language].format(day=date_in_words(told.day, language), origin=_ORIGIN[told.origin][language])


def _cells(document: Document, one: TimeExpression, language: Language) -> tuple[str, str, str, str]:
    place = document.position(document.offsets.to_source(one.span).start)
    anchor = _words(document, one.anchor) if one.anchor else ""
    anchored = _ANCHORED[one.anchored_by][language].format(anchor=anchor)
    if not one.anchored and one.kind in _NO_ANCHOR_NEEDED:
        anchored = ""
    words = printable(_words(document, one.span))
    return f"{place.line}:{place.column}", words, _resolved(one, language) or "–", printable(anchored)


def _padded(cell: str, size: int) -> str:
    if width(cell) > size:
        cell = cell[: fitting(cell, size - 1)] + "…"
    return cell + " " * (size - width(cell))
