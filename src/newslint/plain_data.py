"""Dataclasses to JSON data and back, for the compiled rulebook: trusted data that newslint wrote itself."""

from __future__ import annotations

import dataclasses
import sys
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from inspect import get_annotations
from typing import Any, Literal, get_args, get_origin


def to_plain(value: Any) -> Any:  # noqa: ANN401 - one branch per type
    """Turn a built value into JSON data, for the compiled rulebook."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.init and not _is_default(value, field)
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(to_plain(item) for item in value)
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return value


def _is_default(value: Any, field: dataclasses.Field[Any]) -> bool:  # noqa: ANN401
    if field.default is not dataclasses.MISSING:
        return bool(getattr(value, field.name) == field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(getattr(value, field.name) == field.default_factory())
    return False


def from_plain(data: Any, wanted: Any) -> Any:  # noqa: ANN401 - the type is the caller's
    """Make a value from JSON data that ``to_plain`` wrote: trusted, so nothing is checked again."""
    return data if data is None else reader(wanted)(data)


Reader = Callable[[Any], Any]
# The hints of most fields, as they are written: what they mean need not be looked up in their module.
_PLAIN_HINTS: Mapping[str, Reader] = {
    "bool": bool,
    "int": int,
    "str": str,
    "tuple[str, ...]": tuple,
    "frozenset[str]": frozenset,
    "Mapping[str, str]": dict,
}


@cache
def reader(wanted: Any) -> Reader:  # noqa: ANN401 - one branch per type
    """Give what makes values of a type."""
    if _is_dataclass(wanted):
        return _dataclass_reader(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        return reader(next(a for a in arguments if a is not type(None)))
    if origin in (tuple, frozenset):
        item = reader(arguments[0])
        return origin if arguments[0] is str else lambda data: origin(map(item, data))
    if origin is not None and origin is not Literal and arguments[1] is not str:
        value = reader(arguments[1])
        return lambda data: {key: value(item) for key, item in data.items()}
    return _as_it_is


def _as_it_is(data: Any) -> Any:  # noqa: ANN401
    return data


def _is_dataclass(wanted: Any) -> bool:  # noqa: ANN401
    """Say it without asking for the fields, which records make when somebody does."""
    return isinstance(wanted, type) and any("__dataclass_fields__" in base.__dict__ for base in wanted.__mro__)


def _dataclass_reader(wanted: type) -> Reader:
    """Give what makes a dataclass; the hints of its fields are looked up when they first have a value."""
    readers: dict[str, Reader] = {}

    def read(data: Mapping[str, Any]) -> Any:  # noqa: ANN401
        for name in data.keys() - readers.keys():
            readers[name] = _field_reader(wanted, name)
        return wanted(**{name: None if value is None else readers[name](value) for name, value in data.items()})

    return read


def _field_reader(owner: type, name: str) -> Reader:
    """Give what makes the values of a dataclass's field."""
    for base in owner.__mro__:
        hint = get_annotations(base).get(name)
        if isinstance(hint, str):
            return _PLAIN_HINTS.get(hint) or _written_reader(hint, base)
        if hint is not None:
            return reader(hint)
    message = f"{owner.__qualname__} has no field {name!r}"
    raise KeyError(message)


@cache
def _written_reader(hint: str, owner: type) -> Reader:
    return reader(eval(hint, vars(sys.modules[owner.__module__])))  # noqa: S307 - our own code's
