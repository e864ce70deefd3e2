"""Suppression comments: ``<!-- newslint: ignore RULE[, RULE] -- reason -->``, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newslint.model.document import Block, Directive, OffsetMap
from newslint.model.records import replace
from newslint.model.regex import regex
from newslint.model.span import Span

# Every comment that speaks to newslint is found, so that one that is written wrongly is told and not passed over.
# One ends where another starts, which keeps text full of such starts linear.
COMMENT = regex(r"<!--\s*newslint\b(?:(?!-->|<!--).)*-->", re.DOTALL | re.IGNORECASE)
_PARTS = regex(r"<!--\s*newslint\s*:\s*(?P<word>[\w-]+)(?P<rest>.*?)\s*-->", re.DOTALL | re.IGNORECASE)
_BEFORE_REASON = regex(r"--+|[—–]")  # word processors turn two hyphens into a dash
_HERE = ("ignore", "abaikan")
_FILE = ("ignore-file", "abaikan-berkas")


def place_directives(
    text: str, comments: Iterable[tuple[Span, int]], blocks: Sequence[Block], offsets: OffsetMap
) -> tuple[Directive, ...]:
    """Read comments (source span, view offset that it stands before).

    Each covers the block after it; one inside a block, or at its end, covers that block.
    """
    return tuple(_placed(text, span, after, blocks, offsets) for span, after in comments)


def _placed(text: str, span: Span, after: int, blocks: Sequence[Block], offsets: OffsetMap) -> Directive:
    directive, for_next = read_directive(text[span.start : span.end], span)
    if not for_next:
        return directive
    started = [block for block in blocks if block.span.start < after]
    if started:
        covered = offsets.to_source(started[-1].span)
        if not text[covered.end : span.start].strip(" \t"):  # it stands inside the block, or behind it on its last line
            return replace(directive, covers=covered)
    following = blocks[len(started) :]
    return replace(directive, covers=offsets.to_source(following[0].span) if following else span)


def read_directive(text: str, span: Span) -> tuple[Directive, bool]:
    """Read a comment; say also whether it is for the block after it (else it is for the whole document)."""
    match = _PARTS.fullmatch(text.strip())
    word = match["word"].lower() if match is not None else ""
    if match is None or word not in (*_HERE, *_FILE):
        return Directive((), "", span, word=" ".join(text.split())), False
    rules, reason = names_and_reason(match["rest"])
    return Directive(rules, reason, span, word="" if rules else word), word in _HERE


def names_and_reason(text: str) -> tuple[tuple[str, ...], str]:
    """Part ``RULE[, RULE] -- reason``; both may be missing."""
    names, *reason = _BEFORE_REASON.split(text, maxsplit=1)
    return tuple(name.strip() for name in names.split(",") if name.strip()), " ".join(" ".join(reason).split())
