"""YAML front matter: metadata in front of the article, and the suppressions that it may carry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newslint.model.document import Directive
from newslint.model.errors import SourceError
from newslint.model.span import Span
from newslint.model.texts import Texts

_FENCED = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(.*?)(?:(?<=\n)|(?<=\r))---[ \t]*(?:\r\n|\n|\r|$)", re.DOTALL)
_UNCLOSED = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(?=\w[\w-]*:)")
MAX_CHARACTERS = 64_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata as text, the suppressions, and where the article starts in the source."""

    meta: Mapping[str, str]
    directives: tuple[Directive, ...]
    end: int


def read_front_matter(source: str) -> FrontMatter:
    """Read what stands between two ``---`` lines at the very start; without them there is no metadata."""
    match = _FENCED.match(source)
    if match is None:
        if _UNCLOSED.match(source):
            raise SourceError(
                Texts("metadata di awal naskah tidak ditutup dengan baris ---", "the front matter is not closed by a line ---"),
                line=1,
                column=1,
            )
        return FrontMatter({}, (), 0)
    if match.end(1) - match.start(1) > MAX_CHARACTERS:
        raise SourceError(Texts("metadata di awal naskah terlalu besar", "the front matter is too large"), line=1, column=1)
    meta, directives = _read(match.group(1), Span(match.start(1), match.end(1)))
    return FrontMatter(meta, directives, match.end())


def _read(text: str, span: Span) -> tuple[Mapping[str, str], tuple[Directive, ...]]:
    from newslint.strict_yaml import Node, YamlError, mapping, parse, sequence

    def flat(prefix: str, node: Node) -> dict[str, str]:
        if isinstance(node.value, Mapping):
            return {key: value for name, inner in node.value.items() for key, value in flat(f"{prefix}.{name}", inner).items()}
        if isinstance(node.value, tuple):
            return {prefix: ", ".join(inner.value for inner in node.value if isinstance(inner.value, str))}
        return {prefix: node.value or ""}

    def directives_of(node: Node) -> tuple[Directive, ...]:
        keys = mapping(node, "newslint")
        found = []
        for item in sequence(keys["ignore"], "newslint.ignore") if "ignore" in keys else ():
            fields = {key: value.value for key, value in mapping(item, "an item of newslint.ignore").items()}
            names = str(fields.get("rule") or "")
            rules = tuple(name.strip() for name in names.split(",") if name.strip())
            found.append(Directive(rules, str(fields.get("reason") or ""), span, None, str(fields.get("text") or "")))
        return tuple(found)

    try:
        keys = mapping(parse(text, "front matter", line=2), "front matter")
        meta: dict[str, str] = {}
        for key, node in keys.items():
            if key != "newslint":
                meta.update(flat(key, node))
        return meta, directives_of(keys["newslint"]) if "newslint" in keys else ()
    except YamlError as error:
        raise SourceError(
            Texts(f"metadata di awal naskah bukan YAML yang benar: {error.problem}", f"the front matter {error.problem}"),
            line=error.mark.line,
            column=error.mark.column,
        ) from error
