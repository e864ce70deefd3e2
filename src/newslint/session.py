"""What stands between an edge (command line, server) and the engine: which rules hold for a draft, and checking it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from newslint.engine import Engine, build, lint, prepare
from newslint.model.errors import SourceError
from newslint.model.report import Notice, Report
from newslint.model.rule import Rule, Severity
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Format, Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.text.community import is_community


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a draft: profile (``None``: decided by the draft), rules, severities.

    ``levels`` maps rule ids or families to a severity or ``None`` (off); a later entry wins.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Severity | None] = field(default_factory=dict)

    def severity(self, rule: Rule, profile: str) -> Severity | None:
        """Give the severity of a rule here, or ``None`` where it is off."""
        level = rule.severity_in(profile)
        if self.select:
            level = (level or rule.severity) if any(rule.is_named_by(name) for name in self.select) else None
        for name, given in self.levels.items():
            if rule.is_named_by(name):
                level = given
        return None if any(rule.is_named_by(name) for name in self.ignore) else level


_UGC = Notice(
    "profile.ugc",
    Texts(
        "Naskah ini menunjukkan diri sebagai konten komunitas; diperiksa dengan profil ugc.",
        "This draft shows itself as community content; it was checked with profile ugc.",
    ),
)


class Session:
    """A run's plug-ins and rulebook, with the engines built so far: one for each set of rules and severities in use."""

    def __init__(self, plugins: Plugins, rulebook: Rulebook, today: date) -> None:
        self._formats = plugins.formats()
        self._kinds = plugins.check_kinds()
        self._rulebook = rulebook
        self._today = today
        self._engines: dict[object, Engine] = {}

    def format_of(self, name: str) -> Format | None:
        """Give the format that claims a file's suffix."""
        suffix = PurePath(name).suffix.lower()
        return next((form for form in map(self._formats.__getitem__, self._formats) if suffix in form.suffixes), None)

    def engine(self, choice: Choice, profile: str) -> Engine:
        """Give the engine for a choice and profile, built on first use."""
        severities = {rule.id: choice.severity(rule, profile) for rule in self._rulebook}
        key = tuple(severities.items())
        if key not in self._engines:
            rules = [replace(rule, severity=level) for rule in self._rulebook if (level := severities[rule.id]) is not None]
            self._engines[key] = build(rules, self._kinds, self._rulebook.vocabulary, all_rules=self._rulebook)
        return self._engines[key]

    def check(self, source: Source, choice: Choice) -> Iterator[Report]:
        """Check every document of a draft or archive."""
        form = self.format_of(source.name)
        if form is None:
            raise SourceError(
                Texts(
                    "jenis berkas ini tidak dikenal newslint",
                    "is of a kind that newslint does not read; known: " + ", ".join(self._formats),
                )
            )
        for document in form.parse(source):
            engine = self.engine(choice, choice.profile or "default")
            prepared = prepare(engine, document, self._today)
            if choice.profile is None and is_community(prepared):
                yield lint(self.engine(choice, "ugc"), prepared, profile="ugc", notices=(_UGC,))
            else:
                yield lint(engine, prepared, profile=choice.profile or "default")
