"""What an archive of published articles teaches: its words, names and word pairs, apart from its own typos."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.lexicon.candidates import candidates
from newslint.lexicon.gates import Gate
from newslint.lexicon.judgement import FOREIGN, Level, judge
from newslint.lexicon.near import deletions
from newslint.lexicon.words import Standing, is_english, is_name, standing, zipf, zipf_en
from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.capitals import touches
from newslint.text.derivation import doubled_k, swallowed
from newslint.text.language import document_language
from newslint.text.names import names
from newslint.text.nearness import distance
from newslint.text.own import is_own
from newslint.text.quotes import quotation_at
from newslint.text.words import words

_SHORTEST = 4
_OFTENER = 10  # how many times as often something must be written for what is one slip off to be its misspelling
_SURE = Gate(1.0, 5.5, 6)  # a slip of a word that everybody uses, whether the archive has that word or not
_PAIRS = 5  # times that two words must stand side by side
_MOST_PAIRS = 20_000
_NOT_PROSE = frozenset({Role.BOILERPLATE, Role.RELATED, Role.CREDIT, Role.DISCLAIMER, Role.AUTHOR})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word or name, how often it stands in how many articles; ``meant`` is what it may be a misspelling of."""

    text: str
    times: int
    articles: int
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What an archive proposes, the most frequent first: words, names, and pairs of words with their count."""

    words: Sequence[Proposal]
    names: Sequence[Proposal]
    pairs: Sequence[tuple[str, str, int]]


class Archive:
    """Counts what stands in articles, one after the other; the articles themselves are not kept."""

    def __init__(self) -> None:
        self.articles = 0
        self._seen: Counter[str] = Counter()  # every lower-case word
        self._unknown: Counter[str] = Counter()
        self._unknown_in: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._named_in: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()

    def read(self, document: Document) -> None:
        """Count the words, names and pairs of an article."""
        self.articles += 1
        every = words(document)
        lower = [index for index, text in enumerate(every.texts) if text.islower() and text.isalpha()]
        self._seen.update(every.texts[index] for index in lower)
        self._pairs.update(
            (every.texts[one], every.texts[other])
            for one, other in pairwise(lower)
            if other == one + 1 and touches(document, every, one)
        )
        unknown = [every.texts[index] for index in lower if _is_proposable(document, every.texts[index], every.starts[index])]
        self._unknown.update(unknown)
        self._unknown_in.update(set(unknown))
        named = [name.text for name in names(document) if _is_proposable_name(document, name.text)]
        self._named.update(named)
        self._named_in.update(set(named))

    def proposals(self, least: int) -> Proposals:
        """Give what stands in at least so many articles."""
        frequent = {name: count for name, count in self._named.items() if self._named_in[name] >= least}
        return Proposals(
            words=tuple(self._words(least)),
            names=tuple(
                Proposal(name, count, self._named_in[name], meant)
                for (name, count), meant in zip(_ordered(frequent), _meant(_ordered(frequent)), strict=True)
            ),
            pairs=tuple((*pair, count) for pair, count in self._pairs.most_common(_MOST_PAIRS) if count >= _PAIRS),
        )

    def _words(self, least: int) -> Iterator[Proposal]:
        frequent = {word: count for word, count in self._unknown.items() if self._unknown_in[word] >= least}
        ordered = _ordered(frequent)
        for (word, count), meant in zip(ordered, _meant(ordered), strict=True):
            yield Proposal(word, count, self._unknown_in[word], meant or self._known_meant(word, count))

    def _known_meant(self, word: str, count: int) -> str:
        """Give the known word that an unknown one is ill derived for, surely a slip of, or far rarer than in the archive."""
        fault = swallowed(word) or doubled_k(word)
        if fault is not None:
            return fault.right
        verdict = judge(word)
        if verdict.level >= Level.TYPO and _SURE.lets(word, verdict.proposals[0]):
            return verdict.proposals[0].text
        near = (one.text for one in candidates(word) if one.cost <= 1)
        return next((text for text in near if min(map(self._seen.__getitem__, text.split())) >= count * _OFTENER), "")


def _is_proposable(document: Document, word: str, start: int) -> bool:
    """Say whether a lower-case word is news: nobody knows it, and it is no quoted speech and no foreign copy."""
    if len(word) < _SHORTEST or standing(word) is not Standing.UNKNOWN or (is_english(word) and zipf_en(word) >= FOREIGN):
        return False
    if document_language(document) != "id" or document.block_at(start).role in _NOT_PROSE or is_own(document.vocabulary, word):
        return False
    return quotation_at(document, Span(start, start + len(word))) is None


def _is_proposable_name(document: Document, name: str) -> bool:
    """Say whether a name is worth a line: several words, or one that is neither a word nor a known part of names."""
    parts = name.lower().split()
    if all(is_own(document.vocabulary, part) for part in parts) or not name.replace(" ", "").replace("-", "").isalpha():
        return False
    if len(parts) > 1:
        return not name.isupper()
    return len(name) >= _SHORTEST and not (name.isupper() or is_name(parts[0]) or zipf(parts[0]) or standing(parts[0]))


def _ordered(counted: Mapping[str, int]) -> Sequence[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _meant(ordered: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Give, for each text in order of falling frequency, the far more frequent one that it is one slip away from, or nothing."""
    seen: dict[tuple[tuple[str, ...], str, tuple[str, ...]], list[tuple[str, int]]] = {}
    for text, count in ordered:
        keys = list(_keys(text))
        near = (entry for key in keys for entry in seen.get(key, ()) if entry[1] >= count * _OFTENER)
        yield next((other for other, _ in near if distance(text.lower(), other.lower(), 1) == 1), "")
        for key in keys:
            seen.setdefault(key, []).append((text, count))


def _keys(text: str) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """Give what a text has in common with each that one slip in one of its words parts from it."""
    parts = tuple(text.lower().split())
    for at, word in enumerate(parts):
        if len(word) >= _SHORTEST - 1:
            yield from ((parts[:at], left, parts[at + 1 :]) for left in deletions(word, two=False))
