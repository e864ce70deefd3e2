"""Words that are written together although the second one is a word of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from newslint.checks.wordwise import wordwise
from newslint.lexicon.words import is_form, is_listed, is_root, zipf
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers

_SHORTEST, _COMMON = 4, 3.5  # letters of a word before, and its Zipf frequency


@dataclass(frozen=True, slots=True)
class Options:
    """Every word of ``first`` with every word of ``second`` behind it, without a blank, belongs apart.

    With ``after_any_word`` that is so of every known word before ``second``, unless both make a word of the lexicon.

    The second may carry one of ``suffixes``, which stands apart too if it is given with a blank before it;
    ``exceptions`` are joined forms that are words. ``before_nouns`` stand apart from every common noun that affixes make
    with -an, too: no verb ends so (*dipertandingan*).
    """

    second: tuple[str, ...]
    first: tuple[str, ...] = ()
    after_any_word: bool = False
    suffixes: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    before_nouns: tuple[str, ...] = ()
    safe: bool = False


@dataclass(frozen=True, slots=True)
class _Lists:
    first: tuple[str, ...]
    after_any_word: bool
    second: frozenset[str]
    suffixes: Mapping[str, str]  # as written when joined: as it should be
    exceptions: frozenset[str]
    before_nouns: tuple[str, ...]


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    every = [_lists(cast("Options", rule.options)) for rule in rules]
    first = tuple({first for lists in every for first in lists.first})
    last = tuple({second for lists in every if lists.after_any_word for second in lists.second})
    judges = [(rule, partial(_better, lists)) for rule, lists in zip(rules, every, strict=True)]
    return wordwise(judges, lambda word: word.startswith(first) or word.endswith(last))


def _lists(options: Options) -> _Lists:
    suffixes = {suffix.strip(): suffix for suffix in ("", *options.suffixes)}
    return _Lists(
        options.first,
        options.after_any_word,
        frozenset(options.second),
        suffixes,
        frozenset(options.exceptions),
        options.before_nouns,
    )


def _better(lists: _Lists, word: str) -> tuple[str, ...]:
    head, hyphen, tail = word.partition("-")
    if head in lists.exceptions:
        return ()
    for first in lists.first if head.startswith(lists.first) else ():
        rest = head.removeprefix(first) if head.startswith(first) else ""
        for joined, suffix in lists.suffixes.items():
            second = rest.removesuffix(joined)
            if rest.endswith(joined) and second in lists.second and first + second not in lists.exceptions:
                return (f"{first} {second}{suffix}{hyphen}{tail}",)
    for first in lists.before_nouns if head.startswith(lists.before_nouns) else ():
        if _is_before_noun(first, head):
            return (f"{first} {head.removeprefix(first)}{hyphen}{tail}",)
    return _after_any_word(lists.second, word) if lists.after_any_word and not hyphen else ()


def _is_before_noun(first: str, joined: str) -> bool:
    """Say whether a word is a preposition joined to a derived noun in -an, with a clitic or not."""
    noun = joined.removeprefix(first).removesuffix("nya")
    return noun.endswith("an") and is_form(noun) and not is_root(noun) and zipf(noun) >= _COMMON and not is_listed(joined)


def _after_any_word(seconds: frozenset[str], word: str) -> tuple[str, ...]:
    for second in seconds:
        before = word.removesuffix(second)
        if before != word and len(before) >= _SHORTEST and zipf(before) >= _COMMON and is_listed(before) and not is_listed(word):
            return (f"{before} {second}",)
    return ()


KIND = CheckKind(Options, build)
