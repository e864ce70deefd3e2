"""Values of options that several commands take."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from newslint.languagetool.settings import Wish
from newslint.model.rule import PROFILES


def published_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Take a date or a date with a time, as metadata holds it."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a date; write it like 2024-05-31"
        raise click.BadParameter(message) from None
    return value


def metadata(_ctx: click.Context, _param: click.Parameter, items: Iterable[str]) -> dict[str, str]:
    """Read ``KEY=VALUE`` items."""
    meta = {}
    for item in items:
        key, separator, value = item.partition("=")
        if not separator or not key.strip():
            message = f"{item!r} is not KEY=VALUE, such as origin=community"
            raise click.BadParameter(message)
        meta[key.strip()] = value.strip()
    return meta


def names(_ctx: click.Context, _param: click.Parameter, items: Iterable[str]) -> tuple[str, ...]:
    """Read names, given several times or with commas between."""
    return tuple(name.strip() for item in items for name in item.split(",") if name.strip())


def choosing(verb: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add the options that choose rules and tell about drafts, alike in every command that judges."""
    options = (
        click.option("--select", multiple=True, metavar="NAME", callback=names, help=f"{verb} only these rules, families or tags."),
        click.option("--ignore", multiple=True, metavar="NAME", callback=names, help="Leave out these rules, families or tags."),
        click.option("--profile", type=click.Choice(PROFILES), help="Set of rules; else the configuration or the draft decides."),
        click.option(
            "--lang", type=click.Choice(("id", "en")), help="Language of messages (default: the configuration's, else id)."
        ),
        click.option("--meta", multiple=True, metavar="KEY=VALUE", callback=metadata, help="Metadata of the drafts; comes first."),
        click.option("--published", metavar="DATE", callback=published_day, help="Day of publication, as --meta published=DATE."),
        click.option(
            "--config",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help="Configuration file, instead of the one found upwards from each draft.",
        ),
        click.option("--view", default="", metavar="NAME", help="Shape of JSON and CSV drafts; without it their fields tell it."),
        click.option("--stdin-filename", metavar="PATH", help="What - is called: its format, configuration and name in reports."),
    )

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def server(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Wish:
    """Read ``[MODE] [ADDRESS]`` of a LanguageTool server."""
    if value is None:
        return Wish()
    from newslint.languagetool.addresses import wish_from

    return wish_from(value, "--languagetool")


languagetool_option = click.option(
    "--languagetool",
    metavar="[MODE] [ADDRESS]",
    callback=server,
    help="English grammar by LanguageTool: auto, off or required, and a server's address, which makes it required.",
)
