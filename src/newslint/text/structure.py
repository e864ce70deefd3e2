"""News structure: which block is the headline, a caption, page furniture, the body.

Rules say what is known by its words (furniture, related links, disclaimers); the rest is told from the shape of a
block and its place. Roles that a parser took from markup are kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Block, Document, Role
from newslint.model.records import replace
from newslint.model.span import Span
from newslint.text.captions import credit_start
from newslint.text.datelines import dateline_end
from newslint.text.furniture import Structure, furniture_of, gather
from newslint.text.layout import lay_out

_MARKED = frozenset({Role.HEADLINE, Role.CAPTION, Role.CREDIT})  # furniture is looked for in all others


def with_roles(document: Document, structure: Structure) -> Document:
    """Give the document with its blocks' roles named; datelines and credits become blocks of their own."""
    texts = [document.text(block.span) for block in document.blocks]
    roles = [_known_role(structure, block, text) for block, text in zip(document.blocks, texts, strict=True)]
    photo_words = frozenset(document.vocabulary.words("photo-credits"))
    roles = lay_out(texts, roles, photo_words)
    blocks = [
        part
        for block, text, role in zip(document.blocks, texts, roles, strict=True)
        for part in _split(block if block.role is role else replace(block, role=role), text, photo_words)
    ]
    return replace(document, blocks=tuple(_datelined(document, blocks)))


def _known_role(structure: Structure, block: Block, text: str) -> Role:
    if block.role in _MARKED:
        return block.role
    item = furniture_of(structure, text)
    return item.role if item is not None else block.role


def _split(block: Block, text: str, photo_words: frozenset[str]) -> Iterator[Block]:
    """Part a caption from the credit at its end."""
    cut = credit_start(text, photo_words) if block.role is Role.CAPTION else None
    if not cut:
        yield block if cut is None else replace(block, role=Role.CREDIT)
        return
    start, end = block.span.start, block.span.end
    yield Block(Role.CAPTION, Span(start, start + len(text[:cut].rstrip())), 0, block.quoted)
    yield Block(Role.CREDIT, Span(start + cut, end), 0, block.quoted)


def _datelined(document: Document, blocks: list[Block]) -> Iterator[Block]:
    """Part the dateline from the first paragraph of the body."""
    first = next((number for number, block in enumerate(blocks) if block.role is Role.BODY), None)
    for number, block in enumerate(blocks):
        text = document.text(block.span) if number == first else ""
        cut = dateline_end(text) if text else None
        if cut is None:
            yield block
            continue
        start, end = block.span.start, block.span.end
        rest = len(text) - len(text[cut:].lstrip())
        yield Block(Role.DATELINE, Span(start, start + cut))
        yield Block(Role.BODY, Span(start + rest, end), 0, block.quoted)


__all__ = ["Structure", "gather", "with_roles"]
