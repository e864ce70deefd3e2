"""Non-standard forms of words, in whatever affixes they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from newslint.checks.wordwise import Judge, wordwise
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
    """

    stems: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    safe: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    return wordwise([(rule, _judge(cast("Options", rule.options))) for rule in rules])


def _judge(options: Options) -> Judge:
    return partial(_better, options, frozenset(options.exceptions))


def _better(options: Options, exceptions: frozenset[str], word: str) -> tuple[str, ...]:
    pieces = word.split("-")
    if word in exceptions or not all(pieces):
        return ()
    sound = [_sound(piece) for piece in pieces]
    right = [_standard(options, piece) for piece in sound]
    return ("-".join(right),) if right != sound else ()


def _sound(word: str) -> str:
    """Give a word with the k that it lost before -kan, so that its stem is found: ``mempraktekan``."""
    found = doubled_k(word)
    return found.right if found else word


def _standard(options: Options, word: str) -> str:
    """Give the word with its stem made standard, or the word itself."""
    for parts in taken_apart(word):
        stem = options.stems.get(parts.stem) or _with_better_ending(options, parts.stem)
        if stem:
            return put_together(Parts(parts.prefix, stem, parts.suffix))
    return word


def _with_better_ending(options: Options, stem: str) -> str:
    for ending, better in options.endings.items():
        if stem.endswith(ending):
            return stem.removesuffix(ending) + better
    return ""


KIND = CheckKind(Options, build)
