"""A newsroom's file that changes a shipped rule: other severity or texts, entries added to its options or removed.

``extends: family.name`` names the rule, which keeps its id. ``add`` and ``remove`` hold options by their names; what is
added must be new and what is removed must be there. Every other key takes the place of the rule's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.strict_yaml import Node, YamlError, did_you_mean, mapping, sequence, text

EXTENDS, ADD, REMOVE = "extends", "add", "remove"


def extends(node: Node) -> str | None:
    """Give the id of the rule that a file changes, or ``None`` where it is a rule of its own."""
    keys = mapping(node, "a rule file")
    return text(keys[EXTENDS], EXTENDS) if EXTENDS in keys else None


def overlaid(base: Node, overlay: Node) -> Node:
    """Give the rule's node as the overlay changes it. Its examples are the overlay's: the shipped ones may no longer hold."""
    keys = dict(mapping(overlay, "an overlay"))
    own = dict(mapping(base, "a rule file"))
    changes = {name: keys.pop(name, Node(None, overlay.mark)) for name in (ADD, REMOVE)}
    keys.pop(EXTENDS)
    if "check" in keys:
        raise YamlError(keys["check"].mark, "an overlay cannot change the check kind; write a rule of its own")
    options = dict(mapping(own.get("options", Node(None, base.mark)), "options"))
    for name, entries in mapping(changes[REMOVE], REMOVE).items():
        if name not in options:
            problem = f"{REMOVE}.{name}, but the rule has no {name!r} to take from{did_you_mean(name, options)}"
            raise YamlError(changes[REMOVE].keys.get(name, entries.mark), problem)
        options[name] = _without(options[name], entries, name)
    for name, entries in mapping(changes[ADD], ADD).items():
        options[name] = _with(options.get(name), entries, name)
    options.update(mapping(keys.pop("options", Node(None, overlay.mark)), "options"))
    own["examples"] = Node({}, overlay.mark)
    merged = {**own, **keys, "options": Node(options, overlay.mark)}
    return Node(merged, overlay.mark, {**base.keys, **overlay.keys})


def _without(there: Node, entries: Node, name: str) -> Node:
    if isinstance(there.value, Mapping):
        table = dict(there.value)
        for key in _keys(entries, name):
            if table.pop(text(key, name), None) is None:
                raise _absent(key, name, table)
        return Node(table, there.mark)
    items = list(sequence(there, name))
    for entry in sequence(entries, f"{REMOVE}.{name}"):
        same = next((item for item in items if _plain(item) == _plain(entry)), None)
        if same is None:
            raise _absent(entry, name, (item.value for item in items if isinstance(item.value, str)))
        items.remove(same)
    return Node(tuple(items), entries.mark)


def _keys(entries: Node, name: str) -> tuple[Node, ...]:
    return sequence(entries, f"{REMOVE}.{name}")


def _with(there: Node | None, entries: Node, name: str) -> Node:
    if there is not None and there.value is not None and there.kind != entries.kind:
        raise YamlError(entries.mark, f"{ADD}.{name} must be a {there.kind}, as the rule's own is")
    if isinstance(entries.value, Mapping):
        table = dict(mapping(there, name)) if there is not None else {}
        for key, value in entries.value.items():
            if key in table:
                raise YamlError(
                    entries.keys[key], f"{ADD}.{name} has {key!r}, which the rule already has; delete it here, or {REMOVE} it first"
                )
            table[key] = value
        return Node(table, entries.mark)
    items = sequence(there, name) if there is not None else ()
    known = [_plain(item) for item in items]
    added = sequence(entries, f"{ADD}.{name}")
    for entry in added:
        if _plain(entry) in known:
            raise YamlError(entry.mark, f"{ADD}.{name} has {_plain(entry)!r}, which the rule already has; delete it here")
    return Node((*items, *added), entries.mark)


def _absent(entry: Node, name: str, there: Iterable[str]) -> YamlError:
    """Say that an entry is not there to be removed, and which is nearest; else there is nothing to keep the line for."""
    hint = did_you_mean(str(_plain(entry)), there) or "; delete it here"
    return YamlError(entry.mark, f"{REMOVE}.{name} has {_plain(entry)!r}, which the rule does not have{hint}")


def _plain(node: Node) -> object:
    """Give a node's value without places, to compare it."""
    if isinstance(node.value, Mapping):
        return {key: _plain(value) for key, value in node.value.items()}
    return [_plain(item) for item in node.value] if isinstance(node.value, tuple) else node.value
