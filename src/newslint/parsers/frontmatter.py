"""Front matter in YAML or TOML: metadata in front of the article, its title, and the suppressions that it may carry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.model.document import Directive, line_starts
from newslint.model.errors import SourceError
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers.directives import names_and_reason

if TYPE_CHECKING:
    from newslint.nodes import Mark, Node, YamlError
    from newslint.parsers.front_title import Title

MAX_CHARACTERS = 64_000
KEY = "newslint"
_FENCED = regex(r"---[ \t]*(?:\r\n|\n|\r)(.*?)(?:(?<=\n)|(?<=\r))---[ \t]*(?:\r\n|\n|\r|$)", re.DOTALL)
_TOML = regex(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)(?:(?<=\n)|(?<=\r))\+\+\+[ \t]*(?:\r\n|\n|\r|$)", re.DOTALL)
# What site generators call the metadata that newslint reads.
_ALIASES = {"date": "published", "authors": "author", "lang": "language", "locale": "language", "categories": "section"}
_FENCES = ("---", "+++")
_UNCLOSED = regex(r"---[ \t]*(?:\r\n|\n|\r)(?=\w[\w-]*:)")
_IGNORE = ("ignore", "abaikan")
_FIELDS = {"rule": "rule", "aturan": "rule", "reason": "reason", "alasan": "reason", "text": "text", "teks": "text"}
_NOT_CLOSED = Texts("metadata di awal naskah tidak ditutup dengan baris ---", "the front matter is not closed by a line ---")
_TOO_LARGE = Texts(
    f"metadata di awal naskah lebih dari {MAX_CHARACTERS:,} karakter".replace(",", "."),
    f"the front matter is larger than {MAX_CHARACTERS:,} characters",
)

# What editors get wrong in YAML, by what its parser says of it.
_REMEDIES = {
    "mapping values are not allowed": Texts(
        'apit nilai yang memuat titik dua dengan tanda petik (title: "…: …")',
        'put a value with a colon in quotes (title: "…: …")',
    ),
    "cannot start any token": Texts(
        "karakter ini tidak boleh mengawali nilai; apit nilainya dengan tanda petik",
        "this character cannot begin a value; put the value in quotes",
    ),
    "could not find expected ':'": Texts(
        "baris ini memerlukan titik dua di belakang namanya", "this line needs a colon behind its key"
    ),
    "unexpected end of stream": Texts("tanda petiknya tidak ditutup", "a quotation mark is not closed"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata as text, the suppressions, where the article starts, and where its title stands, in the source."""

    meta: Mapping[str, str]
    directives: tuple[Directive, ...]
    end: int
    title: Title | None = None


def read_front_matter(source: str) -> FrontMatter:
    """Read what stands between two ``---`` (YAML) or ``+++`` (TOML) lines at the very start; else there is no metadata."""
    if not source.startswith(_FENCES):
        return FrontMatter({}, (), 0)
    match = _FENCED.match(source) or _TOML.match(source)
    if match is None:
        if _UNCLOSED.match(source):
            raise SourceError(_NOT_CLOSED, line=1, column=1)
        return FrontMatter({}, (), 0)
    if match.end(1) - match.start(1) > MAX_CHARACTERS:
        raise SourceError(_TOO_LARGE, line=1, column=1)
    keys = _toml(match.group(1)) if source.startswith("+") else _yaml(match.group(1))
    meta = {name: value for key, node in keys.items() if key != KEY for name, value in _flat(key, node)}
    for key, name in _ALIASES.items():
        if key in meta:
            meta.setdefault(name, meta[key])
    directives = tuple(_directives(keys[KEY], source)) if KEY in keys else ()
    return FrontMatter(meta, directives, match.end(), _title(keys, source, match.end(1)))


def _title(keys: Mapping[str, Node], source: str, end: int) -> Title | None:
    """Give where the title stands, if there is one."""
    node = keys.get("title")
    if node is None or not isinstance(node.value, str) or not node.value.strip():
        return None
    from newslint.parsers.front_title import find_title

    return find_title(node.value, source, _line(source, node.mark).start, end, toml=source.startswith("+"))


def _toml(text: str) -> Mapping[str, Node]:
    from newslint.nodes import YamlError, mapping
    from newslint.strict_toml import parse

    try:
        node = parse(f"\n{text}", "front matter", ())  # the line of the fence counts
        return mapping(node, "front matter") if node is not None else {}
    except YamlError as error:
        raise _unreadable(error, "TOML") from error


def _unreadable(error: YamlError, form: str) -> SourceError:
    problem = error.problem.removeprefix(f"is not valid {form}: ")
    remedy = next((told for sign, told in _REMEDIES.items() if sign in problem), None)
    if remedy is None:
        told = Texts(f"metadata di awal naskah tidak dapat dibaca sebagai {form} ({problem})", f"the front matter {error.problem}")
    else:
        told = Texts(
            f"metadata di awal naskah bukan {form} yang sah: {remedy.id}", f"the front matter is not valid {form}: {remedy.en}"
        )
    return SourceError(told, line=error.mark.line, column=error.mark.column)


def _yaml(text: str) -> Mapping[str, Node]:
    from newslint.strict_yaml import YamlError, mapping, parse

    try:
        return mapping(parse(text, "front matter", line=2), "front matter")
    except YamlError as error:
        raise _unreadable(error, "YAML") from error


def _flat(name: str, node: Node) -> Iterator[tuple[str, str]]:
    """Give a value as text: an inner key as ``outer.inner``, a list with commas."""
    if isinstance(node.value, Mapping):
        for key, inner in node.value.items():
            yield from _flat(f"{name}.{key}", inner)
    elif isinstance(node.value, tuple):
        yield name, ", ".join(inner.value for inner in node.value if isinstance(inner.value, str))
    else:
        yield name, node.value or ""


def _directives(node: Node, source: str) -> Iterator[Directive]:
    """Read ``newslint: {ignore: [{rule, reason, text}]}``; what is written otherwise becomes one that names no rule."""
    if not isinstance(node.value, Mapping):
        written = node.value if isinstance(node.value, str) else f"({node.kind})"
        yield Directive((), "", _line(source, node.mark), word=f"{KEY}: {written}", where="metadata")
        return
    for key, value in node.value.items():
        mark = node.keys[key]
        if key not in _IGNORE:
            yield Directive((), "", _line(source, mark), word=f"{KEY}.{key}", where="metadata")
            continue
        for item in value.value if isinstance(value.value, tuple) else (value,):
            yield _directive(item, _line(source, item.mark if item.value is not None else mark))


def _directive(node: Node, span: Span) -> Directive:
    """Read one item; a text is read as a comment's: ``RULE -- reason``."""
    if not isinstance(node.value, Mapping):
        rules, reason = names_and_reason(node.value if isinstance(node.value, str) else "")
        return Directive(rules, reason, span, word="" if rules else f"{KEY}.ignore", where="metadata")
    fields = {"rule": "", "reason": "", "text": ""}
    for key, value in node.value.items():
        if key not in _FIELDS:
            return Directive((), "", span, word=f"{KEY}.ignore.{key}", where="metadata")
        fields[_FIELDS[key]] = dict(_flat("", value)).get("", "")
    rules, _ = names_and_reason(fields["rule"])
    reason = " ".join(fields["reason"].split())
    return Directive(rules, reason, span, None, fields["text"], word="" if rules else f"{KEY}.ignore", where="metadata")


def _line(source: str, mark: Mark) -> Span:
    """Give the rest of the source line at a place of the front matter."""
    starts = line_starts(source)
    start = starts[mark.line - 1] + mark.column - 1
    end = starts[mark.line] if mark.line < len(starts) else len(source)
    return Span(start, start + len(source[start:end].rstrip()))
