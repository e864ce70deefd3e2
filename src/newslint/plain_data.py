"""Dataclasses to JSON data and back, for the compiled rulebook: trusted data that newslint wrote itself."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import Enum
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


def from_plain(data: Any, wanted: Any) -> Any:  # noqa: ANN401, PLR0911 - one branch per type
    """Make a value from JSON data that ``to_plain`` wrote: trusted, so nothing is checked again."""
    if data is None or wanted in (str, int, bool, float):
        return data
    if dataclasses.is_dataclass(wanted):
        hints = _hints(wanted)
        return wanted(**{key: from_plain(value, hints[key]) for key, value in data.items()})  # type: ignore[operator]
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(data)
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        return from_plain(data, next(a for a in arguments if a is not type(None)))
    if origin in (tuple, frozenset):
        return origin(data) if arguments[0] is str else origin(from_plain(item, arguments[0]) for item in data)
    if origin is not None and origin is not Literal and arguments[1] is not str:
        return {key: from_plain(item, arguments[1]) for key, item in data.items()}
    return data


_hints_of: dict[Any, dict[str, Any]] = {}


def _hints(wanted: Any) -> dict[str, Any]:  # noqa: ANN401
    if wanted not in _hints_of:
        _hints_of[wanted] = typing.get_type_hints(wanted)
    return _hints_of[wanted]
