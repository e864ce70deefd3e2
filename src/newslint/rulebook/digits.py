"""Whether every match of a regular expression holds a digit, found from its parse tree."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def holds_digit(items: Iterable[Any]) -> bool:
    """Say whether one of the items of a sequence is a digit, or cannot match without one."""
    return any(_is_digit(operation, argument) for operation, argument in items)


def _is_digit(operation: Any, argument: Any) -> bool:  # noqa: ANN401, PLR0911 - one branch per kind of node
    if operation is sre.LITERAL:
        return chr(argument).isdecimal()
    if operation is sre.IN:
        return all(map(_is_digits, argument))
    if operation is sre.SUBPATTERN:
        return holds_digit(argument[3])
    if operation is sre.ATOMIC_GROUP:
        return holds_digit(argument)
    if operation is sre.ASSERT:
        return holds_digit(argument[1])
    if operation in _REPEATS:
        return argument[0] >= 1 and holds_digit(argument[2])
    return operation is sre.BRANCH and all(map(holds_digit, argument[1]))


def _is_digits(member: tuple[Any, Any]) -> bool:
    """Say whether a member of a class stands for digits only."""
    kind, value = member
    if kind is sre.RANGE:
        return bool(ord("0") <= value[0] and value[1] <= ord("9"))
    return bool(value is sre.CATEGORY_DIGIT if kind is sre.CATEGORY else kind is sre.LITERAL and chr(value).isdecimal())
