"""Which counted words are slips: web text holds misspellings often enough for them to be counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

LETTERS = "abcdefghijklmnopqrstuvwxyz"
# How much more frequent (Zipf) a word one edit away must be for the rarer one to count as its misspelling.
MARGIN = 0.8
SHORTEST = 5
_MELTING = {"k": "meng", "p": "mem", "s": "meny", "t": "men"}


def doubtful(frequencies: Mapping[str, float], trusted: AbstractSet[str], other: Mapping[str, float]) -> set[str]:
    """Give the counted words that are likely misspellings of a trusted one.

    ``trusted`` are the forms of the dictionary; ``other`` are frequencies of another language, in which the word may
    be at home.
    """
    found = set()
    for word, zipf in frequencies.items():
        if word in trusted:
            continue
        if (
            _ill_derived(word, trusted)
            or _joined(word, zipf, frequencies, trusted)
            or (other.get(word, 0) <= zipf and _overshadowed(word, zipf, frequencies, trusted))
        ):
            found.add(word)
    return found


def _overshadowed(word: str, zipf: float, frequencies: Mapping[str, float], trusted: AbstractSet[str]) -> bool:
    if len(word) < SHORTEST:
        return False
    return any(near in trusted and frequencies.get(near, 0) >= zipf + MARGIN for near in one_edit(word))


def _ill_derived(word: str, trusted: AbstractSet[str]) -> bool:
    """Tell ``mengkonsumsi`` (for ``mengonsumsi``) and ``menaikan`` (for ``menaikkan``)."""
    for initial, nasal in _MELTING.items():
        prefix = nasal.removesuffix("y") + initial if initial != "s" else "mens"
        if word.startswith(prefix) and nasal + word[len(prefix) :] in trusted:
            return True
    return word.endswith("kan") and word.startswith(("me", "di")) and word[:-2] + "kan" in trusted


def _joined(word: str, zipf: float, frequencies: Mapping[str, float], trusted: AbstractSet[str]) -> bool:
    """Tell ``dirumah`` (for ``di rumah``): the preposition joined to a common word."""
    rest = word[2:]
    return (
        word.startswith(("di", "ke"))
        and len(rest) >= SHORTEST - 2
        and rest in trusted
        and frequencies.get(rest, 0) >= zipf + MARGIN
    )


def one_edit(word: str) -> Iterator[str]:
    """Give every string that one deletion, transposition, substitution or insertion makes of a word."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            if tail:
                yield head + letter + tail[1:]
            yield head + letter + tail
