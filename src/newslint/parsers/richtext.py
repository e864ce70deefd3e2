"""Rich text of content systems: trees (Lexical, Slate, ProseMirror, Strapi), block lists (Editor.js, Wagtail), Mobiledoc."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.model.document import OffsetMap, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.parsers.json_nodes import JsonError, JsonNode, read_json
from newslint.parsers.relocate import composed
from newslint.parsers.values import Inside, Leaf

_TAGS = regex(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+);")
_MARKS = regex(r"^#{1,6} \S|^[*-] \S|^> \S|^```|\*\*\S|\]\([\w/#.]", re.MULTILINE)
_LEFT_OUT = ("code", "raw", "embed", "horizontalrule", "divider", "delimiter", "thematic", "button", "bookmark", "gallery-images")
_INLINE = frozenset({"link", "autolink", "text", "extended-text", "mention", "hashtag", "a", "span"})
_USUAL_DEPTH = 2
_BREAKS = frozenset({"linebreak", "hardBreak", "hard_break", "br", "soft-return"})
# The keys of a block's own texts, in the order in which they are read, and what each is.
_TEXTS: Mapping[str, tuple[Role | None, str]] = {
    "title": (Role.HEADING, "auto"), "heading": (Role.HEADING, "auto"), "header": (Role.HEADING, "auto"), "text": (None, "auto"),
    "html": (None, "html"), "markdown": (None, "markdown"), "paragraph": (None, "auto"), "body": (None, "auto"),
    "content": (None, "auto"), "value": (None, "auto"), "data": (None, "auto"), "items": (Role.LIST, "auto"),
    "quote": (Role.QUOTE, "auto"), "calloutText": (None, "auto"), "caption": (Role.CAPTION, "auto"),
}  # fmt: skip


def form_of(value: str) -> str:
    """Tell HTML and Markdown from text by their marks."""
    if _TAGS.search(value):
        return "html"
    return "markdown" if _MARKS.search(value) else "text"


def read_rich(node: JsonNode, path: str, inside: Inside, role: Role, form: str = "auto") -> Iterator[Leaf]:
    """Give the texts of rich text in reading order, with the ends of their blocks."""
    value = node.value
    if isinstance(value, str):
        yield from _text(node, path, inside, role, form)
    elif isinstance(value, Mapping):
        yield from _block(value, path, inside, role)
    else:
        for number, item in enumerate(_items(node)):
            yield from read_rich(item, f"{path}[{number}]", inside, role, form)


def _text(node: JsonNode, path: str, inside: Inside, role: Role, form: str) -> Iterator[Leaf]:
    """Give a text; one that is itself JSON (as Ghost keeps Lexical and Mobiledoc) is read as such."""
    value = node.value if isinstance(node.value, str) else ""
    if form == "auto" and value[:1] in ("{", "["):
        try:
            inner = read_json(value)
        except JsonError:
            pass
        else:
            if not isinstance(inner.value, str):
                yield from read_rich(inner, path, _within(node, value, inside), role)
                return
    yield leaf_of(node, path, inside, role, form_of(value) if form == "auto" else form)


def _within(node: JsonNode, value: str, inside: Inside) -> Inside:
    return Inside(value, _way(node, inside), lambda text: _written(text, node, inside))


def _way(node: JsonNode, inside: Inside) -> OffsetMap:
    way = inside.dialect.way(inside.text, node)
    return way if inside.way is None else composed(way, inside.way)


def _written(text: str, node: JsonNode, inside: Inside) -> str | None:
    quoted = inside.dialect.quote(text, node)
    return None if quoted is None else inside.write(quoted)


def leaf_of(node: JsonNode, path: str, inside: Inside, role: Role, form: str) -> Leaf:
    """Give a text value with its way to the file."""
    value = node.value if isinstance(node.value, str) else ""

    def write(text: str) -> str | None:
        from newslint.parsers.markup import ESCAPES

        return _written(ESCAPES[form](text), node, inside)

    return Leaf(value, _way(node, inside), path, form, role, 0, write)


def _name(value: Mapping[str, JsonNode], *keys: str) -> str:
    """Give the first text among some keys."""
    found = (value[key].value for key in keys if key in value)
    return next((one for one in found if isinstance(one, str)), "")


def _block(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    kind = _name(value, "type", "__component", "_type", "nodeType")
    if kind.lower().startswith(_LEFT_OUT) or kind in ("code_block", "html_block"):
        return
    if "sections" in value and "cards" in value:
        yield from _mobiledoc(value, path, inside, role)
    elif "root" in value:
        yield from read_rich(value["root"], f"{path}.root", inside, role)
    elif "blocks" in value:
        yield from read_rich(value["blocks"], f"{path}.blocks", inside, role)
    elif kind in _BREAKS:
        return
    elif isinstance(_children(value), Sequence) or (kind in _INLINE and isinstance(value.get("text", _NONE).value, str)):
        yield from _tree(value, path, inside, role)
    else:
        yield from _fields(value, kind, path, inside, role)


_NONE = JsonNode(None, Span(0, 0))


def _children(value: Mapping[str, JsonNode]) -> Sequence[JsonNode] | None:
    for key in ("children", "content"):
        node = value.get(key, _NONE).value
        if isinstance(node, Sequence) and not isinstance(node, str) and all(isinstance(one.value, Mapping) for one in node):
            return node
    return None


def _tree(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    """Read a node of a tree: blocks hold blocks or stretches of text with their own marks."""
    kind = _name(value, "type")
    if kind in _INLINE and "text" in value:
        yield leaf_of(value["text"], f"{path}.text", inside, role, "inline")
        return
    own, depth = (role, 0) if kind in _INLINE else _role(kind, value, inside, role)
    if kind not in _INLINE:
        yield Leaf(None, role=role)
    key = "children" if "children" in value else "content"
    for number, child in enumerate(_children(value) or ()):
        if isinstance(child.value, Mapping):
            yield from _block(child.value, f"{path}.{key}[{number}]", inside, own)
    if kind not in _INLINE:
        yield Leaf(None, role=own, depth=depth)


def _role(kind: str, value: Mapping[str, JsonNode], inside: Inside, outside: Role) -> tuple[Role, int]:
    """Give what a block is by the name of its kind, and the depth of a heading."""
    name = kind.lower()
    if "head" in name:
        return Role.HEADING, _depth(value, inside)
    for part, role in (("quote", Role.QUOTE), ("list", Role.LIST), ("item", Role.LIST), ("caption", Role.CAPTION)):
        if part in name:
            return (outside if outside is Role.QUOTE else role), 0
    return outside, 0


def _depth(value: Mapping[str, JsonNode], inside: Inside) -> int:
    """Give the level of a heading: ``"tag": "h2"``, ``"level": 2``, or either among attributes."""
    for key in ("attrs", "data"):
        inner = value.get(key, _NONE).value
        if isinstance(inner, Mapping):
            value = {**value, **inner}
    tag, level = _name(value, "tag"), value.get("level")
    if re.fullmatch(r"h[1-6]", tag):
        return int(tag[1])
    told = inside.text[level.span.start : level.span.end] if level is not None else ""
    return int(told) if told in ("1", "2", "3", "4", "5", "6") else _USUAL_DEPTH


def _fields(value: Mapping[str, JsonNode], kind: str, path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    """Read a block that keeps its texts in keys of its own."""
    own, depth = _role(kind, value, inside, role)
    picture = any(part in kind.lower() for part in ("image", "figure", "video", "gallery", "media"))
    for key, (told, form) in _TEXTS.items():
        if key in value and (not picture or key in ("caption", "value", "data")):
            texts = read_rich(value[key], f"{path}.{key}", inside, told or (Role.CAPTION if picture else own), form)
            yield from (leaf._replace(depth=depth) if depth else leaf for leaf in texts)


def _mobiledoc(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    cards = _items(value["cards"])
    for number, section in enumerate(_items(value["sections"])):
        items = _items(section)
        code = inside.text[items[0].span.start : items[0].span.end] if items else ""
        place = f"{path}.sections[{number}]"
        if code == "1" and len(items) > 2:  # noqa: PLR2004 - [1, tag, markers]
            yield from _markers(items[2], f"{place}[2]", inside, *_tag_role(items[1], role))
        elif code == "3" and len(items) > 2:  # noqa: PLR2004 - [3, list tag, items]
            for index, item in enumerate(_items(items[2])):
                yield from _markers(item, f"{place}[2][{index}]", inside, Role.LIST, 0)
        elif code == "10" and len(items) > 1:
            yield from _card(cards, inside.text[items[1].span.start : items[1].span.end], path, inside, role)


def _items(node: JsonNode) -> Sequence[JsonNode]:
    return node.value if isinstance(node.value, Sequence) and not isinstance(node.value, str) else ()


def _tag_role(node: JsonNode, outside: Role) -> tuple[Role, int]:
    tag = node.value if isinstance(node.value, str) else ""
    if re.fullmatch(r"h[1-6]", tag):
        return Role.HEADING, int(tag[1])
    return (Role.QUOTE if tag in ("blockquote", "aside") else outside), 0


def _markers(node: JsonNode, path: str, inside: Inside, role: Role, depth: int) -> Iterator[Leaf]:
    for number, marker in enumerate(_items(node)):
        items = _items(marker)
        if items and isinstance(items[-1].value, str):
            yield leaf_of(items[-1], f"{path}[{number}][{len(items) - 1}]", inside, role, "inline")
    yield Leaf(None, role=role, depth=depth)


def _card(cards: Sequence[JsonNode], index: str, path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    items = _items(cards[int(index)]) if index.isdigit() and int(index) < len(cards) else ()
    if len(items) > 1 and isinstance(items[0].value, str) and isinstance(items[1].value, Mapping):
        name = items[0].value
        if not name.lower().startswith(_LEFT_OUT):
            yield from _fields(items[1].value, name, f"{path}.cards[{index}][1]", inside, role)
