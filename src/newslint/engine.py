"""The straight line from a document to its report; the only caller of checks and the only maker of findings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from newslint.digest import blake2b
from newslint.filters import apply_directives
from newslint.messages import in_words
from newslint.model.document import Document, Role
from newslint.model.finding import Finding, Fix, Hit, Place
from newslint.model.notice import Notice
from newslint.model.proof import Proofreader
from newslint.model.records import dataclass, replace
from newslint.model.report import Report, RuleCrash
from newslint.model.rule import Rule, Status
from newslint.model.span import Span, narrowed
from newslint.model.vocabulary import Vocabulary
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.language import document_language
from newslint.text.language_notices import language_notices
from newslint.text.proof import is_proofread
from newslint.text.scope import in_scope
from newslint.text.sentences import plain_sentence_at
from newslint.text.structure import Structure, gather, with_roles
from newslint.text.touched import touched
from newslint.text.triggers import Triggers
from newslint.text.words import words


@dataclass(frozen=True, slots=True)
class BuiltCheck:
    """A check and the rules it was built from."""

    kind: str
    check: Check
    rules: tuple[Rule, ...]


@dataclass(frozen=True, eq=False)
class Engine:
    """Checks built from the rules in force, and what tells the structure of an article: ready for many documents.

    ``known`` is everything that can name a rule, in force or not: suppressions are held against it.
    """

    rules: tuple[Rule, ...]
    checks: tuple[BuiltCheck, ...]
    structure: Structure
    vocabulary: Vocabulary
    kinds: Mapping[str, CheckKind]
    triggers: Triggers
    known: frozenset[str]
    by_id: Mapping[str, Rule]

    @property
    def proofread(self) -> bool:
        """Say whether a rule in force judges what a proofreader says."""
        return any(self.kinds[built.kind].proofread for built in self.checks)


def build(
    rules: Sequence[Rule], kinds: Mapping[str, CheckKind], vocabulary: Vocabulary, *, all_rules: Iterable[Rule] | None = None
) -> Engine:
    """Build the checks, each kind once from all its rules; ``all_rules`` also give structure when they are off."""
    triggers = Triggers()
    by_kind: dict[str, list[Rule]] = {}
    for rule in rules:
        by_kind.setdefault(rule.check, []).append(rule)
    checks = tuple(BuiltCheck(kind, kinds[kind].build(own, triggers), tuple(own)) for kind, own in by_kind.items())
    every = tuple(all_rules if all_rules is not None else rules)
    structure = gather(item for rule in every for item in kinds[rule.check].furniture(rule))
    known = frozenset(name for rule in every for name in (rule.id, rule.family, *rule.aliases, *rule.tags))
    return Engine(tuple(rules), checks, structure, vocabulary, kinds, triggers, known, {rule.id: rule for rule in rules})


def prepare(engine: Engine, document: Document, today: date, proofreader: Proofreader | None = None) -> Document:
    """Name the roles of a document's blocks and hand it what its facts need: the vocabulary, the day, who reads along."""
    ready = replace(document, vocabulary=engine.vocabulary, today=today, proofreader=proofreader)
    return with_roles(ready, engine.structure)


def lint(engine: Engine, document: Document, *, profile: str = "default", notices: tuple[Notice, ...] = ()) -> Report:
    """Check one prepared document. Its facts stay with it, since reports use them; who keeps many reports forgets them."""
    findings: list[Finding] = []
    crashes: list[RuleCrash] = []
    for built in engine.checks:
        found, broken = _run(engine, built, document)
        findings.extend(found)
        crashes.extend(broken)
    unheard = frozenset(_unheard(engine, document, crashes))
    kept, suppressed, about = apply_directives(document, _absorbed(engine, findings), engine.known, engine.by_id, unheard)
    kept.extend(stamp(engine, document, hit, place) for hit, place in about if hit.rule in engine.by_id)
    report = Report(
        document=document,
        rules=engine.rules,
        findings=tuple(sorted(kept, key=lambda finding: (finding.span, finding.rule))),
        suppressed=tuple(suppressed),
        notices=(*document.notices, *notices, *_notices(engine, document)),
        crashes=tuple(crashes),
        unheard=unheard,
        profile=profile,
        language=document_language(document),
        words=len(words(document)),
    )
    engine.triggers.release()
    return report


def _unheard(engine: Engine, document: Document, crashes: Iterable[RuleCrash]) -> Iterator[str]:
    """Give the rules that did not judge all of a document: their silence says nothing."""
    for crash in crashes:
        yield from crash.rules
    for built in engine.checks:
        if engine.kinds[built.kind].proofread and not is_proofread(document):
            yield from (rule.id for rule in built.rules)


def _run(engine: Engine, built: BuiltCheck, document: Document) -> tuple[list[Finding], list[RuleCrash]]:
    """Run a check; when it breaks, run it again rule by rule, so that one bad rule costs its own findings only."""
    own = {rule.id for rule in built.rules}
    try:
        return _findings(engine, document, built.check(document), own), []
    except Exception as error:  # noqa: BLE001 - the product's only broad except: a crash becomes part of the report
        if len(built.rules) == 1:
            return [], [RuleCrash(built.kind, tuple(own), f"{type(error).__name__}: {error}")]
    findings: list[Finding] = []
    crashes: list[RuleCrash] = []
    for rule in built.rules:
        alone = Triggers()
        try:
            check = engine.kinds[built.kind].build([rule], alone)
            findings.extend(_findings(engine, document, check(document), {rule.id}))
        except Exception as error:  # noqa: BLE001 - as above, for one rule
            crashes.append(RuleCrash(built.kind, (rule.id,), f"{type(error).__name__}: {error}"))
    return findings, crashes


def _notices(engine: Engine, document: Document) -> Iterator[Notice]:
    yield from language_notices(document)
    for built in engine.checks:
        yield from engine.kinds[built.kind].notices(built.rules, document)


def _findings(engine: Engine, document: Document, hits: Iterable[Hit], own: set[str]) -> list[Finding]:
    """Stamp the hits that lie in their rule's scope; one that no such check can have breaks it."""
    findings = []
    for hit in hits:
        if hit.rule not in own:
            message = f"it reported the rule {hit.rule!r}, which it was not built from"
            raise LookupError(message)
        if not 0 <= hit.span.start <= hit.span.end <= len(document.view):
            message = f"it reported a place outside the draft, {hit.span.start} to {hit.span.end}"
            raise ValueError(message)
        if in_scope(document, engine.by_id[hit.rule], hit.span):
            findings.append(stamp(engine, document, hit))
    return findings


def _absorbed(engine: Engine, findings: list[Finding]) -> list[Finding]:
    """Drop findings that another one speaks for, and all but the most severe of those with one span and one way out."""
    kept: dict[object, Finding] = {}
    for finding in sorted(findings, key=lambda one: (-one.severity, one.rule)):
        key = (finding.span, finding.replacements[0]) if finding.replacements else (finding.span, finding.rule)
        kept.setdefault(key, finding)
    speakers = sorted((one for one in kept.values() if engine.by_id[one.rule].absorbs), key=lambda one: one.span.start)
    if not speakers:
        return list(kept.values())
    starts, longest = [one.span.start for one in speakers], max(len(one.span) for one in speakers)

    def is_spoken_for(finding: Finding) -> bool:
        first, last = bisect_left(starts, finding.span.start - longest), bisect_right(starts, finding.span.end)
        return any(
            other is not finding and _absorbs(engine.by_id[other.rule], finding.rule) and other.span.overlaps(finding.span)
            for other in speakers[first:last]
        )

    return [finding for finding in kept.values() if not is_spoken_for(finding)]


def _absorbs(rule: Rule, other: str) -> bool:
    return other != rule.id and (other in rule.absorbs or other.partition(".")[0] in rule.absorbs)


def stamp(engine: Engine, document: Document, hit: Hit, source: Span | None = None) -> Finding:
    """Make a finding of a hit: source place (given for what the view does not hold), severity, messages, fixes."""
    rule = engine.by_id[hit.rule]
    given = source or hit.source
    span = given or document.offsets.to_source(hit.span)
    in_payload = document.locate is not None and given is None
    text = document.text(hit.span) if in_payload else document.source[span.start : span.end]
    values, values_en, message = in_words(rule.message, hit.values)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        span=span,
        text=text,
        message=message,
        values=values,
        values_en=values_en,
        place=_place(document, hit.span),
        replacements=hit.replacements,
        fixes=_fixes(document, hit),
        fingerprint=_fingerprint(document, hit, text),
        blocking=rule.status is not Status.PREVIEW,
    )


def _place(document: Document, span: Span) -> Place:
    index = document.block_index(span.start) if document.blocks else 0
    role = document.blocks[index].role if document.blocks else Role.BODY
    if document.locate is None:
        return Place(role, index + 1, document.part)
    path, value = document.locate(span)
    return Place(role, index + 1, f"{document.part}:{path}" if document.part else path, value)


def _fixes(document: Document, hit: Hit) -> tuple[Fix, ...]:
    ways = (_fix(document, hit, text, sure=hit.safe and number == 0) for number, text in enumerate(hit.replacements))
    return tuple(fix for fix in ways if fix is not None)


EMPTY_LINE = "\n\n"  # what a replacement begins with that is a paragraph of its own


def _fix(document: Document, hit: Hit, text: str, *, sure: bool) -> Fix | None:
    """Give a replacement where one stretch of plain source holds the words, or those of their letters that change."""
    view, letters = hit.span, text
    if not document.offsets.is_copied(view):
        view, letters = narrowed(view, document.text(view), text)
        if not document.offsets.is_copied(view):
            return None
    span = document.offsets.to_source(view)
    written = document.escape(letters, span)
    if written is None:
        return None
    if not len(span) and text.startswith(EMPTY_LINE):
        place, written = document.append(text.removeprefix(EMPTY_LINE), span.end) or (span.end, written)
        span = Span(place, place)
    touches = touched(document, hit.span, text) if sure else ""
    return Fix(span, written, sure and not touches, hit.span, text, touches)


def _fingerprint(document: Document, hit: Hit, source: str) -> str:
    """Name a finding by its content (rule, words, sentence), so that it survives insertions and moves.

    What the article as a whole lacks is named by its rule alone: the place where it belongs is nobody's sentence.
    """
    words = " ".join((document.text(hit.span) or source).split())
    whole = not source and document.blocks and document.block_at(hit.span.start).role is not Role.CAPTION
    sentence = "" if whole or not document.blocks else plain_sentence_at(document, hit.span.start)
    parts = (hit.rule, words, sentence)
    return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
