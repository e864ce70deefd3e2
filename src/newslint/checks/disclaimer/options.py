"""What a rule file says about a disclaimer: when it is needed, its texts with their dates, its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from newslint.model.document import Role
from newslint.model.errors import OptionError
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass, field
from newslint.model.regex import regex
from newslint.model.rule import DEFAULT_ROLES
from newslint.model.texts import Texts


class Finds(StrEnum):
    """What a rule of this kind reports: a missing disclaimer, or what is wrong with those that are there.

    ``doubtful`` is one that is missing if words which may also mean something else are meant as they stand.
    """

    MISSING = "missing"
    DOUBTFUL = "doubtful"
    ALTERED = "altered"
    MISPLACED = "misplaced"
    OUTDATED = "outdated"
    UNNEEDED = "unneeded"


class Spot(StrEnum):
    """Where a disclaimer belongs; ``cue`` is beside what makes it necessary, else at an edge; ``edge`` is top or end."""

    TOP = "top"
    END = "end"
    EDGE = "edge"
    CUE = "cue"
    ANYWHERE = "anywhere"


def _refuse_no_day(**days: str) -> None:
    """Raise for what is given and no ISO date: days are compared as texts."""
    for key, day in days.items():
        if day and not _is_day(day):
            raise OptionError(key, f"is {day!r}, which is no day; write it as 2025-12-31")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_PLACES = regex(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Cues:
    """Words and expressions of which at least so many places stand in blocks of these roles.

    A place does not count where it is part of one of ``exceptions``, or of what one of ``exception_patterns`` matches.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    exceptions: tuple[str, ...] = ()
    exception_patterns: tuple[Pattern, ...] = ()
    at_least: int = 1
    where: frozenset[Role] = DEFAULT_ROLES


@dataclass(frozen=True, slots=True)
class When:
    """A condition: all that is given must hold.

    ``meta`` maps fields to the values that count (``*`` is any value but a denial such as ``false``); fields that mean the
    same stand together (``section|category``), and one of them is enough. ``community`` asks whether the article shows
    itself as community content; each of ``cues`` must be met. Where ``sure`` is given and none of it is met
    in the paragraph of a cue or one next to it, the words may mean something else: the rule that finds doubtful needs
    speaks instead of the policy's own.
    """

    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    community: bool = False
    cues: tuple[Cues, ...] = ()
    sure: tuple[Cues, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A prescribed text, in force from one ISO date to another (empty: without limit).

    ``{media}`` is the outlet's name; any other place in braces stands for a few words of the author's. Of words between
    strokes, such as ``{views|opinions}``, each will do and the first is proposed; ``{necessarily|}`` may be missing.
    """

    text: str
    language: str = "id"
    valid_from: str = ""
    valid_until: str = ""

    def __post_init__(self) -> None:
        _refuse_no_day(valid_from=self.valid_from, valid_until=self.valid_until)
        if self.valid_until and self.valid_until < self.valid_from:
            raise OptionError("valid_until", f"lies before valid_from ({self.valid_from})")
        if set("{}") & set(_PLACES.sub("", self.text)):
            raise OptionError("text", "has a brace without its partner; places are {media}, choices {views|opinions}")


@dataclass(frozen=True, slots=True)
class Stale:
    """What an expression matches, such as a help line, was true up to an ISO date and is no longer."""

    pattern: Pattern
    valid_until: str

    def __post_init__(self) -> None:
        _refuse_no_day(valid_until=self.valid_until)


@dataclass(frozen=True, slots=True)
class Element:
    """One of several things that a notice must tell, such as the size of a sample."""

    name: Texts
    patterns: tuple[Pattern, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """The policy of one condition; or, with ``finds`` alone, what to report about the texts of all policies.

    A disclaimer is needed when one of ``when`` holds and none of ``unless``. It is there when one of ``texts`` is, or
    an expression of ``accepts`` matches, or ``enough`` of ``elements`` are told. ``stale`` is outdated in such other words.
    Other words count where the house says them itself, at their place or in a short paragraph; with ``from_anyone``
    whoever says them, wherever. ``blocks`` match whole paragraphs that are disclaimers in other words.

    ``exclusive`` maps metadata fields to the values, beside a denial, which tell that the disclaimer must not stand there.
    After ``review_by`` (an ISO date) the run says that the texts are to be looked at again; ``source`` tells those who do
    where they come from.
    """

    finds: Finds = Finds.MISSING
    condition: Texts = field(default_factory=lambda: Texts("", ""))
    when: tuple[When, ...] = ()
    unless: tuple[When, ...] = ()
    texts: tuple[Text, ...] = ()
    accepts: tuple[Pattern, ...] = ()
    from_anyone: bool = False
    stale: tuple[Stale, ...] = ()
    blocks: tuple[Pattern, ...] = ()
    elements: tuple[Element, ...] = ()
    enough: int = 0
    place: Spot = Spot.END
    exclusive: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    review_by: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        _refuse_no_day(review_by=self.review_by)
