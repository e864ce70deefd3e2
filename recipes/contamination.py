"""Which counted words are slips: web text holds misspellings often enough for them to be counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from newslint.lexicon.distance import distance

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
# How much more frequent (Zipf) a word one edit away must be for the rarer one to count as its misspelling: short words
# have right neighbours by chance, long ones do not.
MARGINS = {4: 2.5, 5: 2.2, 6: 1.8, 7: 1.2, 8: 0.8}
LEAST_MARGIN = 0.6
JOINED_MARGIN = 0.8
# Zipf frequency from which a word's slips are likelier than a dictionary's word that nobody writes, and how long these are.
OMITTED, SWAPPED, LONGEST_SHORT = 5.4, 5.2, 6
ENDINGS = ("nya", "lah", "kah")
_MELTING = {"k": "meng", "p": "mem", "t": "men"}


def doubtful(
    frequencies: Mapping[str, float],
    trusted: AbstractSet[str],
    other: Mapping[str, float],
    is_derived: Callable[[str], bool] = lambda _word: False,
) -> set[str]:
    """Give the counted words that are likely misspellings of a trusted one.

    ``trusted`` are the forms of the dictionary; ``other`` are frequencies of another language, in which the word may
    be at home; what ``is_derived`` regularly is no misspelling.
    """
    found = set()
    for word, zipf in frequencies.items():
        if word in trusted:
            continue
        is_at_home = other.get(word, 0) > zipf or is_derived(word)
        is_slip = not is_at_home and _overshadowed(word, zipf, frequencies, trusted)
        if is_slip or is_ill_derived(word, trusted) or _joined(word, zipf, frequencies, trusted):
            found.add(word)
    return found


def _overshadowed(word: str, zipf: float, frequencies: Mapping[str, float], trusted: AbstractSet[str]) -> bool:
    if len(word) < SHORTEST:
        return False
    least = zipf + MARGINS.get(len(word), LEAST_MARGIN)
    return any(near in trusted and frequencies.get(near, 0) >= least and distance(word, near) <= 1 for near in one_edit(word))


def shadowed(forms: AbstractSet[str], frequencies: Mapping[str, float]) -> set[str]:
    """Give the dictionary's forms that nobody writes and that are slips of common words: ``terebut``, ``membuta``.

    What was never counted, and is one of the commonest words without a letter or with two letters swapped, is met in
    news as that slip only.
    """
    found = set()
    for word, zipf in frequencies.items():
        slips = (*(_omissions(word) if zipf >= OMITTED else ()), *(_swaps(word) if zipf >= SWAPPED else ()))
        found.update(slip for slip in slips if len(slip) >= LONGEST_SHORT and slip in forms and slip not in frequencies)
    return {slip for slip in found if not slip.endswith(ENDINGS)}


def _omissions(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


def _swaps(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def is_ill_derived(word: str, trusted: AbstractSet[str]) -> bool:
    """Tell ``mengkonsumsi`` (for ``mengonsumsi``) and ``menaikan`` (for ``menaikkan``)."""
    for initial, nasal in _MELTING.items():
        kept = nasal + initial
        if word.startswith(kept) and nasal + word[len(kept) :] in trusted:
            return True
    if word.startswith("mens") and "meny" + word[4:] in trusted:
        return True
    return word.endswith("kan") and word.startswith(("me", "di")) and word[:-3] + "kkan" in trusted


def _joined(word: str, zipf: float, frequencies: Mapping[str, float], trusted: AbstractSet[str]) -> bool:
    """Tell ``dirumah`` (for ``di rumah``): the preposition joined to a more common word that makes no verb."""
    rest = word[2:]
    is_noun = rest in trusted and frequencies.get(rest, 0) >= zipf + JOINED_MARGIN
    return word.startswith(("di", "ke")) and len(rest) >= SHORTEST - 1 and is_noun


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
