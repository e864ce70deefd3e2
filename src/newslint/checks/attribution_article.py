"""What an editor says about the sources of an article as a whole; each finding stands where a source would be added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.model.document import Document
from newslint.model.finding import Value
from newslint.model.span import Span
from newslint.text.article_sources import (
    is_full_story,
    place_for_source,
    platforms,
    talking_documents,
    unasked,
    undated_media,
    weak_references,
)
from newslint.text.retold import unsourced_events, unsourced_paragraphs
from newslint.text.sources import sources
from newslint.text.speaker import Kind

Found = tuple[Span, Mapping[str, Value]]
Finder = Callable[[Document], Iterator[Found]]
SHOWN = 70


def shortened(text: str) -> str:
    """Give a claim as a message shows it: its first words."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"


def _spans(find: Callable[[Document], Iterable[Span]]) -> Finder:
    def found(document: Document) -> Iterator[Found]:
        for span in find(document):
            yield span, {"claim": shortened(document.text(span))}

    return found


def _no_source(document: Document) -> Iterator[Found]:
    place = place_for_source(document)
    if place is not None and is_full_story(document) and not sources(document):
        yield place, {}


def _single_source(document: Document) -> Iterator[Found]:
    every = sources(document)
    if len(every) == 1 and is_full_story(document):
        yield every[0].span, {"source": every[0].name}


def _all_retold(document: Document) -> Iterator[Found]:
    every = sources(document)
    if every and all(source.kind is Kind.MEDIA for source in every) and is_full_story(document):
        yield every[0].span, {"source": every[0].name}


def _undated_media(document: Document) -> Iterator[Found]:
    for source in undated_media(document):
        yield source.span, {"source": source.name}


def _unasked(document: Document) -> Iterator[Found]:
    for name, span in unasked(document):
        yield span, {"accused": name.text, "claim": shortened(document.text(span))}


def _social(document: Document) -> Iterator[Found]:
    for source in platforms(document):
        yield source.span, {"source": source.name}


def _talking(document: Document) -> Iterator[Found]:
    for one in talking_documents(document):
        yield one.cue, {"verb": document.text(one.cue)}


FINDERS: Mapping[str, Finder] = {
    "no-source": _no_source,
    "single-source": _single_source,
    "all-second-hand": _all_retold,
    "second-hand": _undated_media,
    "accused": _unasked,
    "social": _social,
    "talking-document": _talking,
    "weak-reference": _spans(weak_references),
    "paragraph": _spans(unsourced_paragraphs),
    "event": _spans(unsourced_events),
}
