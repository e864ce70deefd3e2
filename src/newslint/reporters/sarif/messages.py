"""Messages as SARIF wants them: templates with numbered places in single quotes, and sentences that end with a period.

The official validator asks for both (SARIF2001, SARIF2015), and for something in every message that tells one result
from the next (SARIF2014): a message without a place for a value gets one for the words in question.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter

from newslint.model.records import dataclass

_OPENING, _CLOSING = "“‘\"'`", "”’\"'`"
WORDS = ""  # the name of the place for the words in question


@dataclass(frozen=True, slots=True)
class Template:
    """A message with numbered places, and the names of the values that fill them."""

    text: str
    names: tuple[str, ...]

    def arguments(self, values: Mapping[str, str], words: str) -> list[str]:
        """Give the values in the order of their places."""
        return [words if name == WORDS else values.get(name, "") for name in self.names]

    def filled(self, arguments: list[str]) -> str:
        """Put the values into their places."""
        return self.text.format(*arguments)


@cache
def template(message: str) -> Template:
    """Turn a rule's message into SARIF's form."""
    names: list[str] = []
    parts: list[str] = []
    quoted = False
    for literal, name, _, _ in Formatter().parse(message):
        text = literal
        if quoted:
            text = _unquoted(parts, text)
        parts.append(_escaped(text))
        quoted = name is not None
        if name is not None:
            if name not in names:
                names.append(name)
            parts.append(f"'{{{names.index(name)}}}'")
    text = "".join(parts).rstrip()
    if not names:
        return Template(f"{text.rstrip('.:')}: '{{0}}'.", (WORDS,))
    return Template(text if text.endswith(".") else f"{text}.", tuple(names))


def _unquoted(parts: list[str], after: str) -> str:
    """Take away the message's own quotation marks around the place just written."""
    before = parts[-2]
    if before and after and before[-1] in _OPENING and after[0] in _CLOSING:
        parts[-2] = before[:-1]
        return after[1:]
    return after


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
