"""Quotations: straight and curly, running on over paragraphs, closed or left open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.encoding import broken
from newslint.text.facts import fact

_MARK = regex(r"[\"“”„]")
_QUOTING_ROLES = frozenset({Role.BODY, Role.QUOTE, Role.HEADLINE, Role.DECK, Role.LIST, Role.CAPTION, Role.DATELINE, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: ``span`` with its marks, ``inner`` without them; ``closed`` is false when it runs to the block's end."""

    span: Span
    inner: Span
    block: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark: where it stands, and which one it is, or was before its bytes were broken."""

    start: int
    end: int
    mark: str


def _marks(document: Document, block: Span) -> Iterator[_Mark]:
    """Give the marks of a block, in order; those whose bytes are broken too."""
    damaged = [one for one in broken(document) if block.covers(one.span)]
    for match in _MARK.finditer(document.view, block.start, block.end):
        if not any(one.span.start <= match.start() < one.span.end for one in damaged):
            yield _Mark(match.start(), match.end(), match.group())
    for one in damaged:
        mark = one.repaired if one.repaired is not None else _lost(document.view, one.span, block)
        if mark in _MARKS:
            yield _Mark(one.span.start, one.span.end, mark)


_MARKS = tuple('"“”„')


def _lost(view: str, span: Span, block: Span) -> str:
    """Give a mark for a character that is lost where words start or end; inside a word it was a letter."""
    before = view[span.start - 1] if span.start > block.start else " "
    behind = view[span.end] if span.end < block.end else " "
    return "" if before.isalnum() and behind.isalnum() else '"'


def _opens(view: str, mark: _Mark, block: Span) -> bool:
    """Say whether a mark opens: a blank or bracket stands before it, and words right behind it."""
    before = view[mark.start - 1] if mark.start > block.start else " "
    behind = view[mark.end] if mark.end < block.end else " "
    glued = before in ",:" and behind.isupper()  # 'kata dia,"Kami'
    return (before.isspace() or glued or before in "([—–-/‘'") and not behind.isspace()


def _in_block(document: Document, index: int, span: Span) -> list[Quotation]:
    view, found = document.view, list[Quotation]()
    opened: _Mark | None = None
    nests = view.count("“", span.start, span.end) == view.count("”", span.start, span.end)
    depth = 0
    for mark in sorted(_marks(document, span), key=lambda mark: mark.start):
        if opened is None:
            if mark.mark in "“„" or _opens(view, mark, span):
                opened = mark
        elif mark.mark == "“" and opened.mark == "“":
            depth += nests  # nested in the same style: the outer one goes on
        elif mark.mark == "”" and depth:
            depth -= 1
        else:
            found.append(Quotation(Span(opened.start, mark.end), Span(opened.end, mark.start), index, closed=True))
            opened = None
    if opened is not None:
        found.append(Quotation(Span(opened.start, span.end), Span(opened.end, span.end), index, closed=False))
    return found


@fact
def quotations(document: Document) -> tuple[Quotation, ...]:
    """Give all quotations, in order. A block of role ``quote`` without marks is one as a whole."""
    found: list[Quotation] = []
    for index, block in enumerate(document.blocks):
        if block.role not in _QUOTING_ROLES:
            continue
        inside = _in_block(document, index, block.span)
        if not inside and block.role is Role.QUOTE:
            inside = [Quotation(block.span, block.span, index, closed=True)]
        found.extend(inside)
    return tuple(found)


@fact
def _starts(document: Document) -> list[int]:
    return [quotation.span.start for quotation in quotations(document)]


@fact
def _ends(document: Document) -> frozenset[int]:
    return frozenset(quotation.span.end for quotation in quotations(document) if quotation.closed)


def ends_before(document: Document, offset: int) -> bool:
    """Say whether a quotation ends right before a view offset."""
    return offset in _ends(document) or offset - 1 in _ends(document)


def quotation_at(document: Document, span: Span) -> Quotation | None:
    """Give the quotation that holds a view span, if any."""
    all_quotations = quotations(document)
    index = bisect_right(_starts(document), span.start) - 1
    if index >= 0 and all_quotations[index].span.covers(span):
        return all_quotations[index]
    return None
