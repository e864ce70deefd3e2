"""Passive verbs whose prefix di- is written apart, like the preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.capitals import touches
from newslint.text.case import like
from newslint.text.derivation import joined_passive
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

_PREFIX = "di"


@dataclass(frozen=True, slots=True)
class Options:
    """``places`` are words before which *di* is the preposition, whatever else they may be.

    After a word of ``before``, or ahead of one of ``after``, a verb is expected: then words that are mostly nouns count too.
    ``verbs`` are never what *di* stands before as a preposition, however seldom they are passives; ``nouns`` are as often things
    that something stands in (*di rilis resmi*), and count only where a verb is expected.
    """

    places: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    safe: bool = False


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    parts = [_Parts.of(rule) for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for index in every.places.get(_PREFIX, ()):
            if touches(document, every, index) and every.texts[index + 1].islower():
                yield from (hit for part in parts if (hit := part.hit(document, every, index)) is not None)

    return check


@dataclass(frozen=True, slots=True)
class _Parts:
    rule: Rule
    places: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    safe: bool

    @staticmethod
    def of(rule: Rule) -> _Parts:
        options = cast("Options", rule.options)
        places, before, after = frozenset(options.places), frozenset(options.before), frozenset(options.after)
        return _Parts(rule, places, before, after, frozenset(options.verbs), frozenset(options.nouns), options.safe)

    def hit(self, document: Document, every: Words, index: int) -> Hit | None:
        word = every.lower[index + 1]
        if any(word.removesuffix(clitic) in self.places for clitic in ("", "nya", "lah")):
            return None
        expected = self._is_expected(every, index)
        if word in self.nouns and not expected:
            return None
        joined = f"{_PREFIX}{word}" if word in self.verbs else joined_passive(word, expected=expected)
        if not joined:
            return None
        span = every.span(index, index + 1)
        right = like(every.texts[index], joined)
        return Hit(self.rule.id, span, {"match": document.text(span), "replacement": right}, (right,), safe=self.safe)

    def _is_expected(self, every: Words, index: int) -> bool:
        """Say whether the words around ask for a verb."""
        before = every.lower[index - 1] if index else ""
        after = every.lower[index + 2] if index + 2 < len(every) else ""
        return before in self.before or after in self.after


KIND = CheckKind(Options, build)
