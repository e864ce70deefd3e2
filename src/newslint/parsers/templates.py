"""What stands in Markdown and is no prose: marks of site generators and content systems, formulas, wiki links.

Hugo's shortcodes, Liquid's tags (Jekyll, Eleventy), WordPress's short codes, attribute lists (kramdown, Goldmark,
Pandoc), the lines that start or end an admonition (MkDocs, Docusaurus, VitePress), and comments (Obsidian) are left out
of the view. So are formulas; what only looks like one stays. What a wiki link shows is read, and never changed: it is
the name of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model.regex import regex
from newslint.model.span import Span

_START = regex(r"[{$\[\\]|%%|^[ \t]*(?::::|!!!|\?\?\?|===)", re.MULTILINE)
_CODE = "comment|highlight|raw\\w*|code|sourcecode|mermaid|plantuml|chart|math|katex|latex|tex"
_EMBEDDED = "embed|video|audio|gallery|playlist|youtube"
_VALUE = r"""(?:"[^"\n]*+"|'[^'\n]*+'|[^\s\]"']++)"""
_MARK = regex(
    rf"\{{%-?\s*(?P<liquid>{_CODE})\b[^{{}}]*+\}}(?:(?!\{{%).)*+\{{%[^{{}}]*+\}}"  # with what they hide
    rf"|\{{\{{[<%]\s*(?P<hugo>{_CODE})\b[^{{}}]*+\}}\}}(?:(?!\{{\{{[<%]).)*+\{{\{{[<%]\s*/[^{{}}]*+\}}\}}"
    rf"|\[(?P<word>{_CODE}|{_EMBEDDED})\b[^\]\n]*+\](?!\()(?:(?!\[/|\[(?P=word)\b).)*+\[/(?P=word)\]"
    r"|\{\{(?P<shortcode>[<%])-?\s*(?P<ends>/?)\s*(?P<name>[\w./-]*)(?:[^{}`]|`[^`]*+`|[{}](?![{}]))*+\}\}"
    r"|(?P<output>\{\{)[^{}]*+\}\}"
    r"|\{%-?\s*(?P<tag>\w*)[^{}]*+\}"
    r"|(?P<attributes>\{[:#.])[^{}\n]*+\}"
    r"|^[ \t]*(?::::+|!!!|\?\?\?\+?|===)(?![^\s\w{\"])[^\n]*"
    r"|%%(?:(?!%%).){1,2000}+%%"
    r"|\$\$(?P<display>(?:(?!\$\$|\n[ \t]*\n).)++)\$\$"
    r"|\\\\?\[(?P<bracketed>(?:(?!\\[\[\]]|\n[ \t]*\n).){1,2000}+)\\\]"
    r"|\\\\?\((?P<parenthesised>(?:(?!\\[()]|\n[ \t]*\n).){1,500}+)\\\)"
    r"|(?<![\w\\$])\$(?![\s$])(?P<inline>[^$`\n]{1,300}+)(?<![\s\\])\$(?![\w$])"
    r"|(?P<embedded>(?<=!)\[\[)[^\[\]\n]{1,300}+\]\]"
    r"|\[\[(?P<page>[^\[\]|\n]{1,300}+\|)?(?P<shown>[^\[\]\n]{1,300}+)\]\](?!\()"
    r"|(?P<citation>\[-?@[\w:-][^\[\]\n]*+\])(?!\()"
    rf"|\[(?P<closing>/?)(?P<code>[a-zA-Z][\w-]*)(?P<told>(?:\s+[\w:-]+={_VALUE})*+)\s*/?\](?![(\[:])",
    re.DOTALL | re.MULTILINE,
)
_SIGNS_OF_FORMULAS = regex(r"[\\^_={}]")
_TWO_WORDS = regex(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_ALONE = frozenset({"toc", "gallery", "more", "playlist"})  # short codes that nothing is told of
_QUOTES = regex(r"quot|kutip", re.IGNORECASE)


class Mark(NamedTuple):
    """A stretch that is left out; ``shows`` says that readers see something there, which is no text."""

    span: Span
    shows: bool = False


class Marks:
    """The marks of a stretch of Markdown in order, and ``locked``: what is read and never changed."""

    def __init__(self, source: str, start: int, end: int, *, short_codes_only: bool = False) -> None:
        self._hidden: list[Mark] = []
        self.locked: list[Span] = []
        self._next = 0
        self._last = -1
        found = [one for one in _found(source, start, end) if not short_codes_only or one["code"] or one["word"]]
        pairs = {_name(match) for match in found if _ends(match)}
        for match in found:
            self._take(match, pairs)
        self.locked += _quotations(found)

    def _take(self, match: re.Match[str], pairs: set[str]) -> None:
        span = Span(*match.span())
        if match["shown"] is not None:
            begin, end = match.span("shown")
            self._hidden += (Mark(Span(span.start, begin)), Mark(Span(end, span.end)))
            self.locked.append(Span(begin, end))
        elif match["citation"] is not None:
            self.locked.append(span)
        elif match["code"] is not None:
            if match["told"] or match["code"] in pairs or match["code"].lower() in _ALONE:
                self._hidden.append(Mark(span))
        elif (formula := _formula(match)) is not None:
            if _is_formula(formula, surely=match["bracketed"] is None):
                self._hidden.append(Mark(span, shows=True))
            else:
                self.locked.append(span)
        else:
            if match["embedded"] or match["attributes"]:
                span = Span(_before(match), span.end)
            alone = bool(match["shortcode"]) and not match["ends"] and match["name"] not in pairs
            self._hidden.append(Mark(span, shows=alone or bool(match["output"])))

    def parts(self, start: int, end: int) -> Iterator[tuple[Span, bool]]:
        """Give what of a stretch is text, and (with true) what shows something else, in order; ask from front to back."""
        while self._next < len(self._hidden) and self._hidden[self._next].span.end <= start:
            self._next += 1
        position = start
        for index in range(self._next, len(self._hidden)):
            mark = self._hidden[index]
            if mark.span.start >= end:
                break
            if mark.span.start > position:
                yield Span(position, mark.span.start), False
            if mark.shows and index > self._last:
                yield mark.span, True
            self._last = max(self._last, index)
            position = max(position, mark.span.end)
        if position < end:
            yield Span(position, end), False

    def hides(self, offset: int) -> bool:
        """Say whether a place is left out."""
        near = self._hidden[self._next : self._next + 3]
        return any(mark.span.start <= offset < mark.span.end for mark in near)

    def __bool__(self) -> bool:
        return bool(self._hidden)


def _found(source: str, start: int, end: int) -> Iterator[re.Match[str]]:
    position = start
    while first := _START.search(source, position, end):
        match = _MARK.match(source, first.start(), end)
        position = match.end() if match else first.end()
        if match:
            yield match


def _before(match: re.Match[str]) -> int:
    """Give the start of a mark with the blanks or the exclamation mark that belong to it."""
    start = match.start()
    while start and match.string[start - 1] in " \t!" and not (match["attributes"] and match.string[start - 1] == "!"):
        start -= 1
    return start


def _name(match: re.Match[str]) -> str:
    return match["name"] or match["code"] or (match["tag"] or "").removeprefix("end")


def _ends(match: re.Match[str]) -> bool:
    return bool(match["ends"] or match["closing"] or (match["tag"] or "").startswith("end"))


def _quotations(found: list[re.Match[str]]) -> Iterator[Span]:
    """Give what stands between the marks of a quotation: ``{{< quote >}}``, ``{% blockquote %}``, ``[quote]``."""
    begun: re.Match[str] | None = None
    for match in found:
        if not _QUOTES.search(_name(match)):
            continue
        if begun is not None and _ends(match):
            yield Span(begun.end(), match.start())
        begun = None if _ends(match) else match


def _formula(match: re.Match[str]) -> str | None:
    told = (match["display"], match["bracketed"], match["parenthesised"], match["inline"])
    return next((one for one in told if one is not None), None)


def _is_formula(text: str, *, surely: bool) -> bool:
    """Tell a formula from prose between its signs: dollars stand before prices, and brackets may be escaped."""
    if _SIGNS_OF_FORMULAS.search(text):
        return True
    return surely and not text[:1].isdigit() and not _TWO_WORDS.search(text)
