"""What a draft or a baseline accepts is moved aside, never lost; a suppression that does nothing is itself a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newslint.model.document import Directive, Document
from newslint.model.finding import Finding, Hit
from newslint.model.report import Suppressed
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.model.texts import Texts

UNUSED = "newslint.unused-suppression"
UNKNOWN = "newslint.unknown-suppression"
_IDLE = Texts(
    "tidak mengabaikan apa pun di sini; hapus, atau pindahkan ke depan paragraf yang dimaksud",
    "suppresses nothing here; delete it, or move it in front of the paragraph that it is meant for",
)
_REASONLESS = Texts(
    "tidak berlaku tanpa alasan; tambahkan alasannya di belakang dua tanda hubung",
    "does not hold without a reason; add the reason after two hyphens",
)
_NOWHERE = Span(0, 0)
_VARIANTS = str.maketrans({**dict.fromkeys("'‘’", "['‘’]"), **dict.fromkeys('"“”', '["“”]')})


class _Use:
    """A directive, the places of the words that it is narrowed to (``None``: not narrowed), and the names that did something."""

    def __init__(self, document: Document, directive: Directive) -> None:
        self.directive = directive
        self.places = _places(document, directive.text)
        self.names: set[str] = set()


def apply_directives(
    document: Document,
    findings: Iterable[Finding],
    known: frozenset[str],
    rules: Mapping[str, Rule],
    unheard: frozenset[str] = frozenset(),
) -> tuple[list[Finding], list[Suppressed], list[tuple[Hit, Span]]]:
    """Part the findings into those that stay and those that the draft suppresses.

    Give also the hits about the suppressions themselves, each with its place in the source. ``unheard`` are rules that did
    not judge all of the document.
    """
    if not document.directives:
        return list(findings), [], []
    every = [_Use(document, directive) for directive in document.directives]
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        covering = [one for one in every if _covers(one, finding, rules[finding.rule])]
        if covering:
            directive = covering[0].directive
            suppressed.append(Suppressed(finding, directive.reason, directive.where))
        else:
            kept.append(finding)
    return kept, suppressed, [(hit, one.directive.span) for one in every for hit in _about(one, known, rules, unheard)]


def _covers(one: _Use, finding: Finding, rule: Rule) -> bool:
    """Say whether a directive suppresses a finding, and note which of its names did so."""
    directive = one.directive
    names = {name for name in directive.rules if rule.is_named_by(name)}
    if not names or not directive.reason:
        return False
    if directive.covers is not None and not directive.covers.overlaps(finding.span):
        return False
    if one.places is not None and not any(place.overlaps(finding.span) for place in one.places):
        return False
    one.names |= names
    return True


def _places(document: Document, text: str) -> list[Span] | None:
    """Give the places in the source where words stand, whatever their case, blanks and kind of quotation marks."""
    if not text.strip():
        return None
    words = r"\s+".join(re.escape(word).translate(_VARIANTS) for word in text.split())
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(document.source)]


def _about(one: _Use, known: frozenset[str], rules: Mapping[str, Rule], unheard: frozenset[str]) -> Iterator[Hit]:
    """Tell what is wrong with a directive: names that no rule has, no reason, or nothing that it does."""
    directive = one.directive
    if directive.where == "configuration":  # it is held against the rules when it is read, and other drafts may need it
        return
    unknown = [name for name in directive.rules if name not in known]
    if unknown or not directive.rules:
        yield Hit(UNKNOWN, _NOWHERE, {"name": ", ".join(unknown) or directive.word, "near": _near(unknown, known)})
    right = [name for name in directive.rules if name in known]
    if not right:
        return
    if not directive.reason:
        yield Hit(UNUSED, _NOWHERE, {"name": ", ".join(right), "problem": _REASONLESS})
        return
    # A rule that is off here may well speak in another profile, and one that was not heard on another machine.
    named = {name: [rule.id for rule in rules.values() if rule.is_named_by(name)] for name in right if name not in one.names}
    idle = [name for name, own in named.items() if own and unheard.isdisjoint(own)]
    if idle:
        yield Hit(UNUSED, _NOWHERE, {"name": ", ".join(idle), "problem": _IDLE})


def _near(unknown: list[str], known: frozenset[str]) -> Texts:
    from difflib import get_close_matches

    near = get_close_matches(unknown[0], sorted(known), 1) if unknown else []
    return Texts(f" Maksudnya “{near[0]}”?", f" Did you mean “{near[0]}”?") if near else Texts("", "")
