"""Marks of static-site generators inside Markdown, which no reader sees: they are left out of the view.

Hugo's shortcodes, Liquid's tags (Jekyll, Eleventy), attribute lists (kramdown, Goldmark, Pandoc), and the lines that
start or end an admonition (MkDocs, Docusaurus, VitePress).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.model.regex import regex
from newslint.model.span import Span

_FIRST = regex(r"[{!?:=]")
_MARK = regex(
    r"\{%-?\s*(?:comment|highlight|raw)\b[^{}]*+\}(?:(?!\{%).)*+\{%[^{}]*+\}"  # with what they hide
    r"|\{\{[^{}]*+\}\}|\{%[^{}]*+\}"
    r"|[ \t]*\{[:#.][^{}\n]*+\}"
    r"|^[ \t]*(?::::+|!!!|\?\?\?\+?|===)(?![^\s\w{\"])[^\n]*",
    re.DOTALL | re.MULTILINE,
)


def template_marks(source: str, start: int, end: int) -> Sequence[Span]:
    """Give the marks in a stretch of Markdown, in order."""
    if not _FIRST.search(source, start, end):
        return ()
    return [Span(*match.span()) for match in _MARK.finditer(source, start, end)]


def between(marks: Sequence[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give what of a stretch lies outside of all marks."""
    for mark in marks:
        if mark.start >= end:
            break
        if mark.end > start:
            if mark.start > start:
                yield start, mark.start
            start = mark.end
    if start < end:
        yield start, end
