"""Reading drafts in tests as a run does: the shipped rules, the whole line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.report import Report
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import load_compiled
from newslint.session import Choice, Session

TODAY = date(2024, 5, 20)


@cache
def session() -> Session:
    """Give a session with the shipped rules."""
    plugins = Plugins(installed=False)
    return Session(plugins, load_compiled(plugins.rule_folders(), plugins.check_kinds()), TODAY)


def report_on(
    text: str, *, profile: str | None = None, meta: Mapping[str, str] | None = None, select: tuple[str, ...] = ()
) -> Report:
    """Check a plain-text draft; ``select`` names the rules or families in force."""
    (report,) = session().check(Source("naskah.txt", text.encode(), meta or {}), Choice(profile=profile, select=select))
    return report


def findings_in(text: str, *names: str, meta: Mapping[str, str] | None = None) -> list[Finding]:
    """Give the findings of some rules or families, in order of place."""
    return list(report_on(text, profile="default", meta=meta, select=names).findings)


def structured(text: str) -> Document:
    """Give a plain-text draft with the roles of its blocks named."""
    return report_on(text).document


def roles_in(text: str) -> list[tuple[str, str]]:
    """Give the role and the text of each block."""
    document = structured(text)
    return [(block.role.value, document.text(block.span)) for block in document.blocks]
