"""How far two words are apart: insertions, deletions, substitutions and swaps of neighbours each count one."""

from __future__ import annotations


def distance(one: str, other: str, limit: int) -> int:
    """Give the optimal string alignment distance, or ``limit + 1`` as soon as it is known to be more than ``limit``."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    if limit == 1:
        return 1 if _is_one_edit(one, other) else 2
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


def _is_one_edit(one: str, other: str) -> bool:
    """Say whether what is left between the common ends of two different words is one letter, or two that changed places."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) == 1 or (len(left) == len(right) == 2 and left == right[::-1])  # noqa: PLR2004 - letters
