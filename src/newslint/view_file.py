"""The ``views`` of a configuration: how a newsroom's own payloads map to the roles of an article, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from newslint.model.document import Role
from newslint.model.view import Field, Form, View
from newslint.nodes import Node, YamlError, mapping, sequence, text, unknown_key

KEYS = ("when", "records", "id", "fields", "meta")
ROLES = ("headline", "deck", "caption", "byline", "dateline", "body", "disclaimer", "related")
FIELD_KEYS = ("path", "as")
_ORDER = {role: number for number, role in enumerate(ROLES)}
_TEXTS_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_FIELD_SCHEMA = {
    "anyOf": [
        *_TEXTS_SCHEMA["anyOf"],
        {
            "type": "object",
            "required": ["path"],
            "properties": {"path": _TEXTS_SCHEMA, "as": {"enum": list(get_args(Form))}},
            "additionalProperties": False,
        },
    ]
}
VIEWS_SCHEMA = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["fields"],
        "properties": {
            "when": _TEXTS_SCHEMA,
            "records": _TEXTS_SCHEMA,
            "id": _TEXTS_SCHEMA,
            "fields": {
                "type": "object",
                "required": ["body"],
                "properties": dict.fromkeys(ROLES, _FIELD_SCHEMA),
                "additionalProperties": False,
            },
            "meta": {"type": "object", "additionalProperties": _TEXTS_SCHEMA},
        },
        "additionalProperties": False,
    },
}


def read_views(node: Node) -> tuple[View, ...]:
    """Read a mapping from names to views; a wrong key, role or path is a ``YamlError`` with its place."""
    return tuple(_view(name, value) for name, value in mapping(node, "views").items())


def _view(name: str, node: Node) -> View:
    keys = _known(node, KEYS, f"the view {name!r}")
    if "fields" not in keys:
        raise YamlError(node.mark, f"the view {name!r} needs the key 'fields'")
    fields = tuple(_field(role, value, keys["fields"]) for role, value in mapping(keys["fields"], "fields").items())
    if not any(one.role is Role.BODY for one in fields):
        raise YamlError(keys["fields"].mark, f"the view {name!r} needs the field 'body'")
    needed = tuple("|".join(one.paths) for one in fields if one.role in (Role.HEADLINE, Role.BODY))
    return View(
        name=name,
        fields=tuple(sorted(fields, key=lambda one: _ORDER[one.role.value])),
        when=_texts(keys["when"], "when") if "when" in keys else needed,
        records=_texts(keys["records"], "records") if "records" in keys else ("", "*"),
        id=_texts(keys["id"], "id") if "id" in keys else ("id", "slug"),
        meta={key: _texts(value, key) for key, value in mapping(keys["meta"], "meta").items()} if "meta" in keys else {},
    )


def _field(role: str, node: Node, fields: Node) -> Field:
    if role not in ROLES:
        raise unknown_key(fields, role, ROLES, "fields")
    if not isinstance(node.value, Mapping):
        return Field(Role(role), _texts(node, role))
    keys = _known(node, FIELD_KEYS, f"the field {role!r}")
    if "path" not in keys:
        raise YamlError(node.mark, f"the field {role!r} needs the key 'path'")
    form = text(keys["as"], "as") if "as" in keys else "auto"
    if form not in get_args(Form):
        raise YamlError(keys["as"].mark, f"as is {form!r}; it must be one of {', '.join(get_args(Form))}")
    return Field(Role(role), _texts(keys["path"], "path"), cast("Form", form))


def _known(node: Node, known: tuple[str, ...], what: str) -> Mapping[str, Node]:
    keys = mapping(node, what)
    for key in keys:
        if key not in known:
            raise unknown_key(node, key, known, what)
    return keys


def _texts(node: Node, what: str) -> tuple[str, ...]:
    if isinstance(node.value, str):
        return (node.value,)
    return tuple(text(item, f"an item of {what}") for item in sequence(node, what))
