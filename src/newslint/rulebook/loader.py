"""Folders of rule files to a Rulebook; ``packaged`` keeps what this module reads in compiled form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import PurePath

from newslint.model.errors import RuleError
from newslint.model.rule import Rule
from newslint.model.vocabulary import Vocabulary
from newslint.plugins.hookspecs import CheckKind
from newslint.rulebook.beside import joined
from newslint.rulebook.book import Rulebook
from newslint.rulebook.clashes import refuse_clashes
from newslint.rulebook.overlay import extends, overlaid
from newslint.rulebook.schema import as_rule_error, rule_from_node
from newslint.strict_yaml import Node, YamlError, did_you_mean, mapping, parse, sequence, text

VOCABULARY = "vocabulary"


def load(folders: Iterable[Traversable], kinds: Mapping[str, CheckKind], vocabulary: Iterable[Traversable] = ()) -> Rulebook:
    """Read all rule files of the folders, in order, and more vocabulary; the same id twice is an error that names both files."""
    rules: dict[str, Rule] = {}
    nodes: dict[str, Node] = {}
    lists: dict[str, tuple[str, ...]] = {}
    try:
        for folder in folders:
            for family, file in files_of(folder):
                if family == VOCABULARY:
                    _add_vocabulary(lists, file)
                else:
                    _add_rule(rules, nodes, folder / family, file, kinds)
        refuse_clashes(rules, nodes)
    except YamlError as error:
        raise as_rule_error(error) from error
    for file in vocabulary:
        _add_vocabulary(lists, file)
    return Rulebook(dict(sorted(rules.items())), Vocabulary(lists))


def _add_rule(
    rules: dict[str, Rule], nodes: dict[str, Node], family: Traversable, file: Traversable, kinds: Mapping[str, CheckKind]
) -> None:
    """Read a rule file, or lay it over the rule that it extends."""
    own = f"{family.name}.{file.name.rpartition('.')[0]}"
    node = read_node(file, family)
    extended = extends(node)
    if extended is not None:
        _refuse_lost(rules, extended, family, mapping(node, "a rule file")["extends"])
        node = overlaid(nodes[extended], node)
    elif own in rules:
        raise YamlError(node.mark, f"the rule {own} already exists ({rules[own].origin}); to change it, write extends: {own}")
    rule = rule_from_node(extended or own, node, kinds, str(file))
    if extended is None and not (rule.bad and rule.good):
        raise YamlError(mapping(node, "a rule file")["examples"].mark, "examples need at least one bad and one good text")
    rules[rule.id], nodes[rule.id] = rule, node


def _refuse_lost(rules: Mapping[str, Rule], extended: str, family: Traversable, told: Node) -> None:
    """Refuse to change a rule that is not there, or one that a file of the same folder gives: either might count."""
    if extended not in rules:
        hint = did_you_mean(extended, rules)
        raise YamlError(told.mark, f"extends {extended!r}, but there is no such rule before it{hint}")
    there = rules[extended].origin
    if PurePath(there).parent.parent == PurePath(str(family)).parent:
        raise YamlError(told.mark, f"extends {extended!r}, which {there} of the same folder gives already; write both in one file")


def files_of(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    """Give each rule and vocabulary file with the name of its folder, in order of name; none at all is a mistake."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
        stray = next((entry for entry in entries if _is_yaml(entry)), None)
        found = [
            (family.name, file)
            for family in entries
            if family.is_dir()
            for file in sorted(family.iterdir(), key=lambda entry: entry.name)
            if _is_yaml(file)
        ]
    except OSError as error:
        message = f"the rule folder {folder} cannot be read: {error.strerror or error}"
        raise RuleError(message) from error
    if stray is not None:
        message = f"{stray}:1:1: lies outside a family's folder, where it would not be read; rule files are FAMILY/NAME.yaml"
        raise RuleError(message)
    if not found:
        message = f"the rule folder {folder} holds no rules; rule files are FAMILY/NAME.yaml"
        raise RuleError(message)
    yield from found


def _is_yaml(file: Traversable) -> bool:
    return file.name.endswith((".yaml", ".yml")) and file.is_file()


def read_text(file: Traversable) -> str:
    """Read a rule file, or say why it cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        message = f"{file}:1:1: is not UTF-8; save it again as UTF-8"
        raise RuleError(message) from error
    except OSError as error:
        message = f"{file}:1:1: cannot be read: {error.strerror or error}"
        raise RuleError(message) from error


def read_node(file: Traversable, folder: Traversable) -> Node:
    """Read one rule file of a folder, with what stands in files beside it."""
    node = parse(read_text(file), str(file))
    return joined(node, lambda name: (folder / name).read_text(encoding="utf-8"))


def _add_vocabulary(lists: dict[str, tuple[str, ...]], file: Traversable) -> None:
    """Read named lists; a later folder's list of the same name extends the earlier one."""
    try:
        node = parse(read_text(file), str(file))
        for name, items in mapping(node, "a vocabulary file").items():
            lists[name] = (*lists.get(name, ()), *_words(items))
    except YamlError as error:
        raise as_rule_error(error) from error


def _words(node: Node) -> Iterator[str]:
    """Give the words of a list: a sequence's items as they are, a text's words, or its phrases where commas part them."""
    if isinstance(node.value, str):
        parts = node.value.split(",") if "," in node.value else node.value.split()
        yield from (part.strip() for part in parts)
        return
    for item in sequence(node, "a vocabulary list"):
        yield text(item, "a word")
