"""What the service tells about rules."""

from __future__ import annotations

from typing import Any

from newslint.explaining import Explainer
from newslint.model.rule import Rule
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook


def listed(book: Rulebook, profile: str, language: Language) -> list[dict[str, Any]]:
    """Give each rule's id, family, severity in a profile, status and summary."""
    return [
        {
            "id": rule.id,
            "family": rule.family,
            "severity": "off" if (level := rule.severity_in(profile)) is None else level.label,
            "status": rule.status.value,
            "tags": rule.tags,
            "summary": rule.summary[language],
        }
        for rule in book
    ]


def explained(book: Rulebook, rule: Rule, language: Language) -> dict[str, Any]:
    """Give a rule's page, with what the rule says about its examples."""
    markdown = Explainer(book, Plugins().check_kinds()).page(rule, language)
    return {"id": rule.id, "language": language, "refs": rule.refs, "markdown": markdown}
