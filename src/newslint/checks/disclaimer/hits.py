"""What is told about a disclaimer: the words to insert or restore, their place, and what is wrong with those that stand."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.checks.disclaimer.conditions import Need, Places
from newslint.checks.disclaimer.options import Spot
from newslint.checks.disclaimer.policy import Policy
from newslint.checks.disclaimer.presence import Presence
from newslint.checks.disclaimer.wording import current, day, difference, filled, in_calendar, is_past, outlets, restored, shown
from newslint.model.document import Document, Role
from newslint.model.finding import Hit, Value
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.text.sentences import sentence_at
from newslint.text.triggers import Found

_NONE_IN_FORCE = Texts("(aturan ini belum memuat teks yang berlaku)", "(the rule has no text that is in force)")
_FURNITURE = frozenset({Role.BOILERPLATE, Role.RELATED})
PLACES: Mapping[Spot, Texts] = {
    Spot.EDGE: Texts("di awal atau di akhir naskah", "at the top or the end"),
    Spot.TOP: Texts("di awal, sebelum paragraf pertama", "at the top, before the first paragraph"),
    Spot.END: Texts("di akhir naskah", "at the end of the story"),
    Spot.CUE: Texts("di dekat bagian yang dimaksud, di awal, atau di akhir", "beside what it is about, at the top or the end"),
    Spot.ANYWHERE: Texts("", ""),
}


def outdated(document: Document, policy: Policy, presence: Presence, places: Places) -> Hit | None:
    """Say which text in force belongs where one stands that has run out, or other words that name what is no longer so."""
    run_out = _run_out(document, policy, presence, places)
    if run_out is None:
        return None
    span, until = run_out
    in_force = current(document, policy.options)
    text = filled(document, in_force) if in_force is not None else ""
    values = {**told(document, policy, span), "until": in_calendar(until), "text": text or _NONE_IN_FORCE}
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


def missing(document: Document, policy: Policy, needed: Need, places: Places) -> Hit:
    """Tell the text that is missing, or the parts of it, where it belongs."""
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


def at_cue(document: Document, missing: Hit, cue: Found | None) -> Hit:
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


def altered(document: Document, policy: Policy, presence: Presence) -> Hit:
    """Show what differs from the prescribed words, which may be restored."""
    values = told(document, policy, presence.span)
    likeness, text = presence.likeness, presence.text
    if likeness is None or text is None:
        return Hit(policy.rule, presence.span, values)
    values |= {"text": shown(text), "difference": difference(likeness.missing, likeness.extra)}
    return Hit(policy.rule, presence.span, values, restored(text))


def renamed(document: Document, policy: Policy, name: Span) -> Hit:
    """Tell which outlet's name belongs where another one stands."""
    ours, theirs = outlets(document)[0], document.text(name)
    said = Texts(f"menyebut “{theirs}”, padahal medianya “{ours}”", f"it names “{theirs}”, but the outlet is “{ours}”")
    return Hit(policy.rule, name, {**told(document, policy, name), "text": ours, "difference": said}, (ours,))


def told(document: Document, policy: Policy, span: Span) -> dict[str, Value]:
    """Give what every message about a disclaimer that is there may name."""
    return {"condition": policy.options.condition, "match": document.text(span)}
