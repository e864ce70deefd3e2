"""The paragraphs that tell the story, in order: furniture, captions and links between them part nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.text.facts import fact
from newslint.text.sentences import sentences

PARAGRAPHS = frozenset({Role.BODY, Role.DATELINE, Role.QUOTE, Role.LIST})
_BREAKS = frozenset({Role.HEADING})


@fact
def telling_blocks(document: Document) -> Sequence[int]:
    """Give the indices of the paragraphs and of the headings that part them, in order."""
    return [index for index, block in enumerate(document.blocks) if block.role in PARAGRAPHS or block.role in _BREAKS]


@fact
def _positions(document: Document) -> Mapping[int, int]:
    return {block: position for position, block in enumerate(telling_blocks(document))}


@fact
def sentences_of_blocks(document: Document) -> Mapping[int, Sequence[int]]:
    """Map each block to its sentences (indices)."""
    found: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences(document)):
        found.setdefault(sentence.block, []).append(index)
    return found


def beside(document: Document, block: int, step: int) -> int | None:
    """Give the paragraph before (-1) or after (1) a block; none where a heading or the article's end stands between."""
    position = _positions(document).get(block)
    if position is None or not 0 <= position + step < len(telling_blocks(document)):
        return None
    other = telling_blocks(document)[position + step]
    return other if document.blocks[other].role in PARAGRAPHS else None


def neighbour(document: Document, index: int, step: int) -> int | None:
    """Give the sentence (index) before or after one in its paragraph, if there is one."""
    every = sentences(document)
    other = index + step
    return other if 0 <= other < len(every) and every[other].block == every[index].block else None


def edge(document: Document, block: int, step: int) -> int | None:
    """Give the nearest sentence (index) of the paragraph before (-1) or after (1) a block."""
    other = beside(document, block, step)
    inside = sentences_of_blocks(document).get(other, ()) if other is not None else ()
    return inside[0 if step > 0 else -1] if inside else None


def is_lead(document: Document, block: int) -> bool:
    """Say whether a block belongs to the first paragraph (with its dateline)."""
    for told in telling_blocks(document):
        if told == block:
            return True
        if document.blocks[told].role is not Role.DATELINE:
            return False
    return False
