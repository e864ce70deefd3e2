"""The sources of an article: who they are, what they are named for, and which paragraphs nobody stands behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.attributions import Attribution, Frame, attributions
from newslint.text.coverage import carries
from newslint.text.facts import fact
from newslint.text.names import Bearer, names
from newslint.text.paragraphs import PARAGRAPHS, sentences_of_blocks, telling_blocks
from newslint.text.quotes import quotations
from newslint.text.sentences import sentences
from newslint.text.speakers import Kind, Speaker


@dataclass(frozen=True, slots=True)
class Source:
    """A source of the article: its name and kind, where it is first named, its attributions, the paragraphs it covers.

    ``paragraphs`` are numbers from 1; ``span`` is a view span.
    """

    name: str
    kind: Kind
    span: Span
    attributions: tuple[Attribution, ...]
    paragraphs: tuple[int, ...]


@fact
def paragraph_numbers(document: Document) -> Mapping[int, int]:
    """Give the number of each paragraph (by block), from 1; a dateline counts with the paragraph that it opens."""
    numbers: dict[int, int] = {}
    number = 0
    opened = False
    for block in telling_blocks(document):
        if document.blocks[block].role in PARAGRAPHS:
            number += not opened
            opened = document.blocks[block].role is Role.DATELINE
            numbers[block] = number
    return numbers


def _tokens(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").split())


@fact
def _people(document: Document) -> Sequence[str]:
    """Give the names that may be people's, the longest first."""
    found = {name.text for name in names(document) if name.bearer in (Bearer.PERSON, Bearer.UNKNOWN)}
    return sorted(found, key=lambda name: (-len(name.split()), name))


def _full_name(document: Document, name: str) -> str:
    """Give the longest form of a person's name in the article: ``Solheim`` is ``Astrid Solheim``."""
    words = _tokens(name)
    return next((full for full in _people(document) if len(full.split()) <= _LONGEST and words <= _tokens(full)), name)


_LONGEST = 4


def _is_short_for(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return short.isupper() and short == initials


class _Roll:
    """Sources in the order in which they are named; pronouns mean whoever spoke last."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.entries: dict[tuple[Kind, str], list[Attribution]] = {}
        self._last: tuple[Kind, str] | None = None

    def add(self, attribution: Attribution) -> None:
        """Enter an attribution with whom it names."""
        key = self._key(attribution.speaker)
        if key is None:
            return
        self.entries.setdefault(key, []).append(attribution)
        if key[0] in (Kind.PERSON, Kind.ANONYMOUS):
            self._last = key

    def key_of(self, attribution: Attribution) -> tuple[Kind, str] | None:
        """Give whom an attribution that was entered names."""
        return next((key for key, entered in self.entries.items() if attribution in entered), None)

    def _key(self, speaker: Speaker) -> tuple[Kind, str] | None:
        if speaker.kind is Kind.CONTINUED:
            return self._last
        if speaker.kind is Kind.PERSON:
            return (Kind.PERSON, _full_name(self._document, speaker.text))
        known = (key for key in self.entries if key[0] is speaker.kind)
        folded = speaker.text.casefold()
        same = next((key for key in known if key[1].casefold() == folded or _is_short_for(speaker.text, key[1])), None)
        return same or (speaker.kind, speaker.text)


@fact
def _roll(document: Document) -> _Roll:
    roll = _Roll(document)
    every = attributions(document)
    named = {one.sentence for one in every if one.speaker.kind is not Kind.CONTINUED}
    for attribution in every:
        # "kata Ratih dalam keterangan tertulis": the statement is Ratih's
        if attribution.frame is not Frame.STATEMENT or attribution.sentence not in named:
            roll.add(attribution)
    return roll


@fact
def _covering(document: Document) -> Mapping[int, frozenset[tuple[Kind, str]]]:
    """Map each paragraph's number to the sources that cover it."""
    by_sentence: dict[int, set[tuple[Kind, str]]] = {}
    for key, entered in _roll(document).entries.items():
        for attribution in entered:
            by_sentence.setdefault(attribution.sentence, set()).add(key)
    found: dict[int, set[tuple[Kind, str]]] = {}
    for block, number in paragraph_numbers(document).items():
        inside = sentences_of_blocks(document).get(block, ())
        keys = {key for index in inside for key in by_sentence.get(index, ())}
        if inside and not keys:
            beside = carries(document, block)
            keys = set(by_sentence.get(beside, ())) if beside is not None else set()
        found.setdefault(number, set()).update(keys)
    return {number: frozenset(keys) for number, keys in found.items()}


@fact
def sources(document: Document) -> Sequence[Source]:
    """Give the sources of the article, in the order in which they are first named."""
    covering = _covering(document)
    found = [
        Source(
            name=key[1],
            kind=key[0],
            span=entered[0].speaker.span,
            attributions=tuple(entered),
            paragraphs=tuple(number for number, keys in covering.items() if key in keys),
        )
        for key, entered in _roll(document).entries.items()
    ]
    return tuple(sorted(found, key=lambda source: source.attributions[0].cue))


@fact
def uncovered_paragraphs(document: Document) -> Sequence[int]:
    """Give the numbers of the paragraphs that no source covers."""
    return tuple(number for number, keys in _covering(document).items() if not keys)


@fact
def paragraph_spans(document: Document) -> Mapping[int, Span]:
    """Give the view span of each paragraph by its number."""
    found: dict[int, Span] = {}
    for block, number in paragraph_numbers(document).items():
        span = document.blocks[block].span
        found[number] = Span(found[number].start, span.end) if number in found else span
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """What a source is named for: a quotation (``quoted``) or a sentence, at a view span, in a paragraph."""

    span: Span
    paragraph: int
    quoted: bool


def named_for(document: Document, source: Source) -> Sequence[Named]:
    """Give what a source is named for, in order: the quotations of its sentences, or the sentences themselves."""
    numbers = paragraph_numbers(document)
    found: dict[Span, Named] = {}
    for attribution in source.attributions:
        sentence = sentences(document)[attribution.sentence]
        quoted = [one.inner for one in quotations(document) if one.span.overlaps(sentence.span)]
        for span in quoted or [sentence.span]:
            found.setdefault(span, Named(span, numbers.get(sentence.block, 0), bool(quoted)))
    return tuple(found.values())
