"""Places in a document as SARIF regions: lines, columns and offsets in UTF-16 units, snippets, and what stands around."""

from __future__ import annotations

from typing import Any

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.reporters.sarif.fingerprint import line_hashes
from newslint.reporters.utf16 import Utf16

_AROUND = 400  # code points of context on each side of a place, at most


class Places:
    """The regions of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._utf16 = Utf16(document.source)

    def bare(self, span: Span) -> dict[str, Any]:
        """Give the region of a span without its text."""
        start, end = self._document.position(span.start), self._document.position(span.end)
        offset, stop = self._utf16.offset(span.start), self._utf16.offset(span.end)
        return {
            "startLine": start.line,
            "startColumn": offset - self._utf16.offset(span.start - start.column + 1) + 1,
            "endLine": end.line,
            "endColumn": stop - self._utf16.offset(span.end - end.column + 1) + 1,
            "charOffset": offset,
            "charLength": stop - offset,
        }

    def shown(self, span: Span) -> dict[str, Any]:
        """Give the region of a span with its text."""
        return {**self.bare(span), "snippet": {"text": self._document.source[span.start : span.end]}}

    def around(self, span: Span) -> dict[str, Any] | None:
        """Give the region of the lines around a span, cut where they are long; ``None`` where there is nothing around."""
        document = self._document
        first = document.line_at(max(0, document.line_at(span.start).start - 1))
        start = max(first.start, span.start - _AROUND)
        end = min(document.line_at(span.end).end, span.end + _AROUND)
        if (start, end) == (span.start, span.end):
            end = document.line_at(min(end + 2, len(document.source))).end
        context = Span(start, max(end, span.end))
        return None if context == span else self.shown(context)

    def line_hash(self, span: Span) -> str:
        """Give GitHub's fingerprint of the line that a span starts in."""
        hashes = line_hashes(self._document.source)
        return hashes[self._document.position(span.start).line - 1]
