"""A rule about a missing disclaimer, ready to be held against articles."""

from __future__ import annotations

from newslint.checks.disclaimer.options import Options
from newslint.checks.disclaimer.presence import Prescribed, prescribed
from newslint.model.records import dataclass
from newslint.model.rule import Rule


@dataclass(frozen=True, eq=False)
class Policy:
    """A rule about a missing disclaimer, ready to be held against articles."""

    rule: str
    options: Options
    texts: tuple[Prescribed, ...]


def policy_of(rule: Rule) -> Policy:
    """Make a rule's options ready to be used."""
    options: Options = rule.options  # type: ignore[assignment]
    return Policy(rule.id, options, prescribed(options.texts))
