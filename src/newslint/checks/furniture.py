"""Page furniture: lines that belong to the page around an article. They are reported once and hidden from all other checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document, Role
from newslint.model.finding import Hit
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.structure import Furniture
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.furniture import furniture_of, gather
from newslint.text.triggers import Triggers

_SHOWN = 60  # characters of the line that a message repeats


@dataclass(frozen=True, slots=True)
class Options:
    """``lines`` are whole blocks, ``patterns`` must match a whole block.

    A short block that consists of ``cues`` and ``words`` only, with at least one cue, is reported too. ``role`` is
    what such a block is: ``boilerplate``, ``related``, ``author`` ...
    """

    role: Role = Role.BOILERPLATE
    lines: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    cues: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    slow: bool = False


def furniture(rule: Rule) -> Iterator[Furniture]:
    """Give what the rule says about the roles of blocks."""
    options: Options = rule.options  # type: ignore[assignment]
    yield Furniture(rule.id, options.role, options.lines, options.patterns, (), options.cues, options.words)


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    known = gather(item for rule in rules for item in furniture(rule))
    roles = {rule.options.role for rule in rules}  # type: ignore[attr-defined]

    def check(document: Document) -> Iterator[Hit]:
        for block in document.blocks:
            text = document.text(block.span) if block.role in roles else ""
            item = furniture_of(known, text) if text else None
            if item is not None:
                yield Hit(item.rule, block.span, {"match": _shown(text)}, ("",))

    return check


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"


KIND = CheckKind(Options, build, furniture, frozenset(Role))
