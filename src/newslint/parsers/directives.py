"""Suppression comments: ``<!-- newslint: ignore RULE -- reason -->``, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newslint.model.document import Block, Directive, OffsetMap
from newslint.model.span import Span

COMMENT = r"<!--\s*newslint\s*:\s*(?P<word>[\w-]+)\s*(?P<rest>(?:(?!-->).)*?)\s*-->"
_COMMENT = re.compile(COMMENT, re.DOTALL)
_HERE = ("ignore", "abaikan")
_FILE = ("ignore-file", "abaikan-berkas")


def place_directives(
    text: str, comments: Iterable[tuple[Span, int]], blocks: Sequence[Block], offsets: OffsetMap
) -> tuple[Directive, ...]:
    """Read comments (source span, view offset that it stands before); give each the block after it to cover."""
    return tuple(_placed(text, span, after, blocks, offsets) for span, after in comments)


def _placed(text: str, span: Span, after: int, blocks: Sequence[Block], offsets: OffsetMap) -> Directive:
    directive, for_next = read_directive(text[span.start : span.end], span)
    if not for_next:
        return directive
    block = next((block for block in blocks if block.span.start >= after), None)
    return replace(directive, covers=offsets.to_source(block.span) if block is not None else span)


def read_directive(text: str, span: Span) -> tuple[Directive, bool]:
    """Read a comment; say also whether it is for the block after it (else it is for the whole document)."""
    match = _COMMENT.fullmatch(text.strip())
    if match is None:
        return Directive((), "", span, word=text.strip()), False
    names, _, reason = match["rest"].partition("--")
    rules = tuple(name.strip() for name in names.split(",") if name.strip())
    word = match["word"].lower()
    if word not in (*_HERE, *_FILE):
        return Directive((), reason.strip(), span, word=word), False
    return Directive(rules, reason.strip(), span), word in _HERE
