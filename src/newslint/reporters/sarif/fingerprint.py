"""GitHub's ``primaryLocationLineHash``: each line by the hundred characters from its start, blanks left out."""

from __future__ import annotations

import re
import sys
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

_BLOCK = 100
_BASE = 37
_MASK = (1 << 64) - 1
_END = 0xFFFF
_ENCODING = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"


@lru_cache(maxsize=1)  # asked for each finding, and by all articles of an archive
def line_hashes(text: str) -> Sequence[str]:
    """Give the hash of every line, each with the running number of its equals, as GitHub's upload action computes them.

    The hash is a polynomial of base 37 over UTF-16 units, modulo 2**64; CR and CRLF count as LF, blanks and tabs as
    nothing, and the text ends with the unit 0xFFFF.
    """
    bare = re.sub(r"[ \t]+", "", re.sub(r"\r\n|\r", "\n", text))
    units = array("H", bare.encode(_ENCODING, "surrogatepass"))
    units.append(_END)
    starts = [0, *(index + 1 for index, unit in enumerate(units) if unit == 0x0A)]  # noqa: PLR2004
    seen: Counter[int] = Counter()
    hashes = []
    for start in starts:
        value = _value(units[start : start + _BLOCK])
        seen[value] += 1
        hashes.append(f"{value:x}:{seen[value]}")
    return tuple(hashes)


def _value(block: array[int]) -> int:
    value = 0
    for unit in block:
        value = value * _BASE + unit
    shift: int = _BASE ** (_BLOCK - len(block))
    return value * shift & _MASK
