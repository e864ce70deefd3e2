"""Which rules hold for a draft, how severe they are there, and why: profile, selection, configuration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.model.document import Directive
from newslint.model.errors import ConfigError
from newslint.model.records import dataclass, replace
from newslint.model.rule import Rule, Severity

DEFAULT_PROFILE = "default"
_SECTION = ("section", "category", "kategori", "rubrik")  # metadata fields that name it


@dataclass(frozen=True, slots=True)
class Setting:
    """A severity (``None``: off) for the rules that a name (id, family or tag) names; ``origin`` says who set it."""

    name: str
    level: Severity | None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The severity of a rule here (``None``: off) and the reason in words."""

    level: Severity | None
    reason: str


@dataclass(frozen=True, slots=True)
class InSections:
    """What holds besides for articles of some sections (their names case-folded): a profile (``None``: no other), severities."""

    sections: frozenset[str]
    profile: str | None
    levels: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a draft: profile (``None``: decided by the draft), rules, severities.

    ``select`` replaces the profile's set and ``ignore`` takes away. Of ``levels`` a later one wins; one that names a
    rule by its id also turns it on, one that names a family or tag changes those of its rules that are on. ``accepted``
    are the suppressions that the configuration has for the draft, ``by_section`` what holds besides in some sections.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: tuple[Setting, ...] = ()
    accepted: tuple[Directive, ...] = ()
    by_section: tuple[InSections, ...] = ()

    def in_section(self, section: str) -> Choice:
        """Give the choice for an article of the section, or sections with commas between, that its metadata names."""
        holding = [one for one in self.by_section if one.sections & sections(section)]
        if not holding:
            return self
        profile = next((one.profile for one in reversed(holding) if one.profile is not None), self.profile)
        return replace(self, profile=profile, levels=(*self.levels, *(level for one in holding for level in one.levels)))

    def severity(self, rule: Rule, profile: str) -> Severity | None:
        """Give the severity of a rule here, or ``None`` where it is off."""
        return self.decide(rule, profile).level

    def decide(self, rule: Rule, profile: str) -> Decision:
        """Give the severity of a rule here and who decided it."""
        ignored = next((name for name in self.ignore if rule.is_named_by(name)), None)
        if ignored is not None:
            return Decision(None, f"--ignore {ignored}")
        decision = self._configured(rule, self._chosen(rule, profile))
        if decision.level is None and self._names_itself(rule, self.select):
            return Decision(rule.severity, f"--select {rule.id}")
        return decision

    def _chosen(self, rule: Rule, profile: str) -> Decision:
        """Decide by the selection if there is one, else by the profile."""
        level = rule.severity_in(profile)
        if not self.select:
            differs = profile in rule.profiles
            return Decision(level, f"profile {profile}" if differs else "the rule's own severity")
        named = next((name for name in self.select if rule.is_named_by(name)), None)
        if named is None:
            return Decision(None, "not in --select")
        return Decision(level or rule.severity, f"--select {named}")

    def _configured(self, rule: Rule, decision: Decision) -> Decision:
        """Let the configuration's severities change what was decided."""
        for setting in self.levels:
            turns_on = self._names_itself(rule, (setting.name,)) and not self.select
            if rule.is_named_by(setting.name) and (decision.level is not None or turns_on):
                decision = Decision(setting.level, f"rules: {setting.name} in {setting.origin}")
        return decision

    @staticmethod
    def _names_itself(rule: Rule, names: Iterable[str]) -> bool:
        return any(name == rule.id or name in rule.aliases for name in names)


def section_of(meta: Mapping[str, str]) -> str:
    """Give what metadata names as an article's section."""
    return next((meta[field] for field in _SECTION if meta.get(field)), "")


def sections(names: str) -> frozenset[str]:
    """Give the sections that a field names, case-folded: the whole of it, and the parts between commas."""
    return frozenset(name.strip().casefold() for name in (names, *names.split(",")))


def refuse_unknown(names: Iterable[tuple[str, str]], known: frozenset[str]) -> None:
    """Raise for a name (given with its origin) that no rule has: a misspelled one would switch nothing, and say nothing."""
    for name, origin in names:
        if name not in known:
            from newslint.nodes import did_you_mean

            hint = did_you_mean(name, known) or "; see `newslint rules list`"
            message = f"{origin}: no rule, family or tag is called {name!r}{hint}"
            raise ConfigError(message)
