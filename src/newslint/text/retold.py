"""Articles retold from other media: there the reporter saw nothing, and every paragraph needs whose account it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document, Role
from newslint.model.span import Span
from newslint.text.claims import Claim, ClaimKind
from newslint.text.coverage import is_between_sources, is_covered, opens_with_contrast
from newslint.text.cues import cues
from newslint.text.facts import fact
from newslint.text.paragraphs import is_lead, sentences_of_blocks
from newslint.text.quotes import quotations
from newslint.text.sentences import sentence_index, sentences
from newslint.text.sources import paragraph_numbers, sources, uncovered_paragraphs
from newslint.text.speaker import Kind
from newslint.text.words import words

_LEAST_WORDS = 10
_LEAST_MEDIA = 2


@fact
def is_retold(document: Document) -> bool:
    """Say whether the article leans on other media: on two of them, since one alone often only adds to own reporting."""
    return sum(source.kind is Kind.MEDIA for source in sources(document)) >= _LEAST_MEDIA


@fact
def unsourced_paragraphs(document: Document) -> Sequence[Span]:
    """Give the paragraphs of a retold article that no source covers, in order."""
    if not is_retold(document):
        return ()
    uncovered = frozenset(uncovered_paragraphs(document))
    return tuple(
        document.blocks[block].span
        for block, number in paragraph_numbers(document).items()
        if number in uncovered and _tells(document, block)
    )


def _tells(document: Document, block: int) -> bool:
    """Say whether a paragraph tells news: long enough, no question or colon at its end, no quotation in it."""
    span = document.blocks[block].span
    opening = sentences_of_blocks(document)[block][0]
    if document.blocks[block].role is not Role.BODY or is_lead(document, block) or is_between_sources(document, opening):
        return False
    if document.text(span).rstrip()[-1:] in ("?", ":") or any(one.block == block for one in quotations(document)):
        return False
    return len(words(document).within(span)) >= _LEAST_WORDS


@fact
def unsourced_events(document: Document) -> Sequence[Span]:
    """Give the sentences of a retold article that tell a finished event out of reach of their paragraph's source, in order."""
    if not is_retold(document):
        return ()
    whole = unsourced_paragraphs(document)
    return tuple(span for span in _events(document) if not any(paragraph.covers(span) for paragraph in whole))


def _events(document: Document) -> Iterator[Span]:
    every = words(document)
    told = sorted({sentence_index(document, every.starts[first]) for first, _ in cues(document, "perfect_words")})
    for index in told:
        sentence = sentences(document)[index]
        if document.blocks[sentence.block].role is not Role.BODY or any(
            one.span.overlaps(sentence.span) for one in quotations(document)
        ):
            continue
        stands_alone = len(sentences_of_blocks(document)[sentence.block]) == 1
        away = sentence.number > 1 or opens_with_contrast(document, index)
        if away and not stands_alone and not is_covered(document, Claim(ClaimKind.EVENT, sentence.span, sentence.span, index)):
            yield sentence.span
