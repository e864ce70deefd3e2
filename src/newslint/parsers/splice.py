"""Writes fixes into a draft that is text: what they do not touch keeps its bytes."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.finding import Fix
from newslint.parsers.decode import decode


def splice(data: bytes, fixes: Sequence[Fix]) -> bytes:
    """Write fixes that do not overlap; encoding, byte order mark and line ends stay as they are.

    Raises ``ValueError`` where the draft's encoding lacks a character of a fix.
    """
    decoded = decode(data, len(data))
    parts: list[str] = []
    position = 0
    for fix in sorted(fixes, key=lambda one: one.span):
        parts += (decoded.text[position : fix.span.start], fix.text)
        position = fix.span.end
    return decoded.encode("".join((*parts, decoded.text[position:])))
