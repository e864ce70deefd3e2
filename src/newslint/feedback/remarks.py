"""The file that *this is wrong* writes: JSON Lines, only ever added to."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.model.errors import ConfigError

MAX_BYTES = 50_000_000
MAX_SENTENCE = 1000
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|</?(?:p|h\d|li|blockquote|div|br)\b[^>]*>|\n")
_TEXTS = ("rule", "text", "sentence", "time", "field")


class Remark(NamedTuple):
    """Somebody's word that a finding is wrong: its rule and words (none: it is about the whole article).

    ``sentence`` is where the words stand, if the newsroom keeps that; ``time`` is written as in ISO 8601.
    """

    rule: str
    text: str
    sentence: str = ""
    time: str = ""
    field: str = ""


class Reading(NamedTuple):
    """What a file holds: its remarks, and its lines that are none, each with its place."""

    remarks: tuple[Remark, ...]
    mistakes: tuple[str, ...]


def append(file: Path, remark: Remark) -> None:
    """Add a remark in one write, so that several writers do not mix their lines."""
    line = {key: value for key, value in remark._asdict().items() if value or key in {"rule", "text"}}
    with file.open("ab", buffering=0) as opened:
        opened.write(f"{json.dumps(line, ensure_ascii=False)}\n".encode("utf-8", "replace"))


def sentence_around(source: str, start: int, end: int) -> str:
    """Give the sentence of a text or of HTML in which a finding stands, without tags."""
    before = [found.end() for found in _BREAK.finditer(source, 0, start)]
    after = _BREAK.search(source, end)
    words = source[before[-1] if before else 0 : after.start() if after else len(source)]
    return " ".join(html.unescape(_TAG.sub("", words)).split())[:MAX_SENTENCE]


def read(file: Path) -> Reading:
    """Read a file of remarks."""
    remarks: list[Remark] = []
    mistakes: list[str] = []
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        try:
            remarks.append(_remark(line))
        except ConfigError as error:
            mistakes.append(f"{file.as_posix()}:{number}: is no remark: {error}")
    return Reading(tuple(remarks), tuple(mistakes))


def _lines(file: Path) -> Iterator[str]:
    try:
        if file.stat().st_size > MAX_BYTES:
            message = f"{file.as_posix()}: is larger than {MAX_BYTES:,} bytes; split it"
            raise ConfigError(message)
        yield from file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        message = f"{file.as_posix()}: is not UTF-8"
        raise ConfigError(message) from error
    except OSError as error:
        message = f"{file.as_posix()}: cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error


def _remark(line: str) -> Remark:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):  # brackets without end
        data = None
    if not isinstance(data, dict):
        raise ConfigError("it is no JSON object")
    wrong = [key for key in _TEXTS if not isinstance(data.get(key, ""), str)]
    if wrong:
        message = f"{wrong[0]} is no text"
        raise ConfigError(message)
    if not data.get("rule") or "text" not in data:
        raise ConfigError("it needs the keys rule and text")
    return Remark(**{key: " ".join(data.get(key, "").split()) for key in _TEXTS})
