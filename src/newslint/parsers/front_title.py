"""The title in front matter, with its places: the headline of a draft that has none in its text."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model.regex import regex
from newslint.model.span import Span

_KEY = regex(r"""[ \t]*(?:title|"title"|'title')[ \t]*=[ \t]*""")
_BEFORE = regex(r"""[>|+\-0-9'"\s]*""")  # quotation marks, or what starts a text of several lines
_ESCAPE = {
    '"': regex(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[^uUx])"),
    "'": regex(r"''"),
}
_HALVES = range(0xD800, 0xE000)  # of a pair of UTF-16; no characters
_UNQUOTED = regex(r"[^:#'\"\[\]{}\r\n\\]*")


class Title(NamedTuple):
    """Where a title stands: stretches of the source with what each means (``None``: just what is written), its quoting."""

    pieces: tuple[tuple[Span, str | None], ...]
    quote: str
    toml: bool

    @property
    def span(self) -> Span:
        """Give the whole of it, without quotation marks."""
        return Span(self.pieces[0][0].start, self.pieces[-1][0].end)

    def write(self, text: str) -> str | None:
        """Write text as it is written there; ``None`` where it cannot stand."""
        if self.quote == '"':
            return text.replace("\\", "\\\\").replace('"', '\\"')
        if self.quote == "'":
            return text.replace("'", "''") if not self.toml else None if "'" in text else text
        return text if _UNQUOTED.fullmatch(text) else None


def find_title(value: str, source: str, start: int, end: int, *, toml: bool) -> Title | None:
    """Find a title in the source from ``start`` (in TOML the start of its line) on; ``None`` if it does not stand there."""
    if toml:
        key = _KEY.match(source, start)
        if key is None:
            return None
        start = key.end()
    quote = source[start : start + 1] if source[start : start + 1] in "\"'" else ""
    found = re.compile(r"\s+".join(map(re.escape, value.split()))).search(source, start, end)
    if found is not None and _BEFORE.fullmatch(source, start, found.start()):
        return Title(((Span(*found.span()), None),), quote, toml)
    pieces = tuple(_pieces(source, start + 1, end, quote)) if quote else ()
    meant = "".join(source[span.start : span.end] if told is None else told for span, told in pieces)
    if pieces and meant.split() == value.split():
        return Title(pieces, quote, toml)
    line = len(source[start:end].splitlines()[0]) if start < end else 0
    return Title(((Span(start, start + line), value),), quote, toml) if line else None  # read, though not to be mended


def _pieces(source: str, start: int, end: int, quote: str) -> Iterator[tuple[Span, str | None]]:
    """Give the stretches of a quoted text up to its closing mark, escapes by themselves."""
    position = start
    while position < end:
        escape = _ESCAPE[quote].match(source, position, end)
        if escape is not None:
            if position > start:
                yield Span(start, position), None
            yield Span(*escape.span()), _meaning(escape.group())
            start = position = escape.end()
        elif source[position] == quote:
            break
        else:
            position += 1
    if position > start:
        yield Span(start, position), None


def _meaning(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] in "\r\n":
        return ""
    if escape[1] in "xuU":
        digits = escape[2:]
        number = int(digits, base=16)
        return "\ufffd" if number in _HALVES or number > sys.maxunicode else chr(number)
    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:
        return escape[1:]
