"""How easily one word is typed for another: optimal string alignment with the costs of real slips."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFT = (0.0, 0.25, 0.75)  # how far each row stands to the right of the first, in keys
_VOWELS = frozenset("aeiou")
# Letters that Indonesian spelling confuses: sounds that merge in speech, or letters that loans exchange.
_CONFUSED = frozenset(
    frozenset(pair) for pair in ("fp", "fv", "pv", "sz", "jz", "td", "kq", "kg", "kc", "sc", "iy", "jy", "nm", "bp", "sx")
)
TRANSPOSED, DOUBLED, ADJACENT, CONFUSED, OTHER = 0.8, 0.7, 0.85, 0.85, 1.0
SILENT = 0.85  # an h, or a key beside the one before it, typed or left out
FIRST_LETTER = 0.3  # people seldom miss the first letter
FAR = 9.0


def _places() -> dict[str, tuple[float, int]]:
    return {letter: (at + _SHIFT[row], row) for row, letters in enumerate(_ROWS) for at, letter in enumerate(letters)}


_PLACE = _places()


@lru_cache(maxsize=1024)
def are_adjacent(one: str, other: str) -> bool:
    """Say whether two letters lie side by side on a QWERTY keyboard."""
    if one not in _PLACE or other not in _PLACE:
        return False
    (x, row), (x2, row2) = _PLACE[one], _PLACE[other]
    return abs(row - row2) <= 1 and abs(x - x2) <= 1


class _Swapped(dict[str, float]):
    """What typing a letter for another one costs; filled when it is asked for."""

    def __init__(self, letter: str) -> None:
        self._letter = letter

    def __missing__(self, other: str) -> float:
        one = self._letter
        if one == other:
            cost = 0.0
        elif are_adjacent(one, other):
            cost = ADJACENT
        else:
            is_confused = (one in _VOWELS and other in _VOWELS) or frozenset((one, other)) in _CONFUSED
            cost = CONFUSED if is_confused else OTHER
        self[other] = cost
        return cost


class _Extra(dict[str, float]):
    """What a letter too many or too few costs, after the letter before it."""

    def __init__(self, letter: str) -> None:
        self._letter = letter

    def __missing__(self, before: str) -> float:
        letter = self._letter
        cost = DOUBLED if letter == before else SILENT if letter == "h" or (before and are_adjacent(letter, before)) else OTHER
        self[before] = cost
        return cost


_swapped, _extra = lru_cache(maxsize=1024)(_Swapped), lru_cache(maxsize=1024)(_Extra)


def distance(typed: str, meant: str) -> float:
    """Give the cost of typing ``typed`` for ``meant``: 0 for equal words, about 1 for a slip, ``FAR`` beyond three."""
    if typed == meant:
        return 0.0
    start, shorter = 0, min(len(typed), len(meant))
    while start < shorter and typed[start] == meant[start]:
        start += 1
    end = 0
    while end < shorter - start and typed[-1 - end] == meant[-1 - end]:
        end += 1
    first = FIRST_LETTER if start == 0 and not _is_swap(typed, meant) else 0.0
    one, other = typed[start : len(typed) - end], meant[start : len(meant) - end]
    head = typed[start - 1] if start else ""
    slip = _one_slip(one, other, head)
    if slip is not None:
        return slip + first
    if abs(len(one) - len(other)) > 3:  # noqa: PLR2004 - as the docstring says
        return FAR
    return _aligned(head + one, head + other) + first  # one letter of the common head stays, so that doubled letters are seen


def _one_slip(one: str, other: str, before: str) -> float | None:
    """Give the cost where a letter is too many, too few or another one, or two changed places: most neighbours differ so."""
    if len(one) + len(other) == 1:
        return _extra(one or other)[before]
    if len(one) == len(other) == 1:
        return _swapped(one)[other]
    return TRANSPOSED if len(one) == len(other) == 2 and one == other[::-1] else None  # noqa: PLR2004 - letters


def _is_swap(typed: str, meant: str) -> bool:
    return typed[:2] == meant[1::-1]


def _aligned(one: str, other: str) -> float:
    added = [_extra(wanted)[other[at - 1] if at else ""] for at, wanted in enumerate(other)]
    row = list(accumulate(added, initial=0.0))
    previous: list[float] = []
    before = ""
    for letter in one:
        dropped, swapped = _extra(letter)[before], _swapped(letter)
        here = row[0] + dropped
        older, previous, row = previous, row, [here]
        last = ""
        for place, wanted in enumerate(other):
            cost = previous[place] + swapped[wanted]
            if (without := previous[place + 1] + dropped) < cost:
                cost = without
            if (more := here + added[place]) < cost:
                cost = more
            if letter == last and before == wanted and letter != wanted and (turned := older[place - 1] + TRANSPOSED) < cost:
                cost = turned
            row.append(cost)
            here, last = cost, wanted
        before = letter
    return row[-1]
