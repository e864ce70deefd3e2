"""Colour where it was asked for, and lines that end where the window does."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.records import dataclass
from newslint.model.rule import Severity
from newslint.reporters.width import width

_CODES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "1;33", "note": "1;36", "good": "1;32", "fix": "32"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Gives text a colour, or leaves it as it is where no colour was asked for."""

    color: bool

    def __call__(self, text: str, style: str) -> str:
        """Give the text in a style: a severity's label, or ``bold``, ``dim``, ``good``, ``fix``."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """Give the text in the colour of a severity."""
        return self(text, severity.label)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Break text at blanks into lines of at most so many columns; a longer word has a line for itself."""
    line, used = "", 0
    for word in text.split():
        size = width(word)
        if line and used + 1 + size > columns:
            yield line
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    if line:
        yield line
