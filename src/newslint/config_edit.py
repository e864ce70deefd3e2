"""Adds lines to a configuration in YAML and leaves everything else as it stands, comments too."""

from __future__ import annotations

import re
from collections.abc import Sequence

INDENT = "  "


def with_lines(source: str, key: str, lines: Sequence[str]) -> str | None:
    """Give the source with ``lines`` at the end of what stands under a top-level key, which is made where it is missing.

    ``lines`` are written as if their block began in the first column. ``None``: the key is not written as a block.
    """
    written = source.split("\n")
    start = next((number for number, line in enumerate(written) if re.match(rf"{re.escape(key)}\s*:", line)), None)
    if start is None:
        head = f"{source.rstrip()}\n\n" if source.strip() else ""
        return head + "\n".join([f"{key}:", *(INDENT + line for line in lines), ""])
    if not re.fullmatch(rf"{re.escape(key)}\s*:\s*(#.*)?", written[start].rstrip()):
        return None
    end = _end(written, start + 1)
    indent = _indent(written[start + 1 : end])
    return "\n".join([*written[:end], *(indent + line for line in lines), *written[end:]])


def _end(written: Sequence[str], start: int) -> int:
    """Give the line after the last one of a block; comments and blank lines behind it belong to what follows."""
    end = start
    for number in range(start, len(written)):
        line = written[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace() and not line.startswith("-"):
            break
        end = number + 1
    return end


def _indent(block: Sequence[str]) -> str:
    first = next((line for line in block if line.strip() and not line.lstrip().startswith("#")), INDENT)
    return first[: len(first) - len(first.lstrip())]
