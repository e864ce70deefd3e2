"""How far a source reaches: which sentences somebody stands behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.text.attributions import Attribution, attributions
from newslint.text.claims import Claim, ClaimKind
from newslint.text.cues import cues
from newslint.text.facts import fact
from newslint.text.sentences import Sentence, sentences
from newslint.text.words import words


@fact
def attributed(document: Document) -> Mapping[int, Sequence[Attribution]]:
    """Map each sentence (an index) that names a source to its attributions."""
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions(document):
        found.setdefault(attribution.sentence, []).append(attribution)
    return found


@fact
def _contrasts(document: Document) -> frozenset[int]:
    return frozenset(first for first, _ in cues(document, "contrasts"))


@fact
def _references(document: Document) -> frozenset[int]:
    return frozenset(first for first, _ in cues(document, "back_references"))


def _first_word(document: Document, sentence: Sentence) -> int:
    return words(document).within(sentence.span).start


def opens_with_contrast(document: Document, index: int) -> bool:
    """Say whether a sentence turns to something else."""
    return _first_word(document, sentences(document)[index]) in _contrasts(document)


def points_back(document: Document, index: int) -> bool:
    """Say whether a sentence opens by pointing at what was just said: ``Hal itu dikatakan ...``."""
    return _first_word(document, sentences(document)[index]) in _references(document)


def _neighbour(document: Document, index: int, step: int) -> int | None:
    """Give the sentence before or after one in its paragraph, if there is one."""
    every = sentences(document)
    other = index + step
    return other if 0 <= other < len(every) and every[other].block == every[index].block else None


def covered_from_before(document: Document, index: int) -> bool:
    """Say whether the sentence before, in the same paragraph, names a source that still holds."""
    before = _neighbour(document, index, -1)
    return before in attributed(document) and not opens_with_contrast(document, index)


def covered_from_after(document: Document, index: int, *, pointing: bool) -> bool:
    """Say whether the next sentence of the paragraph names a source for this one; ``pointing``: only if it points back."""
    after = _neighbour(document, index, 1)
    if after is None or after not in attributed(document) or opens_with_contrast(document, after):
        return False
    return not pointing or points_back(document, after)


@fact
def _told_blocks(document: Document) -> Sequence[int]:
    """Give the blocks that tell the story, in order: what stands between them (furniture, captions) parts nothing."""
    return [index for index, block in enumerate(document.blocks) if block.role in _TELLING]


_TELLING = frozenset({Role.BODY, Role.DATELINE, Role.QUOTE, Role.HEADING, Role.LIST})


@fact
def _of_blocks(document: Document) -> Mapping[int, Sequence[int]]:
    """Map each block to its sentences."""
    found: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences(document)):
        found.setdefault(sentence.block, []).append(index)
    return found


def _edge(document: Document, block: int, step: int) -> int | None:
    """Give the nearest sentence of the paragraph before (-1) or after (1) a block; a heading parts paragraphs."""
    told = _told_blocks(document)
    if block not in told:
        return None
    position = told.index(block) + step
    if not 0 <= position < len(told) or document.blocks[told[position]].role is Role.HEADING:
        return None
    inside = _of_blocks(document).get(told[position])
    return inside[0 if step > 0 else -1] if inside else None


def _between_sources(document: Document, index: int) -> bool:
    """Say whether a paragraph stands between two that somebody is named for: the account goes on."""
    block = sentences(document)[index].block
    before, after = _edge(document, block, -1), _edge(document, block, 1)
    return before in attributed(document) and after in attributed(document) and not opens_with_contrast(document, index)


def _leads_to_source(document: Document, index: int) -> bool:
    """Say whether a sentence is in the lead and the next paragraph opens with a source: the inverted pyramid."""
    block = sentences(document)[index].block
    body = [number for number in _told_blocks(document) if document.blocks[number].role in (Role.BODY, Role.DATELINE)]
    return body[:1] == [block] and _edge(document, block, 1) in attributed(document)


def is_covered(document: Document, claim: Claim) -> bool:
    """Say whether somebody stands behind a claim; hearsay needs somebody nearer than an allegation or a figure."""
    index = claim.sentence
    if index in attributed(document) or covered_from_before(document, index):
        return True
    hearsay = claim.kind is ClaimKind.HEDGE
    return (
        covered_from_after(document, index, pointing=hearsay)
        or _between_sources(document, index)
        or _leads_to_source(document, index)
    )
