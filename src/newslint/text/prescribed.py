"""The texts that a house prescribes: places such as ``{media}``, and choices such as ``{pandangan|sikap}``.

A place stands for a few words that only the author knows. A choice names words that do equally well, of which the first
is proposed; with an empty one among them (``{menjadi|}``) the word may as well be missing.
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.model.regex import regex

_CHOICE = regex(r"\{([^{}|]*(?:\|[^{}|]*)+)\}")
_BLANKS = regex(r" {2,}")


def proposed(text: str) -> str:
    """Give a prescribed text with the first of each choice in it; its places stay."""
    return _without(text, lambda words: words[0])


def compared(text: str) -> str:
    """Give a prescribed text as it is compared: a choice is its first word, and nothing where it may be missing."""
    return _without(text, lambda words: "" if "" in words else words[0])


def choices(text: str) -> dict[str, str]:
    """Give for each word of a choice, in small letters, what it is compared as; ``""`` where it may be missing."""
    every = [[word.casefold() for word in found.group(1).split("|")] for found in _CHOICE.finditer(text)]
    return {word: "" if "" in words else words[0] for words in every for word in words if word}


def _without(text: str, chosen: Callable[[list[str]], str]) -> str:
    return _BLANKS.sub(" ", _CHOICE.sub(lambda found: chosen(found.group(1).split("|")), text)).strip()
