"""What a draft or a baseline accepts is moved aside, never lost; a suppression that does nothing is itself a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.model.document import Directive, Document
from newslint.model.finding import Finding, Hit
from newslint.model.report import Suppressed
from newslint.model.rule import Rule
from newslint.model.span import Span

UNUSED = "newslint.unused-suppression"
UNKNOWN = "newslint.unknown-suppression"
REASONLESS = "newslint.suppression-without-reason"


def apply_directives(
    document: Document, findings: Iterable[Finding], known: frozenset[str], rules: Mapping[str, Rule]
) -> tuple[list[Finding], list[Suppressed], list[tuple[Hit, Span]]]:
    """Part the findings into those that stay and those that the draft suppresses.

    Give also the hits about the suppressions themselves, each with its place in the source.
    """
    if not document.directives:
        return list(findings), [], []
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[int] = set()
    for finding in findings:
        number = next((n for n, directive in enumerate(document.directives) if _covers(directive, finding, rules)), None)
        if number is None:
            kept.append(finding)
            continue
        used.add(number)
        directive = document.directives[number]
        suppressed.append(Suppressed(finding, directive.reason, "metadata" if directive.text else "inline"))
    hits = [
        (hit, directive.span)
        for number, directive in enumerate(document.directives)
        for hit in _about(directive, known, used=number in used)
    ]
    return kept, suppressed, hits


def _covers(directive: Directive, finding: Finding, rules: Mapping[str, Rule]) -> bool:
    if not directive.reason or not any(rules[finding.rule].is_named_by(name) for name in directive.rules):
        return False
    if directive.text and directive.text not in finding.text:
        return False
    return directive.covers is None or directive.covers.overlaps(finding.span)


def _about(directive: Directive, known: frozenset[str], *, used: bool) -> Iterable[Hit]:
    place = Span(0, 0)
    names = ", ".join(directive.rules) or directive.word or directive.reason
    unknown = [name for name in directive.rules if name not in known]
    if unknown or not directive.rules:
        yield Hit(UNKNOWN, place, {"name": ", ".join(unknown) or names})
    elif not directive.reason:
        yield Hit(REASONLESS, place, {"name": names})
    elif not used:
        yield Hit(UNUSED, place, {"name": names})
