"""Options that stand in a file beside the rule: ``words_file: x.tsv`` adds to ``words``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from newslint.strict_yaml import Node, YamlError, mapping, sequence, text

FileReader = Callable[[str], str]
_SUFFIX = "_file"


def joined(rule: Node, read: FileReader) -> Node:
    """Give a rule's node with the entries of the files that its options name; ``read`` gives the text of a file."""
    keys = dict(mapping(rule, "a rule file"))
    if "options" not in keys:
        return rule
    options = keys["options"]
    values = dict(mapping(options, "options"))
    for key in [key for key in values if key.endswith(_SUFFIX)]:
        name = key.removesuffix(_SUFFIX)
        values[name] = _joined(values.get(name), values.pop(key), read)
    keys["options"] = Node(values, options.mark, options.keys)
    return Node(keys, rule.mark, rule.keys)


def _joined(inline: Node | None, file: Node, read: FileReader) -> Node:
    """Read a list (one a line) or a table (two columns and a tab between) beside the rule, and add it to what is inline."""
    name = text(file, "a file name")
    if PurePath(name).name != name or "\\" in name:
        raise YamlError(file.mark, f"{name!r} must be the name of a file beside the rule, without folders")
    try:
        lines = read(name).splitlines()
    except OSError as error:
        raise YamlError(file.mark, f"the file {name!r} beside the rule cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise YamlError(file.mark, f"the file {name!r} beside the rule cannot be read: it is not UTF-8") from error
    except ValueError as error:  # a name that no file can have
        raise YamlError(file.mark, f"the file {name!r} beside the rule cannot be read: {error}") from error
    rows = [line.rstrip("\r\n") for line in lines if line.strip() and not line.startswith("#")]
    if not rows:  # a newsroom empties a list by a file of its own
        return inline or Node({} if PurePath(name).suffix == ".tsv" else (), file.mark)
    if all("\t" in row for row in rows):
        table = dict(mapping(inline, "options")) if inline is not None else {}
        for row in rows:
            key, value = row.split("\t")[:2]
            if key in table:
                raise YamlError(file.mark, f"{name} has {key!r} twice")
            table[key] = Node(value, file.mark)
        return Node(table, file.mark)
    items = sequence(inline, "options") if inline is not None else ()
    return Node((*items, *(Node(row, file.mark) for row in rows)), file.mark)
