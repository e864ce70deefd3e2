"""YAML as configuration and rules need it: nodes with places, limits, no surprises.

Values stay the text that was written (``no``, ``1.10`` and ``2023-09-04`` are not turned into something else); equal
keys, aliases and tags are refused.
"""

from __future__ import annotations

from typing import Any

import yaml

from newslint.nodes import Mark, Node, Readers, YamlError, build, did_you_mean, mapping, sequence, text, unknown_key

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 30
# libyaml, where PyYAML was built with it, reads the rules in a twentieth of the time, and the same nodes.
_LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader

__all__ = ["Mark", "Node", "Readers", "YamlError", "build", "did_you_mean", "mapping", "parse", "sequence", "text", "unknown_key"]


def parse(text: str, name: str, *, line: int = 1) -> Node:
    """Read one YAML document; ``name`` and ``line`` (of its first line) are for places in messages."""
    if len(text) > MAX_CHARACTERS:
        raise YamlError(Mark(name, line, 1), f"is larger than {MAX_CHARACTERS:,} characters")
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        if "nesting" in str(error.problem):
            raise YamlError(Mark(name, line, 1), "is nested too deeply") from error
        place = error.problem_mark or error.context_mark
        mark = Mark(name, line + place.line, place.column + 1) if place else Mark(name, line, 1)
        raise YamlError(mark, f"is not valid YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise YamlError(Mark(name, line, 1), f"is not valid YAML: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise YamlError(Mark(name, line, 1), "is nested too deeply") from error
    except (ValueError, OverflowError) as error:  # an escape such as "\\UFFFFFFFF", which PyYAML hands to chr()
        raise YamlError(Mark(name, line, 1), f"is not valid YAML: {error}") from error
    if root is None:
        return Node(None, Mark(name, line, 1))
    return _Reader(name, line).node(root, 0)


class _Reader:
    def __init__(self, name: str, line: int) -> None:
        self._name = name
        self._line = line
        self._seen: set[int] = set()

    def _mark(self, node: yaml.Node) -> Mark:
        return Mark(self._name, self._line + node.start_mark.line, node.start_mark.column + 1)

    def node(self, raw: yaml.Node, depth: int) -> Node:
        mark = self._mark(raw)
        if id(raw) in self._seen:
            raise YamlError(mark, "uses an alias (*name); write the value out")
        self._seen.add(id(raw))
        if depth > MAX_DEPTH:
            raise YamlError(mark, f"is nested more than {MAX_DEPTH} deep")
        if not raw.tag.startswith("tag:yaml.org,2002:"):
            raise YamlError(mark, f"uses a tag ({raw.tag}); tags are not allowed")
        if isinstance(raw, yaml.ScalarNode):
            plain = raw.style is None and raw.value in ("", "~", "null")
            return Node(None if plain else raw.value, mark)
        if isinstance(raw, yaml.SequenceNode):
            return Node(tuple(self.node(item, depth + 1) for item in raw.value), mark)
        return self._mapping(raw, mark, depth)

    def _mapping(self, raw: Any, mark: Mark, depth: int) -> Node:  # noqa: ANN401 - PyYAML has no types for it
        values: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        for key, value in raw.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlError(self._mark(key), "has a key that is not text")
            if key.value in values:
                raise YamlError(self._mark(key), f"has the key {key.value!r} twice (first at line {keys[key.value].line})")
            keys[key.value] = self._mark(key)
            values[key.value] = self.node(value, depth + 1)
        return Node(values, mark, keys)
