"""Links: where they lead, and the words that carry them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from newslint.model.document import Document, Link
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.links import host_of, links
from newslint.text.triggers import Triggers
from newslint.text.words import tokenise


@dataclass(frozen=True, slots=True)
class Options:
    """A link is reported where all hold that are given.

    ``hosts``: it leads to one of these, or below one; ``addresses``: to exactly one of these; ``targets``: an expression
    is found in its address; ``texts``: these are its words; ``at_most``: it has more words than that; ``bare``: its words
    are its address (or, when false, are not); ``mismatch``: its words are the address of another host. ``unless_hosts``
    are left alone. ``to`` stands for what ``targets`` found, in an address that is written as it is.
    """

    hosts: tuple[str, ...] = ()
    unless_hosts: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    targets: tuple[Pattern, ...] = ()
    texts: tuple[str, ...] = ()
    at_most: int | None = None
    bare: bool | None = None
    mismatch: bool = False
    to: str | None = None


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for link in links(document):
            text = document.text(link.span)
            for rule in rules:
                options = cast("Options", rule.options)
                found = _found(options, link)
                if (found or not options.targets) and _leads(options, link) and _reads(options, link, text):
                    yield _hit(rule, link, text, found)

    return check


def _found(options: Options, link: Link) -> re.Match[str] | None:
    """Give what ``targets`` find in the address."""
    return next((match for one in options.targets if (match := one.compiled().search(link.target))), None)


def _leads(options: Options, link: Link) -> bool:
    if options.addresses and link.target not in options.addresses:
        return False
    host = host_of(link.target) if options.hosts or options.unless_hosts else ""
    return (not options.hosts or _is_below(host, options.hosts)) and not _is_below(host, options.unless_hosts)


def _is_below(host: str, others: Sequence[str]) -> bool:
    return any(host == other or host.endswith(f".{other}") for other in others)


def _reads(options: Options, link: Link, text: str) -> bool:
    if options.bare is not None and options.bare is not (text == link.target):
        return False
    if options.mismatch and not _is_elsewhere(text, link.target):
        return False
    words = tokenise(text).lower if options.texts or options.at_most is not None else ()
    if options.texts and " ".join(words) not in options.texts:
        return False
    return options.at_most is None or len(words) > options.at_most


_ADDRESS = regex(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def _is_elsewhere(text: str, target: str) -> bool:
    """Say whether words are an address of another host than the one they lead to."""
    if " " in text or not _ADDRESS.fullmatch(text):
        return False
    shown, meant = host_of(text), host_of(target)
    return bool(shown and meant) and not (_is_below(meant, (shown,)) or _is_below(shown, (meant,)))


def _hit(rule: Rule, link: Link, text: str, found: re.Match[str] | None) -> Hit:
    to = cast("Options", rule.options).to
    ways: tuple[str, ...] = ()
    if to is not None and found is not None and text == link.target:
        ways = (text[: found.start()] + to + text[found.end() :],)
    return Hit(rule.id, link.span, {"match": text, "target": link.target, "host": host_of(link.target)}, ways)


KIND = CheckKind(Options, build)
