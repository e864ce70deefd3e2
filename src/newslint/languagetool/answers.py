"""A server's raw answer to remarks: held to its shape, offsets from UTF-16 units to code points.

The client's own ``Match`` is not used: it loses what is incomplete, miscounts lengths with emoji, and keeps positions in
class attributes that threads share.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.model.proof import Remark
from newslint.model.records import dataclass
from newslint.model.span import Span

MOST_REPLACEMENTS = 5
LONGEST_MESSAGE, LONGEST_REPLACEMENT = 500, 200  # characters; the server's own are shorter
_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")


class WrongAnswerError(Exception):
    """An answer that a LanguageTool server does not give; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says about a text: its version, its remarks (spans of that text), and whether it read all of it."""

    version: str
    remarks: tuple[Remark, ...]
    complete: bool = True


class CodePoints:
    """The way from UTF-16 offsets of a text to code points; the middle of a pair goes to the outside of a span."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._pairs = [match.start() + number for number, match in enumerate(_ASTRAL.finditer(text))]

    def span(self, start: int, length: int) -> Span:
        """Give the span in code points; one that does not lie in the text raises ``WrongAnswerError``."""
        end = start + length
        if start < 0 or length < 0 or end > self._length + len(self._pairs):
            message = f"a place outside the text ({start}, {length})"
            raise WrongAnswerError(message)
        return Span(start - bisect_left(self._pairs, start), end - bisect_left(self._pairs, end - 1 if end else 0))


def answer_from(raw: object, text: str) -> Answer:
    """Read an answer to ``/v2/check``; anything but such an answer raises ``WrongAnswerError``."""
    data = _mapping(raw, "the answer")
    remarks = tuple(_remarks(data, CodePoints(text)))
    warnings = data.get("warnings")
    complete = not (isinstance(warnings, Mapping) and warnings.get("incompleteResults"))
    return Answer(version_from(data), remarks, complete)


def version_from(raw: object) -> str:
    """Give the server's version from an answer that names it."""
    software = _mapping(_mapping(raw, "the answer").get("software"), "software")
    return _text(software, "version")


def build_from(raw: object) -> str:
    """Give what tells a server's build from others of its version: a nightly build, a house's own rules compiled in."""
    software = _mapping(_mapping(raw, "the answer").get("software"), "software")
    return " ".join(str(software[key]) for key in ("version", "buildDate", "commit") if software.get(key))


def _remarks(data: Mapping[str, Any], places: CodePoints) -> Iterator[Remark]:
    matches = data.get("matches")
    if not isinstance(matches, list):
        message = "it has no list of matches"
        raise WrongAnswerError(message)
    for raw in matches:
        match = _mapping(raw, "a match")
        rule = _mapping(match.get("rule"), "a match's rule")
        category = _mapping(rule.get("category"), "a rule's category")
        place = places.span(_number(match, "offset"), _number(match, "length"))
        yield Remark(place, _text(rule, "id"), _text(category, "id"), _message(match), tuple(_replacements(match)))


def _message(match: Mapping[str, Any]) -> str:
    """Give a match's message as one line that any terminal and report can show."""
    told = "".join(sign if sign.isprintable() else " " for sign in _text(match, "message")[: 2 * LONGEST_MESSAGE])
    line = " ".join(told.split())
    return line if len(line) <= LONGEST_MESSAGE else f"{line[: LONGEST_MESSAGE - 1]}…"


def _replacements(match: Mapping[str, Any]) -> Iterator[str]:
    """Give the first proposals; what cannot stand in a line of prose is none."""
    given = match.get("replacements", [])
    if not isinstance(given, list):
        message = "replacements that are no list"
        raise WrongAnswerError(message)
    for raw in given[:MOST_REPLACEMENTS]:
        way = _text(_mapping(raw, "a replacement"), "value")
        if way.replace("\u00a0", " ").isprintable() and len(way) <= LONGEST_REPLACEMENT:
            yield way


def _mapping(raw: object, what: str) -> Mapping[str, Any]:
    if isinstance(raw, Mapping):
        return raw
    message = f"{what} is no object"
    raise WrongAnswerError(message)


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if isinstance(value, str):
        return value
    message = f"{key} is no text"
    raise WrongAnswerError(message)


def _number(data: Mapping[str, Any], key: str) -> int:
    value = data.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    message = f"{key} is no number"
    raise WrongAnswerError(message)
