"""An article's sources: who they are, what they are named for, what they cover. For people and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.model.document import Document
from newslint.model.report import Presentation
from newslint.model.span import Span
from newslint.model.texts import Language, Texts
from newslint.reporters.terminal import Paint
from newslint.reporters.utf16 import Utf16
from newslint.reporters.width import fitting, printable, width
from newslint.text.sources import Named, Source, named_for, paragraph_spans, sources, uncovered_paragraphs
from newslint.text.speaker import Kind

_KINDS: Mapping[Kind, Texts] = {
    Kind.PERSON: Texts("orang", "person"),
    Kind.INSTITUTION: Texts("lembaga", "institution"),
    Kind.DOCUMENT: Texts("dokumen", "document"),
    Kind.MEDIA: Texts("media", "media"),
    Kind.SOCIAL: Texts("media sosial", "social media"),
    Kind.ANONYMOUS: Texts("tanpa nama", "unnamed"),
}
_COVERED = Texts("sumber untuk {covered} dari {all} paragraf", "sources for {covered} of {all} paragraphs")
_PARAGRAPHS = Texts("paragraf {numbers}", "paragraphs {numbers}")
_UNCOVERED = Texts("Paragraf tanpa sumber:", "Paragraphs that nobody covers:")
_NONE = Texts("tidak menemukan sumber", "found no source")
_WIDEST = 40  # columns of a cell
_SHOWN = 60  # columns of what a source is named for


def sources_data(document: Document) -> dict[str, Any]:
    """Give the sources as JSON data: ``paragraphs`` (how many there are), ``covered`` of them, ``sources`` in order, ``uncovered``.

    Offsets are half-open, in code points of the decoded source; paragraphs are numbered from 1.
    """
    utf16 = Utf16(document.source)
    spans = paragraph_spans(document)
    uncovered = uncovered_paragraphs(document)
    return {
        "paragraphs": len(spans),
        "covered": len(spans) - len(uncovered),
        "sources": [_row(document, one, utf16) for one in sources(document)],
        "uncovered": [
            {"paragraph": number, **_place(document, spans[number], utf16), "text": _words(document, spans[number])}
            for number in uncovered
        ],
    }


def _row(document: Document, source: Source, utf16: Utf16) -> dict[str, Any]:
    return {
        "name": source.name,
        "kind": source.kind.value,
        **_place(document, source.span, utf16),
        "paragraphs": list(source.paragraphs),
        "for": [_named(document, named, utf16) for named in named_for(document, source)],
    }


def _named(document: Document, named: Named, utf16: Utf16) -> dict[str, Any]:
    place = _place(document, named.span, utf16)
    return {"paragraph": named.paragraph, "quoted": named.quoted, **place, "text": _words(document, named.span)}


def _place(document: Document, view: Span, utf16: Utf16) -> dict[str, Any]:
    span = document.offsets.to_source(view)
    place = document.position(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "start_utf16": utf16.offset(span.start),
        "end_utf16": utf16.offset(span.end),
        "line": place.line,
        "column": place.column,
    }


def _words(document: Document, span: Span) -> str:
    return " ".join(document.text(span).split())


def sources_text(document: Document, name: str, presentation: Presentation) -> Iterator[str]:
    """Give the sources as lines of a table: place, name, kind, paragraphs; below, the paragraphs that nobody covers."""
    language, paint = presentation.language, Paint(presentation.color)
    spans = paragraph_spans(document)
    uncovered = uncovered_paragraphs(document)
    told = _COVERED[language].format(covered=len(spans) - len(uncovered), all=len(spans))
    yield f"{paint(printable(name), 'bold')}  {told}\n"
    every = sources(document)
    if not every:
        yield f"  {_NONE[language]}\n"
    rows = [_cells(document, one, language) for one in every]
    widths = [min(_WIDEST, max((width(row[column]) for row in rows), default=0)) for column in range(3)]
    for one, row in zip(every, rows, strict=True):
        yield f"  {'  '.join(_padded(cell, size) for cell, size in zip(row, widths, strict=False))}  {row[3]}\n"
        for named in named_for(document, one):
            shown = _fitted(printable(_words(document, named.span)), _SHOWN)
            yield f"      {f'“{shown}”' if named.quoted else shown}\n"
    if uncovered:
        yield f"  {paint(_UNCOVERED[language], 'warning')}\n"
    for number in uncovered:
        place = document.position(document.offsets.to_source(spans[number]).start)
        yield f"  {place.line}:{place.column}  {_fitted(printable(_words(document, spans[number])), _SHOWN)}\n"


def _cells(document: Document, source: Source, language: Language) -> tuple[str, str, str, str]:
    place = document.position(document.offsets.to_source(source.span).start)
    numbers = ", ".join(map(str, source.paragraphs))
    kind = _KINDS[source.kind][language]
    return f"{place.line}:{place.column}", printable(source.name), kind, _PARAGRAPHS[language].format(numbers=numbers)


def _fitted(text: str, size: int) -> str:
    return text if width(text) <= size else text[: fitting(text, size - 1)] + "…"


def _padded(cell: str, size: int) -> str:
    cell = _fitted(cell, size)
    return cell + " " * (size - width(cell))
