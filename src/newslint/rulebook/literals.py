"""The literal text without which a regular expression cannot match, found from its parse tree.

A sequence is cut into segments that stand for a finite set of strings; word boundaries and blanks of any kind are kept
in these strings as marks, so that it can be told which literal is a whole word. The best segment gives the literals.
A blank that the expression writes as such belongs to the literal: `` ,`` is rare where ``,`` is not.
"""

from __future__ import annotations

import re
from functools import cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_SHORTEST = 2
_MOST = 400
_EDGE = "\b"
_GAP = "\x00"  # one or more blanks of any kind
_COMMON = frozenset(".,-\"“”'’")  # stand in nearly every sentence: alone they tell nothing
_EVERYWHERE = frozenset(["", " ", ",", ".", "-", *"abcdefghijklmnopqrstuvwxyz0123456789"])
_MOST_NEEDED = 60
_BLANKS = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)]), (sre.LITERAL, ord(" "))]

Strings = set[str]


class Required(NamedTuple):
    """What every match holds: one of the literals (``whole``: as a word of its own), and one piece of each of the needs."""

    literals: tuple[str, ...]
    whole: bool
    needs: tuple[tuple[str, ...], ...]


@cache
def required_literals(expression: str) -> Required:
    """Give case-folded pieces of text that every match of an expression holds.

    No literals means that there are none by which it could be found. Raises ``re.error`` for an expression that is not
    valid.
    """
    re.compile(expression)
    segments = _segments(list(_parser.parse(expression)))
    best: tuple[tuple[int, bool, int], set[tuple[str, bool]]] = ((0, False, 0), set())
    for segment in segments:
        told = {_literal_of(string) for string in segment}
        shortest = min(_weight(text) for text, _ in told)
        if shortest < _SHORTEST:
            continue
        quality = (min(shortest, 4), all(whole for _, whole in told), -len(told))
        if quality > best[0]:
            best = (quality, told)
    whole, found = best[0][1], {text for text, _ in best[1]}
    literals = tuple(sorted(found if whole else _shortest_forms(found)))
    needs = {tuple(sorted(pieces)) for segment in segments if (pieces := _pieces(segment))}
    return Required(literals, whole, tuple(sorted(needs - {literals}, key=lambda pieces: (len(pieces), pieces))))


def _shortest_forms(pieces: set[str]) -> set[str]:
    """Leave out pieces that hold another one: where they stand, that one stands."""
    return {piece for piece in pieces if not any(other in piece for other in pieces if other != piece)}


def _told(piece: str) -> tuple[bool, int]:
    """Rank stretches of text: punctuation beside letters is rarer than letters."""
    return piece.strip() != "" and not piece.isalpha(), len(piece)


def _pieces(segment: Strings) -> set[str]:
    """Give the most telling stretch of text of each string; none where they tell little or are very many."""
    pieces = _shortest_forms({max(string.lower().replace(_GAP, _EDGE).split(_EDGE), key=_told) for string in segment})
    return pieces if len(pieces) <= _MOST_NEEDED and not pieces & _EVERYWHERE else set()


def _weight(literal: str) -> int:
    """Say how much a literal tells: the number of its letters, or what rare punctuation is worth."""
    letters = literal.strip()
    if letters.isalnum():
        return len(letters)
    if len(literal) == 1:
        return 1 if literal in _COMMON or literal.isspace() else _SHORTEST
    return _SHORTEST + 1 if len(literal) > 1 else 0


def _literal_of(string: str) -> tuple[str, bool]:
    """Give the longest whole word of a string with marks, else its longest stretch of text."""
    marked = string.lower().replace(_GAP, _EDGE)
    whole = [piece for piece in marked.replace(" ", _EDGE).split(_EDGE)[1:-1] if piece.isalpha()]
    if whole:
        longest = max(whole, key=len)
        if len(longest) >= _SHORTEST:
            return longest, True
    return max(marked.split(_EDGE), key=_weight), False


def _segments(items: list[Any]) -> list[Strings]:
    """Cut a sequence into the segments that stand for finitely many strings, and look inside what is left."""
    found: list[Strings] = []
    current: Strings = {""}
    for item in items:
        strings = _strings(item)
        joined = {a + b for a in current for b in strings} if strings is not None and len(current) * len(strings) <= _MOST else None
        if joined is not None:
            current = joined
            continue
        found.append(_with_first(current, item) if strings is None else current)
        current = strings if strings is not None else {""}
        if strings is None:
            found.extend(_inside(item))
    found.append(current)
    return [segment for segment in found if all(string.strip(_EDGE + _GAP) for string in segment)]


def _with_first(before: Strings, item: Any) -> Strings:  # noqa: ANN401 - a node of the standard library's own tree
    """Add to a segment the first round of what is repeated at least once after it: ``,,+`` holds ``,,``."""
    operation, argument = item
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[0] >= 1:
        first = _strings_of_sequence(list(argument[2]))
        if first is not None and len(before) * len(first) <= _MOST:
            return {a + b for a in before for b in first}
    return before


def _inside(item: Any) -> list[Strings]:  # noqa: ANN401 - a node of the standard library's own tree
    operation, argument = item
    if operation is sre.SUBPATTERN:
        return _segments(list(argument[3]))
    if operation is sre.ATOMIC_GROUP:
        return _segments(list(argument))
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _segments(list(argument[2])) if argument[0] >= 1 else []
    if operation is sre.BRANCH:
        best = [_best(_segments(list(branch))) for branch in argument[1]]
        if all(best):
            together: Strings = set().union(*best)
            return [together] if len(together) <= _MOST else []
    return []


def _best(segments: list[Strings]) -> Strings:
    return max(segments, key=lambda segment: min(len(text) for text in segment), default=set())


def _strings(item: Any) -> Strings | None:  # noqa: ANN401, PLR0911 - one branch per kind of node
    operation, argument = item
    if operation is sre.LITERAL:
        return {chr(argument)}
    if operation is sre.AT:
        return {_EDGE} if argument is sre.AT_BOUNDARY else {""}
    if operation in (sre.ASSERT, sre.ASSERT_NOT):
        return {""}
    if operation is sre.IN:
        if item == _BLANKS[0]:
            return {_GAP}
        return {chr(value) for kind, value in argument} if all(kind is sre.LITERAL for kind, _ in argument) else None
    if operation is sre.SUBPATTERN:
        return _strings_of_sequence(list(argument[3]))
    if operation is sre.ATOMIC_GROUP:
        return _strings_of_sequence(list(argument))
    if operation is sre.BRANCH:
        parts = [_strings_of_sequence(list(branch)) for branch in argument[1]]
        together: Strings = set().union(*(part for part in parts if part is not None))
        return together if None not in parts and len(together) <= _MOST else None
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _strings_of_repeat(argument)
    return None


def _strings_of_repeat(argument: Any) -> Strings | None:  # noqa: ANN401
    low, high, inside = argument
    if list(inside) in ([_BLANKS[0]], [_BLANKS[1]]):
        return {_GAP} if low >= 1 else {_GAP, ""}
    if low == 0 and high == 1:
        strings = _strings_of_sequence(list(inside))
        return None if strings is None else strings | {""}
    return _strings_of_sequence(list(inside)) if low == high == 1 else None


def _strings_of_sequence(items: list[Any]) -> Strings | None:
    current: Strings = {""}
    for item in items:
        strings = _strings(item)
        if strings is None or len(current) * len(strings) > _MOST:
            return None
        current = {a + b for a in current for b in strings}
    return current
