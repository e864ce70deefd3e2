"""The letters with which every match of a regular expression begins, found from its parse tree."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

_MOST_LETTERS = 40
_NOTHING: Any = ()


def first_letters(items: Iterable[Any]) -> set[str]:
    """Give the signs, in lower case, with which every match of a sequence begins; none where they are many."""
    operation, argument = next((item for item in items if item[0] not in (sre.ASSERT_NOT, sre.AT)), (sre.FAILURE, _NOTHING))
    if operation is sre.ASSERT and argument[0] > 0:
        return first_letters(argument[1])
    if operation is sre.SUBPATTERN:
        return first_letters(argument[3])
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[0] >= 1:
        return first_letters(argument[2])
    if operation is sre.BRANCH:
        parts = [first_letters(branch) for branch in argument[1]]
        return set().union(*parts) if all(parts) else set()
    if operation is sre.LITERAL:
        return {chr(argument).lower()}
    return _letters_of_class(argument) if operation is sre.IN else set()


def _letters_of_class(kinds: list[Any]) -> set[str]:
    letters: set[str] = set()
    for kind, value in kinds:
        if kind not in (sre.LITERAL, sre.RANGE):
            return set()
        letters.update(chr(one).lower() for one in (range(value[0], value[1] + 1) if kind is sre.RANGE else (value,)))
    return letters if len(letters) <= _MOST_LETTERS else set()
