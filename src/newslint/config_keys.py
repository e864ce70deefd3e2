"""The keys of a configuration, each declared once: how it is read, the JSON Schema of what is read, and what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from newslint.choice import Setting
from newslint.config import FAIL_ON, Accepted, Config, Override, Told, relative
from newslint.globs import Globs
from newslint.languagetool.addresses import address_from, mode_from, wish_from
from newslint.languagetool.settings import LONGEST_TIMEOUT, MODES, VARIANTS, Wish
from newslint.model.rule import PROFILES, SEVERITIES
from newslint.model.view import View
from newslint.nodes import Node, YamlError, mapping, sequence, text, unknown_key
from newslint.view_file import VIEWS_SCHEMA, read_views

LANGUAGES = ("id", "en")
_NO_LIST = "is not a file; `newslint lexicon add` makes one"
OFF = "off"
Schema = Mapping[str, Any]
_LEVELS: Schema = {"enum": [OFF, False, *SEVERITIES]}  # YAML 1.1 takes a bare off for false
_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}


class Key(NamedTuple):
    """A key. ``read`` takes the value's node, the key's name for messages, and the folder of the configuration."""

    about: str
    schema: Schema
    read: Callable[[Node, str, Path], Any]


def config_of(node: Node, name: str, folder: Path, *, lists_may_lack: bool = False) -> Config:
    """Read a configuration; ``name`` is its file for messages, and paths in it start at ``folder``.

    The commands that make the newsroom's lists read it although they are not there yet: ``lists_may_lack``.
    """
    keys = {**KEYS, **_UNMADE_LISTS} if lists_may_lack else KEYS
    values = _values(node, keys, "the configuration", folder)
    return Config(name=name, folder=folder, lists_may_lack=lists_may_lack, **values)


def config_schema(names: Iterable[str] = ()) -> Schema:
    """Give the JSON Schema of a configuration; with the names of rules, families and tags, no other one fits."""
    known = dict.fromkeys(sorted(names), _LEVELS)
    rules = {"type": "object", "properties": known, "additionalProperties": False} if known else KEYS["rules"].schema
    schema = _object(KEYS, rules)
    schema["properties"]["ignore"]["items"] = {**_object(IGNORE_KEYS, rules), "required": list(IGNORE_REQUIRED)}
    schema["properties"]["overrides"]["items"] = {
        **_object(OVERRIDE_KEYS, rules),
        "anyOf": [{"required": ["files"]}, {"required": ["sections"]}],
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:newslint:config:1",
        "title": "A newslint configuration: newslint.yaml, or the table tool.newslint of pyproject.toml",
        **schema,
    }


def _object(keys: Mapping[str, Key], rules: Schema) -> dict[str, Any]:
    properties = {name: {"description": key.about, **(rules if name == "rules" else key.schema)} for name, key in keys.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _values(node: Node, keys: Mapping[str, Key], what: str, folder: Path) -> dict[str, Any]:
    given = mapping(node, what)
    for key in given:
        if key not in keys:
            raise unknown_key(node, key, tuple(keys), what)
    return {key: keys[key].read(value, key, folder) for key, value in given.items()}


def _choice(choices: Sequence[str], about: str) -> Key:
    def read(node: Node, what: str, _folder: Path) -> Told:
        value = text(node, what)
        if value not in choices:
            raise YamlError(node.mark, f"{what} is {value!r}; it must be one of {', '.join(choices)}")
        return Told(value, str(node.mark))

    return Key(about, {"enum": list(choices)}, read)


def _paths(is_right: Callable[[Path], bool], wrong: str, about: str) -> Key:
    def read(node: Node, what: str, folder: Path) -> tuple[Path, ...]:
        paths = []
        for item in (node,) if isinstance(node.value, str) else sequence(node, what):
            path = folder / text(item, f"an item of {what}")
            if not is_right(path):
                raise YamlError(item.mark, f"{what}: {relative(path, Path.cwd())} {wrong}")
            paths.append(path)
        return tuple(paths)

    return Key(about, _TEXTS, read)


def _read_levels(node: Node, what: str, _folder: Path) -> tuple[Setting, ...]:
    """Read severities; whatever their order in the file, a rule's own id counts more than its family or tag."""
    settings = [_setting(name, value, node, what) for name, value in mapping(node, what).items()]
    return tuple(sorted(settings, key=lambda setting: "." in setting.name))


def _setting(name: str, value: Node, node: Node, what: str) -> Setting:
    level = text(value, f"{what}.{name}")
    if level != OFF and level not in SEVERITIES:
        raise YamlError(value.mark, f"{what}.{name} is {level!r}; it must be one of {', '.join((OFF, *SEVERITIES))}")
    return Setting(name, SEVERITIES.get(level), str(node.keys.get(name, value.mark)))


def _read_texts(node: Node, what: str) -> tuple[str, ...]:
    """Read a list of texts; a single text is a list of one."""
    if isinstance(node.value, str):
        return (node.value,)
    return tuple(text(item, f"an item of {what}") for item in sequence(node, what))


def _texts_of(node: Node, what: str, _folder: Path) -> tuple[str, ...]:
    return _read_texts(node, what)


def _read_globs(node: Node, _what: str, _folder: Path) -> Globs:
    try:
        return Globs(_read_texts(node, "a list of globs"))
    except ValueError as error:
        raise YamlError(node.mark, f"is not a valid glob: {error}") from error


def _read_files(node: Node, what: str, folder: Path) -> tuple[tuple[str, ...], Globs]:
    return _read_texts(node, what), _read_globs(node, what, folder)


def _read_overrides(node: Node, what: str, folder: Path) -> tuple[Override, ...]:
    return tuple(_override(item, folder) for item in sequence(node, what))


def _override(node: Node, folder: Path) -> Override:
    values = _values(node, OVERRIDE_KEYS, "an override", folder)
    if "files" not in values and "sections" not in values:
        raise YamlError(node.mark, "an override needs the key 'files' or 'sections'")
    files, globs = values.pop("files", ((), None))
    return Override(files=files, globs=globs, **values)


def _read_ignore(node: Node, what: str, folder: Path) -> tuple[Accepted, ...]:
    return tuple(_accepted(item, folder) for item in sequence(node, what))


def _accepted(node: Node, folder: Path) -> Accepted:
    values = _values(node, IGNORE_KEYS, "an item of ignore", folder)
    for key in IGNORE_REQUIRED:
        if not values.get(key):
            raise YamlError(node.mark, f"an item of ignore needs the key {key!r}")
    _, globs = values.pop("files", ((), None))
    return Accepted(globs=globs, origin=str(node.mark), **values)


def _read_languagetool(node: Node, what: str, folder: Path) -> Wish:
    """Read ``[MODE] [ADDRESS]``, or a mapping that says more."""
    if isinstance(node.value, str):
        return wish_from(node.value, f"{node.mark}: {what}")
    return Wish(**_values(node, LANGUAGETOOL_KEYS, what, folder))


def _read_mode(node: Node, what: str, _folder: Path) -> str:
    return mode_from(text(node, what), f"{node.mark}: {what}")


def _read_address(node: Node, what: str, _folder: Path) -> str:
    return address_from(text(node, what), f"{node.mark}: {what}")


def _read_english(node: Node, what: str, _folder: Path) -> str:
    value = text(node, what)
    if value not in VARIANTS:
        raise YamlError(node.mark, f"{what} is {value!r}; it must be one of {', '.join(VARIANTS)}")
    return value


def _read_seconds(node: Node, what: str, _folder: Path) -> float:
    told = text(node, what)
    try:
        seconds = float(told)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= LONGEST_TIMEOUT:
        raise YamlError(node.mark, f"{what} is {told!r}; it must be a number of seconds, at most {LONGEST_TIMEOUT:g}")
    return seconds


LANGUAGETOOL_KEYS: Mapping[str, Key] = MappingProxyType({
    "mode": Key("Whether English must be read: auto, off, required.", {"enum": list(MODES)}, _read_mode),
    "address": Key("A server's address. It makes the mode required, unless a mode is written.", _TEXT, _read_address),
    "english": Key("The variant of texts that name none.", {"enum": list(VARIANTS)}, _read_english),
    "timeout": Key("Seconds to wait for an answer.", {"type": "number", "exclusiveMinimum": 0}, _read_seconds),
})  # fmt: skip


def _read_views(node: Node, _what: str, _folder: Path) -> tuple[View, ...]:
    return read_views(node)


_PROFILE = _choice(PROFILES, "Set of rules. Without it, each draft shows what it is: community content gets ugc.")
_RULES = Key(
    "Severities of rules, families or tags. An id counts more than its family.",
    {"type": "object", "additionalProperties": _LEVELS},
    _read_levels,
)
IGNORE_REQUIRED = ("rule", "reason")
IGNORE_KEYS: Mapping[str, Key] = MappingProxyType({
    "rule": Key("The rules, families or tags whose findings are accepted.", _TEXTS, _texts_of),
    "reason": Key("Why: it is told in every report.", _TEXT, lambda node, what, _: " ".join(text(node, what).split())),
    "text": Key("Only findings on these words.", _TEXT, lambda node, what, _: text(node, what)),
    "files": Key("Only in these drafts, as .gitignore writes them.", _TEXTS, _read_files),
})  # fmt: skip
OVERRIDE_KEYS: Mapping[str, Key] = MappingProxyType({
    "files": Key("The drafts for which this holds, as .gitignore writes them.", _TEXTS, _read_files),
    "sections": Key("The sections for which this holds, as the metadata of articles names them.", _TEXTS, _texts_of),
    "profile": _PROFILE,
    "rules": _RULES,
})  # fmt: skip
KEYS: Mapping[str, Key] = MappingProxyType({
    "language": _choice(LANGUAGES, "Language of messages."),
    "profile": _PROFILE,
    "fail_on": _choice(FAIL_ON, "Lowest severity that makes the exit code 1."),
    "exclude": Key("Drafts that are left out when a folder is read, as .gitignore writes them.", _TEXTS, _read_globs),
    "packs": _paths(Path.is_dir, "is not a folder", "Folders of your own rules, from the configuration's folder."),
    "vocabulary": _paths(Path.is_file, "is not a file", "Files that add words to newslint's lists."),
    "dictionary": _paths(Path.is_file, _NO_LIST, "Words of your own, one a line: right wherever they stand."),
    "names": _paths(Path.is_file, _NO_LIST, "Names as you write them, one a line: near misses are reported."),
    "pairs": _paths(Path.is_file, "is not a file; `newslint lexicon learn` makes one", "Pairs of words: they rank proposals."),
    "languagetool": Key(
        "English grammar by a LanguageTool server: [MODE] [ADDRESS], or a mapping.",
        {"anyOf": [_TEXT, _object(LANGUAGETOOL_KEYS, {})]},
        _read_languagetool,
    ),
    "rules": _RULES,
    "ignore": Key("Findings that are accepted, with the reason.", {"type": "array"}, _read_ignore),
    "overrides": Key("Other settings for some drafts; of those that fit, the later wins.", {"type": "array"}, _read_overrides),
    "views": Key("How the fields of JSON and CSV drafts map to the roles of an article, by name.", VIEWS_SCHEMA, _read_views),
})  # fmt: skip
_UNMADE_LISTS: Mapping[str, Key] = MappingProxyType({
    name: _paths(lambda path: not path.is_dir(), "is a folder", KEYS[name].about) for name in ("dictionary", "names", "pairs")
})  # fmt: skip
