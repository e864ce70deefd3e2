"""``newslint config``: what holds for a draft, and who says so; what a configuration may say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from newslint.choice import DEFAULT_PROFILE, Choice, refuse_unknown, section_of, sections
from newslint.cli.parameters import names
from newslint.config import Config, Told
from newslint.config_file import shown
from newslint.config_search import Configs
from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.model.rule import PROFILES
from newslint.model.view import View
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.session import Session, Sessions

_COLUMN = 15
_LEVEL = 8
_NOBODY = "nobody sets it"


@click.group()
def config() -> None:
    """Show configuration and its schema."""


@config.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="NAME", callback=names, help="As for check.")
@click.option("--ignore", multiple=True, metavar="NAME", callback=names, help="As for check.")
@click.option("--profile", type=click.Choice(PROFILES), help="As for check.")
@click.option("--config", "explicit", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="As for check.")
def show(*, file: Path, select: tuple[str, ...], ignore: tuple[str, ...], profile: str | None, explicit: Path | None) -> None:
    """Show what holds for the draft FILE, and why.

    The configuration, the profile, and for each rule its severity and the reason.
    """
    path = Path(os.path.abspath(file))  # noqa: PTH100 - as drafts are found: symbolic links are not followed
    found = Configs(explicit).of(path.parent)
    given = Choice(profile, select, ignore)
    sessions = Sessions(Plugins(), date.today())  # noqa: DTZ011 - the reader's day
    session = sessions.of(found)
    refuse_unknown((*found.rule_names(), *_given(given)), session.rulebook.names())
    choice = found.choice_for(path, given)
    document = _first(session, path, choice, found.views)
    section = "" if document is None else section_of(document.meta)
    in_force = _profile(session, document, choice, section)
    choice = choice.in_section(section)
    rules = _rules(session, choice, in_force.value)
    for part in (
        _settings(found, path, given, in_force),
        _overrides(found, path, section),
        _lists(found, path, choice),
        [""],
        rules,
    ):
        for line in part:
            click.echo(line)


@config.command()
def schema() -> None:
    """Print the JSON Schema of newslint.yaml.

    It names the rules that are there; editors complete and check with it.
    """
    import json

    from newslint.cli.rules import rulebook_for_schema
    from newslint.config_keys import config_schema

    click.echo(json.dumps(config_schema(rulebook_for_schema().names()), indent=2, ensure_ascii=False))


def _given(choice: Choice) -> Iterator[tuple[str, str]]:
    yield from ((name, "--select") for name in choice.select)
    yield from ((name, "--ignore") for name in choice.ignore)


def _first(session: Session, path: Path, choice: Choice, views: tuple[View, ...]) -> Document | None:
    """Read the draft, or the first article of an archive; ``None`` where it cannot be read."""
    try:
        source = Source(path.name, path.read_bytes(), {}, views)
        return next((session.prepare(one, choice) for one in session.documents(source)), None)
    except (OSError, SourceError):
        return None


def _profile(session: Session, document: Document | None, choice: Choice, section: str) -> Told:
    """Give the profile, and what decided it where no file did: its section, or the draft itself."""
    chosen = choice.in_section(section).profile
    if chosen is not None:
        return Told(chosen, "" if chosen == choice.profile else f"section {section}")
    if document is None:
        return Told(DEFAULT_PROFILE, f"{_NOBODY}, and the draft cannot be read to see what it is")
    value, _ = session.profile_for(document, choice)
    return Told(value, "the draft shows itself as community content" if value != DEFAULT_PROFILE else _NOBODY)


def _settings(found: Config, path: Path, given: Choice, in_force: Told) -> Iterator[str]:
    told = found.profile_for(path)
    origin = in_force.origin or ("--profile" if given.profile is not None else told.origin if told is not None else "")
    yield _line("draft", shown(path))
    yield _line("configuration", found.name or "none found upwards from the draft")
    yield _line("profile", f"{in_force.value} ({origin})")
    yield _line("messages in", _told(found.language, "id"))
    yield _line("fail on", _told(found.fail_on, "error"))


def _overrides(found: Config, path: Path, section: str) -> Iterator[str]:
    """Give the overrides that name the draft; of those for sections, which are for others."""
    for override in found.overrides_for(path):
        named = [("files", override.files), ("sections", override.sections)]
        told = "; ".join(f"{what}: {', '.join(names)}" for what, names in named if names)
        is_other = override.sections and not sections(section) & sections(",".join(override.sections))
        yield _line("override", f"{told} (not this draft's)" if is_other else told)


def _lists(found: Config, path: Path, choice: Choice) -> Iterator[str]:
    for pack in found.packs:
        yield _line("pack", shown(pack))
    for what, lists in (
        ("vocabulary", found.vocabulary),
        ("dictionary", found.dictionary),
        ("names", found.names),
        ("pairs", found.pairs),
    ):
        yield from (_line(what, shown(words)) for words in lists)
    for view in found.views:
        yield _line("view", view.name)
    if found.excludes(path):
        yield _line("excluded", "yes: read only where it is named")
    if choice.select:
        yield _line("selected", ", ".join(choice.select))


def _line(what: str, value: str) -> str:
    return f"{what:<{_COLUMN}} {value}"


def _told(told: Told | None, otherwise: str) -> str:
    return f"{told.value} ({told.origin})" if told is not None else f"{otherwise} ({_NOBODY})"


def _rules(session: Session, choice: Choice, profile: str) -> Iterator[str]:
    width = max(len(rule.id) for rule in session.rulebook)
    for rule in session.rulebook:
        decision = choice.decide(rule, profile)
        yield f"{'off' if decision.level is None else decision.level.label:<{_LEVEL}}{rule.id:<{width}}  {decision.reason}"
