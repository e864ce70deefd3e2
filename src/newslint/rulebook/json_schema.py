"""The JSON Schema of rule files, made from the dataclasses that check them: editors complete and check with it."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from newslint.model.document import Role
from newslint.model.pattern import Pattern
from newslint.model.rule import PROFILES, SEVERITIES, Quotes, Status
from newslint.plugins.hookspecs import CheckKind
from newslint.rulebook.schema import KEYS, REQUIRED

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {
    "type": "object",
    "properties": {"id": _TEXT, "en": _TEXT},
    "required": ["id", "en"],
    "additionalProperties": False,
}
_EXAMPLE: Schema = {
    "anyOf": [
        _TEXT,
        {
            "type": "object",
            "properties": {"text": _TEXT, "fixed": _TEXT, "meta": {"type": "object"}},
            "required": ["text"],
            "additionalProperties": False,
        },
    ]
}


def rule_schema(kinds: Mapping[str, CheckKind]) -> Schema:
    """Give the schema of a rule file whose ``check`` is one of these kinds."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A newslint rule: rules/FAMILY/NAME.yaml is the rule FAMILY.NAME",
        "type": "object",
        "properties": {key: _keys(kinds)[key] for key in KEYS},
        "required": list(REQUIRED),
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"check": {"const": name}}},
                "then": {"properties": {"options": _options(kinds[name].options)}},
            }
            for name in sorted(kinds)
        ],
    }


def _keys(kinds: Mapping[str, CheckKind]) -> Schema:
    severities = list(SEVERITIES)
    strings = _list(_TEXT)
    return {
        "check": {"enum": sorted(kinds)},
        "severity": {"enum": severities},
        "status": {"enum": [status.value for status in Status]},
        "languages": _list({"enum": ["id", "en"]}),
        "since": {"type": ["string", "number"]},
        "aliases": strings,
        "tags": strings,
        "profiles": {"type": "object", "properties": {name: {"enum": ["off", False, *severities]} for name in PROFILES}},
        "absorbs": strings,
        "where": _list({"enum": [role.value for role in Role]}),
        "quotes": {"enum": [quotes.value for quotes in Quotes]},
        "summary": _TEXTS,
        "message": _TEXTS,
        "why": _TEXTS,
        "refs": strings,
        "options": {"type": "object"},
        "examples": {
            "type": "object",
            "properties": {"bad": _list(_EXAMPLE), "good": _list(_EXAMPLE)},
            "additionalProperties": False,
        },
        "rare": _TEXT,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _options(options: type) -> Schema:
    """Give the schema of a kind's options; a list or table may also come from a file beside the rule."""
    schema = _of(options)
    hints = typing.get_type_hints(options)
    for name in list(schema["properties"]):
        if get_origin(hints[name]) in (tuple, frozenset) or _is_mapping(hints[name]):
            schema["properties"][f"{name}_file"] = _TEXT
    return schema


def _is_mapping(wanted: Any) -> bool:  # noqa: ANN401 - any annotation
    origin = get_origin(wanted)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _of(wanted: Any) -> Schema:  # noqa: ANN401 - one branch per type
    if wanted is Pattern or wanted is str:
        return _TEXT
    if dataclasses.is_dataclass(wanted):
        return _of_dataclass(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return {"enum": [member.value for member in wanted]}
    simple = {bool: "boolean", int: "integer", float: "number"}.get(wanted)
    return {"type": simple} if simple is not None else _of_generic(wanted)


def _of_generic(wanted: Any) -> Schema:  # noqa: ANN401 - as above
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        return _of(next(argument for argument in arguments if argument is not type(None)))
    if origin is Literal:
        return {"enum": list(arguments)}
    if _is_mapping(wanted):
        return {"type": "object", "additionalProperties": _of(arguments[1])}
    return _list(_of(arguments[0]))


def _of_dataclass(wanted: Any) -> Schema:  # noqa: ANN401 - as above
    hints = typing.get_type_hints(wanted)
    fields = [field for field in dataclasses.fields(wanted) if field.init]
    required = [
        field.name for field in fields if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    schema: Schema = {
        "type": "object",
        "properties": {field.name: _of(hints[field.name]) for field in fields},
        "additionalProperties": False,
    }
    return schema | ({"required": required} if required else {})
