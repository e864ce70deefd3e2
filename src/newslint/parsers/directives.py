"""Suppression comments: ``<!-- newslint: ignore RULE -- reason -->``, in both languages."""

from __future__ import annotations

import re

from newslint.model.document import Directive
from newslint.model.span import Span

COMMENT = r"<!--\s*newslint\s*:\s*(?P<word>[\w-]+)\s*(?P<rest>(?:(?!-->).)*?)\s*-->"
_COMMENT = re.compile(COMMENT, re.DOTALL)
_HERE = ("ignore", "abaikan")
_FILE = ("ignore-file", "abaikan-berkas")


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
