"""What other plug-ins offer is held against the hooks' types at once: a wrong part would break a run in its middle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

from newslint.model.errors import PluginError
from newslint.plugins.hookspecs import CheckKind, Format


def refuse_wrong_part(plugin: str, what: str, name: object, part: object) -> None:
    """Raise ``PluginError`` for a part that is not what its hook asks for."""
    if problem := _problem(what, name, part):
        message = f"plug-in {plugin!r}: the {what} {name!r} {problem}"
        raise PluginError(message)


def refuse_double_suffixes(formats: Mapping[str, Format], owners: Mapping[str, str]) -> None:
    """Raise ``PluginError`` where two formats claim a suffix: which of them reads a draft must not depend on their order."""
    claimed: dict[str, str] = {}
    for name in formats:
        for suffix in formats[name].suffixes:
            if suffix in claimed:
                first = claimed[suffix]
                message = (
                    f"the suffix {suffix!r} is claimed twice: by the format {first!r} of plug-in {owners[first]!r}"
                    f" and by the format {name!r} of plug-in {owners[name]!r}"
                )
                raise PluginError(message)
            claimed[suffix] = name


def _problem(what: str, name: object, part: Any) -> str:  # noqa: ANN401 - anything may come from a plug-in
    if not isinstance(name, str) or not name:
        return "has no name; names are text"
    if what == "format":
        return _problem_of_format(part)
    if what == "check kind":
        options: object = part.options if isinstance(part, CheckKind) else None
        right = isinstance(options, type) and is_dataclass(options)
        return "" if right else f"is {_kind(part)}, not a CheckKind with a dataclass of options"
    return "" if callable(part) else f"is {_kind(part)}, which cannot be called"


def _problem_of_format(part: Any) -> str:  # noqa: ANN401
    if not isinstance(part, Format):
        return f"is {_kind(part)}, not a Format"
    suffixes: object = part.suffixes
    if not isinstance(suffixes, tuple) or not all(
        isinstance(one, str) and one[:1] == "." and one == one.lower() for one in suffixes
    ):
        return f"has the suffixes {suffixes!r}; they are a tuple of texts such as ('.wire',), in lower case"
    return ""


def _kind(part: object) -> str:
    return f"a value of type {type(part).__name__}"
