"""How the fields of a content system's payload map to the roles of an article: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from newslint.model.document import Role
from newslint.model.records import dataclass, field

Form = Literal["text", "html", "markdown", "wordpress", "blocks", "auto"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with a role. ``paths``: the first that is there counts; ``form`` says how its value is written.

    A path is keys with dots between; ``*`` stands for every item of a list. ``auto`` tells HTML from text by its tags.
    ``wordpress`` is HTML as WordPress keeps it: empty lines part paragraphs, and short codes stand in it.
    """

    role: Role
    paths: tuple[str, ...]
    form: Form = "auto"


@dataclass(frozen=True, slots=True)
class View:
    """A shape of payload: its fields in the order in which an article is read, and its metadata.

    A record has this shape if all paths of ``when`` are there; ``path=value`` also asks for a value. ``records`` are the
    paths at which records may lie, ``""`` for the payload itself; ``id`` is what names a record.
    """

    name: str
    fields: tuple[Field, ...]
    when: tuple[str, ...]
    records: tuple[str, ...] = ("", "*")
    id: tuple[str, ...] = ("id", "slug")
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
