"""YAML as editors read it (YAML 1.2): ``off`` and dates are text, ``true`` and numbers are not."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Loader(yaml.BaseLoader):
    """The loader that leaves everything text, with the plain scalars of YAML 1.2's core schema added."""


def _scalar(loader: _Loader, node: yaml.ScalarNode) -> Any:
    value = loader.construct_scalar(node)
    if node.style is not None:
        return value
    known = {"": None, "~": None, "null": None, "true": True, "false": False}
    if value in known:
        return known[value]
    if re.fullmatch(r"[-+]?\d+", value):
        return int(value)
    return float(value) if re.fullmatch(r"[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?", value) else value


_Loader.add_constructor("tag:yaml.org,2002:str", _scalar)


def load(text: str) -> Any:
    """Read one YAML document."""
    return yaml.load(text, Loader=_Loader)
