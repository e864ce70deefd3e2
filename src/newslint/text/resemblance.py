"""How much a passage of an article resembles a text that a house prescribes.

Case, blanks, punctuation and markup never matter; a place such as ``{media}`` in the prescribed text stands for up to
four words. What is compared is the sequence of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.model.records import dataclass, field
from newslint.model.span import Span

SAME = 1.0
ALTERED = 0.6
_TOKEN = re.compile(r"\{\w+\}|\w+")
_WORD = re.compile(r"\w+")
_PLACE_WIDTH = 4
_WIDEST_GAP = 8
_MOST_OF_BLOCK = 0.6


@dataclass(frozen=True, eq=False)
class Passage:
    """A prescribed text, split into words; ``{name}`` is a place that any few words may fill.

    ``rare`` are its longer words: a text that holds none of them cannot resemble it.
    """

    text: str
    tokens: tuple[str, ...] = field(init=False)
    rare: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        tokens = tuple(token.casefold() for token in _TOKEN.findall(self.text))
        object.__setattr__(self, "tokens", tokens)
        words = sorted((token for token in tokens if not token.startswith("{")), key=len, reverse=True)
        object.__setattr__(self, "rare", frozenset(words[: max(1, len(words) // 2)]))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Where the best resembling stretch of a text lies, how alike it is (1.0: the same words), and what differs."""

    span: Span
    ratio: float
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


def resembles(passage: Passage, text: str) -> bool:
    """Say whether most of a block is this passage, as it stands or altered."""
    likeness = best_likeness(passage, text)
    return likeness is not None and likeness.ratio >= ALTERED and len(likeness.span) >= _MOST_OF_BLOCK * len(text)


def best_likeness(passage: Passage, text: str) -> Likeness | None:
    """Give the stretch of a text that resembles the passage most, or ``None`` when too few of its words are there."""
    matches = list(_WORD.finditer(text))
    words = [match.group().casefold() for match in matches]
    if not _worth_a_look(passage, words):
        return None
    window = _window(_matched(passage.tokens, words))
    if window is None:
        return None
    first, last = window
    ratio, missing, extra = _compare(passage.tokens, words[first : last + 1])
    return Likeness(Span(matches[first].start(), matches[last].end()), ratio, missing, extra)


def _worth_a_look(passage: Passage, words: Sequence[str]) -> bool:
    return 2 * len(passage.rare.intersection(words)) >= len(passage.rare)


def _matched(tokens: Sequence[str], words: Sequence[str]) -> list[int]:
    """Give the indices of the words that stand in the passage too, in its order."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, tokens, words, autojunk=False).get_matching_blocks()
    return [block.b + offset for block in blocks for offset in range(block.size)]


def _window(matched: Sequence[int]) -> tuple[int, int] | None:
    """Give the first and last index of the densest run: a word far from the others is there by chance."""
    runs: list[list[int]] = []
    for index in matched:
        if runs and index - runs[-1][-1] <= _WIDEST_GAP:
            runs[-1].append(index)
        else:
            runs.append([index])
    if not runs:
        return None
    best = max(runs, key=len)
    return best[0], best[-1]


def _compare(tokens: Sequence[str], words: Sequence[str]) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    """Give the likeness of the passage and the words, the words that are missing and those that are too many."""
    from difflib import SequenceMatcher

    missing: list[str] = []
    extra: list[str] = []
    same = 0
    for kind, start, end, first, last in SequenceMatcher(None, tokens, words, autojunk=False).get_opcodes():
        if kind == "equal":
            same += end - start
            continue
        lost = [token for token in tokens[start:end] if not token.startswith("{")]
        filled = _PLACE_WIDTH * (end - start - len(lost))
        missing.extend(lost)
        extra.extend(words[first + filled : last])
    whole = 2 * same + len(missing) + len(extra)
    return (2 * same / whole if whole else 0.0), tuple(missing), tuple(extra)
