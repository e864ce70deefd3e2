"""Pictures of the markup: an alternative text that is missing, or says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, cast

from newslint.model.document import Document, Picture
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.triggers import Triggers
from newslint.text.words import tokenise

_FILE = regex(
    r"[\w%() .-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)|(?:img|dsc|image|photo|whatsapp image)[-_ ]?\d[\w-]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Options:
    """``alt``: the alternative text is ``missing``, or ``useless``: a file's name, or made of ``words`` alone."""

    alt: Literal["missing", "useless"]
    words: tuple[str, ...] = ()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for picture in document.pictures:
            for rule in rules:
                if _is_reported(cast("Options", rule.options), picture):
                    values = {"match": picture.alt or "", "file": picture.file.rpartition("/")[2]}
                    yield Hit(rule.id, Span(picture.offset, picture.offset), values, source=picture.source)

    return check


def _is_reported(options: Options, picture: Picture) -> bool:
    """Judge a picture; an alternative text that is empty on purpose (``alt=""``) marks one that only decorates."""
    if options.alt == "missing":
        return picture.alt is None
    alt = (picture.alt or "").strip()
    return bool(alt) and (_FILE.fullmatch(alt) is not None or all(word in options.words for word in tokenise(alt).lower))


KIND = CheckKind(Options, build)
