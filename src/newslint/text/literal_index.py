"""In which sentences an expression may match: its literals are looked up once per distinct word, and at each mark.

A literal that holds letters or figures is known by the longest run of them, which lies inside one word of the text; which
literals a word holds is remembered from text to text. Other literals are known by a mark and the sign behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.model.document import Document
from newslint.model.regex import regex
from newslint.text.sentences import sentence_index, sentences, sentences_of_words
from newslint.text.words import words

_RUN = regex(r"[^\W\d]{2,}|\d{2,}")
_MARK = regex(r"[^\w\s]")
_PART = regex(r"\W+")
_SHORTEST, _GRAM = 2, 3  # letters of a run; letters by which the runs that a word may hold are looked up
_MOST_KEPT = 50_000
_Found = tuple[Sequence[int], Sequence[str]]  # numbers of expressions; literals that may go on beyond the word
_NOTHING: _Found = ((), ())
_NONE: Mapping[str, list[str]] = {}


class LiteralIndex:
    """The literals of numbered expressions."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[int]] = {}  # of a literal that may stand inside a word
        self._whole: dict[str, list[int]] = {}  # of a literal that is a word of its own
        self._runs: dict[str, dict[str, list[str]]] = {}  # first letters -> run -> literals that hold it
        self._short_runs: dict[str, list[str]] = {}  # run of two letters -> literals that hold it
        self._marks: dict[str, list[tuple[int, str]]] = {}  # a mark with or without the next sign -> its place in literals
        self._blanks: list[str] = []
        self._kept: dict[str, _Found] = {}

    def add(self, literal: str, number: int, *, whole: bool) -> None:
        """Look for a literal in lower case; ``whole``: as a word of its own."""
        if whole:
            self._whole.setdefault(literal, []).append(number)
            return
        if literal not in self._numbers:
            self._add_fragment(literal)
        self._numbers.setdefault(literal, []).append(number)

    def _add_fragment(self, literal: str) -> None:
        is_run = literal.isalpha() and len(literal) >= _SHORTEST
        run = literal if is_run else max(_RUN.findall(literal), key=len, default="")
        marks = [] if run else [match.start() for match in _MARK.finditer(literal)]
        if run:
            runs = self._short_runs if len(run) < _GRAM else self._runs.setdefault(run[:_GRAM], {})
            runs.setdefault(run, []).append(literal)
        elif marks:
            at = max(marks, key=lambda mark: len(literal[mark : mark + 2].strip()))
            self._marks.setdefault(literal[at : at + 2], []).append((at, literal))
        else:
            self._blanks.append(literal)

    def sentences(self, document: Document, lower: str) -> dict[int, set[int]]:
        """Give, for each expression of which a literal stands in a document, the numbers of the sentences where it does.

        ``lower`` is the view in lower case, letter by letter.
        """
        found: dict[int, set[int]] = {}
        owners = sentences_of_words(document)
        longer: set[str] = set()
        for word, places in words(document).places.items():
            numbers, literals = self._kept.get(word) or self._look_up(word)
            if numbers:
                inside = {owners[place] for place in places}
                for number in numbers:
                    found.setdefault(number, set()).update(inside)
            longer.update(literals)
        every = sentences(document)
        for literal, offset in self._offsets(longer, lower):
            index = sentence_index(document, offset)
            if every and offset + len(literal) <= every[index].span.end:
                for number in self._numbers[literal]:
                    found.setdefault(number, set()).add(index)
        return found

    def _look_up(self, word: str) -> _Found:
        """Find what a word holds, and remember it."""
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        numbers = list(self._whole.get(word, ()))
        if not word.isalnum():  # ``antar-kota``, ``10.30``: a word boundary lets an expression match inside
            numbers += [number for part in _PART.split(word) for number in self._whole.get(part, ())]
        fragments = set(self._fragments(word))
        numbers += [number for literal in fragments if literal in word for number in self._numbers[literal]]
        longer = tuple(literal for literal in fragments if literal not in word)
        self._kept[word] = found = (tuple(numbers), longer) if numbers or longer else _NOTHING
        return found

    def _fragments(self, word: str) -> Iterator[str]:
        """Give the literals whose longest run stands in a word."""
        for run, literals in self._short_runs.items():
            if run in word:
                yield from literals
        for at in range(len(word) - _GRAM + 1):
            for run, literals in self._runs.get(word[at : at + _GRAM], _NONE).items():
                if word.startswith(run, at):
                    yield from literals

    def _offsets(self, longer: set[str], lower: str) -> Iterator[tuple[str, int]]:
        """Give the places of literals that hold marks or blanks; of those with letters, the ``longer`` ones."""
        for literal in (*longer, *self._blanks):
            offset = lower.find(literal)
            while offset >= 0:
                yield literal, offset
                offset = lower.find(literal, offset + 1)
        for match in _MARK.finditer(lower):
            mark = match.start()
            for key in {lower[mark], lower[mark : mark + 2]}:
                for at, literal in self._marks.get(key, ()):
                    if lower.startswith(literal, mark - at):
                        yield literal, mark - at
