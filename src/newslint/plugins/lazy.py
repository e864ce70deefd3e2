"""Parts that are imported when they are used: a hook process that checks one article pays only for what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def load(path: str) -> Any:  # noqa: ANN401 - the type is the caller's
    """Give the object at ``module:name``."""
    module, _, name = path.partition(":")
    return getattr(import_module(module), name)


class LazyParts(Mapping[str, T], Generic[T]):
    """A mapping from names to parts, each given as ``module:name`` and imported when it is asked for."""

    def __init__(self, paths: Mapping[str, str]) -> None:
        self._paths = paths
        self._loaded: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._loaded:
            self._loaded[name] = load(self._paths[name])
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
