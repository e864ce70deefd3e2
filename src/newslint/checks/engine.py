"""Findings that the engine itself makes (unused suppressions, missing metadata): the rule file gives them words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def build(_rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make the check that finds nothing by itself."""

    def check(_document: Document) -> Iterable[Hit]:
        return ()

    return check


KIND = CheckKind(Options, build)
