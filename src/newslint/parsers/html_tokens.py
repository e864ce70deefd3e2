"""Splits HTML into tags, comments and text with exact places, the way browsers do, however broken it is.

No library gives right text and right places at once: those with the text lose the places. This follows the tokeniser of
the HTML standard as far as text is concerned, and is held against a browser engine's parser in the tests. Possessive
quantifiers keep hostile input linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from newslint.model.records import dataclass
from newslint.model.regex import regex

_TOKEN = regex(
    r"<!--(?P<comment>)"
    r"|</(?P<end>[a-zA-Z][^\s/>]*+)"
    r"|<(?P<start>[a-zA-Z][^\s/>]*+)"
    r"|<[!?](?P<bogus>)|</(?P<bogus_end>)(?=.)",
    re.DOTALL,
)
# A quotation mark that is not closed runs to the end of the source, and the tag is lost with it.
_VALUE = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=>))"""
_ATTRIBUTES = regex(rf"(?:[\s/]*+(?:=?[^\s/>=]++|=)(?:{_VALUE}|(?!\s*+=)))*+[\s/]*+>")
_ATTRIBUTE = regex(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?+""")
_COMMENT_END = regex(r"-->|--!>")
_REFERENCE = regex(r"&(?:#[xX][0-9a-fA-F]++;?+|#[0-9]++;?+|[a-zA-Z][a-zA-Z0-9]*+;?+)")
# What stands in these is text to the end tag; in the second group references count.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_ESCAPABLE = frozenset({"textarea", "title"})
_IN_SCRIPT = re.compile(r"<!--|-->|</?script(?=[\s/>])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is text, start, end or comment; ``name`` is a tag's, in lower case; ``start`` and ``end`` are places.

    ``tail`` is where a start tag's attributes begin.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    tail: int = 0


def tokens(source: str, position: int = 0) -> Iterator[Token]:
    """Give the tokens in order; text comes in stretches without tags, its references not yet replaced."""
    length = len(source)
    text_start = position
    while position < length:
        match = _TOKEN.search(source, position)
        if match is None:
            break
        token = _token(source, match)
        if token is None:  # a tag that the text ends in: it is lost, as in browsers
            yield from _text(text_start, match.start())
            return
        yield from _text(text_start, match.start())
        yield token
        position = text_start = token.end
        if token.kind == "start" and (token.name in _RAW or token.name in _ESCAPABLE):
            closing = _closing(source, token.name, position)
            if closing > position:
                yield Token("text" if token.name in _ESCAPABLE else "raw", position, closing, token.name)
            position = text_start = closing
        elif token.kind == "start" and token.name == "plaintext":
            break
    yield from _text(text_start, length)


def _text(start: int, end: int) -> Iterator[Token]:
    if end > start:
        yield Token("text", start, end)


def _token(source: str, match: re.Match[str]) -> Token | None:
    start = match.start()
    if match["comment"] is not None:
        return Token("comment", start, _comment_end(source, match.end()))
    if match["bogus"] is not None or match["bogus_end"] is not None:
        end = source.find(">", match.end())
        return Token("comment", start, len(source) if end < 0 else end + 1)
    kind = "end" if match["end"] is not None else "start"
    closed = _tag_end(source, match.end())
    if closed is None:
        return None
    return Token(kind, start, closed, match[kind].lower(), match.end())


def _comment_end(source: str, position: int) -> int:
    for short in (">", "->"):
        if source.startswith(short, position):
            return position + len(short)
    match = _COMMENT_END.search(source, position)
    return match.end() if match else len(source)


def _tag_end(source: str, position: int) -> int | None:
    match = _ATTRIBUTES.match(source, position)
    return match.end() if match else None


def _closing(source: str, name: str, position: int) -> int:
    """Give where the end tag of a raw text element starts, or the end of the source."""
    if name == "script":
        return _script_end(source, position)
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, position)
    return match.start() if match else len(source)


def _script_end(source: str, position: int) -> int:
    """Give where a script's end tag starts: in ``<!--`` a script may write another one, whose end tag is not its own."""
    in_comment = in_other = False
    while match := _IN_SCRIPT.search(source, position):
        mark, position = match.group(), match.end()
        if mark == "-->":
            in_comment = in_other = False
        elif mark == "<!--":
            in_comment = True
            position -= 2  # its dashes may also end it
        elif not mark.startswith("</"):
            in_other = in_comment
        elif not in_other:
            return match.start()
        else:
            in_other = False
    return len(source)


def attributes(source: str, token: Token) -> dict[str, str]:
    """Give a start tag's attributes, names in lower case; the first of equal names counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, token.tail, token.end - 1):
        value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4] or ""
        found.setdefault(match[1].lower(), unescape(value))
    return found


def references(source: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Give the character references in a stretch of text: start, end, and what each stands for."""
    for match in _REFERENCE.finditer(source, start, end):
        written = match.group()
        size = len(written) if written[1] == "#" else 1 + _named(written[1:])
        if size > 1:
            yield match.start(), match.start() + size, unescape(written[:size])


def _named(name: str) -> int:
    """Give how much of a name is a reference: ``notit;`` is ``not`` and then text."""
    if name in html5:
        return len(name)
    return next((size for size in range(len(name) - 1, 1, -1) if name[:size] in html5), 0)
