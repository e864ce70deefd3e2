"""What tells the role of a block: plain data that rules give, so that what reports page furniture also hides it."""

from __future__ import annotations

from newslint.model.document import Role
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Furniture:
    """Blocks of a role that is known by its words.

    ``lines`` are whole blocks (case, blanks and outer punctuation do not matter), ``patterns`` must match a whole
    block, ``texts`` are passages (such as a disclaimer) that a block must resemble. A short block that is made of
    ``cues`` and ``words`` only, with at least one cue, belongs to it too. ``rule`` is the rule that reports them.
    """

    rule: str
    role: Role
    lines: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    texts: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
