"""Words that are one or two slips away from a word, found through an index of deletions.

Two words that differ by one insertion, deletion, substitution or transposition have a string in common that one or no
letter taken from each leaves; so a word's own deletions lead to all its neighbours, and no list is scanned.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol, cast

from newslint.lexicon.tables import compiled

TWO_SLIPS = 6  # letters a word must have for two slips to be looked for


def deletions(word: str, *, two: bool) -> set[str]:
    """Give the word and what is left when one letter (``two``: up to two, in a long word) is taken out."""
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    found = {word} | once
    if two and len(word) >= TWO_SLIPS:
        for left in once:
            found.update(left[:at] + left[at + 1 :] for at in range(len(left)))
    return found


class _Words(Protocol):
    def restore_key(self, key: int, /) -> str: ...


class _Index(Protocol):
    def get(self, left: str, default: None = None, /) -> list[tuple[int]] | None: ...


class Near:
    """The neighbours of a word among the words of one index."""

    def __init__(self, name: str) -> None:
        import marisa_trie  # type: ignore[import-not-found]  # it ships no types

        words, index = marisa_trie.Trie(), marisa_trie.RecordTrie("<I")
        words.mmap(compiled(f"{name}-near.words.trie"))
        index.mmap(compiled(f"{name}-near.index.trie"))
        self._words, self._index = cast("_Words", words), cast("_Index", index)

    def of(self, word: str, *, two: bool = True) -> Iterator[str]:
        """Give the distinct words that share a deletion with a word: all within one slip, many within two."""
        seen: set[int] = set()
        for left in deletions(word, two=two):
            for (key,) in self._index.get(left) or ():
                if key not in seen:
                    seen.add(key)
                    yield self._words.restore_key(key)


@lru_cache(maxsize=8)
def near(name: str) -> Near:
    """Give an index, opened on first use: ``id`` (counted words), ``id-rare`` (other forms) or ``en``."""
    return Near(name)
