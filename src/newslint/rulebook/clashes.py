"""Mistakes that only all rules together show: names that two rules claim, names that no rule has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.model.rule import Rule
from newslint.rulebook.schema import FAMILIES
from newslint.strict_yaml import Node, YamlError, did_you_mean, mapping, sequence


def refuse_clashes(rules: Mapping[str, Rule], nodes: Mapping[str, Node]) -> None:
    """Raise ``YamlError`` for an alias that another rule has as its name, and for absorbing what no rule is called."""
    owners = {rule.id: rule.id for rule in rules.values()}
    for rule in rules.values():
        for alias, node in _items(nodes[rule.id], "aliases"):
            if owners.setdefault(alias, rule.id) != rule.id:
                raise YamlError(node.mark, f"the alias {alias!r} is a name of the rule {owners[alias]} already")
    known = {*rules, *FAMILIES}
    for rule in rules.values():
        for name, node in _items(nodes[rule.id], "absorbs"):
            if name not in known:
                raise YamlError(node.mark, f"absorbs {name!r}, but no rule or family is called so{did_you_mean(name, known)}")


def _items(rule: Node, key: str) -> Iterator[tuple[str, Node]]:
    value = mapping(rule, "a rule file").get(key)
    for item in sequence(value, key) if value is not None else ():
        yield str(item.value), item
