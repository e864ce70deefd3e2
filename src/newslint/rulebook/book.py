"""The rules and vocabulary that a run can choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.vocabulary import NO_VOCABULARY, Vocabulary


@dataclass(frozen=True, eq=False)
class Rulebook:
    """All rules by id, in order, and the vocabulary."""

    rules: Mapping[str, Rule]
    vocabulary: Vocabulary = NO_VOCABULARY

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    def find(self, rule_id: str) -> Rule | None:
        """Give the rule with this id or alias."""
        return self.rules.get(rule_id) or next((rule for rule in self if rule_id in rule.aliases), None)

    def names(self) -> frozenset[str]:
        """Give everything that can name rules: ids, aliases, families and tags."""
        return frozenset(_names(self))


def _names(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield rule.id
        yield rule.family
        yield from rule.aliases
        yield from rule.tags
