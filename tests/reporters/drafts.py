"""Documents, findings and runs for the tests of reporters, made by hand: no rule of the product is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newslint.model.document import Document
from newslint.model.finding import Finding, Fix, Place
from newslint.model.report import Presentation, Report, Run
from newslint.model.rule import Rule, Severity
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers.plain import parse
from newslint.plugins.hookspecs import Source

TYPO = "spelling.known-typo"


def read(text: str, name: str = "draft.txt") -> Document:
    """Parse a draft."""
    (document,) = parse(Source(name, text.encode()))
    return document


def place(document: Document, words: str, nth: int = 0) -> Span:
    """Give the source span of the nth occurrence of words."""
    start = -1
    for _ in range(nth + 1):
        start = document.source.index(words, start + 1)
    return Span(start, start + len(words))


def found(document: Document, where: str | Span, *ways: str, nth: int = 0, **more: Any) -> Finding:
    """Make a finding on words (or a span) with its ways out."""
    span = place(document, where, nth) if isinstance(where, str) else where
    text = document.source[span.start : span.end]
    values: dict[str, Any] = {
        "rule": TYPO,
        "severity": Severity.ERROR,
        "message": Texts(f"“{text}” salah ketik.", f"“{text}” is a typo."),
        "values": {},
        "place": Place(document.block_at(0).role, 1),
        "fixes": tuple(Fix(span, way) for way in ways),
        "fingerprint": "f" * 24,
    }
    return Finding(span=span, text=text, replacements=ways, **{**values, **more})


def rule(rule_id: str = TYPO, severity: Severity = Severity.ERROR, **more: Any) -> Rule:
    """Make a rule."""
    texts = {
        "summary": Texts("Salah ketik.", "A typo."),
        "message": Texts("“{match}” salah ketik.", "“{match}” is a typo."),
        "why": Texts("Pembaca **berhenti** di sana.", "Readers **stop** there."),
    }
    return Rule(id=rule_id, severity=severity, options=None, **{"check": "substitution", **texts, **more})


def reported(document: Document, *findings: Finding, **more: Any) -> Report:
    """Make a report."""
    rules = more.pop("rules", (rule(),))
    return Report(document, rules, findings, **{"words": len(document.view.split()), **more})


def run_of(*reports: Report, **more: Any) -> Run:
    """Make a run."""
    return Run(reports, **{"version": "1.2.3", "root": "/newsroom", **more})


def shown(report: Callable[[Run, Presentation], Iterable[str]], run: Run, **presentation: Any) -> str:
    """Give what a reporter writes."""
    return "".join(report(run, Presentation(**presentation)))
