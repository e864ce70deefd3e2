"""Configuration files to ``Config``, strictly: an unknown key or value is an error with its place."""

from __future__ import annotations

from pathlib import Path

from newslint.config import Config, relative
from newslint.config_keys import config_of
from newslint.model.errors import ConfigError
from newslint.nodes import YamlError

TOML_TABLE = ("tool", "newslint")
MAX_BYTES = 1_000_000


def read_yaml(file: Path, *, lists_may_lack: bool = False) -> Config:
    """Read a configuration file, whose lists of words need not be there with ``lists_may_lack``."""
    name, content = shown(file), _content(file)
    try:
        from newslint.strict_yaml import parse

        return config_of(parse(content, name), name, file.parent, lists_may_lack=lists_may_lack)
    except YamlError as error:
        raise ConfigError(str(error)) from error


def read_toml(file: Path, *, lists_may_lack: bool = False) -> Config | None:
    """Read newslint's table of a TOML file, as ``read_yaml`` does; ``None`` when it has none."""
    name, content = shown(file), _content(file)
    if TOML_TABLE[-1] not in content:
        return None
    try:
        from newslint.strict_toml import parse

        node = parse(content, name, TOML_TABLE)
        return None if node is None else config_of(node, name, file.parent, lists_may_lack=lists_may_lack)
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
