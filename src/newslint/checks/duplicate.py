"""Blocks that say again what another block said: a paragraph pasted twice, the headline repeated in the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document, Role
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
    lower = words(document).lower
    seen: dict[tuple[str, ...], list[tuple[int, range]]] = {}
    for number, block in enumerate(document.blocks):
        repeats, is_model = block.role in options.repeats, block.role in options.of
        said = words(document).within(block.span) if repeats or is_model else range(0)
        if len(said) < options.shortest or not (seen or is_model):
            continue
        ends = (tuple(lower[said.start : said.stop][:_ENDS]), tuple(lower[said.start : said.stop][-_ENDS:]))
        before = [one for end in ends for one in seen.get(end, ())] if repeats else []
        first = next((index for index, other in before if _share(lower, said, other) >= options.overlap), None)
        if first is not None:
            yield Hit(rule.id, block.span, {"paragraph": first + 1}, ("",))
        elif is_model:
            for end in ends:
                seen.setdefault(end, []).append((number, said))


def _share(lower: Sequence[str], one: range, other: range) -> float:
    """Give the share of different words that two stretches have in common."""
    here, there = frozenset(lower[one.start : one.stop]), frozenset(lower[other.start : other.stop])
    return len(here & there) / len(here | there)


KIND = CheckKind(Options, build)
