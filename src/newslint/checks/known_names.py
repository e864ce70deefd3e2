"""A name that is one slip off a name on a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.vocabulary import Vocabulary
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.known_names import KnownNames
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """``names`` are held beside those of the newsroom's own list; accepted spellings stand behind ``=``.

    ``people`` are names of which one word alone may be another person's.
    """

    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    @lru_cache(maxsize=4)
    def known(rule_id: str, vocabulary: Vocabulary) -> KnownNames:
        options = next(cast("Options", rule.options) for rule in rules if rule.id == rule_id)
        return KnownNames((*vocabulary.words("known_names"), *options.names), options.people)

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            for near in known(rule.id, document.vocabulary).near(document):
                yield Hit(rule.id, near.span, {"match": document.text(near.span), "replacement": near.name}, (near.name,))

    return check


KIND = CheckKind(Options, build)
