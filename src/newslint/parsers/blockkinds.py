"""The blocks of rich text, as the editors of content systems write them: their kinds, their texts, what is code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newslint.model.document import Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.json_nodes import JsonNode
from newslint.parsers.values import Inside

LEFT_OUT = ("code", "raw", "embed", "horizontalrule", "divider", "delimiter", "thematic", "button", "bookmark", "gallery-images")
INLINE = frozenset({"link", "autolink", "text", "extended-text", "mention", "hashtag", "a", "span"})
_USUAL_DEPTH = 2
BREAKS = frozenset({"linebreak", "hardBreak", "hard_break", "br", "soft-return"})
# The keys of a block's own texts, in the order in which they are read, and what each is.
TEXTS: Mapping[str, tuple[Role | None, str]] = {
    "title": (Role.HEADING, "auto"), "heading": (Role.HEADING, "auto"), "header": (Role.HEADING, "auto"), "text": (None, "auto"),
    "html": (None, "html"), "markdown": (None, "markdown"), "paragraph": (None, "auto"), "body": (None, "auto"),
    "content": (None, "auto"), "value": (None, "auto"), "data": (None, "auto"), "items": (Role.LIST, "auto"),
    "quote": (Role.QUOTE, "auto"), "calloutText": (None, "auto"), "subheading": (Role.HEADING, "auto"),
    "subheader": (Role.HEADING, "auto"), "subtitle": (Role.HEADING, "auto"), "message": (None, "auto"),
    "question": (Role.HEADING, "auto"),
    "answer": (None, "auto"), "richText": (None, "auto"), "rich_text": (None, "auto"), "productTitle": (Role.HEADING, "auto"),
    "productDescription": (None, "auto"), "textValue": (None, "auto"), "fileTitle": (Role.HEADING, "auto"),
    "fileCaption": (Role.CAPTION, "auto"), "caption": (Role.CAPTION, "auto"),
}  # fmt: skip
# Longer names of such keys, whose values are taken only if they are words: ``heading_text``, but no ``text_align``.
LONGER = regex(r"[a-z0-9](?:_|(?=[A-Z]))(?i:(?P<head>heading|title)|(?P<quote>quote)|(?P<caption>caption)|text|body|content|html)$")
KIND_KEYS = ("type", "__component", "_type", "blockType", "nodeType", "collection")
_CODE_BIT = 16  # of Lexical's formats
NONE = JsonNode(None, Span(0, 0))


def name_of(value: Mapping[str, JsonNode], *keys: str) -> str:
    """Give the first text among some keys."""
    for key in keys:
        node = value.get(key)
        if node is not None and isinstance(node.value, str):
            return node.value
    return ""


def items_of(node: JsonNode) -> Sequence[JsonNode]:
    """Give the items of a list, of anything else none."""
    return node.value if isinstance(node.value, Sequence) and not isinstance(node.value, str) else ()


def children_of(value: Mapping[str, JsonNode]) -> Sequence[JsonNode] | None:
    """Give the nodes inside a node of a tree, or ``None`` where it is none."""
    for key in ("children", "content"):
        node = value.get(key, NONE).value
        if isinstance(node, Sequence) and not isinstance(node, str) and all(isinstance(one.value, Mapping) for one in node):
            return node
    return None


def role_of(kind: str, value: Mapping[str, JsonNode], inside: Inside, outside: Role) -> tuple[Role, int]:
    """Give what a block is by the name of its kind, and the depth of a heading."""
    name = kind.lower()
    if "head" in name:
        return Role.HEADING, _depth(value, inside)
    for part, role in (
        ("quote", Role.QUOTE),
        ("kutip", Role.QUOTE),
        ("list", Role.LIST),
        ("item", Role.LIST),
        ("caption", Role.CAPTION),
    ):
        if part in name:
            return (outside if outside is Role.QUOTE else role), 0
    return outside, 0


def _depth(value: Mapping[str, JsonNode], inside: Inside) -> int:
    """Give the level of a heading: ``"tag": "h2"``, ``"level": 2``, or either among attributes."""
    for key in ("attrs", "data"):
        inner = value.get(key, NONE).value
        if isinstance(inner, Mapping):
            value = {**value, **inner}
    tag, level = name_of(value, "tag"), value.get("level")
    if re.fullmatch(r"h[1-6]", tag):
        return int(tag[1])
    told = inside.text[level.span.start : level.span.end] if level is not None else ""
    return int(told) if told in ("1", "2", "3", "4", "5", "6") else _USUAL_DEPTH


def is_code(value: Mapping[str, JsonNode], inside: Inside) -> bool:
    """Say whether a stretch of text is code, as the editors write it: a bit of a number, a flag, a mark."""
    if "code" in value and inside.raw(value["code"]) == "true":
        return True
    form = inside.raw(value.get("format", NONE))
    if form.isdigit() and int(form[:6]) & _CODE_BIT:
        return True
    marks = value.get("marks", NONE)
    return any(isinstance(one.value, Mapping) and name_of(one.value, "type") == "code" for one in items_of(marks))


def told_by(longer: re.Match[str] | None, role: Role) -> Role:
    """Give the role that a longer key tells, or the block's."""
    if longer is None or role is Role.QUOTE:
        return role
    return Role.HEADING if longer["head"] else Role.QUOTE if longer["quote"] else Role.CAPTION if longer["caption"] else role


def holds_blocks(node: JsonNode) -> bool:
    """Say whether a value is a block or a list of them: each names its kind, or has text under a key that we know."""
    items = [node] if isinstance(node.value, Mapping) else items_of(node)
    texts = KIND_KEYS + tuple(key for key in TEXTS if key not in ("title", "value", "data", "items"))
    return bool(items) and all(isinstance(one.value, Mapping) and any(key in one.value for key in texts) for one in items)
