"""The sources of an article: who they are, what they are named for, and which paragraphs nobody stands behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.attributions import Attribution
from newslint.text.coverage import carries
from newslint.text.facts import fact
from newslint.text.paragraphs import PARAGRAPHS, edge, sentences_of_blocks, telling_blocks
from newslint.text.quotes import Quotation, quotations
from newslint.text.sentences import sentences
from newslint.text.source_roll import roll
from newslint.text.speaker import Kind


@dataclass(frozen=True, slots=True)
class Source:
    """A source of the article: its name and kind, where it is first named, its attributions, the paragraphs it covers.

    ``paragraphs`` are numbers from 1; ``span`` is a view span.
    """

    name: str
    kind: Kind
    span: Span
    attributions: tuple[Attribution, ...]
    paragraphs: tuple[int, ...]


@fact
def paragraph_numbers(document: Document) -> Mapping[int, int]:
    """Give the number of each paragraph (by block), from 1; a dateline counts with the paragraph that it opens."""
    numbers: dict[int, int] = {}
    number = 0
    opened = False
    for block in telling_blocks(document):
        if document.blocks[block].role in PARAGRAPHS:
            number += not opened
            opened = document.blocks[block].role is Role.DATELINE
            numbers[block] = number
    return numbers


@fact
def _covering(document: Document) -> Mapping[int, frozenset[tuple[Kind, str]]]:
    """Map each paragraph's number to the sources that cover it."""
    by_sentence: dict[int, set[tuple[Kind, str]]] = {}
    for key, entered in roll(document).items():
        for attribution in entered:
            by_sentence.setdefault(attribution.sentence, set()).add(key)
    found: dict[int, set[tuple[Kind, str]]] = {}
    for block, number in paragraph_numbers(document).items():
        inside = sentences_of_blocks(document).get(block, ())
        keys = {key for index in inside for key in by_sentence.get(index, ())}
        if inside and not keys:
            beside = carries(document, block)
            keys = set(by_sentence.get(beside, ())) if beside is not None else set()
        found.setdefault(number, set()).update(keys)
    return {number: frozenset(keys) for number, keys in found.items()}


@fact
def sources(document: Document) -> Sequence[Source]:
    """Give the sources of the article, in the order in which they are first named."""
    covering = _covering(document)
    found = [
        Source(
            name=key[1],
            kind=key[0],
            span=entered[0].speaker.span,
            attributions=tuple(entered),
            paragraphs=tuple(number for number, keys in covering.items() if key in keys),
        )
        for key, entered in roll(document).items()
    ]
    return tuple(sorted(found, key=lambda source: source.attributions[0].cue))


@fact
def uncovered_paragraphs(document: Document) -> Sequence[int]:
    """Give the numbers of the paragraphs that no source covers."""
    return tuple(number for number, keys in _covering(document).items() if not keys)


@fact
def paragraph_spans(document: Document) -> Mapping[int, Span]:
    """Give the view span of each paragraph by its number."""
    found: dict[int, Span] = {}
    for block, number in paragraph_numbers(document).items():
        span = document.blocks[block].span
        found[number] = Span(found[number].start, span.end) if number in found else span
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """What a source is named for: a quotation (``quoted``) or a sentence, at a view span, in a paragraph."""

    span: Span
    paragraph: int
    quoted: bool


def named_for(document: Document, source: Source) -> Sequence[Named]:
    """Give what a source is named for, in order: the quotations of its sentences, or the sentences themselves."""
    numbers = paragraph_numbers(document)
    found: dict[Span, Named] = {}
    for attribution in source.attributions:
        sentence = sentences(document)[attribution.sentence]
        own = [one for one in quotations(document) if one.span.overlaps(sentence.span)]
        if not own:
            found.setdefault(sentence.span, Named(sentence.span, numbers.get(sentence.block, 0), quoted=False))
        for quotation in (*own, *_orphans(document).get(attribution, ())):
            found.setdefault(quotation.inner, Named(quotation.inner, numbers.get(quotation.block, 0), quoted=True))
    return tuple(sorted(found.values(), key=lambda one: one.span))


@fact
def _orphans(document: Document) -> Mapping[Attribution, Sequence[Quotation]]:
    """Map attributions to the quotations whose own sentences name nobody: of the paragraph, or the one that goes on."""
    by_sentence = {entered.sentence: entered for every in roll(document).values() for entered in reversed(every)}
    found: dict[Attribution, list[Quotation]] = {}
    for quotation in quotations(document):
        if document.blocks[quotation.block].role not in PARAGRAPHS or _is_told(document, quotation, by_sentence):
            continue
        attribution = _speaking_near(document, quotation, by_sentence)
        if attribution is not None:
            found.setdefault(attribution, []).append(quotation)
    return found


def _is_told(document: Document, quotation: Quotation, by_sentence: Mapping[int, Attribution]) -> bool:
    return any(sentences(document)[index].span.overlaps(quotation.span) for index in by_sentence)


def _speaking_near(document: Document, quotation: Quotation, by_sentence: Mapping[int, Attribution]) -> Attribution | None:
    """Give the attribution that holds for a quotation: before it in its paragraph, after it, or where it goes on."""
    inside = sentences_of_blocks(document).get(quotation.block, ())
    told = [by_sentence[index] for index in inside if index in by_sentence]
    before = [attribution for attribution in told if attribution.cue.start < quotation.span.start]
    if told:
        return before[-1] if before else told[0]
    following = edge(document, quotation.block, 1)
    if following is None or (quotation.closed and document.text(quotation.inner).rstrip()[-1:] != ","):
        return None
    return by_sentence.get(following)
