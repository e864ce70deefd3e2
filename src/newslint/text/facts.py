"""Facts are found once per document and die with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from newslint.model.document import Document

T = TypeVar("T")
_kept: WeakKeyDictionary[Document, dict[object, object]] = WeakKeyDictionary()


def fact(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep what ``find`` gives for a document as long as the document lives, or until it is forgotten."""

    @wraps(find)
    def kept(document: Document) -> T:
        store = _kept.get(document)
        if store is None:
            store = _kept[document] = {}
        if find not in store:
            store[find] = find(document)
        return store[find]  # type: ignore[return-value]

    return kept


def forget(document: Document) -> None:
    """Drop the facts of a document: a run over an archive keeps reports, not tokens."""
    _kept.pop(document, None)
