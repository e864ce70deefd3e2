"""Writes fixes into the XML of a Word document's main part: into the runs that they touch, or as tracked changes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import count

from newslint.model.finding import Fix
from newslint.model.records import dataclass
from newslint.model.span import Span, narrowed
from newslint.parsers.docx_model import Paragraph, Run, Stretch

AUTHOR = "newslint"
_ID = re.compile(rb'\bw:id="(\d{1,9})"')
_TEXT_TAG = re.compile(rb"<w:t(?=[\s>])")
_PRESERVE = b' xml:space="preserve"'
_Placed = tuple[int, Stretch]  # where a stretch starts in the text that was read out


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of which the bytes ``start`` to ``end`` are replaced by ``text``."""

    run: Run
    start: int
    end: int
    text: str


def spliced(main: bytes, found: Sequence[Paragraph], fixes: Sequence[Fix]) -> bytes:
    """Replace text inside runs; the first run that a fix touches takes the new letters, with its formatting."""
    return _edited(main, [(cut, _escaped(cut.text)) for cut in _cuts(found, fixes)])


def tracked(main: bytes, found: Sequence[Paragraph], fixes: Sequence[Fix]) -> bytes:
    """Part runs, and put deletions and insertions with the run's own formatting between the halves."""
    numbers = count(max((int(number) for number in _ID.findall(main)), default=0) + 1)
    return _edited(main, [(cut, _change(main, cut, numbers)) for cut in _cuts(found, fixes)])


def _edited(main: bytes, cuts: Sequence[tuple[_Cut, bytes]]) -> bytes:
    """Put new bytes where the cuts are, the last ones first, so that the places before them stay right."""
    ordered = sorted(cuts, key=lambda one: one[0].start, reverse=True)
    for number, (cut, new) in enumerate(ordered):
        main = main[: cut.start] + new + main[cut.end :]
        if number + 1 == len(ordered) or ordered[number + 1][0].run.tag != cut.run.tag:
            main = _preserving(main, cut.run.tag)
    return main


def _preserving(main: bytes, tag: int) -> bytes:
    """Tell Word to keep blanks at the ends of a text element, where there are any now."""
    text = main[tag + 1 : main.index(b"<", tag)]
    if text == text.strip() or b"xml:space" in main[main.rindex(b"<", 0, tag) : tag]:
        return main
    return main[:tag] + _PRESERVE + main[tag:]


def _change(main: bytes, cut: _Cut, numbers: Iterator[int]) -> bytes:
    if cut.run.inserted or not _TEXT_TAG.match(main, main.rindex(b"<", 0, cut.run.tag)):
        raise ValueError("a tracked change cannot stand inside another one, or the XML has other names than Word's")
    opening = b"<w:r>" + main[slice(*cut.run.properties)]
    deleted, inserted = main[cut.start : cut.end], _escaped(cut.text)
    change = b"</w:t></w:r>"
    if deleted:
        change += b"<w:del%s>%s<w:delText%s>%s</w:delText></w:r></w:del>" % (_mark(numbers), opening, _PRESERVE, deleted)
    if inserted:
        change += b"<w:ins%s>%s<w:t%s>%s</w:t></w:r></w:ins>" % (_mark(numbers), opening, _PRESERVE, inserted)
    return change + opening + b"<w:t" + _PRESERVE + b">"


def _mark(numbers: Iterator[int]) -> bytes:
    return f' w:id="{next(numbers)}" w:author="{AUTHOR}"'.encode()


def _escaped(text: str) -> bytes:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def _cuts(found: Sequence[Paragraph], fixes: Sequence[Fix]) -> Iterator[_Cut]:
    """Give what is to be replaced in each stretch."""
    places = list(_places(found))
    for fix in fixes:
        yield from _cuts_of(places, fix)


def _places(found: Sequence[Paragraph]) -> Iterator[_Placed]:
    """Give each stretch with where it starts in the text that was read out."""
    position = 0
    for paragraph in found:
        for stretch in paragraph.stretches:
            yield position, stretch
            position += len(stretch.text)
        position += 1


def _cuts_of(places: Sequence[_Placed], fix: Fix) -> Iterator[_Cut]:
    touched = _touched(places, fix.span)
    span, text = (fix.span, fix.text) if len(touched) == 1 else _changed(touched, fix)
    touched = _touched(places, span)
    if not touched:
        raise _not_plain(fix)
    for number, (start, stretch) in enumerate(touched):
        if stretch.whole or stretch.run is None:
            raise _not_plain(fix)
        first, last = max(0, span.start - start), min(len(stretch.text), span.end - start)
        cut = stretch.start + len(stretch.text[:first].encode())
        yield _Cut(stretch.run, cut, cut + len(stretch.text[first:last].encode()), "" if number else text)


def _touched(places: Sequence[_Placed], span: Span) -> Sequence[_Placed]:
    """Give the stretches that a span touches; an insertion goes behind the letter before it, into that letter's run."""
    first = max(0, bisect_left(places, span.start, key=_start) - 1)
    near = places[first : bisect_right(places, span.end, lo=first, key=_start)]
    if len(span):
        return [(start, one) for start, one in near if start < span.end and span.start < start + len(one.text)]
    before = [(start, one) for start, one in near if start < span.start <= start + len(one.text)]
    return before or [(start, one) for start, one in near if start == span.start and one.text]


def _start(place: _Placed) -> int:
    return place[0]


def _changed(touched: Sequence[_Placed], fix: Fix) -> tuple[Span, str]:
    """Narrow a fix that reaches over several runs to the letters that change, so that the others keep their formatting."""
    start = touched[0][0] if touched else 0
    before = "".join(stretch.text for _, stretch in touched)[fix.span.start - start : fix.span.end - start]
    return narrowed(fix.span, before, fix.text) if len(before) == len(fix.span) else (fix.span, fix.text)


def _not_plain(fix: Fix) -> ValueError:
    return ValueError(f"the fix at {fix.span.start}-{fix.span.end} is not plain text of one paragraph")
