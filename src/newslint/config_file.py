"""Configuration files to ``Config``, strictly: an unknown key or value is an error with its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from newslint.choice import Setting
from newslint.config import FAIL_ON, Config, Override, Told, relative
from newslint.globs import Globs
from newslint.model.errors import ConfigError
from newslint.model.rule import PROFILES, SEVERITIES
from newslint.nodes import Node, YamlError, mapping, sequence, text, unknown_key

KEYS = ("language", "profile", "fail_on", "exclude", "packs", "vocabulary", "rules", "overrides")
OVERRIDE_KEYS = ("files", "profile", "rules")
LANGUAGES = ("id", "en")
OFF = "off"
TOML_TABLE = ("tool", "newslint")
MAX_BYTES = 1_000_000
T = TypeVar("T")


def read_yaml(file: Path) -> Config:
    """Read a configuration file."""
    name, content = shown(file), _content(file)
    try:
        from newslint.strict_yaml import parse

        return _config(parse(content, name), name, file.parent)
    except YamlError as error:
        raise ConfigError(str(error)) from error


def read_toml(file: Path) -> Config | None:
    """Read newslint's table of a TOML file; ``None`` when it has none."""
    name, content = shown(file), _content(file)
    if TOML_TABLE[-1] not in content:
        return None
    try:
        from newslint.strict_toml import parse

        node = parse(content, name, TOML_TABLE)
        return None if node is None else _config(node, name, file.parent)
    except YamlError as error:
        raise ConfigError(str(error)) from error


def shown(file: Path) -> str:
    """Give a path as messages show it: from the working folder where it lies inside."""
    return relative(file, Path.cwd())


def _content(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
        if len(data) <= MAX_BYTES:
            return data.decode("utf-8-sig")
        message = f"{shown(file)}: is larger than {MAX_BYTES:,} bytes; that is no configuration"
    except UnicodeDecodeError as error:
        message = f"{shown(file)}:1:1: is not UTF-8; save it again as UTF-8"
        raise ConfigError(message) from error
    except OSError as error:
        message = f"{shown(file)}: the configuration cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error
    raise ConfigError(message)


def _config(node: Node, name: str, folder: Path) -> Config:
    keys = _known(node, KEYS, "the configuration")
    return Config(
        name=name,
        folder=folder,
        language=_told(keys, "language", LANGUAGES),
        profile=_told(keys, "profile", PROFILES),
        fail_on=_told(keys, "fail_on", FAIL_ON),
        exclude=_optional(keys, "exclude", _globs),
        packs=_paths(keys, "packs", folder, Path.is_dir, "is not a folder"),
        vocabulary=_paths(keys, "vocabulary", folder, Path.is_file, "is not a file"),
        rules=_optional(keys, "rules", _settings) or (),
        overrides=tuple(_override(item) for item in sequence(keys["overrides"], "overrides")) if "overrides" in keys else (),
    )


def _override(node: Node) -> Override:
    keys = _known(node, OVERRIDE_KEYS, "an override")
    if "files" not in keys:
        raise YamlError(node.mark, "an override needs the key 'files'")
    return Override(
        files=_texts(keys["files"], "files"),
        globs=_globs(keys["files"]),
        profile=_told(keys, "profile", PROFILES),
        rules=_optional(keys, "rules", _settings) or (),
    )


def _known(node: Node, known: Sequence[str], what: str) -> Mapping[str, Node]:
    keys = mapping(node, what)
    for key in keys:
        if key not in known:
            raise unknown_key(node, key, known, what)
    return keys


def _optional(keys: Mapping[str, Node], key: str, read: Callable[[Node], T]) -> T | None:
    return read(keys[key]) if key in keys else None


def _told(keys: Mapping[str, Node], key: str, choices: Sequence[str]) -> Told | None:
    if key not in keys:
        return None
    value = text(keys[key], key)
    if value not in choices:
        raise YamlError(keys[key].mark, f"{key} is {value!r}; it must be one of {', '.join(choices)}")
    return Told(value, str(keys[key].mark))


def _settings(node: Node) -> tuple[Setting, ...]:
    """Read severities; whatever their order in the file, a rule's own id counts more than its family or tag."""
    settings = [_setting(name, value, node) for name, value in mapping(node, "rules").items()]
    return tuple(sorted(settings, key=lambda setting: "." in setting.name))


def _setting(name: str, value: Node, node: Node) -> Setting:
    level = text(value, f"rules.{name}")
    if level != OFF and level not in SEVERITIES:
        raise YamlError(value.mark, f"rules.{name} is {level!r}; it must be one of off, note, warning, error")
    return Setting(name, SEVERITIES.get(level), str(node.keys.get(name, value.mark)))


def _texts(node: Node, what: str) -> tuple[str, ...]:
    """Read a list of texts; a single text is a list of one."""
    if isinstance(node.value, str):
        return (node.value,)
    return tuple(text(item, f"an item of {what}") for item in sequence(node, what))


def _globs(node: Node) -> Globs:
    try:
        return Globs(_texts(node, "a list of globs"))
    except ValueError as error:
        raise YamlError(node.mark, f"is not a valid glob: {error}") from error


def _paths(keys: Mapping[str, Node], key: str, folder: Path, is_right: Callable[[Path], bool], wrong: str) -> tuple[Path, ...]:
    if key not in keys:
        return ()
    paths = []
    for item in (keys[key],) if isinstance(keys[key].value, str) else sequence(keys[key], key):
        path = folder / text(item, f"an item of {key}")
        if not is_right(path):
            raise YamlError(item.mark, f"{key}: {shown(path)} {wrong}")
        paths.append(path)
    return tuple(paths)
