"""Blocks that are known by their words: page furniture, related links, author cards, disclaimers."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.structure import Furniture
from newslint.text.resemblance import Passage, resembles

_LONGEST_LINE = 300  # characters: a longer block is prose
_MOST_WORDS = 9
_RARE_WORDS = 2
_OUTER = " \t\n.:;|»›«‹>-–—*•[](){}…!"
_WORD = regex(r"\w+")


@dataclass(frozen=True, eq=False)
class Structure:
    """What the rules of a run say about the roles of blocks, ready to be looked up.

    ``literals`` maps the text that a pattern needs to the numbers of such patterns; under ``""`` are those that need none.
    """

    lines: dict[str, Furniture]
    patterns: tuple[tuple[Pattern, Furniture], ...]
    literals: dict[str, tuple[int, ...]]
    passages: tuple[tuple[Passage, Furniture], ...]
    rare: frozenset[str]
    cues: tuple[tuple[frozenset[str], frozenset[str], Furniture], ...]


def gather(furniture: Iterable[Furniture]) -> Structure:
    """Index what rules give: whole lines by their normal form, the rest in order."""
    lines: dict[str, Furniture] = {}
    patterns: list[tuple[Pattern, Furniture]] = []
    passages: list[tuple[Passage, Furniture]] = []
    cues: list[tuple[frozenset[str], frozenset[str], Furniture]] = []
    for item in furniture:
        for line in item.lines:
            lines.setdefault(normal_line(line), item)
        patterns.extend((pattern, item) for pattern in item.patterns)
        passages.extend((Passage(text), item) for text in item.texts)
        if item.cues:
            own = frozenset(item.cues)
            cues.append((own, own | frozenset(item.words), item))
    rare = frozenset(word for passage, _ in passages for word in passage.rare)
    literals = _literals(pattern for pattern, _ in patterns)
    return Structure(lines, tuple(patterns), literals, tuple(passages), rare, tuple(cues))


def _literals(patterns: Iterable[Pattern]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, pattern in enumerate(patterns):
        for literal in pattern.literals or ("",):
            found[literal] = (*found.get(literal, ()), number)
    return found


def normal_line(text: str) -> str:
    """Give a line in the form in which lines are compared: case folded, blanks and outer punctuation gone."""
    return " ".join(text.split()).strip(_OUTER).casefold()


def furniture_of(structure: Structure, text: str) -> Furniture | None:
    """Give the furniture that a block's whole text is, if any."""
    if len(text) <= _LONGEST_LINE:
        found = structure.lines.get(normal_line(text)) or _by_words(structure, text) or _by_pattern(structure, text)
        if found is not None:
            return found
    return _by_passage(structure, text)


def _by_words(structure: Structure, text: str) -> Furniture | None:
    """Find a short line that is made of navigation words only."""
    if len(text) > _MOST_WORDS * 12:
        return None
    words = _WORD.findall(text.casefold())
    if not words or len(words) > _MOST_WORDS:
        return None
    for cues, allowed, item in structure.cues:
        if allowed.issuperset(words) and not cues.isdisjoint(words):
            return item
    return None


def _by_pattern(structure: Structure, text: str) -> Furniture | None:
    lower = text.lower()
    possible = {number for literal in [one for one in structure.literals if one in lower] for number in structure.literals[literal]}
    for number in sorted(possible):
        pattern, item = structure.patterns[number]
        if pattern.compiled().fullmatch(text):
            return item
    return None


def _by_passage(structure: Structure, text: str) -> Furniture | None:
    """Find a block that resembles a prescribed text; most blocks hold too few of the rare words for a closer look."""
    lower = text.lower()
    if len(structure.rare.intersection(lower.split())) < _RARE_WORDS:
        return None
    words = frozenset(_WORD.findall(lower))
    return next((item for passage, item in structure.passages if passage.may_be_in(words) and resembles(passage, text)), None)
