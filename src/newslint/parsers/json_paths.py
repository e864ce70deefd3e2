"""Finds the values of a payload by their paths: keys with dots between, ``*`` for every item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.model.view import View
from newslint.parsers.json_nodes import JsonNode
from newslint.parsers.values import Inside


def found(node: JsonNode, path: str, place: str = "") -> Iterator[tuple[str, JsonNode]]:
    """Give the values at a path, each with its exact path (``posts[0].title``); null is nothing."""
    key, _, rest = path.partition(".")
    if not path:
        yield place, node
    elif key == "*" and isinstance(node.value, Sequence) and not isinstance(node.value, str):
        for number, item in enumerate(node.value):
            yield from found(item, rest, f"{place}[{number}]")
    elif isinstance(node.value, Mapping) and key in node.value:
        yield from found(node.value[key], rest, f"{place}.{key}" if place else key)


class Payload:
    """A text with what stands in it, as nodes; ``inside`` is the text and its way to the file."""

    def __init__(self, inside: Inside, root: JsonNode) -> None:
        self.inside = inside
        self.root = root

    def raw(self, node: JsonNode) -> str:
        """Give a value as text: of a number or literal what is written, of null and what is no scalar nothing."""
        if isinstance(node.value, str):
            return node.value
        told = self.inside.text[node.span.start : node.span.end] if node.value is None else ""
        return "" if told == "null" else told

    def is_there(self, node: JsonNode) -> bool:
        """Say whether a value is not null."""
        return bool(node.value) or (node.value is None and bool(self.raw(node)))

    def first(self, record: JsonNode, paths: Sequence[str], place: str = "") -> list[tuple[str, JsonNode]]:
        """Give the values at the first path that has any."""
        for path in paths:
            values = [one for one in found(record, path, place) if self.is_there(one[1])]
            if values:
                return values
        return []

    def records(self, view: View) -> list[tuple[str, JsonNode]]:
        """Give the records that have the shape of a view, with their paths."""
        for path in view.records:
            records = [one for one in found(self.root, path) if self.fits(one[1], view)]
            if records:
                return records
        return []

    def misfits(self, view: View) -> list[JsonNode]:
        """Give what stands among the records of a list and has not their shape; a graph of typed things may hold others."""
        if any(test.startswith("@") for test in view.when):
            return []
        for path in view.records:
            every = [node for _, node in found(self.root, path)]
            if any(self.fits(node, view) for node in every):
                return [node for node in every if not self.fits(node, view)]
        return []

    def fits(self, record: JsonNode, view: View) -> bool:
        """Say whether a record has the shape of a view."""
        return all(self._holds(record, test) for test in view.when)

    def _holds(self, record: JsonNode, test: str) -> bool:
        """Say whether one of ``path|path`` is there, or ``path=value|value`` has one of the values."""
        path, asks, values = test.partition("=")
        if not asks:
            return bool(self.first(record, path.split("|")))
        told = [one for _, node in found(record, path) for one in self._texts(node)]
        return any(value in told for value in values.split("|"))

    def _texts(self, node: JsonNode) -> list[str]:
        if isinstance(node.value, Sequence) and not isinstance(node.value, str):
            return [self.raw(item) for item in node.value]
        return [self.raw(node)]

    def metadata(self, record: JsonNode, view: View) -> dict[str, str]:
        """Give what a record says about its article; several values with commas between."""
        meta = {}
        for name, paths in view.meta.items():
            told = [text for _, node in self.first(record, paths) for text in self._texts(node) if text]
            if told:
                meta[name] = ", ".join(dict.fromkeys(told))
        return meta

    def name(self, record: JsonNode, view: View) -> str:
        """Give what names a record, if anything does."""
        return next((self.raw(node) for _, node in self.first(record, view.id)), "")


def any_field(payload: Payload, record: JsonNode, view: View) -> bool:
    """Say whether a record has any field of a view."""
    return any(payload.first(record, one.paths) for one in view.fields)
