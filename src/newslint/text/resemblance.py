"""How much a passage of an article resembles a text that a house prescribes.

Case, blanks, punctuation and markup never matter; a place such as ``{media}`` in the prescribed text stands for up to
four words, and of a choice each word is as good (``text/prescribed.py``). What is compared is the sequence of words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newslint.model.records import dataclass, field
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.prescribed import choices, compared

SAME = 1.0
_LIKE, _LIKE_SHORT, _SHORT = 0.7, 0.85, 10  # below it a text is another text; a short one needs more to be known
_TOKEN = regex(r"\{\w+\}|\w+")
_WORD = regex(r"\w+")
_PLACE_WIDTH = 4
_WIDEST_GAP = 6
_MOST_OF_BLOCK = 0.6
_SHORTEST = 4


@dataclass(frozen=True, eq=False)
class Passage:
    """A prescribed text, split into words; ``{name}`` is a place that any few words may fill.

    ``rare`` are its longer words: a text that holds fewer than half of them cannot resemble it. A text of less than
    four words is a label, which resembles nothing. ``choices`` maps words to those as which they are compared.
    """

    text: str
    tokens: tuple[str, ...] = field(init=False)
    rare: frozenset[str] = field(init=False)
    choices: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        same = choices(self.text)
        every = (same.get(token, token) for token in _TOKEN.findall(compared(self.text).casefold()))
        tokens = tuple(token for token in every if token)
        object.__setattr__(self, "choices", same)
        words = sorted({token for token in tokens if token[0] != "{" and token not in self.choices})
        words.sort(key=len, reverse=True)
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "rare", frozenset(words[: max(1, len(words) // 2)]))

    @property
    def least(self) -> float:
        """Give the likeness from which a text is this one, altered."""
        return _LIKE if len(self.tokens) >= _SHORT else _LIKE_SHORT

    def may_be_in(self, words: Collection[str]) -> bool:
        """Say cheaply whether a set of lower-case words holds enough of the passage to be worth a look."""
        return len(self.tokens) >= _SHORTEST and 2 * sum(map(words.__contains__, self.rare)) >= len(self.rare)


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
    return likeness is not None and likeness.ratio >= passage.least and len(likeness.span) >= _MOST_OF_BLOCK * len(text)


def best_likeness(passage: Passage, text: str) -> Likeness | None:
    """Give the stretch of a text that resembles the passage most, or ``None`` when too few of its words are there."""
    given = [(match, match.group().casefold()) for match in _WORD.finditer(text)]
    if not passage.may_be_in(frozenset(word for _, word in given)):
        return None
    same = passage.choices
    matches = [(match, same.get(word, word)) for match, word in given if same.get(word, word)]
    words = [word for _, word in matches]
    window = _window(passage.tokens, words)
    if window is None:
        return None
    first, last = window
    ratio, missing, extra = _compare(passage.tokens, words[first : last + 1])
    return Likeness(Span(matches[first][0].start(), matches[last][0].end()), ratio, missing, extra)


@dataclass(frozen=True, slots=True)
class _Common:
    """A stretch of words that the passage and the text share, and the gap before it that no place accounts for."""

    start: int
    size: int
    gap: int

    @property
    def end(self) -> int:
        return self.start + self.size


def _window(tokens: Sequence[str], words: Sequence[str]) -> tuple[int, int] | None:
    """Give the first and last index of the densest run of common words: one far from the others is there by chance."""
    runs: list[list[_Common]] = []
    for common in _in_common(tokens, words):
        if runs and common.gap <= _WIDEST_GAP:
            runs[-1].append(common)
        else:
            runs.append([common])
    if not runs:
        return None
    best = _without_strays(max(runs, key=lambda run: sum(common.size for common in run)))
    return best[0].start, best[-1].end - 1


def _in_common(tokens: Sequence[str], words: Sequence[str]) -> Iterator[_Common]:
    from difflib import SequenceMatcher

    token_end = word_end = 0
    for block in SequenceMatcher(None, tokens, words, autojunk=False).get_matching_blocks():
        if block.size:
            places = sum(token.startswith("{") for token in tokens[token_end : block.a])
            yield _Common(block.b, block.size, max(0, block.b - word_end - _PLACE_WIDTH * places))
            token_end, word_end = block.a + block.size, block.b + block.size


def _without_strays(run: list[_Common]) -> list[_Common]:
    """Take single common words off the ends, unless they stand next to the rest."""
    while len(run) > 1 and run[0].size == 1 and run[1].gap > 1:
        run = run[1:]
    while len(run) > 1 and run[-1].size == 1 and run[-1].gap > 1:
        run = run[:-1]
    return run


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
