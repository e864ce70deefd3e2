"""The rules in force as SARIF descriptors: texts, help in Markdown, level, tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from newslint.model.report import Report
from newslint.model.rule import Rule, Severity, Status
from newslint.model.texts import Language
from newslint.reporters.sarif.messages import template

MESSAGE = "default"
_DESCRIPTION_LIMIT = 1024  # characters that GitHub takes of a description
_TAGS_SHOWN = 10
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_PRECISION = {Severity.ERROR: "very-high", Severity.WARNING: "high", Severity.NOTE: "medium"}
_SEE = {"id": "Rujukan", "en": "References"}
_HOW = {
    "id": "Contoh dan cara mematikannya: `newslint explain {}`.",
    "en": "Examples and how to switch it off: `newslint explain {}`.",
}


def active_rules(reports: Iterable[Report]) -> list[Rule]:
    """Give the rules that were in force for some document, by id."""
    return [rule for _, rule in sorted({rule.id: rule for report in reports for rule in report.rules}.items())]


def descriptor(rule: Rule, language: Language) -> dict[str, Any]:
    """Give the reportingDescriptor of a rule."""
    return {
        "id": rule.id,
        "name": pascal(rule.id),
        **_texts(rule, language),
        "defaultConfiguration": {"enabled": True, "level": rule.severity.label},
        "helpUri": f"urn:newslint:rule:{rule.id}",
        "properties": {
            "tags": [rule.family, *rule.tags, *(f"lang:{name}" for name in sorted(rule.languages))][:_TAGS_SHOWN],
            "precision": "low" if rule.status is Status.PREVIEW else _PRECISION[rule.severity],
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def translated(rule: Rule, language: Language) -> dict[str, Any]:
    """Give a rule's texts in another language."""
    return {"id": rule.id, "name": pascal(rule.id), "helpUri": f"urn:newslint:rule:{rule.id}", **_texts(rule, language)}


def pascal(name: str) -> str:
    """Give an id as one word with inner capitals: ``spelling.known-typo`` is ``SpellingKnownTypo``.

    The official validator takes no two capitals in a row, so a single letter goes with what follows or precedes it.
    """
    joined = re.sub(r"\W+(\w)$", r"\1", re.sub(r"\b(\w)\W+", r"\1", name))
    return "".join(part.capitalize() for part in re.split(r"\W+", joined))


def sentence(text: str) -> str:
    """Give text that ends with a period."""
    return text if text.endswith(".") else f"{text.rstrip()}."


def plain(markdown: str) -> str:
    """Give Markdown as plain text: links by their words, no stars and backticks."""
    return re.sub(r"\*\*|`", "", re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown)).strip()


def _texts(rule: Rule, language: Language) -> dict[str, Any]:
    why = rule.why[language] or rule.summary[language]
    first = " ".join(plain(why).partition("\n\n")[0].split())
    return {
        "shortDescription": {"text": sentence(rule.summary[language])},
        "fullDescription": {"text": sentence(_cut(first))},
        "help": {"text": plain(why), "markdown": _help(rule, why, language)},
        "messageStrings": {MESSAGE: {"text": template(rule.message[language]).text}},
    }


def _cut(text: str) -> str:
    return text if len(text) < _DESCRIPTION_LIMIT else text[: _DESCRIPTION_LIMIT - 2].rsplit(" ", 1)[0] + "…"


def _help(rule: Rule, why: str, language: Language) -> str:
    parts = [f"# {rule.id}", f"**{rule.summary[language]}**", why.strip()]
    if rule.refs:
        parts.append("\n".join([f"{_SEE[language]}:", "", *(f"- {ref}" for ref in rule.refs)]))
    parts.append(_HOW[language].format(rule.id))
    return "\n\n".join(parts) + "\n"
