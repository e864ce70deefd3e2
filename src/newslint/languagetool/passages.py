"""The English of a document: joined into as few questions as possible, each with the way back to the view."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newslint.model.document import Document, Role
from newslint.model.records import dataclass, field
from newslint.model.span import Span
from newslint.text.facts import fact
from newslint.text.language import language_at, may_hold_english
from newslint.text.sentences import Sentence, sentences
from newslint.text.words import words

LONGEST = 20_000  # code points in one question: servers limit texts, and a longer one is answered late
_LONE = r"[\ud800-\udfff]"  # half a character, as broken JSON holds: it cannot be sent
SEPARATOR = "\n\n"  # as between paragraphs: no rule looks across it
_SILENT = frozenset({Role.BOILERPLATE, Role.RELATED, Role.AUTHOR, Role.DISCLAIMER, Role.CREDIT, Role.BYLINE, Role.DATELINE})


@dataclass(frozen=True, slots=True)
class Query:
    """A text for the server, made of parts of the view; ``parts`` are their view spans, ``starts`` their places in it."""

    text: str
    parts: tuple[Span, ...]
    starts: tuple[int, ...] = field(default=())

    def to_view(self, span: Span) -> Span | None:
        """Give the view span of a span of the text, or ``None`` where it does not lie in one part."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0:
            return None
        part = self.parts[index]
        found = Span(part.start + span.start - self.starts[index], part.start + span.end - self.starts[index])
        return found if part.covers(found) else None


@fact
def english_passages(document: Document) -> tuple[Span, ...]:
    """Give the runs of English sentences, each inside one block of prose, in order."""
    if not may_hold_english(document):
        return ()
    found: list[Span] = []
    last: Sentence | None = None
    for sentence in sentences(document):
        if document.blocks[sentence.block].role in _SILENT or not _is_english(document, sentence.span):
            last = None
            continue
        if last is not None and last.block == sentence.block:
            found[-1] = Span(found[-1].start, sentence.span.end)
        else:
            found.append(sentence.span)
        last = sentence
    return tuple(found)


def _is_english(document: Document, span: Span) -> bool:
    from newslint.text.strange import is_strange

    every = words(document)
    return language_at(document, span) == "en" and not is_strange(every, every.within(span))


def queries(document: Document, passages: Iterable[Span], longest: int = LONGEST) -> Iterator[Query]:
    """Join passages to questions of at most ``longest`` code points, parted between passages where that is possible."""
    parts: list[Span] = []
    length = 0
    for passage in passages:
        for part in _pieces(document, passage, longest):
            size = part.end - part.start + len(SEPARATOR)
            if parts and length + size > longest:
                yield _query(document, parts)
                parts, length = [], 0
            parts.append(part)
            length += size
    if parts:
        yield _query(document, parts)


def _query(document: Document, parts: Sequence[Span]) -> Query:
    starts: list[int] = []
    length = 0
    for part in parts:
        starts.append(length)
        length += part.end - part.start + len(SEPARATOR)
    text = SEPARATOR.join(document.text(part) for part in parts)
    return Query(re.sub(_LONE, "\ufffd", text), tuple(parts), tuple(starts))


def _pieces(document: Document, passage: Span, longest: int) -> Iterator[Span]:
    """Part a passage that is too long between sentences, and a sentence that is too long wherever it must be."""
    if passage.end - passage.start <= longest:
        yield passage
        return
    inside = [sentence.span for sentence in sentences(document) if passage.covers(sentence.span)]
    start = passage.start
    for span, following in zip(inside, [*(one.start for one in inside[1:]), passage.end], strict=True):
        while span.end - start > longest:
            cut = span.start if span.start > start else start + longest
            yield Span(start, cut)
            start = cut
        if following - start > longest:
            yield Span(start, span.end)
            start = following
    if start < passage.end:
        yield Span(start, passage.end)
