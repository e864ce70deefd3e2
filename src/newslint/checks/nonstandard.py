"""Non-standard forms of words, in whatever affixes they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import cast

from newslint.checks.wordwise import wordwise
from newslint.lexicon.words import is_known
from newslint.model.records import dataclass, field
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.affixes import Parts, put_together, taken_apart
from newslint.text.derivation import doubled_k
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """``stems`` maps a non-standard stem or word to the standard one; affixes are carried over with their sound changes.

    ``endings`` does the same for the end of a stem (``ifitas``). ``exceptions`` are whole words that are right.
    Names are left alone unless ``in_names`` is given.
    """

    stems: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    in_names: bool = False
    safe: bool = False


Parse = Callable[[str], tuple[Parts, ...]]


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind: a word is taken apart once, around the stems of all of them."""
    options = [cast("Options", rule.options) for rule in rules]
    stems = frozenset(stem for one in options for stem in one.stems)
    endings = tuple(ending for one in options for ending in one.endings)
    parse = lru_cache(maxsize=16)(partial(_parse, stems, endings))
    judges = [(rule, partial(_better, one, frozenset(one.exceptions), parse)) for rule, one in zip(rules, options, strict=True)]
    return wordwise(judges, lambda word: any(map(parse, word.split("-"))))


def _parse(stems: frozenset[str], endings: tuple[str, ...], word: str) -> tuple[Parts, ...]:
    """Take a word apart around a stem that some rule has, or one that ends as some rule says."""
    found = tuple(taken_apart(word, stems))
    if not found and any(ending in word for ending in endings):
        found = tuple(parts for parts in taken_apart(word) if parts.stem.endswith(endings))
    return found


def _better(options: Options, exceptions: frozenset[str], parse: Parse, word: str) -> tuple[str, ...]:
    pieces = word.split("-")
    if word in exceptions or not all(pieces):
        return ()
    right = "-".join(_standard(options, parse, piece) for piece in pieces)
    return (right,) if right != word else ()


def _standard(options: Options, parse: Parse, word: str) -> str:
    """Give the word with its stem made standard, or the word itself."""
    found = next((parts for parts in parse(word) if _better_stem(options, parts.stem)), None)
    if found is None or _is_right(word, found, _better_stem(options, found.stem)):
        return word
    sound = doubled_k(word)  # mempraktekan: its stem is found behind the k that it lost
    parts = next(iter(parse(sound.right)), found) if sound else found
    right = put_together(Parts(parts.prefix, _better_stem(options, parts.stem), parts.suffix))
    return right if word == parts.stem or is_known(right) else word  # dijaman is no verb: there is no dizaman


def _is_right(word: str, parts: Parts, better: str) -> bool:
    """Say whether a word has the standard stem after all: ``kecapekan`` is of ``capek``, not of ``cape``."""
    return word != parts.stem and any(True for _ in taken_apart(word, frozenset((better,))))


def _better_stem(options: Options, stem: str) -> str:
    ending = next((ending for ending in options.endings if stem.endswith(ending)), None)
    return options.stems.get(stem) or (stem.removesuffix(ending) + options.endings[ending] if ending else "")


KIND = CheckKind(Options, build)
