"""TOML as nodes with places. ``tomllib`` tells no places, so the headers and keys of the text are looked up by line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.model.regex import regex
from newslint.nodes import Mark, Node, YamlError

_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_PATH = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_LINE = regex(rf"[ \t]*(?:(?P<table>\[\[?)[ \t]*(?P<header>{_PATH})[ \t]*\]|(?P<key>{_PATH})[ \t]*=)")
_PARTS = regex(_KEY)
_ERROR_PLACE = regex(r" \(at line (\d+), column (\d+)\)$")
Path = tuple[str | int, ...]


def parse(text: str, name: str, table: tuple[str, ...]) -> Node | None:
    """Read one table of a TOML text, such as ``("tool", "newslint")``; ``None`` when it is not there."""
    import tomllib

    try:
        value: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _ERROR_PLACE.search(str(error))
        mark = Mark(name, int(place[1]), int(place[2])) if place else Mark(name, 1, 1)
        raise YamlError(mark, f"is not valid TOML: {_ERROR_PLACE.sub('', str(error))}") from error
    except RecursionError as error:
        raise YamlError(Mark(name, 1, 1), "is nested too deeply") from error
    for key in table:
        value = value.get(key) if isinstance(value, Mapping) else None
    if value is None:
        return None
    places = dict(_places(text, name))
    return _node(value, table, places, places.get(table, Mark(name, 1, 1)))


def _places(text: str, name: str) -> list[tuple[Path, Mark]]:
    """Give the place of each header and key, the last ones first, so that the first one counts in a dict."""
    found: list[tuple[Path, Mark]] = []
    counts: dict[Path, int] = {}
    header: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.match(line)
        if match is None:
            continue
        group = "header" if match["table"] else "key"
        path: Path = tuple(part.strip("\"'") for part in _PARTS.findall(match[group]))
        mark = Mark(name, number, match.start(group) + 1)
        if match["table"]:
            if match["table"] == "[[":
                counts[path] = counts.get(path, -1) + 1
                found.append((path, mark))
                path = (*path, counts[path])
            header = path
            found.append((header, mark))
        else:
            found.append(((*header, *path), mark))
    return found[::-1]


def _node(value: Any, path: Path, places: Mapping[Path, Mark], above: Mark) -> Node:  # noqa: ANN401 - whatever TOML holds
    mark = places.get(path, above)
    if isinstance(value, Mapping):
        inner = {key: _node(item, (*path, key), places, mark) for key, item in value.items()}
        return Node(inner, mark, {key: node.mark for key, node in inner.items()})
    if isinstance(value, list):
        return Node(tuple(_node(item, (*path, number), places, mark) for number, item in enumerate(value)), mark)
    if isinstance(value, bool):
        return Node("true" if value else "false", mark)
    return Node(str(value), mark)
