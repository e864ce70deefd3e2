"""The JSON Schema of rule files, made from the dataclasses that check them: editors complete and check with it."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from newslint.model.document import Role
from newslint.model.pattern import Pattern
from newslint.model.rule import PROFILES, SEVERITIES, Quotes, Rule, Status
from newslint.plugins.hookspecs import CheckKind
from newslint.rulebook.overlay import ADD, EXTENDS, REMOVE
from newslint.rulebook.schema import EXAMPLE_FORMATS, KEYS, REQUIRED

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
            "properties": {"text": _TEXT, "fixed": _TEXT, "meta": {"type": "object"}, "format": {"enum": list(EXAMPLE_FORMATS)}},
            "required": ["text"],
            "additionalProperties": False,
        },
    ]
}


def rule_schema(kinds: Mapping[str, CheckKind], rules: Iterable[Rule] = ()) -> Schema:
    """Give the schema of a rule file whose ``check`` is one of these kinds, or that extends one of these rules.

    Without rules, a file may extend whatever it names.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:newslint:rule:1",
        "title": "A newslint rule: FAMILY/NAME.yaml is the rule FAMILY.NAME, or changes the rule that it extends",
        "type": "object",
        "if": {"required": [EXTENDS]},
        "then": _overlay(kinds, {rule.id: rule.check for rule in rules}),
        "else": _rule(kinds),
    }


def _rule(kinds: Mapping[str, CheckKind]) -> Schema:
    return {
        "properties": _keys(kinds),
        "required": list(REQUIRED),
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
                "then": {"properties": {"options": _options(kinds[name].options)}},
            }
            for name in sorted(kinds)
        ],
    }


def _overlay(kinds: Mapping[str, CheckKind], kind_of: Mapping[str, str]) -> Schema:
    """Give the schema of a file that changes a rule: any key but ``check``, and options that are added or removed."""
    keys = {name: schema for name, schema in _keys(kinds).items() if name != "check"}
    named = {"enum": sorted(kind_of)} if kind_of else _TEXT
    by_kind: dict[str, list[str]] = {}
    for rule_id, kind in kind_of.items():
        by_kind.setdefault(kind, []).append(rule_id)
    schema: Schema = {
        "properties": {EXTENDS: named, ADD: {"type": "object"}, REMOVE: {"type": "object"}, **keys},
        "additionalProperties": False,
    }
    changes = [
        {
            "if": {"properties": {EXTENDS: {"enum": sorted(ids)}}, "required": [EXTENDS]},
            "then": {"properties": _changes(kinds[kind].options)},
        }
        for kind, ids in sorted(by_kind.items())
    ]
    return schema | ({"allOf": changes} if changes else {})


def _changes(options: type) -> Schema:
    """Give the schemas of the options that an overlay sets anew, adds to (lists and tables) or takes from (by key)."""
    own = {name: schema for name, schema in _of(options)["properties"].items() if _is_many(schema)}
    keys = {name: _list(schema.get("items", _TEXT)) for name, schema in own.items()}
    return {
        "options": {key: value for key, value in _options(options).items() if key not in ("required", "allOf")},
        ADD: {"type": "object", "properties": own, "additionalProperties": False},
        REMOVE: {"type": "object", "properties": keys, "additionalProperties": False},
    }


def _is_many(schema: Schema) -> bool:
    return schema.get("type") == "array" or isinstance(schema.get("additionalProperties"), Mapping)


def _keys(kinds: Mapping[str, CheckKind]) -> Schema:
    """Give the schema of each key that a rule may have, with what it is for."""
    shapes = _shapes(kinds)
    return {key: {"description": about, **shapes[key]} for key, about in KEYS.items()}


def _shapes(kinds: Mapping[str, CheckKind]) -> Schema:
    severities = list(SEVERITIES)
    levels = {"enum": ["off", False, *severities]}  # YAML 1.1 takes a bare off for false
    strings = _list(_TEXT)
    return {
        "check": {"enum": sorted(kinds)},
        "severity": {"enum": severities},
        "status": {"enum": [status.value for status in Status]},
        "languages": _list({"enum": ["id", "en"]}),
        "since": {"type": ["string", "number"]},
        "aliases": strings,
        "tags": strings,
        "profiles": {"type": "object", "properties": dict.fromkeys(PROFILES, levels), "additionalProperties": False},
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
    properties, required = schema["properties"], schema.pop("required", [])
    many = [name for name, own in properties.items() if _is_many(own)]
    properties.update({f"{name}_file": _TEXT for name in many})
    either = [{"anyOf": [{"required": [name]}, {"required": [f"{name}_file"]}]} for name in required if name in many]
    alone = [name for name in required if name not in many]
    return schema | ({"required": alone} if alone else {}) | ({"allOf": either} if either else {})


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
