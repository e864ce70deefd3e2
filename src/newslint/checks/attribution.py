"""Who says so: claims that nobody stands behind, sources that are nobody, quotations without a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from newslint.checks.attribution_article import FINDERS, Finder, Found, shortened
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.anonymous import anonymous_sources
from newslint.text.claims import ClaimKind, claims
from newslint.text.coverage import is_covered, is_specified
from newslint.text.crowds import crowds
from newslint.text.genre import is_reporting
from newslint.text.quote_speakers import speakerless
from newslint.text.triggers import Triggers
from newslint.text.unnamed import unnamed_insiders

Defect = Literal[
    "allegation", "hedge", "superlative", "figure", "study", "crowd", "anonymous", "accusation", "quotation", "no-source",
    "single-source", "all-second-hand", "second-hand", "accused", "social", "talking-document", "weak-reference", "paragraph",
    "event",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """``defect`` is what the rule speaks about."""

    defect: Defect


def _uncovered(*kinds: ClaimKind) -> Finder:
    def find(document: Document) -> Iterator[Found]:
        for claim in claims(document):
            if claim.kind in kinds and not is_covered(document, claim):
                yield claim.span, {"claim": shortened(document.text(claim.span)), "cue": document.text(claim.cue)}

    return find


def _crowds(*, studies: bool) -> Finder:
    def find(document: Document) -> Iterator[Found]:
        for crowd in crowds(document):
            if crowd.study is studies and not is_specified(document, crowd.span):
                yield crowd.span, {"claim": shortened(document.text(crowd.span))}

    return find


def _anonymous(*, accusing: bool) -> Finder:
    def find(document: Document) -> Iterator[Found]:
        for source in (*anonymous_sources(document), *unnamed_insiders(document)):
            if source.accuses if accusing else not (source.reasoned or source.accuses):
                yield source.span, {"claim": shortened(document.text(source.span))}

    return find


def _quotations(document: Document) -> Iterator[Found]:
    for quotation in speakerless(document):
        yield quotation.span, {"claim": shortened(document.text(quotation.inner))}


_FINDERS: Mapping[str, Finder] = {
    **FINDERS,
    "allegation": _uncovered(ClaimKind.ALLEGATION),
    "hedge": _uncovered(ClaimKind.HEDGE, ClaimKind.FORECAST),
    "superlative": _uncovered(ClaimKind.SUPERLATIVE),
    "figure": _uncovered(ClaimKind.FIGURE),
    "crowd": _crowds(studies=False),
    "study": _crowds(studies=True),
    "anonymous": _anonymous(accusing=False),
    "accusation": _anonymous(accusing=True),
    "quotation": _quotations,
}


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    wanted = [(rule.id, _FINDERS[rule.options.defect]) for rule in rules]  # type: ignore[attr-defined]

    def check(document: Document) -> Iterable[Hit]:
        if not is_reporting(document):
            return []
        return [Hit(rule, span, values) for rule, find in wanted for span, values in find(document)]

    return check


KIND = CheckKind(Options, build)
