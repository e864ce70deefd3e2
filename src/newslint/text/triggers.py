"""One index over the words of all rules of all kinds: adding the hundredth rule does not cost a hundredth of the time.

Phrases are found from their first word, expressions from the literals without which they cannot match. Both are
looked up once per distinct word of the document, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.sentences import sentence_at, sentences
from newslint.text.words import Words, tokenise, words


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase or an expression of one channel, at a view span; ``payload`` is what the check gave with it."""

    payload: object
    span: Span
    groups: tuple[str | None, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


_GRAM = 3  # letters of a fragment by which it is looked up; the trigrams of a text are made once, however many rules there are
_Entry = tuple[int, Pattern, object]  # channel, expression, payload


class Triggers:
    """The index. Checks register what they look for while they are built, each through a channel of its own."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[int, tuple[str, ...], object]]] = {}
        self._words: dict[str, list[_Entry]] = {}
        self._fragments: dict[tuple[str, ...], dict[str, list[_Entry]]] = {}
        self._slow: list[_Entry] = []
        self._channels = 0
        self._last: tuple[Document, dict[int, list[Found]]] | None = None

    def channel(self) -> Channel:
        """Open a channel: its owner gets back only what it put in."""
        self._channels += 1
        return Channel(self, self._channels)

    def add_phrase(self, channel: int, phrase: str, payload: object) -> None:
        """Look for a word or phrase, whatever its case, apostrophes and kind of hyphen."""
        if not (parts := tokenise(phrase).lower):
            message = f"{phrase!r} holds no word to look for"
            raise ValueError(message)
        first, *rest = parts
        self._phrases.setdefault(first, []).append((channel, tuple(rest), payload))

    def add_pattern(self, channel: int, pattern: Pattern, payload: object) -> None:
        """Look for a regular expression, in sentences that hold one of its literals."""
        if not pattern.literals:
            self._slow.append((channel, pattern, payload))
        for literal in pattern.literals:
            index = self._words if pattern.words else self._fragments.setdefault(tuple(literal[:_GRAM]), {})
            index.setdefault(literal, []).append((channel, pattern, payload))

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
        self._match_patterns(document, every, found)
        for hits in found.values():
            hits.sort(key=lambda hit: hit.span)
        return found

    def _match_phrases(self, document: Document, every: Words, word: str, found: dict[int, list[Found]]) -> None:
        for channel, rest, payload in self._phrases[word]:
            for index in every.places[word]:
                last = index + len(rest)
                if rest and not (tuple(every.lower[index + 1 : last + 1]) == rest and _unbroken(document, every, index, last)):
                    continue
                found.setdefault(channel, []).append(Found(payload, every.span(index, last)))

    def _match_patterns(self, document: Document, every: Words, found: dict[int, list[Found]]) -> None:
        places: dict[tuple[int, int, int], tuple[_Entry, set[Span]]] = {}
        for entry, offset in self._candidates(document, every):
            key = (entry[0], id(entry[1]), id(entry[2]))
            places.setdefault(key, (entry, set()))[1].add(sentence_at(document, offset).span)
        for entry, spans in places.values():
            self._run(document, entry, spans, found)
        whole = {sentence.span for sentence in sentences(document)} if self._slow else set()
        for entry in self._slow:
            self._run(document, entry, whole, found)

    def _candidates(self, document: Document, every: Words) -> Iterator[tuple[_Entry, int]]:
        """Give each expression with the places at which one of its literals stands."""
        for word in self._words.keys() & every.places.keys():
            yield from ((entry, every.starts[index]) for entry in self._words[word] for index in every.places[word])
        for word, indices in _parts(every):
            yield from ((entry, every.starts[index]) for entry in self._words.get(word, ()) for index in indices)
        if self._fragments:
            yield from self._fragments_in(document.view.lower())

    def _fragments_in(self, lower: str) -> Iterator[tuple[_Entry, int]]:
        """Give the fragments of a text with their places; only those are looked for whose first letters stand in it."""
        grams: set[tuple[str, ...]] = set(zip(lower, lower[1:], lower[2:], strict=False))
        grams.update(gram for gram in self._fragments if len(gram) < _GRAM)
        for gram in self._fragments.keys() & grams:
            for fragment, entries in self._fragments[gram].items():
                offset = lower.find(fragment)
                while offset >= 0:
                    yield from ((entry, offset) for entry in entries)
                    offset = lower.find(fragment, offset + 1)

    @staticmethod
    def _run(document: Document, entry: _Entry, spans: set[Span], found: dict[int, list[Found]]) -> None:
        channel, pattern, payload = entry
        compiled = pattern.compiled()
        at: str | int = "at" if "at" in compiled.groupindex else 0
        for span in spans:
            for match in compiled.finditer(document.text(span)):  # it sees one sentence: ^ and $ are its ends
                start, end = match.span(at)
                if end > start:
                    named = tuple((name, value) for name, value in match.groupdict().items() if value is not None)
                    place = Span(span.start + start, span.start + end)
                    found.setdefault(channel, []).append(Found(payload, place, match.groups(), named))


def _unbroken(document: Document, every: Words, first: int, last: int) -> bool:
    """Say whether nothing but blanks parts the words of a phrase."""
    return all(document.view[every.ends[index] : every.starts[index + 1]].isspace() for index in range(first, last))


def _parts(every: Words) -> Iterator[tuple[str, Sequence[int]]]:
    """Give the parts of words such as ``antar-kota`` or ``10.30``: a word boundary lets an expression match there."""
    for word, indices in every.places.items():
        if not word.isalnum():
            for part in _PART.split(word):
                yield part, indices


_PART = regex(r"\W+")


@dataclass(frozen=True, slots=True)
class Channel:
    """A check's own view of the index."""

    triggers: Triggers
    number: int

    def phrase(self, phrase: str, payload: object) -> None:
        """Look for a word or phrase; ``payload`` comes back with each place."""
        self.triggers.add_phrase(self.number, phrase, payload)

    def pattern(self, pattern: Pattern, payload: object) -> None:
        """Look for a regular expression; ``payload`` comes back with each place."""
        self.triggers.add_pattern(self.number, pattern, payload)

    def found(self, document: Document) -> Iterator[Found]:
        """Give the places in a document, in order."""
        return iter(self.triggers.found(document, self.number))
