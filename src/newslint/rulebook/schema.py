"""What a rule file may say, and how its YAML becomes a Rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from newslint.model.document import Role
from newslint.model.errors import RuleError
from newslint.model.pattern import Pattern
from newslint.model.regex import regex
from newslint.model.rule import PROFILES, SEVERITIES, Example, Quotes, Rule, Severity, Status
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import CheckKind
from newslint.rulebook.literals import required_literals
from newslint.strict_yaml import Node, YamlError, build, mapping, sequence, text, unknown_key

FAMILIES = (
    "spelling", "style", "clarity", "attribution", "dating", "disclaimer", "credit", "structure", "leftovers", "ethics",
    "links", "grammar", "newslint",
)  # fmt: skip
KEYS: Mapping[str, str] = MappingProxyType({
    "check": "The kind of check, which tells what its options are.",
    "severity": "error: provably wrong or legally dangerous. warning: an editor would send it back. note: taste, house style.",
    "status": "A preview rule reports and never blocks.",
    "languages": "Languages of the articles that it reads.",
    "since": "The release in which it came.",
    "aliases": "Old ids, which keep working in suppressions and configuration.",
    "tags": "Names under which configuration and --select find it.",
    "profiles": "The severity where a profile differs; off switches the rule off there.",
    "absorbs": "Rules or families that stay silent where this one speaks.",
    "where": "The parts of an article in which it speaks.",
    "quotes": "Quotations: include them, skip them, or read only them.",
    "summary": "What it finds, for lists of rules.",
    "message": "What it says about a finding: what, why, how to fix it. {match} is what stands there.",
    "why": "The reason, as Markdown.",
    "refs": "The standards that it rests on: a chapter of a style book, an article of a code, a link.",
    "options": "What the kind of check reads. NAME_file names a file beside the rule that adds to NAME.",
    "examples": "Its tests: in bad ones, [[marks]] stand exactly where it must speak; good ones leave it silent.",
    "rare": "Why it seldom speaks.",
})  # fmt: skip
EXAMPLE_KEYS = ("text", "fixed", "meta", "format")
EXAMPLE_FORMATS = ("text", "html", "markdown")
REQUIRED = ("check", "severity", "summary", "message", "why", "examples")
_ID = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TAG = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
T = TypeVar("T")


def rule_from_node(rule_id: str, node: Node, kinds: Mapping[str, CheckKind], origin: str) -> Rule:
    """Make a rule from its file's node, in which the files beside it are joined already (``beside.joined``)."""
    problem = _problem_of_id(rule_id)
    if problem:
        raise YamlError(node.mark, f"makes the rule id {rule_id!r}; {problem}")
    keys = mapping(node, "a rule file")
    for key in keys:
        if key not in KEYS:
            raise unknown_key(node, key, tuple(KEYS), "the rule")
    for key in REQUIRED:
        if key not in keys:
            raise YamlError(node.mark, f"the rule needs the key {key!r}")
    kind_name = text(keys["check"], "check")
    if kind_name not in kinds:
        raise YamlError(keys["check"].mark, f"check {kind_name!r} is not a check kind; known: {', '.join(sorted(kinds))}")
    bad, good = _examples(keys["examples"])
    return Rule(
        id=rule_id,
        check=kind_name,
        severity=_severity(keys["severity"]),
        summary=_texts(keys["summary"], "summary"),
        message=_texts(keys["message"], "message"),
        why=_texts(keys["why"], "why"),
        options=_options(keys.get("options", Node(None, node.mark)), kinds[kind_name].options),
        where=_optional(keys, "where", _roles, kinds[kind_name].where),
        quotes=_optional(keys, "quotes", lambda value: build(value, Quotes, "quotes"), Quotes.INCLUDE),
        languages=_optional(keys, "languages", _languages, frozenset({"id", "en"})),
        status=_optional(keys, "status", lambda value: build(value, Status, "status"), Status.STABLE),
        since=_optional(keys, "since", lambda value: text(value, "since"), ""),
        aliases=_optional(keys, "aliases", _ids, ()),
        tags=_optional(keys, "tags", _tags, ()),
        profiles=_optional(keys, "profiles", _profiles, MappingProxyType({})),
        absorbs=_optional(keys, "absorbs", lambda value: frozenset(_strings(value)), frozenset()),
        refs=_optional(keys, "refs", _strings, ()),
        rare=_optional(keys, "rare", lambda value: text(value, "rare"), ""),
        bad=bad,
        good=good,
        origin=origin,
    )


def refuse_wrong_id(rule_id: str) -> None:
    """Raise for an id that no rule can have."""
    problem = _problem_of_id(rule_id)
    if problem:
        message = f"{rule_id!r} cannot be a rule's id; {problem}"
        raise RuleError(message)


def _problem_of_id(rule_id: str) -> str:
    """Say what is wrong with an id; nothing where it is right."""
    if not _ID.fullmatch(rule_id):
        return "ids are lower-case words, family.some-words, and files family/some-words.yaml"
    family = rule_id.partition(".")[0]
    return "" if family in FAMILIES else f"there is no family {family!r}; there are: {', '.join(FAMILIES)}"


def _optional(keys: Mapping[str, Node], key: str, read: Callable[[Node], T], otherwise: T) -> T:
    return read(keys[key]) if key in keys else otherwise


def _strings(node: Node) -> tuple[str, ...]:
    return tuple(text(item, "an item") for item in sequence(node, "the value"))


def _ids(node: Node) -> tuple[str, ...]:
    return _shaped(node, _ID, "an alias is a rule's id, such as spelling.known-typo")


def _tags(node: Node) -> tuple[str, ...]:
    return _shaped(node, _TAG, "a tag is one lower-case word, such as press-council")


def _shaped(node: Node, shape: re.Pattern[str], otherwise: str) -> tuple[str, ...]:
    for item in sequence(node, "the value"):
        if not shape.fullmatch(text(item, "an item")):
            raise YamlError(item.mark, f"{item.value!r} is no name; {otherwise}")
    return _strings(node)


def _severity(node: Node) -> Severity:
    value = text(node, "severity")
    if value not in SEVERITIES:
        raise YamlError(node.mark, f"severity is {value!r}; it must be note, warning or error")
    return SEVERITIES[value]


def _profiles(node: Node) -> Mapping[str, Severity | None]:
    levels: dict[str, Severity | None] = {}
    for profile, value in mapping(node, "profiles").items():
        if profile not in PROFILES:
            raise unknown_key(node, profile, PROFILES, "profiles")
        levels[profile] = None if value.value == "off" else _severity(value)
    return MappingProxyType(levels)


def _roles(node: Node) -> frozenset[Role]:
    return frozenset(build(item, Role, "where") for item in sequence(node, "where"))


def _languages(node: Node) -> frozenset[str]:
    found = frozenset(_strings(node))
    if not found or not found <= {"id", "en"}:
        raise YamlError(node.mark, "languages must be a list of id and en")
    return found


def _texts(node: Node, what: str) -> Texts:
    values = mapping(node, what)
    for language in ("id", "en"):
        if language not in values or not values[language].value:
            raise YamlError(node.mark, f"{what} needs a text for {language!r}; every rule speaks both languages")
    for key in values:
        if key not in ("id", "en"):
            raise unknown_key(node, key, ("id", "en"), what)
    return Texts(text(values["id"], what), text(values["en"], what))


def _options(node: Node, wanted: type) -> object:
    values = mapping(node, "options")
    slow = "slow" in values and values["slow"].value == "true"
    return build(node, wanted, "options", {Pattern: lambda inner: _pattern(inner, slow=slow)})


def _pattern(node: Node, *, slow: bool) -> Pattern:
    expression = text(node, "a pattern")
    try:
        required = required_literals(expression)
    except (re.error, OverflowError, RecursionError) as error:
        raise YamlError(node.mark, f"is not a valid regular expression: {error}") from error
    if not required.literals and not slow:
        problem = (
            "has no literal text that every match needs, so it would run on every sentence; name a word in it, or say slow: true"
        )
        raise YamlError(node.mark, problem)
    return Pattern(expression, *required)


def _examples(node: Node) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    values = mapping(node, "examples")
    for key in values:
        if key not in ("bad", "good"):
            raise unknown_key(node, key, ("bad", "good"), "examples")
    return tuple(  # type: ignore[return-value]
        tuple(_example(item) for item in sequence(values[key], key)) if key in values else () for key in ("bad", "good")
    )


def _example(node: Node) -> Example:
    if isinstance(node.value, str):
        return Example(node.value, line=node.mark.line)
    values = mapping(node, "an example")
    for key in values:
        if key not in EXAMPLE_KEYS:
            raise unknown_key(node, key, EXAMPLE_KEYS, "an example")
    if "text" not in values:
        raise YamlError(node.mark, "an example needs the key 'text'")
    meta = {key: text(value, f"meta.{key}") for key, value in mapping(values["meta"], "meta").items()} if "meta" in values else {}
    fixed = _optional(values, "fixed", lambda value: text(value, "fixed"), None)
    return Example(text(values["text"], "text"), fixed, MappingProxyType(meta), node.mark.line, _format(values))


def _format(values: Mapping[str, Node]) -> str:
    name = _optional(values, "format", lambda value: text(value, "format"), EXAMPLE_FORMATS[0])
    if name not in EXAMPLE_FORMATS:
        raise YamlError(values["format"].mark, f"format is {name!r}; it must be one of {', '.join(EXAMPLE_FORMATS)}")
    return name


def as_rule_error(error: YamlError) -> RuleError:
    """Turn a YAML mistake into the error that users see for rule files."""
    return RuleError(str(error))
