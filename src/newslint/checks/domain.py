"""Well-known web sites whose name is misspelled: picture agencies, social media, news sites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.case import like
from newslint.text.nearness import distance
from newslint.text.triggers import Triggers
from newslint.text.words import Words, words

# Second-level labels under which names are registered, as in kompas.co.id and bbc.co.uk.
_REGISTRIES = frozenset({"ac", "co", "com", "edu", "go", "gov", "my", "net", "or", "org", "sch", "web"})
_LONG = 7
_CREDITED = (Role.CAPTION, Role.CREDIT)
_CREDIT_MARKS = "/(:"
_HOST = regex(r"(?:https?://)?(?P<host>(?:[\w-]+\.)+[a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """``hosts`` are domains as they should be (``unsplash.com``); ``brands`` are names that credits give without one.

    ``shortest`` is the number of letters that a name must have for its neighbours to be misspellings of it.
    """

    hosts: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    shortest: int = 5


class _Names:
    """The names of one rule, and which of them a word was meant to be."""

    def __init__(self, names: Iterable[str], shortest: int) -> None:
        self._right = frozenset(names)
        self._long_enough = tuple(name for name in sorted(self._right) if len(name) >= shortest)
        self._meant: dict[str, str | None] = {}

    def meant(self, word: str) -> str | None:
        """Give the one name that is nearest to a word in lower case, ``None`` where it is right or unlike any."""
        if word not in self._meant:
            self._meant[word] = self._nearest(word)
        return self._meant[word]

    def _nearest(self, word: str) -> str | None:
        if word in self._right:
            return None
        near = sorted((gap, name) for name in self._long_enough if (gap := self._gap(word, name)))
        is_clear = len(near) == 1 or (len(near) > 1 and near[0][0] < near[1][0])
        return near[0][1] if is_clear else None

    @staticmethod
    def _gap(word: str, name: str) -> int:
        """Give how far a word is from a name, 0 when too far: one slip, or two in a longer name that starts alike."""
        limit = 2 if len(name) >= _LONG and word[0] == name[0] else 1
        gap = distance(word, name, limit)
        return gap if gap <= limit else 0


def registered(host: str) -> str:
    """Give the label under which a host is registered: ``kompas`` for ``www.kompas.co.id``."""
    labels = host.lower().split(".")
    tail = 2 if len(labels) > 2 and labels[-2] in _REGISTRIES else 1  # noqa: PLR2004 - name, registry, country
    return labels[-tail - 1]


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    parts = [_parts(rule) for rule in rules]

    def check(document: Document) -> Iterator[Hit]:
        for rule, labels, brands, written in parts:
            yield from _in_hosts(document, rule, labels)
            yield from _in_credits(document, rule, brands, written)

    return check


def _parts(rule: Rule) -> tuple[Rule, _Names, _Names, Mapping[str, str]]:
    options: Options = rule.options  # type: ignore[assignment]
    written = {brand.lower(): brand for brand in options.brands}
    return rule, _Names(map(registered, options.hosts), options.shortest), _Names(written, options.shortest), written


def _in_hosts(document: Document, rule: Rule, labels: _Names) -> Iterator[Hit]:
    every = words(document)
    for word, places in every.places.items():
        match = _HOST.match(word) if "." in word and "@" not in word else None
        if match is None:
            continue
        label = registered(match["host"])
        meant = labels.meant(label)
        for index in places if meant else ():
            start = every.starts[index]
            host = Span(start + match.start("host"), start + match.end("host"))
            at = host.start + match["host"].rindex(label)
            written = document.text(Span(at, at + len(label)))
            right = document.text(Span(host.start, at)) + like(written, str(meant)) + document.text(Span(at + len(label), host.end))
            yield Hit(rule.id, host, {"match": document.text(host), "replacement": right}, (right,))


def _in_credits(document: Document, rule: Rule, brands: _Names, written: Mapping[str, str]) -> Iterator[Hit]:
    every = words(document)
    for block in document.with_role(*_CREDITED):
        for index in every.within(block.span):
            meant = brands.meant(every.lower[index]) if _is_credit(document, every, index) else None
            if meant is not None:
                match = every.texts[index]
                right = meant if match.islower() else written[meant]
                yield Hit(rule.id, every.span(index), {"match": match, "replacement": right}, (right,))


def _is_credit(document: Document, every: Words, index: int) -> bool:
    """Say whether a word of a caption stands where a credit names its source: at a slash, a bracket or a colon."""
    before = document.view[: every.starts[index]][-3:].rstrip()[-1:]
    after = document.view[every.ends[index] : every.ends[index] + 1]
    return after == "/" or (before != "" and before in _CREDIT_MARKS)


KIND = CheckKind(Options, build)
