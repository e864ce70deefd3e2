"""Many findings of one rule in one article are one thing to an editor: they become one entry."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model.finding import Finding
from newslint.model.records import dataclass
from newslint.model.rule import Severity

# So many findings of one rule are shown as one; an error, which somebody has to repair, keeps its own entry longer.
MANY = {Severity.ERROR: 5, Severity.WARNING: 3, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is shown in full, and the others like it, in the order of their places."""

    first: Finding
    others: tuple[Finding, ...] = ()

    @property
    def count(self) -> int:
        """Give how many findings the entry stands for."""
        return 1 + len(self.others)


def entries(findings: Iterable[Finding]) -> list[Entry]:
    """Group the findings of one article.

    Many of one rule are one entry, and so are those that only ask for something to be deleted or say the same words.
    """
    by_rule: dict[object, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault((finding.rule, finding.severity), []).append(finding)
    grouped = [entry for group in by_rule.values() for entry in _split(group)]
    return sorted(grouped, key=lambda entry: (entry.first.span, entry.first.rule))


def _split(group: list[Finding]) -> Iterable[Entry]:
    if len(group) >= MANY[group[0].severity] or all(finding.replacements == ("",) for finding in group):
        return [Entry(group[0], tuple(group[1:]))]
    by_message: dict[str, list[Finding]] = {}
    for finding in group:
        by_message.setdefault(finding.message.en, []).append(finding)
    return [Entry(same[0], tuple(same[1:])) for same in by_message.values()]
