"""Words whose affixes were joined without the sound changes that they ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Literal, cast

from newslint.checks.wordwise import wordwise
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.derivation import Respelling, doubled_k, swallowed
from newslint.text.triggers import Triggers

_FAULTS: Mapping[str, Callable[[str], Respelling | None]] = MappingProxyType({"unswallowed": swallowed, "lost-k": doubled_k})


@dataclass(frozen=True, slots=True)
class Options:
    """``fault`` is what to look for: an initial that meN- should have swallowed, or the k that is lost before -kan.

    ``stems`` narrows the rule to words of these stems; words of the stems in ``exceptions`` are right.
    """

    fault: Literal["unswallowed", "lost-k"]
    stems: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    safe: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    return wordwise([(rule, partial(_better, cast("Options", rule.options))) for rule in rules])


def _better(options: Options, word: str) -> tuple[str, ...]:
    found = _FAULTS[options.fault](word)
    if found is None or found.stem in options.exceptions or (options.stems and found.stem not in options.stems):
        return ()
    return (found.right,)


KIND = CheckKind(Options, build)
