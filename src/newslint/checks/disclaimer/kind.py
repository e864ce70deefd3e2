"""The check: each policy is held against the article, and what is found is said by the rule that reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.disclaimer.conditions import Need, Places, asked_fields, is_ruled_out, need, places_in, register
from newslint.checks.disclaimer.hits import PLACES, altered, at_cue, missing, outdated, renamed, told
from newslint.checks.disclaimer.options import Finds, Options
from newslint.checks.disclaimer.outlet import other_outlet
from newslint.checks.disclaimer.place import is_misplaced
from newslint.checks.disclaimer.policy import Policy, policy_of
from newslint.checks.disclaimer.presence import Presence, distinct, find
from newslint.checks.disclaimer.statement import statements
from newslint.checks.disclaimer.wording import outlets
from newslint.model.document import Document, Role
from newslint.model.finding import Hit
from newslint.model.notice import Notice
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.model.structure import Furniture
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers


def furniture(rule: Rule) -> Iterator[Furniture]:
    """Give the texts by which a block is known as a disclaimer."""
    options: Options = rule.options  # type: ignore[assignment]
    if options.texts or options.blocks:
        yield Furniture(rule.id, Role.DISCLAIMER, patterns=options.blocks, texts=tuple(text.text for text in options.texts))


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    channel = triggers.channel()
    speakers = {rule.options.finds: rule.id for rule in rules if rule.options.finds is not Finds.MISSING}  # type: ignore[attr-defined]
    policies = [policy_of(rule) for rule in rules if rule.options.finds is Finds.MISSING]  # type: ignore[attr-defined]
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


def _judge(document: Document, policy: Policy, presence: Presence | None, places: Places) -> Iterator[tuple[Finds, Hit]]:
    """Say what is wrong with one policy's disclaimer in a document."""
    needed = need(document, policy.rule, policy.options, places)
    if presence is not None:
        yield from _judge_words(document, policy, presence, places)
        yield from _judge_place(document, policy, presence, needed)
    elif needed is not None:
        hit = missing(document, policy, needed, places)
        yield (Finds.DOUBTFUL, at_cue(document, hit, needed.cue)) if needed.doubtful else (Finds.MISSING, hit)


def _judge_words(document: Document, policy: Policy, presence: Presence, places: Places) -> Iterator[tuple[Finds, Hit]]:
    run_out = outdated(document, policy, presence, places)
    if run_out is not None:
        yield Finds.OUTDATED, run_out
    elif presence.is_altered:
        yield Finds.ALTERED, altered(document, policy, presence)
    elif (name := other_outlet(document, presence, outlets(document))) is not None:
        yield Finds.ALTERED, renamed(document, policy, name)


def _judge_place(document: Document, policy: Policy, presence: Presence, needed: Need | None) -> Iterator[tuple[Finds, Hit]]:
    options, span = policy.options, presence.span
    if needed is None and is_ruled_out(document, options):
        yield Finds.UNNEEDED, Hit(policy.rule, span, told(document, policy, span), ("",))
    elif _has_place(options, presence, needed) and is_misplaced(document, options.place, span, _cue(needed)):
        yield Finds.MISPLACED, Hit(policy.rule, span, {**told(document, policy, span), "place": PLACES[options.place]})


def _has_place(options: Options, presence: Presence, needed: Need | None) -> bool:
    """Say whether it matters where the disclaimer stands: of other words only where the house itself must say them."""
    if presence.text is not None:
        return True
    return needed is not None and not options.from_anyone and not options.elements


def _cue(needed: Need | None) -> Span | None:
    return needed.cue.span if needed is not None and needed.cue is not None else None


def _presence(document: Document, policy: Policy, places: Places) -> Presence | None:
    options = policy.options

    def is_placed(span: Span) -> bool:
        return not is_misplaced(document, options.place, span)

    matched = (
        (one, at) for number, one in enumerate(options.accepts) for at in places.get((policy.rule, "accepts", number, 0), ())
    )
    stated = sorted(statements(document, options, matched))
    accepted = next(filter(is_placed, stated), next(iter(stated), None))
    if accepted is None and options.enough:
        parts = [places[key] for number in range(len(options.elements)) if (key := (policy.rule, "element", number, 0)) in places]
        accepted = parts[0][0].span if len(parts) >= options.enough else None
    return find(document, policy.texts, accepted, is_placed)


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
