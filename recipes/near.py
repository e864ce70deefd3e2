"""An index of words by what is left of them when letters are taken out, so that a misspelling finds its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import marisa_trie

from newslint.lexicon.near import deletions


def write(folder: Path, name: str, words: Iterable[str], *, two: bool) -> None:
    """Write a trie of the words and one from each word's deletions (two letters in long words) to its key there."""
    trie = marisa_trie.Trie(sorted(words))
    pairs = ((left, (trie[word],)) for word in sorted(trie) for left in _left(word, two=two))
    index = marisa_trie.RecordTrie("<I", pairs)
    trie.save(str(folder / f"{name}-near.words.trie"))
    index.save(str(folder / f"{name}-near.index.trie"))


def _left(word: str, *, two: bool) -> Iterator[str]:
    yield from sorted(deletions(word, two=two))
