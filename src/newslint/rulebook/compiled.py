"""Rules as JSON data: what ``check`` and its reports need, without examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.model.document import Role
from newslint.model.rule import DEFAULT_ROLES, Quotes, Rule, Severity, Status
from newslint.model.texts import Texts


def plain_rule(rule: Rule, options: Any) -> dict[str, Any]:  # noqa: ANN401
    """Turn a rule into JSON data without examples: what ``check`` and its reports need."""
    plain = {
        "id": rule.id, "check": rule.check, "severity": int(rule.severity), "summary": [rule.summary.id, rule.summary.en],
        "message": [rule.message.id, rule.message.en], "why": [rule.why.id, rule.why.en], "options": options,
        "since": rule.since, "origin": rule.origin,
    }  # fmt: skip
    if rule.where != DEFAULT_ROLES:
        plain["where"] = sorted(rule.where)
    if rule.quotes is not Quotes.INCLUDE:
        plain["quotes"] = rule.quotes.value
    if len(rule.languages) == 1:
        plain["languages"] = sorted(rule.languages)
    if rule.status is not Status.STABLE:
        plain["status"] = rule.status.value
    for key in ("aliases", "tags", "refs"):
        if getattr(rule, key):
            plain[key] = list(getattr(rule, key))
    if rule.absorbs:
        plain["absorbs"] = sorted(rule.absorbs)
    if rule.profiles:
        plain["profiles"] = {name: None if level is None else int(level) for name, level in rule.profiles.items()}
    return plain


def rule_from_plain(plain: Mapping[str, Any], options: object) -> Rule:
    """Make a rule from what ``plain_rule`` wrote; its examples stay in the rule file."""
    return Rule(
        id=plain["id"],
        check=plain["check"],
        severity=Severity(plain["severity"]),
        summary=Texts(*plain["summary"]),
        message=Texts(*plain["message"]),
        why=Texts(*plain["why"]),
        options=options,
        where=frozenset(map(Role, plain["where"])) if "where" in plain else DEFAULT_ROLES,
        quotes=Quotes(plain.get("quotes", "include")),
        languages=frozenset(plain.get("languages", ("id", "en"))),
        status=Status(plain.get("status", "stable")),
        since=plain["since"],
        aliases=tuple(plain.get("aliases", ())),
        tags=tuple(plain.get("tags", ())),
        profiles={name: None if level is None else Severity(level) for name, level in plain.get("profiles", {}).items()},
        absorbs=frozenset(plain.get("absorbs", ())),
        refs=tuple(plain.get("refs", ())),
        origin=plain["origin"],
    )
