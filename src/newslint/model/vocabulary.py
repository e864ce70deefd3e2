"""Words that a newsroom may extend: media, roles, reporting verbs, image sites. Data from ``rules/vocabulary``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newslint.model.records import dataclass


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Named lists of words and phrases, in the order of their files; compared by identity."""

    lists: Mapping[str, tuple[str, ...]]

    def words(self, name: str) -> tuple[str, ...]:
        """Give the list of that name; an unknown name is a mistake in the code, not an empty list."""
        try:
            return self.lists[name]
        except KeyError:
            message = f"no vocabulary list {name!r}; there are: {', '.join(sorted(self.lists)) or 'none'}"
            raise LookupError(message) from None

    def extended(self, more: Mapping[str, tuple[str, ...]]) -> Vocabulary:
        """Give the vocabulary with more words in some of its lists."""
        return Vocabulary({**self.lists, **{name: (*self.words(name), *words) for name, words in more.items()}})


NO_VOCABULARY = Vocabulary(MappingProxyType({}))
