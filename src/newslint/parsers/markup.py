"""Reads the values of a payload into a view, each as it is written, and knows how text is written into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newslint.model.document import Role
from newslint.parsers.blockwriter import BlockWriter
from newslint.parsers.html import HtmlReader, escape_html
from newslint.parsers.plain import paragraphs_and_cells
from newslint.parsers.values import Stretch


def _as_it_is(text: str) -> str:
    return text


def _as_markdown(text: str) -> str:
    from newslint.parsers.markdown import escape_markdown

    return escape_markdown(text)


ESCAPES: Mapping[str, Callable[[str], str]] = {
    "text": _as_it_is,
    "inline": _as_it_is,
    "code": _as_it_is,
    "html": escape_html,
    "wordpress": escape_html,
    "markdown": _as_markdown,
}


def write_part(writer: BlockWriter, part: Stretch) -> None:
    """Write one part; all but stretches of a block's text end their blocks themselves."""
    start, end = part.span.start, part.span.end
    if part.form is None:
        writer.end_block(part.role, start, end, part.depth)
    elif part.form == "inline":
        writer.text(start, end)
    elif part.form == "code":
        writer.stand_in(start, end)
    elif part.form == "break":
        writer.line_break(start, end)
    elif part.form == "object":
        writer.stand_in_between(start, end)
    elif part.form == "html":
        HtmlReader(writer, part.role, part.depth).read(start, end)
    elif part.form == "wordpress":
        from newslint.parsers.templates import Marks

        marks = Marks(writer.source, start, end, short_codes_only=True)
        writer.locked += marks.locked
        HtmlReader(writer, part.role, part.depth, marks, empty_lines=True).read(start, end)
    elif part.form == "markdown":
        from newslint.parsers.markdown import read_markdown

        read_markdown(writer, start, end, part.role)
    else:
        _write_text(writer, part)


def _write_text(writer: BlockWriter, part: Stretch) -> None:
    start = part.span.start
    for span, cell in paragraphs_and_cells(writer.source[start : part.span.end]):
        writer.verbatim(start + span.start, start + span.end)
        writer.end_block(Role.LIST if cell else part.role, start + span.end, start + span.end, part.depth)
