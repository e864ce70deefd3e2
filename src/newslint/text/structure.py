"""News structure: which block is the headline, a caption, page furniture, the body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from newslint.model.document import Block, Document
from newslint.model.pattern import Pattern
from newslint.model.structure import Furniture

_LONGEST_LINE = 400  # characters; page furniture is short


@dataclass(frozen=True, eq=False)
class Structure:
    """What the rules of a run say about the roles of blocks, ready to be looked up."""

    lines: dict[str, Furniture]
    patterns: tuple[tuple[Pattern, Furniture], ...]
    texts: tuple[tuple[str, Furniture], ...]


def gather(furniture: Iterable[Furniture]) -> Structure:
    """Index what rules give: whole lines by their normal form, patterns and passages in order."""
    lines: dict[str, Furniture] = {}
    patterns: list[tuple[Pattern, Furniture]] = []
    texts: list[tuple[str, Furniture]] = []
    for item in furniture:
        for line in item.lines:
            lines.setdefault(normal_line(line), item)
        patterns.extend((pattern, item) for pattern in item.patterns)
        texts.extend((text, item) for text in item.texts)
    return Structure(lines, tuple(patterns), tuple(texts))


def normal_line(text: str) -> str:
    """Give a line in the form in which lines are compared: case folded, blanks and outer punctuation gone."""
    return " ".join(text.split()).strip(" .:|»›>-–—*").casefold()


def furniture_of(structure: Structure, text: str) -> Furniture | None:
    """Give the furniture that a block's whole text is, if any."""
    if len(text) > _LONGEST_LINE:
        return None
    known = structure.lines.get(normal_line(text))
    if known is not None:
        return known
    return next((item for pattern, item in structure.patterns if pattern.compiled().fullmatch(text)), None)


def with_roles(document: Document, structure: Structure) -> Document:
    """Give the document with its blocks' roles named."""
    blocks: list[Block] = []
    for block in document.blocks:
        item = furniture_of(structure, document.text(block.span))
        blocks.append(replace(block, role=item.role) if item is not None else block)
    return replace(document, blocks=tuple(blocks))
