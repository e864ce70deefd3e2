"""The check: each policy is held against the article, and what is found is said by the rule that reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.checks.disclaimer.conditions import Need, Places, asked_fields, is_ruled_out, need, places_in, register
from newslint.checks.disclaimer.options import Finds, Options, Spot
from newslint.checks.disclaimer.place import is_misplaced
from newslint.checks.disclaimer.presence import Prescribed, Presence, distinct, find, prescribed
from newslint.checks.disclaimer.statement import statements
from newslint.checks.disclaimer.wording import current, day, difference, filled, in_calendar, is_past, restored, shown
from newslint.model.document import Document, Role
from newslint.model.finding import Hit, Value
from newslint.model.notice import Notice
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.model.structure import Furniture
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.sentences import sentence_at
from newslint.text.triggers import Found, Triggers

_FURNITURE = frozenset({Role.BOILERPLATE, Role.RELATED})


@dataclass(frozen=True, eq=False)
class Policy:
    """A rule about a missing disclaimer, ready to be held against articles."""

    rule: str
    options: Options
    texts: tuple[Prescribed, ...]


def furniture(rule: Rule) -> Iterator[Furniture]:
    """Give the texts by which a block is known as a disclaimer."""
    options: Options = rule.options  # type: ignore[assignment]
    if options.texts or options.blocks:
        yield Furniture(rule.id, Role.DISCLAIMER, patterns=options.blocks, texts=tuple(text.text for text in options.texts))


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    channel = triggers.channel()
    speakers = {rule.options.finds: rule.id for rule in rules if rule.options.finds is not Finds.MISSING}  # type: ignore[attr-defined]
    policies = [_policy(rule) for rule in rules if rule.options.finds is Finds.MISSING]  # type: ignore[attr-defined]
    for policy in policies:
        register(channel, policy.rule, policy.options)

    def check(document: Document) -> Iterator[Hit]:
        if not document.blocks:
            return
        places = places_in(channel, document)
        presences = distinct([_presence(document, policy, places) for policy in policies])
        for policy, presence in zip(policies, presences, strict=True):
            for finds, hit in _judge(document, policy, presence, places):
                speaker = policy.rule if finds is Finds.MISSING else speakers.get(finds)
                if speaker is not None:
                    yield Hit(speaker, hit.span, hit.values, hit.replacements)

    return check


def _policy(rule: Rule) -> Policy:
    options: Options = rule.options  # type: ignore[assignment]
    return Policy(rule.id, options, prescribed(options.texts))


def _judge(document: Document, policy: Policy, presence: Presence | None, places: Places) -> Iterator[tuple[Finds, Hit]]:
    """Say what is wrong with one policy's disclaimer in a document."""
    options = policy.options
    needed = need(document, policy.rule, options, places)
    if presence is None:
        if needed is not None:
            missing = _missing(document, policy, needed, places)
            yield (Finds.DOUBTFUL, _at_cue(document, missing, needed.cue)) if needed.doubtful else (Finds.MISSING, missing)
        return
    span, text = presence.span, presence.text
    values: dict[str, Value] = {"condition": options.condition, "match": document.text(span)}
    outdated = _outdated(document, policy, presence, places)
    if outdated is not None:
        yield Finds.OUTDATED, outdated
    elif presence.is_altered:
        yield Finds.ALTERED, _altered(policy, presence, values)
    if needed is None and is_ruled_out(document, options):
        yield Finds.UNNEEDED, Hit(policy.rule, span, values, ("",))
    elif (needed is not None or text is not None) and is_misplaced(document, options.place, span):
        yield Finds.MISPLACED, Hit(policy.rule, span, {**values, "place": _PLACES[options.place]})


def _presence(document: Document, policy: Policy, places: Places) -> Presence | None:
    options = policy.options
    matched = (
        (one, at) for number, one in enumerate(options.accepts) for at in places.get((policy.rule, "accepts", number, 0), ())
    )
    accepted = min(statements(document, options, matched), default=None)
    if accepted is None and options.enough:
        told = [places[key] for number in range(len(options.elements)) if (key := (policy.rule, "element", number, 0)) in places]
        accepted = told[0][0].span if len(told) >= options.enough else None
    return find(document, policy.texts, accepted)


def _outdated(document: Document, policy: Policy, presence: Presence, places: Places) -> Hit | None:
    """Say which text in force belongs where one stands that has run out, or other words that name what is no longer so."""
    run_out = _run_out(document, policy, presence, places)
    if run_out is None:
        return None
    span, until = run_out
    in_force = current(document, policy.options)
    text = filled(document, in_force) if in_force is not None else ""
    values: dict[str, Value] = {
        "condition": policy.options.condition,
        "match": document.text(span),
        "until": in_calendar(until),
        "text": text,
    }
    return Hit(policy.rule, span, values, (text,) if text else ())


def _run_out(document: Document, policy: Policy, presence: Presence, places: Places) -> tuple[Span, str] | None:
    """Give what has run out, and the last day on which it was in force."""
    now = day(document)
    if presence.text is not None:
        until = presence.text.valid_until
        return (presence.span, until) if is_past(until, now) else None
    block = document.block_at(presence.span.start).span
    for number, stale in enumerate(policy.options.stale):
        for found in places.get((policy.rule, "stale", number, 0), ()):
            if block.covers(found.span) and is_past(stale.valid_until, now):
                return sentence_at(document, found.span.start).span, stale.valid_until
    return None


def _missing(document: Document, policy: Policy, needed: Need, places: Places) -> Hit:
    options = policy.options
    in_force = current(document, options)
    text = filled(document, in_force) if in_force is not None else ""
    lacking = [element.name for number, element in enumerate(options.elements) if (policy.rule, "element", number, 0) not in places]
    span, insert = _spot(document, options.place, needed, text)
    values: dict[str, Value] = {
        "condition": options.condition,
        "text": text,
        "lacking": Texts(", ".join(name.id for name in lacking), ", ".join(name.en for name in lacking)),
    }
    return Hit(policy.rule, span, values, (insert,) if text else ())


def _at_cue(document: Document, missing: Hit, cue: Found | None) -> Hit:
    """Point at the words that may mean something else, and leave it to the reader which way out is the right one."""
    span = missing.span if cue is None else cue.span
    return Hit(missing.rule, span, {**missing.values, "match": document.text(span)})


def _spot(document: Document, place: Spot, needed: Need, text: str) -> tuple[Span, str]:
    """Give the place of no width where a disclaimer belongs, and what to insert there."""
    article = [block for block in document.blocks if block.role not in _FURNITURE] or list(document.blocks)
    if place is Spot.TOP:
        return Span(article[0].span.start, article[0].span.start), f"{text}\n\n"
    if place is Spot.CUE and needed.cue is not None:
        end = document.block_at(needed.cue.span.start).span.end
        return Span(end, end), f" {text}"
    end = article[-1].span.end
    return Span(end, end), f"\n\n{text}"


def _altered(policy: Policy, presence: Presence, values: Mapping[str, Value]) -> Hit:
    likeness, text = presence.likeness, presence.text
    if likeness is None or text is None:
        return Hit(policy.rule, presence.span, values)
    told: dict[str, Value] = {
        **values,
        "text": shown(text),
        "difference": difference(likeness.missing, likeness.extra),
    }
    return Hit(policy.rule, presence.span, told, restored(text))


_PLACES: Mapping[Spot, Texts] = {
    Spot.TOP: Texts("di awal, sebelum paragraf pertama", "at the top, before the first paragraph"),
    Spot.END: Texts("di akhir naskah", "at the end of the story"),
    Spot.CUE: Texts("di sampingnya", "beside it"),
    Spot.ANYWHERE: Texts("", ""),
}


def notices(rules: Sequence[Rule], document: Document) -> Iterable[Notice]:
    """Say, each in one line, what metadata is missing and which texts were to be reviewed before this day."""
    yield from _unreviewed(rules, document)
    yield from _undecided(rules, document)


def _unreviewed(rules: Sequence[Rule], document: Document) -> Iterator[Notice]:
    """Tell the texts that nobody has looked at for too long: help lines and regulations change."""
    today = document.today.isoformat() if document.today is not None else ""
    overdue = [rule for rule in rules if rule.options.review_by and rule.options.review_by < today]  # type: ignore[attr-defined]
    if overdue:
        names = ", ".join(f"{rule.id} ({rule.options.review_by})" for rule in overdue)  # type: ignore[attr-defined]
        yield Notice(
            "disclaimer.review",
            Texts(f"Teks penafian melewati tanggal tinjau: {names}.", f"Disclaimers to be reviewed by now: {names}."),
        )


def _undecided(rules: Sequence[Rule], document: Document) -> Iterator[Notice]:
    """Tell what metadata is missing for the rules that it alone can decide: of each rule its first field."""
    asked = [asked_fields(rule.options) for rule in rules]  # type: ignore[arg-type]
    silent = [fields for fields in asked if fields and not any(document.meta.get(field) for field in fields)]
    if silent:
        names = ", ".join(sorted({fields[0] for fields in silent}))
        yield Notice(
            "metadata.missing",
            Texts(
                f"{len(silent)} aturan penafian memerlukan metadata: {names}.",
                f"{len(silent)} disclaimer rule{'s' * (len(silent) > 1)} need{'s' * (len(silent) == 1)} metadata: {names}.",
            ),
        )


KIND = CheckKind(Options, build, furniture, frozenset(Role), notices, together=True)
