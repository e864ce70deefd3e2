"""What the kinds that look for words share: exceptions, and what must or must not stand near a match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, cast

from newslint.model.document import Document, Role
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass, field
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.text.sentences import sentence_at, sentences
from newslint.text.triggers import Channel, Found, Triggers

Within = Literal["sentence", "neighbours", "paragraph", "document"]


@dataclass(frozen=True, slots=True)
class Context:
    """What stands near a match: one of ``words`` or ``patterns``, in its sentence, that and the two around it, or wider.

    ``meta`` maps metadata fields to the values that count, whatever their case; ``any`` is any value at all.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    within: Within = "sentence"
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def meta_holds(self, document: Document) -> bool:
        """Say whether every metadata field has one of its values."""
        return all(_has_value(document.meta.get(name, ""), values) for name, values in self.meta.items())

    def sought(self) -> tuple[str | Pattern, ...]:
        """Give the words and patterns."""
        return (*self.words, *self.patterns)


def _has_value(value: str, accepted: Sequence[str]) -> bool:
    told = value.strip().casefold()
    return bool(told) and any(one in ("any", told) for one in map(str.casefold, accepted))


@dataclass(frozen=True, slots=True)
class Scoped:
    """Options of every kind that looks for words.

    ``exceptions`` are words and phrases that are right although they hold a match. A match counts only where ``only``
    stands near it, and not where ``unless`` does. ``exact`` holds words to the case in which the rule writes them.
    ``slow`` admits patterns that must run on every sentence.
    """

    exceptions: tuple[str, ...] = ()
    only: Context | None = None
    unless: Context | None = None
    exact: bool = False
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a rule looks for; ``payload`` is what the kind gave with the word or pattern."""

    rule: Rule
    found: Found
    payload: object

    @property
    def span(self) -> Span:
        """Give the place in the view."""
        return self.found.span


_Places = Mapping[tuple[str, str], Sequence[Span]]  # (rule, what of its scope) -> where that stands


class Matcher:
    """Words and patterns of many rules, with the exceptions and surroundings that their options name."""

    def __init__(self, triggers: Triggers) -> None:
        self._sought = triggers.channel()
        self._around = triggers.channel()
        self._scoped: set[str] = set()

    def look_for(self, rule: Rule, sought: Iterable[tuple[object, object]]) -> None:
        """Add a rule with the words and patterns that it looks for, each with a payload that comes back with its matches."""
        for what, payload in sought:
            add(self._sought, what, (rule, what, payload), None if Role.BODY in rule.where else rule.where)
        options = cast("Scoped", rule.options)
        if not (options.exceptions or options.only or options.unless):
            return
        self._scoped.add(rule.id)
        only, unless = options.only or Context(), options.unless or Context()
        for name, phrases in (("except", options.exceptions), ("only", only.sought()), ("unless", unless.sought())):
            for what in phrases:
                add(self._around, what, (rule.id, name))

    def matches(self, document: Document) -> Iterator[Match]:
        """Give the matches that count, in order of place."""
        places: dict[tuple[str, str], list[Span]] = {}
        for found in self._around.found(document):
            places.setdefault(cast("tuple[str, str]", found.payload), []).append(found.span)
        for found in self._sought.found(document):
            rule, what, payload = cast("tuple[Rule, object, object]", found.payload)
            if cast("Scoped", rule.options).exact and isinstance(what, str) and document.text(found.span) != what:
                continue
            if rule.id not in self._scoped or _counts(document, rule, found.span, places):
                yield Match(rule, found, payload)


def add(channel: Channel, what: object, payload: object, where: frozenset[Role] | None = None) -> None:
    """Look for a word or a pattern through a channel; ``where`` spares a pattern the blocks in which it may not speak."""
    if isinstance(what, Pattern):
        channel.pattern(what, payload, where)
    else:
        channel.phrase(str(what), payload)


def _counts(document: Document, rule: Rule, span: Span, places: _Places) -> bool:
    options = cast("Scoped", rule.options)
    if any(place.overlaps(span) for place in places.get((rule.id, "except"), ())):
        return False
    if options.unless is not None and _unless_holds(document, options.unless, span, places.get((rule.id, "unless"), ())):
        return False
    return options.only is None or _only_holds(document, options.only, span, places.get((rule.id, "only"), ()))


def _only_holds(document: Document, context: Context, span: Span, places: Sequence[Span]) -> bool:
    if not context.meta_holds(document):
        return False
    return not (context.words or context.patterns) or _stands_near(document, context.within, span, places)


def _unless_holds(document: Document, context: Context, span: Span, places: Sequence[Span]) -> bool:
    if context.meta and context.meta_holds(document):
        return True
    return _stands_near(document, context.within, span, places)


def _stands_near(document: Document, within: Within, span: Span, places: Sequence[Span]) -> bool:
    if not places:
        return False
    area = _AREAS[within](document, span)
    return any(place.overlaps(area) for place in places)


def _neighbours(document: Document, span: Span) -> Span:
    here = sentence_at(document, span.start)
    every = sentences(document)
    index = every.index(here)
    return Span(every[max(0, index - 1)].span.start, every[min(len(every) - 1, index + 1)].span.end)


_AREAS: Mapping[Within, Callable[[Document, Span], Span]] = {
    "sentence": lambda document, span: sentence_at(document, span.start).span,
    "neighbours": _neighbours,
    "paragraph": lambda document, span: document.block_at(span.start).span,
    "document": lambda document, _span: Span(0, len(document.view)),
}
