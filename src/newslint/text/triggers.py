"""One index over the words of all rules of all kinds: adding the hundredth rule does not cost a hundredth of the time.

Phrases are found from their first word, expressions from the literals without which they cannot match. Both are
looked up once per distinct word of the document, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document, Role
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.literal_index import LiteralIndex
from newslint.text.sentences import sentences
from newslint.text.words import Words, tokenise, words


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase or an expression of one channel, at a view span; ``payload`` is what the check gave with it."""

    payload: object
    span: Span
    groups: tuple[str | None, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


_Entry = tuple[int, Pattern, object, frozenset[Role] | None]  # channel, expression, payload, the roles of blocks it runs on


class Triggers:
    """The index. Checks register what they look for while they are built, each through a channel of its own."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[int, tuple[str, ...], object]]] = {}
        self._entries: list[_Entry] = []
        self._literals = LiteralIndex()
        self._slow: list[int] = []
        self._channels = 0
        self._last: tuple[Document, dict[int, list[Found]]] | None = None

    def channel(self) -> Channel:
        """Open a channel: its owner gets back only what it put in."""
        self._channels += 1
        return Channel(self, self._channels)

    def add_phrase(self, channel: int, phrase: str, payload: object) -> None:
        """Look for a word or phrase, whatever its case, apostrophes and kind of hyphen."""
        parts = phrase.lower().split() if phrase.replace(" ", "").isalpha() else tokenise(phrase).lower
        if not parts:
            message = f"{phrase!r} holds no word to look for"
            raise ValueError(message)
        first, *rest = parts
        self._phrases.setdefault(first, []).append((channel, tuple(rest), payload))

    def add_pattern(self, channel: int, pattern: Pattern, payload: object, where: frozenset[Role] | None = None) -> None:
        """Look for a regular expression, in sentences (of blocks with these roles) that hold one of its literals."""
        number = len(self._entries)
        self._entries.append((channel, pattern, payload, where))
        if not pattern.literals:
            self._slow.append(number)
        for literal in pattern.literals:
            self._literals.add(literal, number, whole=pattern.words)

    def found(self, document: Document, channel: int) -> list[Found]:
        """Give what a channel's triggers found in a document, in order of place."""
        if self._last is None or self._last[0] is not document:
            self._last = (document, self._look(document))
        return self._last[1].get(channel, [])

    def release(self) -> None:
        """Let go of the last document."""
        self._last = None

    def _look(self, document: Document) -> dict[int, list[Found]]:
        found: dict[int, list[Found]] = {}
        every = words(document)
        for word in self._phrases.keys() & every.places.keys():
            self._match_phrases(document, every, word, found)
        if self._entries:
            self._match_patterns(document, found)
        for hits in found.values():
            hits.sort(key=lambda hit: (hit.span.start, hit.span.end))
        return found

    def _match_phrases(self, document: Document, every: Words, word: str, found: dict[int, list[Found]]) -> None:
        for channel, rest, payload in self._phrases[word]:
            for index in every.places[word]:
                last = index + len(rest)
                if rest and not (tuple(every.lower[index + 1 : last + 1]) == rest and _unbroken(document, every, index, last)):
                    continue
                found.setdefault(channel, []).append(Found(payload, every.span(index, last)))

    def _match_patterns(self, document: Document, found: dict[int, list[Found]]) -> None:
        """Run each expression on the sentences in which one of its literals stands."""
        every = sentences(document)
        roles = [document.blocks[sentence.block].role for sentence in every]
        lower = _lower(document.view)
        lowers = [lower[sentence.span.start : sentence.span.end] for sentence in every]
        figured = {index for index, text in enumerate(lowers) if _DIGIT.search(text)}
        wanted = self._literals.sentences(document, lower)
        wanted |= {number: set(range(len(every))) for number in self._slow}
        for number in sorted(wanted):
            _, pattern, _, where = entry = self._entries[number]
            for index in wanted[number] & figured if pattern.figures else wanted[number]:
                if (where is None or roles[index] in where) and pattern.may_match(lowers[index]):
                    self._run(document, entry, every[index].span, found)

    @staticmethod
    def _run(document: Document, entry: _Entry, span: Span, found: dict[int, list[Found]]) -> None:
        channel, pattern, payload, _ = entry
        compiled = pattern.compiled()
        at: str | int = "at" if "at" in compiled.groupindex else 0
        for match in compiled.finditer(document.text(span)):  # it sees one sentence: ^ and $ are its ends
            start, end = match.span(at)
            if end > start:
                named = tuple((name, value) for name, value in match.groupdict().items() if value is not None)
                place = Span(span.start + start, span.start + end)
                found.setdefault(channel, []).append(Found(payload, place, match.groups(), named))


_DIGIT = regex(r"\d")


def _lower(text: str) -> str:
    """Give a text in lower case, letter by letter where that keeps offsets: U+0130 becomes two letters."""
    lower = text.lower()
    return (
        lower
        if len(lower) == len(text)
        else "".join(one if len(one) == 1 else letter for letter in text for one in [letter.lower()])
    )


def _unbroken(document: Document, every: Words, first: int, last: int) -> bool:
    """Say whether nothing but blanks parts the words of a phrase."""
    return all(document.view[every.ends[index] : every.starts[index + 1]].isspace() for index in range(first, last))


@dataclass(frozen=True, slots=True)
class Channel:
    """A check's own view of the index."""

    triggers: Triggers
    number: int

    def phrase(self, phrase: str, payload: object) -> None:
        """Look for a word or phrase; ``payload`` comes back with each place."""
        self.triggers.add_phrase(self.number, phrase, payload)

    def pattern(self, pattern: Pattern, payload: object, where: frozenset[Role] | None = None) -> None:
        """Look for a regular expression; ``payload`` comes back with each place. ``where`` spares it the other blocks."""
        self.triggers.add_pattern(self.number, pattern, payload, where)

    def found(self, document: Document) -> Iterator[Found]:
        """Give the places in a document, in order."""
        return iter(self.triggers.found(document, self.number))
