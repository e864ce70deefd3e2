"""The data of a rule, one fact a line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from newslint.model.pattern import Pattern
from newslint.model.rule import PROFILES, Rule
from newslint.model.texts import Language, Texts

_MOST = 12  # entries of a long list that are shown


def card(rule: Rule, language: Language) -> str:
    """Write a rule's data for a terminal: long lists are cut, with their number told."""
    levels = (f"{profile}: {level.label if (level := rule.severity_in(profile)) is not None else 'off'}" for profile in PROFILES)
    rows = [
        ("id", rule.id),
        ("file", rule.origin),
        ("check", rule.check),
        ("severity", ", ".join(levels)),
        ("status", rule.status.value),
        ("languages", ", ".join(sorted(rule.languages))),
        ("where", ", ".join(sorted(rule.where))),
        ("quotes", rule.quotes.value),
        ("tags", ", ".join(rule.tags)),
        ("aliases", ", ".join(rule.aliases)),
        ("absorbs", ", ".join(sorted(rule.absorbs))),
        ("summary", rule.summary[language]),
        ("message", rule.message[language]),
        *_options(rule.options, "options"),
    ]
    width = max(len(name) for name, value in rows if value)
    return "".join(f"{name:<{width}}  {value}\n" for name, value in rows if value)


def _options(value: object, name: str) -> Iterator[tuple[str, str]]:
    """Give what a rule sets, by dotted names; what is as a kind has it by itself is left out."""
    if not dataclasses.is_dataclass(value) or isinstance(value, Pattern | Texts):
        yield name, _shown(value)
        return
    for field in dataclasses.fields(value):
        inner = getattr(value, field.name)
        if inner and inner != field.default:
            yield from _options(inner, f"{name}.{field.name}")


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return _cut([f"{key} → {_shown(inner)}" for key, inner in value.items()])
    if isinstance(value, tuple | frozenset):
        return _cut([_shown(item) for item in value])
    if isinstance(value, Pattern):
        return value.text
    if dataclasses.is_dataclass(value):
        return " → ".join(_shown(inner) for field in dataclasses.fields(value) if (inner := getattr(value, field.name)))
    return str(value)


def _cut(items: list[str]) -> str:
    more = f" … ({len(items)})" if len(items) > _MOST else ""
    return "; ".join(items[:_MOST]) + more
