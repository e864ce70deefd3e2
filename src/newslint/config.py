"""What a configuration says, and what of it holds for a draft. ``config_search`` finds the file that holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint.choice import Choice, InSections, Setting
from newslint.globs import Globs
from newslint.languagetool.settings import Wish
from newslint.model.document import Directive
from newslint.model.records import dataclass, replace
from newslint.model.rule import SEVERITIES
from newslint.model.span import Span
from newslint.model.texts import Language
from newslint.model.view import View

NEVER = "never"
FAIL_ON = (*sorted(SEVERITIES, key=lambda label: -SEVERITIES[label]), NEVER)


@dataclass(frozen=True, slots=True)
class Told:
    """A value and who told it, such as ``newslint.yaml:3:1``."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the drafts that globs name (none: all), in some sections (none: all); ``files`` keeps the globs as written."""

    files: tuple[str, ...] = ()
    globs: Globs | None = None
    sections: tuple[str, ...] = ()
    profile: Told | None = None
    rules: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """Findings that a newsroom accepts, with the reason: of rules, on words (none: any), in drafts (no globs: all)."""

    rule: tuple[str, ...]
    reason: str
    text: str = ""
    globs: Globs | None = None
    origin: str = ""

    def directive(self) -> Directive:
        """Give the suppression that does this in a draft."""
        return Directive(self.rule, self.reason, Span(0, 0), text=self.text, where="configuration")


@dataclass(frozen=True, slots=True)
class Config:
    """What one configuration file says. ``name`` is the file for messages, empty where there is none.

    Globs and paths are relative to ``folder``. ``packs`` are folders of rules, ``vocabulary`` files of word lists,
    ``dictionary``, ``names`` and ``pairs`` the newsroom's own words, names and pairs of words, which ``lists_may_lack``
    allows to be missing; ``views`` are shapes of payloads.
    """

    name: str
    folder: Path
    language: Told | None = None
    profile: Told | None = None
    fail_on: Told | None = None
    exclude: Globs | None = None
    packs: tuple[Path, ...] = ()
    vocabulary: tuple[Path, ...] = ()
    dictionary: tuple[Path, ...] = ()
    names: tuple[Path, ...] = ()
    pairs: tuple[Path, ...] = ()
    languagetool: Wish = Wish()
    rules: tuple[Setting, ...] = ()
    ignore: tuple[Accepted, ...] = ()
    overrides: tuple[Override, ...] = ()
    views: tuple[View, ...] = ()
    lists_may_lack: bool = False

    def overrides_for(self, draft: Path) -> tuple[Override, ...]:
        """Give the overrides that name a draft, in order; those for sections hold for some of its articles only."""
        if not self.overrides:
            return ()
        path = relative(draft, self.folder)
        return tuple(override for override in self.overrides if override.globs is None or override.globs.verdict(path))

    def profile_for(self, draft: Path) -> Told | None:
        """Give the profile that is set for a draft, by the last override that sets one, else by the file itself."""
        told = [one.profile for one in self.overrides_for(draft) if one.profile is not None and not one.sections]
        return told[-1] if told else self.profile

    def choice_for(self, draft: Path, given: Choice) -> Choice:
        """Give the choice for a draft: what was given on the command line, over what the configuration says."""
        profile = self.profile_for(draft)
        overrides = self.overrides_for(draft)
        layers = [self.rules, *(override.rules for override in overrides if not override.sections)]
        return replace(
            given,
            profile=given.profile or (profile.value if profile is not None else None),
            levels=(*(setting for layer in layers for setting in layer), *given.levels),
            accepted=self._accepted_in(draft),
            by_section=tuple(_in_sections(one, given) for one in overrides if one.sections),
        )

    def _accepted_in(self, draft: Path) -> tuple[Directive, ...]:
        if not self.ignore:
            return ()
        path = relative(draft, self.folder)
        return tuple(one.directive() for one in self.ignore if one.globs is None or one.globs.verdict(path))

    def rule_names(self) -> Iterator[tuple[str, str]]:
        """Give every name of rules that stands in the file, with its place."""
        for rules in (self.rules, *(override.rules for override in self.overrides)):
            yield from ((setting.name, setting.origin) for setting in rules)
        for one in self.ignore:
            yield from ((name, one.origin) for name in one.rule)

    def excludes(self, path: Path, *, folder: bool = False) -> bool:
        """Say whether ``exclude`` leaves a path out of folders that are read."""
        return self.exclude is not None and bool(self.exclude.verdict(relative(path, self.folder) + "/" * folder))


def _in_sections(override: Override, given: Choice) -> InSections:
    """Give what holds in sections; a profile that was given on the command line stays."""
    profile = None if override.profile is None or given.profile is not None else override.profile.value
    return InSections(frozenset(section.casefold() for section in override.sections), profile, override.rules)


def language_of(config: Config) -> Language | None:
    """Give the language of messages that a configuration sets."""
    return None if config.language is None else "en" if config.language.value == "en" else "id"


def relative(path: Path, folder: Path) -> str:
    """Give a path with ``/``, from a folder where it lies inside, else as it is."""
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
