"""The literal text without which a regular expression cannot match, found from its parse tree.

A sequence is cut into segments that stand for a finite set of strings; word boundaries and blanks of any kind are kept
in these strings as marks, so that it can be told which literal is a whole word. The best segment gives the literals.
A blank that the expression writes as such belongs to the literal: `` ,`` is rare where ``,`` is not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from newslint.lexicon.words import zipf, zipf_en
from newslint.rulebook.beginnings import first_letters
from newslint.rulebook.digits import holds_digit

_SHORTEST = 2
_MOST = 400
_EDGE = "\b"
_GAP = "\x00"  # one or more blanks of any kind
_COMMON = frozenset(".,-\"“”'’")  # stand in nearly every sentence: alone they tell nothing
_EVERYWHERE = frozenset(["", " ", ",", ".", "-", *"abcdefghijklmnopqrstuvwxyz0123456789"])
_MOST_NEEDED = 60
_BILLION = 9  # powers of ten
_TELLING = 1e-3  # occurrences a word of text from which a whole word tells less than letters
_BLANKS = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)]), (sre.LITERAL, ord(" "))]

Strings = set[str]


class Required(NamedTuple):
    """What every match holds: one of the literals (``whole``: as a word of its own), one piece of each of the needs, a digit."""

    literals: tuple[str, ...]
    whole: bool
    needs: tuple[tuple[str, ...], ...]
    figures: bool


@cache
def required_literals(expression: str) -> Required:
    """Give case-folded pieces of text that every match of an expression holds.

    No literals means that there are none by which it could be found. Raises ``re.error`` for an expression that is not
    valid.
    """
    re.compile(expression)
    tree = list(_parser.parse(expression))
    segments = _segments(tree)
    best: tuple[float, set[tuple[str, bool]]] = (math.inf, set())
    for segment in segments:
        told = {_literal_of(string) for string in segment}
        if min(_weight(text) for text, _ in told) >= _SHORTEST:
            best = min(best, (_expected(told), told), key=lambda one: one[0])
    whole, found = bool(best[1]) and all(whole for _, whole in best[1]), {text for text, _ in best[1]}
    literals = tuple(sorted(found if whole else _shortest_forms(found)))
    needs = {tuple(sorted(pieces)) for segment in segments if (pieces := _pieces(segment))}
    ordered = tuple(sorted(needs - {literals}, key=lambda pieces: (len(pieces), pieces)))
    return Required(literals, whole, ordered, holds_digit(tree))


def _expected(told: Iterable[tuple[str, bool]]) -> float:
    """Estimate how often one of the literals stands in a word of news copy: the fewer, the seldomer the expression runs."""
    return sum(10 ** (max(zipf(text), zipf_en(text)) - _BILLION if whole else -sum(map(_told_by, text))) for text, whole in told)


def _told_by(sign: str) -> float:
    """Give by how many powers of ten a sign makes a piece of text rarer."""
    return 0.8 if sign.isalpha() else 0.5 if sign.isspace() else 1.2


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
    """Give the rarest whole word of a string with marks; where that is as common as ``di``, its longest stretch of letters."""
    marked = string.lower().replace(_GAP, _EDGE)
    parts = marked.replace(" ", _EDGE).split(_EDGE)
    whole = [(part, True) for part in parts[1:-1] if part.isalpha() and len(part) >= _SHORTEST]
    rarest = min(whole, key=lambda one: _expected([one]), default=None)
    if rarest is None:
        return max(marked.split(_EDGE), key=_weight), False
    letters = max((part for part in parts if part.isalpha()), key=len)
    return (letters, False) if len(letters) > len(rarest[0]) and _expected([rarest]) > _TELLING else rarest


def _segments(items: list[Any]) -> list[Strings]:
    """Cut a sequence into the segments that stand for finitely many strings, and look inside what is left."""
    found: list[Strings] = []
    current: Strings = {""}
    for item in _ungrouped(items):
        strings = _strings(item)
        if item[0] is sre.ASSERT and _is_bare(current):
            found.append(_with_letters(current, item))
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
    if _is_bare(before):
        return _with_letters(before, item)
    operation, argument = item
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[0] >= 1:
        first = _strings_of_sequence(list(argument[2]))
        if first is not None and len(before) * len(first) <= _MOST:
            return {a + b for a in before for b in first}
    return before


def _ungrouped(items: Iterable[Any]) -> Iterator[Any]:
    """Give the items of a sequence with those of its groups, which are found at the same places."""
    for item in items:
        if item[0] is sre.SUBPATTERN:
            yield from _ungrouped(item[1][3])
        else:
            yield item


def _is_bare(strings: Strings) -> bool:
    """Say whether strings are marks that tell something only with what stands behind them: ``,`` before a letter."""
    return any(strings) and any(_weight(string.replace(_GAP, " ").strip(_EDGE)) < _SHORTEST for string in strings)


def _with_letters(before: Strings, item: Any) -> Strings:  # noqa: ANN401 - a node of the standard library's own tree
    """Add to a segment the letters with which what follows begins, or is asserted to begin."""
    letters = first_letters([item])
    return {a + b for a in before for b in letters} if letters and len(before) * len(letters) <= _MOST else before


def _inside(item: Any) -> list[Strings]:  # noqa: ANN401 - a node of the standard library's own tree
    operation, argument = item
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
