"""Indonesian affixes: taking a word apart around its stem, and putting it together around another one.

The sound changes of meN- and peN- are those of Tata Bahasa Baku Bahasa Indonesia (Alwi and others), chapter 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from newslint.model.records import dataclass

# How a nasal is written before a stem, and the first letter of the stem that it swallowed.
_NASALS = (("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("m", ""), ("m", "p"), ("n", ""), ("n", "t"), ("", ""))
# The letters before which a nasal may stand; k, p, s and t are among them, since writers leave them where they should go.
_BEHIND = {"ng": "aeioughk", "m": "bfpv", "n": "cdjstz", "": "lmnrwy"}
_WITH_NASAL = tuple(
    (before + lead + nasal, before + lead + "N", eaten, "" if eaten else _BEHIND.get(nasal, ""))
    for before, lead in (("", "me"), ("", "pe"), ("ke", "pe"))
    for nasal, eaten in _NASALS
)
_BEFORE_R = tuple((f"{start}e", f"{start}er", "", "r") for start in ("b", "t", "p", "memp"))
_PLAIN = (
    "", "di", "ke", "pe", "se", "ter", "ku", "kau", "ber", "be", "per", "memper", "diper", "keter", "keber", "pember", "berke",
    "anti", "non", "pra", "pasca", "re", "sub", "antar", "multi", "semi",
)  # fmt: skip
_PREFIXES = (*((name, name, "", "") for name in _PLAIN), *_BEFORE_R, *_WITH_NASAL)
_CLITICS = ("", "nya", "ku", "mu", "lah", "kah", "pun", "nyalah")
_SUFFIXES = tuple(sorted({suffix + clitic for suffix in ("", "kan", "i", "an") for clitic in _CLITICS}, key=len))
_ENDINGS = frozenset(_SUFFIXES)
_LONGEST_SUFFIX = len(_SUFFIXES[-1])


def _by_writing() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Index prefixes by how they are written: their name, the letter they swallowed, the letters that may follow (empty: all)."""
    index: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for written, *rest in _PREFIXES:
        name, eaten, before = rest
        index[written] = (*index.get(written, ()), (name, eaten, before))
    return index


_WRITTEN = _by_writing()
_LENGTHS = tuple(sorted({len(written) for written in _WRITTEN}))
_STARTS = frozenset(written[:2] for written in _WRITTEN)
_LAST = frozenset(ending[-1:] for ending in _ENDINGS)
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Parts:
    """A word as ``prefix`` (its name: ``meN``, ``ber``, ``di``), ``stem`` and ``suffix`` with clitics."""

    prefix: str
    stem: str
    suffix: str


_Way = tuple[str, str, str]  # prefix, stem, suffix


@lru_cache(maxsize=4096)  # several kinds ask for the words of one document in turn
def _ways(word: str) -> tuple[frozenset[str], tuple[_Way, ...]]:
    """Give every stem that affixes may surround, and all ways in which they do, the shortest prefixes first."""
    ways: list[_Way] = []
    tails = _tails(word)
    for length in _LENGTHS if word[:2] in _STARTS else _LENGTHS[:1]:
        for name, eaten, before in _WRITTEN.get(word[:length], ()) if length < len(word) else ():
            for suffix in tails:
                stem = eaten + word[length : len(word) - len(suffix)]
                if not before or stem[:1] in before:
                    ways.append((name, stem, suffix))
    return frozenset(stem for _, stem, _ in ways), tuple(ways)


def _tails(word: str) -> list[str]:
    """Give the suffixes with which a word may end, the shortest first."""
    if word[-1:] not in _LAST:
        return [""]
    longest = min(_LONGEST_SUFFIX, len(word) - 1)
    return ["", *(word[-size:] for size in range(1, longest + 1) if word[-size:] in _ENDINGS)]


def taken_apart(word: str, among: AbstractSet[str] | None = None, shortest: int = 3) -> Iterator[Parts]:
    """Give every way in which affixes may surround a stem (one of ``among``, if given), the shortest prefixes first."""
    stems, ways = _ways(word)
    if among is None or not among.isdisjoint(stems):
        for name, stem, suffix in ways:
            if len(stem) >= shortest and (among is None or stem in among):
                yield Parts(name, stem, suffix)


def put_together(parts: Parts) -> str:
    """Write a word around its stem, with the sound changes that its prefix asks for."""
    return _prefixed(parts.prefix, parts.stem) + parts.suffix


def _prefixed(prefix: str, stem: str) -> str:
    if prefix.endswith("N"):
        return prefix[:-1] + nasalised(stem)
    if stem.startswith("r") and prefix.endswith("er"):
        return prefix[:-1] + stem
    return prefix + stem


def nasalised(stem: str) -> str:
    """Give a stem with the nasal of meN- or peN- before it: ``ngonsumsi`` of ``konsumsi``, ``mprotes`` of ``protes``."""
    first, second = stem[0], stem[1:2]
    swallowed = {"k": "ng", "p": "m", "t": "n", "s": "ny"}
    if first in swallowed and second in _VOWELS:
        return swallowed[first] + stem[1:]
    if first in "lmnrwy":
        return stem
    if first in "bfpv":
        return "m" + stem
    if first in "cdjtzs":
        return "n" + stem
    return "ng" + stem


def unsuffixed(word: str) -> Iterator[tuple[str, str]]:
    """Give every stem of which a word is a form with suffixes and clitics only, and what was added; the word itself first."""
    return ((word[: len(word) - len(suffix)], suffix) for suffix in _tails(word))
