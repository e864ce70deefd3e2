"""The newsroom's own words: right as they are written, with affixes too, and proposed for what lies one slip away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newslint.lexicon.near import deletions
from newslint.lexicon.own import spellings
from newslint.model.vocabulary import Vocabulary
from newslint.text.affixes import taken_apart
from newslint.text.cues import word_set
from newslint.text.nearness import distance

_SHORTEST = 5  # letters of a word whose near misses are looked for
_SHORTEST_STEM = 4  # letters of a word that affixes may join


@lru_cache(maxsize=4)
def own_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the words of the newsroom's dictionary, in lower case."""
    return frozenset(word.lower() for word in word_set(vocabulary, "own_words"))


@lru_cache(maxsize=4)
def _in_names(vocabulary: Vocabulary) -> frozenset[str]:
    named = (spelling for entry in word_set(vocabulary, "known_names") for spelling in spellings(entry))
    return frozenset(word.lower() for spelling in named for word in spelling.split())


def is_own(vocabulary: Vocabulary, word: str) -> bool:
    """Say whether a lower-case word is the newsroom's own, derived from one that is, or part of a name on its list."""
    own = own_words(vocabulary)
    if word in own or word in _in_names(vocabulary):
        return True
    return bool(own) and any(True for _ in taken_apart(word, own, _SHORTEST_STEM))


def near_own(vocabulary: Vocabulary, word: str) -> tuple[str, ...]:
    """Give the newsroom's own words that lie one slip from a lower-case word, in order."""
    index = _index(vocabulary)
    if not index or len(word) < _SHORTEST:
        return ()
    found = {near for left in deletions(word, two=False) for near in index.get(left, ())}
    return tuple(sorted(near for near in found if distance(word, near, 1) == 1))


@lru_cache(maxsize=4)
def own_pairs(vocabulary: Vocabulary) -> frozenset[tuple[str, str]]:
    """Give the pairs of words that the newsroom's articles write, in lower case."""
    rows = (row.lower().split("\t") for row in vocabulary.words("word_pairs"))
    return frozenset((row[0], row[1]) for row in rows if len(row) > 1)


@lru_cache(maxsize=4)
def _index(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(own_words(vocabulary)):
        for left in deletions(word, two=False) if len(word) >= _SHORTEST else ():
            index[left] = (*index.get(left, ()), word)
    return index
