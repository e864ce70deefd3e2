"""What an article of some kind must contain: parts of its text, fields of its metadata."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.checks.matching import Context, add
from newslint.model.document import Document, Role
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.scope import in_scope
from newslint.text.triggers import Channel, Triggers

Where = Literal["match", "top", "end"]


@dataclass(frozen=True, slots=True)
class Part:
    """Something that must be there, by the name that the message calls it: one of its words or patterns is enough."""

    name: Texts
    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """``parts`` of the text, of which ``at_least`` so many must be there (all, when it is 0), metadata ``fields``, ``roles``.

    The rule holds for documents in which ``only`` stands (and ``unless`` does not). What is missing is reported at
    the first match of ``only`` (``match``), at the ``top`` or at the ``end``.
    """

    parts: tuple[Part, ...] = ()
    fields: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    at_least: int = 0
    only: Context | None = None
    unless: Context | None = None
    place: Where = "match"
    slow: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    rule: Rule
    options: Options
    only: Channel
    unless: Channel
    parts: tuple[Channel, ...]


def build(rules: Sequence[Rule], triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    asked = [_ask(rule, triggers) for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        for one in asked:
            yield from _missing(document, one)

    return check


def _ask(rule: Rule, triggers: Triggers) -> _Asked:
    options = cast("Options", rule.options)
    nothing = Context()
    return _Asked(
        rule,
        options,
        _channel(triggers, options.only or nothing),
        _channel(triggers, options.unless or nothing),
        tuple(_channel(triggers, part) for part in options.parts),
    )


def _channel(triggers: Triggers, sought: Context | Part) -> Channel:
    channel = triggers.channel()
    for what in (*sought.words, *sought.patterns):
        add(channel, what, None)
    return channel


def _missing(document: Document, asked: _Asked) -> Iterator[Hit]:
    options = asked.options
    where = _holds_from(document, asked)
    if where is None:
        return
    missing = [part.name for part, channel in zip(options.parts, asked.parts, strict=True) if not any(channel.found(document))]
    there = len(options.parts) - len(missing)
    lacking = missing if there < (options.at_least or len(options.parts)) else []
    lacking.extend(Texts(name, name) for name in options.fields if not document.meta.get(name, "").strip())
    lacking.extend(_ROLES.get(role, Texts(role, role)) for role in options.roles if not document.with_role(role))
    if lacking:
        yield Hit(asked.rule.id, where, {"missing": _joined(lacking), "count": len(lacking), "there": there})


_ROLES = {
    Role.HEADLINE: Texts("judul", "a headline"),
    Role.DECK: Texts("subjudul atau cuplikan", "a deck"),
    Role.BYLINE: Texts("nama penulis", "a byline"),
    Role.DATELINE: Texts("keterangan tempat (dateline)", "a dateline"),
    Role.HEADING: Texts("subjudul", "headings"),
    Role.CAPTION: Texts("keterangan gambar", "a caption"),
}


def _holds_from(document: Document, asked: _Asked) -> Span | None:
    """Give the place to report at, or ``None`` where the rule asks nothing of this document."""
    only, unless = asked.options.only, asked.options.unless
    if not document.blocks or (only is not None and not only.meta_holds(document)):
        return None
    if unless is not None and ((unless.meta and unless.meta_holds(document)) or any(asked.unless.found(document))):
        return None
    first: Span | None = None
    if only is not None and (only.words or only.patterns):
        first = next((one.span for one in asked.only.found(document) if in_scope(document, asked.rule, one.span)), None)
        if first is None:
            return None
    return _place(document, asked.rule, asked.options.place, first)


def _place(document: Document, rule: Rule, place: Where, first: Span | None) -> Span | None:
    if place == "match" and first is not None:
        return first
    blocks = [block for block in document.blocks if block.role in rule.where]
    if not blocks:
        return None
    if place == "end":
        return Span(blocks[-1].span.end, blocks[-1].span.end)
    headline = document.with_role(Role.HEADLINE)
    return headline[0].span if headline and headline[0] in blocks else Span(blocks[0].span.start, blocks[0].span.start)


def _joined(names: Sequence[Texts]) -> Texts:
    return Texts(", ".join(name.id for name in names), ", ".join(name.en for name in names))


KIND = CheckKind(Options, build)
