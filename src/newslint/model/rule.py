"""A rule is data: exactly what its YAML file says."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType

from newslint.model.document import Role
from newslint.model.records import dataclass, field
from newslint.model.texts import Texts


class Severity(IntEnum):
    """How bad it is: a note is taste, a warning an editor sends back, an error is wrong or dangerous."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """Give the word that rule files, configuration and reports use."""
        return self.name.lower()


SEVERITIES: Mapping[str, Severity] = MappingProxyType({severity.label: severity for severity in Severity})

PROFILES = ("default", "ugc", "strict")


class Quotes(StrEnum):
    """What a rule does inside quotations: quoted speech is not the reporter's prose."""

    INCLUDE = "include"
    SKIP = "skip"
    ONLY = "only"


class Status(StrEnum):
    """A preview rule reports but never blocks."""

    STABLE = "stable"
    PREVIEW = "preview"


DEFAULT_ROLES = frozenset(Role) - {Role.BOILERPLATE, Role.RELATED, Role.AUTHOR, Role.DISCLAIMER}


@dataclass(frozen=True, slots=True)
class Example:
    """A text on which a rule must speak (at its marks) or stay silent, with the metadata it needs.

    ``text`` still holds the ``[[marks]]``; ``fixed`` is the text after the rule's own way out. ``format`` is what it is
    read as, plain text unless the rule is about markup.
    """

    text: str
    fixed: str | None = None
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    line: int = 0
    format: str = "text"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: identity, check kind and its options, texts in two languages, scope, examples.

    ``profiles`` gives the severity where a profile differs (``None`` is off). ``origin`` is the file it came from.
    """

    id: str
    check: str
    severity: Severity
    summary: Texts
    message: Texts
    why: Texts
    options: object
    where: frozenset[Role] = DEFAULT_ROLES
    quotes: Quotes = Quotes.INCLUDE
    languages: frozenset[str] = frozenset({"id", "en"})
    status: Status = Status.STABLE
    since: str = ""
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    profiles: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}))
    absorbs: frozenset[str] = frozenset()
    refs: tuple[str, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    rare: str = ""
    origin: str = ""

    @property
    def family(self) -> str:
        """Give the part of the id before the dot."""
        return self.id.partition(".")[0]

    def severity_in(self, profile: str) -> Severity | None:
        """Give the severity in a profile; ``None`` means that the rule is off there."""
        return self.profiles.get(profile, self.severity)

    def is_named_by(self, name: str) -> bool:
        """Say whether a rule id, an alias, a family or a tag names this rule."""
        return name in (self.id, self.family) or name in self.aliases or name in self.tags
