"""Judging words one by one: each distinct word once in a run, whatever the number of documents and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.rule import Rule
from newslint.text.capitals import is_capitalised, starts_sentence
from newslint.text.case import like
from newslint.text.own import own_words
from newslint.text.words import words

# Gives the better forms of a word in lower case, best first; none where the word is right.
Judge = Callable[[str], tuple[str, ...]]
_MOST_KEPT = 200_000


def wordwise(
    judges: Sequence[tuple[Rule, Judge]], concerns: Callable[[str], bool] = lambda _word: True
) -> Callable[[Document], Iterator[Hit]]:
    """Make a check that asks every judge about every distinct word, and remembers the words that nobody minds.

    ``concerns`` says, once for all judges, which words they need to be asked about.
    Options that matter here: ``in_names`` lets a rule speak of names too, ``safe`` marks its fixes.
    """
    fine: set[str] = set()
    faulty: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}

    def verdicts(word: str) -> list[tuple[Rule, tuple[str, ...]]]:
        if word not in faulty:
            found = [(rule, better) for rule, judge in judges if (better := judge(word))] if concerns(word) else []
            if not found:
                fine.add(word)
                return found
            faulty[word] = found
        return faulty[word]

    def check(document: Document) -> Iterator[Hit]:
        if len(fine) > _MOST_KEPT:
            fine.clear()
        every = words(document)
        own = own_words(document.vocabulary)
        for word in [word for word in every.places if word not in fine]:
            for rule, better in verdicts(word) if word not in own else ():
                in_names = getattr(rule.options, "in_names", False)
                places = (index for index in every.places[word] if in_names or not _is_name(document, index))
                yield from (_hit(document, index, rule, better) for index in places)

    return check


def _is_name(document: Document, index: int) -> bool:
    """Say whether a word is a name, which is spelled as its owner spells it: a capital in a sentence, here or elsewhere."""
    every = words(document)
    places = every.places[every.lower[index]] if is_capitalised(every.texts[index]) else ()
    return any(is_capitalised(every.texts[place]) and not starts_sentence(document, every, place) for place in places)


def _hit(document: Document, index: int, rule: Rule, better: tuple[str, ...]) -> Hit:
    every = words(document)
    match = every.texts[index]
    in_names = getattr(rule.options, "in_names", False)
    titled = in_names and (_is_name(document, index) or is_capitalised(every.texts[min(index + 1, len(every) - 1)]))
    ways = tuple(_titled(match, way) if titled else like(match, way) for way in better)
    safe = bool(getattr(rule.options, "safe", False)) and len(ways) == 1
    return Hit(rule.id, every.span(index), {"match": match, "replacement": ways[0]}, ways, safe=safe)


def _titled(match: str, way: str) -> str:
    """Give the parts of a title each the case of the whole: ``Wali Kota`` for ``Walikota``."""
    return " ".join(like(match, part) for part in way.split(" "))
