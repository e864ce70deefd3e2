"""Rich text of content systems: trees (Lexical, Slate, ProseMirror, Strapi), block lists (Editor.js, Wagtail), Mobiledoc."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.model.document import OffsetMap, Role
from newslint.model.regex import regex
from newslint.parsers import prose
from newslint.parsers.blockkinds import (
    BREAKS,
    INLINE,
    KIND_KEYS,
    LEFT_OUT,
    LONGER,
    NONE,
    TEXTS,
    children_of,
    holds_blocks,
    is_code,
    items_of,
    name_of,
    role_of,
    told_by,
)
from newslint.parsers.json_nodes import JsonError, JsonNode, read_json
from newslint.parsers.prose import is_apart, is_certainly, is_likely
from newslint.parsers.relocate import through
from newslint.parsers.values import Inside, Leaf

_WORDS = INLINE | {""}  # Slate's stretches of text name no type
_TAGS = regex(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+);")
_MARKS = regex(r"^#{1,6} \S|^[*-] \S|^> \S|^```|\*\*\S|\]\([\w/#.]", re.MULTILINE)


def form_of(value: str) -> str:
    """Tell HTML and Markdown from text by their marks."""
    if _TAGS.search(value):
        return "html"
    return "markdown" if _MARKS.search(value) else "text"


def read_rich(node: JsonNode, path: str, inside: Inside, role: Role, form: str = "auto") -> Iterator[Leaf]:
    """Give the texts of rich text in reading order, with the ends of their blocks."""
    value = node.value
    if form == "blocks":
        form = "auto"
    elif form == "wordpress" and path.endswith(".rendered"):
        form = "html"  # where a short code is left, readers see it
    if isinstance(value, str):
        yield from _text(node, path, inside, role, form)
    elif isinstance(value, Mapping):
        yield from _block(value, path, inside, role)
    else:
        for number, item in enumerate(items_of(node)):
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
    part, outer = inside.dialect.part(inside.text, node), inside.part
    led_on = part if outer is None else lambda span: through(part(span), outer)
    return Inside(value, led_on, lambda text: _written(text, node, inside))


def _way(node: JsonNode, inside: Inside) -> OffsetMap:
    way = inside.dialect.way(inside.text, node)
    return way if inside.part is None else through(way, inside.part)


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


def _block(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    kind = name_of(value, *KIND_KEYS)
    if kind.lower().startswith(LEFT_OUT) or kind in ("code_block", "html_block"):
        yield from _left_out(value, kind, path, inside)
        return
    if "sections" in value and "cards" in value:
        yield from _mobiledoc(value, path, inside, role)
    elif "root" in value:
        yield from read_rich(value["root"], f"{path}.root", inside, role)
    elif "blocks" in value:
        yield from read_rich(value["blocks"], f"{path}.blocks", inside, role)
    elif kind in BREAKS:
        yield Leaf(None, form="break", role=role)
    elif isinstance(children_of(value), Sequence) or (kind in INLINE and isinstance(value.get("text", NONE).value, str)):
        yield from _tree(value, path, inside, role)
    else:
        yield from _fields(value, kind, path, inside, role)


def _tree(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    """Read a node of a tree: blocks hold blocks or stretches of text with their own marks."""
    kind = name_of(value, "type")
    if kind in INLINE and "text" in value:
        yield _words(value["text"], value, f"{path}.text", inside, role)
        return
    own, depth = (role, 0) if kind in INLINE else role_of(kind, value, inside, role)
    if kind not in INLINE:
        yield Leaf(None, role=role)
    key = "children" if "children" in value else "content"
    for number, child in enumerate(children_of(value) or ()):
        inner = child.value
        if not isinstance(inner, Mapping):
            continue
        if "text" in inner and name_of(inner, "type") in _WORDS:  # most of all there is
            yield _words(inner["text"], inner, f"{path}.{key}[{number}].text", inside, own)
        else:
            found = list(_block(inner, f"{path}.{key}[{number}]", inside, own))
            yield from found or (Leaf(None, form="object", role=own),)
    if kind not in INLINE:
        yield Leaf(None, role=own, depth=depth)


def _words(node: JsonNode, value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Leaf:
    """Give a stretch of text of a tree; what is code is none."""
    return leaf_of(node, path, inside, role, "code" if is_code(value, inside) else "inline")


def _left_out(value: Mapping[str, JsonNode], kind: str, path: str, inside: Inside) -> Iterator[Leaf]:
    """Read what a block that is no prose has beside it: its caption. Prose in raw markup is told."""
    if "caption" in value:
        yield from read_rich(value["caption"], f"{path}.caption", inside, Role.CAPTION)
    raw = name_of(value, "value", "html")
    if "code" not in kind.lower() and is_certainly(raw):
        yield Leaf(None, path=kind, form="unread")


def _fields(value: Mapping[str, JsonNode], kind: str, path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    """Read a block that keeps its texts in keys of its own; prose under other keys is read if it is certain, else told."""
    own, depth = role_of(kind, value, inside, role)
    picture = any(part in kind.lower() for part in ("image", "figure", "video", "gallery", "media"))
    for key, (told, form) in TEXTS.items():
        if key in value and (not picture or key in ("caption", "value", "data")):
            texts = read_rich(value[key], f"{path}.{key}", inside, told or (Role.CAPTION if picture else own), form)
            yield from (leaf._replace(depth=depth) if depth else leaf for leaf in texts)
    for key, node in value.items():
        if key not in TEXTS and key not in KIND_KEYS and not picture:
            yield from _other(key, node, (kind, f"{path}.{key}"), inside, own)


def _other(key: str, node: JsonNode, place: tuple[str, str], inside: Inside, role: Role) -> Iterator[Leaf]:
    """Read or tell what stands under a key that no editor that we know has; ``place`` is its block's kind and its path."""
    kind, path = place
    longer = LONGER.search(key)
    name = f"{kind}.{key}" if kind else key
    if is_apart(key) and longer is None:
        return
    if isinstance(node.value, str):
        if is_certainly(node.value) or (longer is not None and " " in node.value.strip()):
            yield from read_rich(node, path, inside, told_by(longer, role))
        elif is_likely(node.value):
            yield Leaf(None, path=name, form="unread")
    elif holds_blocks(node):
        yield from read_rich(node, path, inside, role)
    elif any(prose.unread(node, set())):
        yield Leaf(None, path=name, form="unread")


def _mobiledoc(value: Mapping[str, JsonNode], path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    cards = items_of(value["cards"])
    for number, section in enumerate(items_of(value["sections"])):
        items = items_of(section)
        code = inside.text[items[0].span.start : items[0].span.end] if items else ""
        place = f"{path}.sections[{number}]"
        if code == "1" and len(items) > 2:  # noqa: PLR2004 - [1, tag, markers]
            yield from _markers(items[2], f"{place}[2]", inside, *_tag_role(items[1], role))
        elif code == "3" and len(items) > 2:  # noqa: PLR2004 - [3, list tag, items]
            for index, item in enumerate(items_of(items[2])):
                yield from _markers(item, f"{place}[2][{index}]", inside, Role.LIST, 0)
        elif code == "10" and len(items) > 1:
            yield from _card(cards, inside.text[items[1].span.start : items[1].span.end], path, inside, role)


def _tag_role(node: JsonNode, outside: Role) -> tuple[Role, int]:
    tag = node.value if isinstance(node.value, str) else ""
    if re.fullmatch(r"h[1-6]", tag):
        return Role.HEADING, int(tag[1])
    return (Role.QUOTE if tag in ("blockquote", "aside") else outside), 0


def _markers(node: JsonNode, path: str, inside: Inside, role: Role, depth: int) -> Iterator[Leaf]:
    for number, marker in enumerate(items_of(node)):
        items = items_of(marker)
        if items and isinstance(items[-1].value, str):
            yield leaf_of(items[-1], f"{path}[{number}][{len(items) - 1}]", inside, role, "inline")
    yield Leaf(None, role=role, depth=depth)


def _card(cards: Sequence[JsonNode], index: str, path: str, inside: Inside, role: Role) -> Iterator[Leaf]:
    items = items_of(cards[int(index)]) if index.isdigit() and int(index) < len(cards) else ()
    if len(items) > 1 and isinstance(items[0].value, str) and isinstance(items[1].value, Mapping):
        name = items[0].value
        if not name.lower().startswith(LEFT_OUT):
            yield from _fields(items[1].value, name, f"{path}.cards[{index}][1]", inside, role)
