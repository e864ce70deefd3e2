"""Values of options that several commands take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import click


def published_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Take a date or a date with a time, as metadata holds it."""
    if value is None:
        return None
    try:
        date.fromisoformat(value[:10])
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
