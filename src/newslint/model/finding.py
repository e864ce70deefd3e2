"""What a check returns (a hit, in the view) and what an editor gets (a finding, in the source)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from newslint.model.document import Role
from newslint.model.records import dataclass, field
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.model.texts import Texts


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of calendar days, both ends included; ``grain`` says how it is put into words.

    ``grain`` is ``day``, ``week``, ``month``, ``year`` or ``range``.
    """

    start: date
    end: date
    grain: str = "day"


Value = str | int | date | Interval | Texts


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the VIEW where a rule speaks, the values that its message needs, and the ways out, best first.

    ``source`` is the place in the source of what the view does not hold, such as a picture.
    """

    rule: str
    span: Span
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    replacements: tuple[str, ...] = ()
    safe: bool = False
    source: Span | None = None


Touched = Literal["", "figure", "date", "name", "quotation"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement in the SOURCE. Unsafe is the default: a person has to agree.

    ``text`` is written as the source writes it (in HTML ``&amp;``), and may stand for some of the letters only;
    ``view`` and ``meant`` say of the VIEW which words become which.
    ``touches`` says what makes it unsafe although its rule is sure: what is not newslint's to change.
    """

    span: Span
    text: str
    safe: bool = False
    view: Span = Span(0, 0)
    meant: str = ""
    touches: Touched = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands for people: role, paragraph number (from 1), part of the payload or archive.

    ``part`` is a field path (``data.body``), behind the record where a file holds several; ``value`` is the place in the
    decoded value of that field, which is what a content system's editor shows.
    """

    role: Role
    paragraph: int
    part: str = ""
    value: Span | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit in the SOURCE, stamped by the engine. ``blocking`` is false for rules in preview.

    ``values`` are what the message was filled with, in Indonesian; ``values_en`` the same in English.
    """

    rule: str
    severity: Severity
    span: Span
    text: str  # as the source has it; in a payload as its editors read it
    message: Texts
    values: Mapping[str, str]
    place: Place
    values_en: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    replacements: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    blocking: bool = True
