"""The configuration of a draft: ``newslint.yaml`` or ``[tool.newslint]`` in ``pyproject.toml``, found upwards from it."""

from __future__ import annotations

import os
from pathlib import Path

from newslint.config import Config
from newslint.model.errors import ConfigError

YAML_NAME = "newslint.yaml"
TOML_NAME = "pyproject.toml"
REPOSITORY = ".git"


class Configs:
    """The configurations of a run, each found and read once. ``explicit`` is one that holds for every draft.

    With ``lists_may_lack`` the files of the newsroom's own words need not be there: it is them that a command makes.
    """

    def __init__(self, explicit: Path | None = None, *, lists_may_lack: bool = False) -> None:
        # globs are held against absolute paths; resolve() would follow symbolic links
        self._explicit = None if explicit is None else Path(os.path.abspath(explicit))  # noqa: PTH100
        self._lists_may_lack = lists_may_lack
        self._by_folder: dict[Path, Config | ConfigError] = {}

    def of(self, folder: Path) -> Config:
        """Give the configuration for the drafts of a folder (an absolute path); a wrong one raises each time."""
        if folder not in self._by_folder:
            try:
                self._by_folder[folder] = self._find(folder)
            except ConfigError as error:
                self._by_folder[folder] = error
        found = self._by_folder[folder]
        if isinstance(found, ConfigError):
            raise found
        return found

    def _find(self, folder: Path) -> Config:
        """Look in the folder, then above it, as far as the top of its repository."""
        if self._explicit is not None:
            return _explicit(self._explicit)
        found = _in(folder, lists_may_lack=self._lists_may_lack)
        if found is not None:
            return found
        if folder.parent == folder or (folder / REPOSITORY).exists():
            return Config("", folder)
        return self.of(folder.parent)


def _in(folder: Path, *, lists_may_lack: bool) -> Config | None:
    """Read the configuration that stands in a folder, if any; ``newslint.yaml`` comes before ``pyproject.toml``."""
    if (folder / YAML_NAME).is_file():
        from newslint.config_file import read_yaml

        return read_yaml(folder / YAML_NAME, lists_may_lack=lists_may_lack)
    if (folder / TOML_NAME).is_file():
        from newslint.config_file import read_toml

        return read_toml(folder / TOML_NAME, lists_may_lack=lists_may_lack)
    return None


def _explicit(file: Path) -> Config:
    from newslint.config_file import read_toml, read_yaml, shown

    if file.suffix != ".toml":
        return read_yaml(file)
    config = read_toml(file)
    if config is None:
        message = f"{shown(file)}:1:1: has no table [tool.newslint]"
        raise ConfigError(message)
    return config
