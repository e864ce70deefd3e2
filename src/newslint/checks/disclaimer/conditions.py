"""Whether an article needs a disclaimer: decided from metadata and cues in the text, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.checks.disclaimer.options import Cues, Options, When
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.text.community import is_community
from newslint.text.triggers import Channel, Found

# What a place in the text was looked for by: the policy's rule, the part of it, the numbers within that part.
Key = tuple[str, str, int, int]
Places = Mapping[Key, list[Found]]

_DENIALS = frozenset({"false", "no", "n", "off", "tidak", "bukan", "0", "none", "null"})


def register(channel: Channel, rule: str, options: Options) -> None:
    """Ask the index for all words and expressions of a policy."""
    for part, conditions in (("when", options.when), ("unless", options.unless)):
        for number, condition in enumerate(conditions):
            for kind, every in ((part, condition.cues), (f"{part} sure", condition.sure)):
                for cue, cues in enumerate(every):
                    _register(channel, (rule, kind, number, cue), cues.words, cues.patterns)
                    _register(channel, (rule, f"{kind} not", number, cue), cues.exceptions, cues.exception_patterns)
    for number, pattern in enumerate(options.accepts):
        _register(channel, (rule, "accepts", number, 0), (), (pattern,))
    for number, stale in enumerate(options.stale):
        _register(channel, (rule, "stale", number, 0), (), (stale.pattern,))
    for number, element in enumerate(options.elements):
        _register(channel, (rule, "element", number, 0), element.words, element.patterns)


def _register(channel: Channel, key: Key, words: Iterable[str], patterns: Iterable[object]) -> None:
    for word in words:
        channel.phrase(word, key)
    for pattern in patterns:
        channel.pattern(pattern, key)  # type: ignore[arg-type]


def places_in(channel: Channel, document: Document) -> Places:
    """Give what stands in a document, by what it was looked for by."""
    places: dict[Key, list[Found]] = {}
    for found in channel.found(document):
        places.setdefault(found.payload, []).append(found)  # type: ignore[arg-type]
    return places


@dataclass(frozen=True, slots=True)
class Need:
    """That a disclaimer is needed, and the place in the text that shows it, if it is the text that does."""

    cue: Found | None = None
    doubtful: bool = False


def need(document: Document, rule: str, options: Options, places: Places) -> Need | None:
    """Say whether one of the conditions holds and none of the exceptions."""
    if any(_holds(document, (rule, "unless", number), condition, places) for number, condition in enumerate(options.unless)):
        return None
    for number, condition in enumerate(options.when):
        found = _holds(document, (rule, "when", number), condition, places)
        if found is not None:
            return found
    return None


def _holds(document: Document, key: tuple[str, str, int], condition: When, places: Places) -> Need | None:
    if not all(_has(document, field, values) for field, values in condition.meta.items()):
        return None
    if condition.community and not is_community(document):
        return None
    met = _met(document, key, condition.cues, places)
    if not all(met):
        return None
    if not condition.sure:
        return Need(met[0][0] if met else None)
    shown = [found for every in _met(document, (key[0], f"{key[1]} sure", key[2]), condition.sure, places) for found in every]
    cues = [found for every in met for found in every]
    meant = next((cue for cue in cues if any(_is_near(document, cue, one) for one in shown)), None)
    return Need(meant or next(iter(cues), None), doubtful=meant is None)


def _is_near(document: Document, one: Found, other: Found) -> bool:
    """Say whether both stand in one paragraph or in neighbouring ones."""
    return abs(document.block_index(one.span.start) - document.block_index(other.span.start)) <= 1


def _met(document: Document, key: tuple[str, str, int], every: Sequence[Cues], places: Places) -> list[list[Found]]:
    """Give of each cue the places that count; none where there are too few of them."""
    rule, part, number = key
    met = []
    for cue, cues in enumerate(every):
        found = _counted(document, cues, places.get((*key, cue), ()), places.get((rule, f"{part} not", number, cue), ()))
        met.append(found if len(found) >= cues.at_least else [])
    return met


def _has(document: Document, fields: str, values: tuple[str, ...]) -> bool:
    return any(_counts(document.meta.get(field, "").strip().casefold(), values) for field in fields.split("|"))


def _counts(given: str, values: tuple[str, ...]) -> bool:
    if not given:
        return False
    if "*" in values:
        return given not in _DENIALS
    return any(value in values for value in (given, *(part.strip() for part in given.split(","))))


def _counted(document: Document, cues: Cues, found: Iterable[Found], excepted: Iterable[Found]) -> list[Found]:
    exceptions = list(excepted)
    return [
        one
        for one in found
        if document.block_at(one.span.start).role in cues.where and not any(one.span.overlaps(other.span) for other in exceptions)
    ]


def asked_fields(options: Options) -> tuple[str, ...]:
    """Give the metadata fields that alone can decide whether the disclaimer is needed; none, when the text can too."""
    if any(not condition.meta for condition in options.when):
        return ()
    return tuple(dict.fromkeys(field for condition in options.when for names in condition.meta for field in names.split("|")))


def is_ruled_out(document: Document, options: Options) -> bool:
    """Say whether metadata tells that the article is none of those that carry the disclaimer; an unknown value tells nothing."""
    given = ((document.meta.get(field, "").strip().casefold(), values) for field, values in options.exclusive.items())
    return any(value in _DENIALS or _counts(value, values) for value, values in given)
