"""Values with places, as configuration, rules and front matter are read: strictly, whatever they were written in.

Values stay the text that was written; typed values are made from nodes by ``build``, against a dataclass, and each
mistake names its file, line and column.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from newslint.model.errors import NewslintError, OptionError
from newslint.model.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a YAML file, counted from 1."""

    name: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}"


class YamlError(NewslintError):
    """A mistake in a YAML text, with its place; callers turn it into the error of their own kind."""

    def __init__(self, mark: Mark, problem: str) -> None:
        super().__init__(f"{mark}: {problem}")
        self.mark = mark
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: text, a list of nodes, or a mapping from keys to nodes."""

    value: str | tuple[Node, ...] | Mapping[str, Node] | None
    mark: Mark
    keys: Mapping[str, Mark] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Give the word for messages: text, list, mapping or nothing."""
        if self.value is None:
            return "nothing"
        if isinstance(self.value, str):
            return "text"
        return "list" if isinstance(self.value, tuple) else "mapping"


def mapping(node: Node, what: str) -> Mapping[str, Node]:
    """Give a node's keys and values, or say that a mapping was expected."""
    if node.value is None:
        return {}
    if not isinstance(node.value, Mapping):
        raise YamlError(node.mark, f"{what} must be a mapping (key: value), not {node.kind}")
    return node.value


def text(node: Node, what: str) -> str:
    """Give a node's text, or say that text was expected."""
    if not isinstance(node.value, str):
        raise YamlError(node.mark, f"{what} must be text, not {node.kind}")
    return node.value


def sequence(node: Node, what: str) -> tuple[Node, ...]:
    """Give a node's items, or say that a list was expected."""
    if node.value is None:
        return ()
    if not isinstance(node.value, tuple):
        raise YamlError(node.mark, f"{what} must be a list, not {node.kind}")
    return node.value


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give the end of a message that names the nearest of the known names; nothing where none is near."""
    import difflib

    near = difflib.get_close_matches(name, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def unknown_key(node: Node, key: str, known: Sequence[str], what: str) -> YamlError:
    """Make the error for a key that is not known, with the nearest one that is."""
    hint = did_you_mean(key, known) or f"; known: {', '.join(sorted(known))}"
    return YamlError(node.keys.get(key, node.mark), f"{what} has an unknown key {key!r}{hint}")


Readers = Mapping[type, Callable[[Node], Any]]


def build(node: Node, wanted: Any, what: str, readers: Readers = MappingProxyType({})) -> Any:  # noqa: ANN401
    """Make a value of a type (dataclass, text, number, yes/no, list, mapping, choice) from a node, strictly.

    ``readers`` adds types that have a way of their own to be read.
    """
    if wanted in readers:
        return readers[wanted](node)
    if dataclasses.is_dataclass(wanted):
        return _build_dataclass(node, wanted, what, readers)
    if wanted is str:
        return text(node, what)
    if wanted in (int, float, bool):
        return _build_scalar(node, wanted, what)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(_choice(node, [member.value for member in wanted], what))
    return _build_generic(node, wanted, what, readers)


def _build_generic(node: Node, wanted: Any, what: str, readers: Readers) -> Any:  # noqa: ANN401
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if node.value is None else build(node, inner, what, readers)
    if origin is Literal:
        return _choice(node, arguments, what)
    if origin in (tuple, frozenset):
        items = [build(item, arguments[0], f"an item of {what}", readers) for item in sequence(node, what)]
        return tuple(items) if origin is tuple else frozenset(items)
    if origin is not None and issubclass(origin, Mapping):
        return {key: build(value, arguments[1], f"{what}.{key}", readers) for key, value in mapping(node, what).items()}
    message = f"newslint cannot read options of type {wanted!r}"
    raise TypeError(message)


def _choice(node: Node, choices: Sequence[Any], what: str) -> Any:  # noqa: ANN401
    value = text(node, what)
    if value not in choices:
        raise YamlError(node.mark, f"{what} is {value!r}; it must be one of {', '.join(map(str, choices))}")
    return value


def _build_scalar(node: Node, wanted: type, what: str) -> int | float | bool:
    value = text(node, what)
    if wanted is bool:
        if value not in ("true", "false"):
            raise YamlError(node.mark, f"{what} must be true or false, not {value!r}")
        return value == "true"
    try:
        return int(value) if wanted is int else float(value)
    except ValueError:
        raise YamlError(node.mark, f"{what} must be a number, not {value!r}") from None


@cache
def _hints(owner: type) -> Mapping[str, Any]:
    return typing.get_type_hints(owner)


def _build_dataclass(node: Node, wanted: Any, what: str, readers: Readers) -> Any:  # noqa: ANN401
    values = mapping(node, what)
    hints = _hints(wanted)
    fields = {one.name: one for one in dataclasses.fields(wanted) if one.init}
    for key in values:
        if key not in fields:
            raise unknown_key(node, key, list(fields), what)
    for name, one in fields.items():
        required = one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
        if required and name not in values:
            raise YamlError(node.mark, f"{what} needs the key {name!r}")
    built = {key: build(value, hints[key], f"{what}.{key}", readers) for key, value in values.items()}
    try:
        return wanted(**built)
    except OptionError as error:
        raise YamlError(values.get(error.key, node).mark, f"{what}.{error}") from error
