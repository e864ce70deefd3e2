"""The compiled tables: a memory-mapped trie of words, and one byte for each word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

from newslint.model.errors import PluginError

FOLDER = Path(__file__).resolve().parent.parent / "compiled"


def compiled(name: str) -> str:
    """Give the path of a compiled file; one that is missing is a broken installation."""
    file = FOLDER / name
    if not file.is_file():
        message = f"the compiled lexicon lacks {name}; install newslint again (in a checkout: make setup)"
        raise PluginError(message)
    return str(file)


class _Trie(Protocol):
    def get(self, word: str, default: int | None = None, /) -> int | None: ...
    def keys(self, prefix: str = "", /) -> list[str]: ...


class Table:
    """Words with a byte each. Looking one up reads a few pages of the mapped file."""

    def __init__(self, name: str) -> None:
        import marisa_trie  # type: ignore[import-not-found]  # it ships no types

        trie = marisa_trie.Trie()
        trie.mmap(compiled(f"{name}.trie"))
        self._trie = cast("_Trie", trie)
        self._bytes = (FOLDER / f"{name}.bytes").read_bytes()

    def get(self, word: str) -> int:
        """Give a word's byte, 0 when it is not there."""
        key = self._trie.get(word)
        return 0 if key is None else self._bytes[key]

    def words(self, prefix: str = "") -> list[str]:
        """Give the words that begin with a prefix."""
        return self._trie.keys(prefix)

    def __len__(self) -> int:
        return len(self._bytes)


@lru_cache(maxsize=8)
def table(name: str) -> Table:
    """Give a table, opened on first use: ``id-forms``, ``id-freq``, ``en-forms`` or ``en-freq``."""
    return Table(name)
