"""How far two words are apart: insertions, deletions, substitutions and swaps of neighbours each count one."""

from __future__ import annotations


def distance(one: str, other: str, limit: int) -> int:
    """Give the optimal string alignment distance, or ``limit + 1`` as soon as it is known to be more than ``limit``."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        current = [i]
        for j, facing in enumerate(other, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, row = row, current
    return row[-1]
