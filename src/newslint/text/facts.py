"""Facts are found once per document and die with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from newslint.model.document import Document

T = TypeVar("T")


def fact(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep what ``find`` gives for a document as long as the document lives, or until it is forgotten."""

    @wraps(find)
    def kept(document: Document) -> T:
        try:
            return document.facts[find]  # type: ignore[return-value]
        except KeyError:
            found = document.facts[find] = find(document)
            return found

    return kept


def forget(document: Document) -> None:
    """Drop the facts of a document: a run over an archive keeps reports, not tokens."""
    document.facts.clear()
