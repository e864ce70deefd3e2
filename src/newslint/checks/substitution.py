"""Words, phrases or expressions that have a better form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from newslint.checks.matching import Match, Matcher, Scoped
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass, field
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.case import like
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Replacement:
    """A regular expression and what stands for its match (or for its group ``at``).

    ``{name}`` puts in what a named group matched; ``{name:lower}``, ``{name:upper}`` and ``{name:capital}`` give it
    that case. Without such a word the whole takes the case of the match.
    """

    pattern: Pattern
    to: str


@dataclass(frozen=True, slots=True)
class Options(Scoped):
    """``words`` maps a word or phrase to its better form (alternatives parted by ``|``), in the case of the match.

    ``patterns`` do the same with regular expressions; ``safe`` says that the fix may be applied unasked.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    patterns: tuple[Replacement, ...] = ()
    safe: bool = False


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    matcher = Matcher(triggers)
    for rule in rules:
        options = cast("Options", rule.options)
        matcher.look_for(rule, [*options.words.items(), *((one.pattern, one.to) for one in options.patterns)])

    def check(document: Document) -> Iterator[Hit]:
        return (_hit(document, match) for match in matcher.matches(document))

    return check


def _hit(document: Document, match: Match) -> Hit:
    text = document.text(match.span)
    named = dict(match.found.named)
    ways = tuple(_filled(way, named, text) for way in str(match.payload).split("|"))
    safe = cast("Options", match.rule.options).safe and len(ways) == 1
    return Hit(match.rule.id, match.span, {"match": text, "replacement": ways[0], **named}, ways, safe=safe)


_PLACE = regex(r"\{(\w+)(?::(lower|upper|capital))?\}")


def _filled(template: str, named: Mapping[str, str], text: str) -> str:
    if "{" not in template:
        return like(text, template)
    filled = _PLACE.sub(lambda place: _cased(named.get(place[1], ""), place[2]), template)
    return filled if ":" in template else like(text, filled)


def _cased(text: str, case: str | None) -> str:
    if case == "capital":
        return text[:1].upper() + text[1:]
    return text.lower() if case == "lower" else text.upper() if case == "upper" else text


KIND = CheckKind(Options, build)
