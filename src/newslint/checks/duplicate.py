"""Blocks that say again what another block said: a paragraph pasted twice, the headline repeated in the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Block, Document, Role
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers
from newslint.text.words import words

_ENDS = 6  # words: near repetitions share their first or their last few


@dataclass(frozen=True, slots=True)
class Options:
    """A block with a role of ``repeats`` is held against earlier blocks with a role of ``of``.

    ``shortest`` is the number of words from which a repetition is no chance. ``overlap`` is the share of words that
    both must have in common, from 0 to 1.
    """

    repeats: frozenset[Role]
    of: frozenset[Role]
    shortest: int = 8
    overlap: float = 1.0


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            yield from _repeated(document, rule)

    return check


def _repeated(document: Document, rule: Rule) -> Iterator[Hit]:
    options: Options = rule.options  # type: ignore[assignment]
    seen: dict[tuple[str, ...], list[tuple[int, frozenset[str]]]] = {}
    for number, block in enumerate(document.blocks):
        if block.role not in options.repeats and block.role not in options.of:
            continue
        said = _words_of(document, block)
        if len(said) < options.shortest:
            continue
        content = frozenset(said)
        ends = (said[:_ENDS], said[-_ENDS:])
        before = [(index, other) for end in ends for index, other in seen.get(end, ())] if block.role in options.repeats else []
        first = next((index for index, other in before if _share(content, other) >= options.overlap), None)
        if first is not None:
            yield Hit(rule.id, block.span, {"paragraph": first + 1}, ("",))
        elif block.role in options.of:
            for end in ends:
                seen.setdefault(end, []).append((number, content))


def _words_of(document: Document, block: Block) -> tuple[str, ...]:
    every = words(document)
    inside = every.within(block.span)
    return tuple(every.lower[inside.start : inside.stop])


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


KIND = CheckKind(Options, build)
