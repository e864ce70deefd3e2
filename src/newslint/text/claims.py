"""What needs somebody who says so: allegations, hearsay, superlatives, unnamed studies and crowds, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.cues import Place, cues, word_set
from newslint.text.facts import fact
from newslint.text.figures import figures
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_index, sentences
from newslint.text.words import Words, words

_TOLD = frozenset({Role.BODY, Role.DATELINE, Role.DECK})


class ClaimKind(StrEnum):
    """The class of a claim: how much it needs a source."""

    ALLEGATION = "allegation"
    HEDGE = "hedge"
    FORECAST = "forecast"
    SUPERLATIVE = "superlative"
    FIGURE = "figure"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in the copy's own voice: its clause, the words that make it one, its sentence (an index)."""

    kind: ClaimKind
    span: Span
    cue: Span
    sentence: int


def clause(document: Document, sentence: Span, cue: Span) -> Span:
    """Give the clause around a cue: from the comma or semicolon before it to the next, quotations left out."""
    view = document.view
    start = max((view.rfind(mark, sentence.start, cue.start) for mark in _BREAKS), default=-1)
    start = start + 1 if start >= 0 else sentence.start
    behind = cue.end + view.startswith(",", cue.end) * (not view[start : cue.start].strip())  # "Konon, rumah itu berhantu"
    ends = [at for mark in _BREAKS if (at := view.find(mark, behind, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    while start < cue.start and view[start].isspace():
        start += 1
    return Span(start, len(view[:end].rstrip(" .!?")) if end > cue.end else cue.end)


_BREAKS = (", ", "; ", " – ", " — ", "”", '" ')


_ENDS = (".", ",")


def _allegations(document: Document, _every: Words) -> Iterator[Place]:
    yield from _asserted(document, "allegations")


def _asserted(document: Document, name: str) -> Iterator[Place]:
    """Give the places of a list's words where they claim something: not in ``tanpa bisa diduga``."""
    unreal = word_set(document.vocabulary, "unreal_words") | word_set(document.vocabulary, "refusing_words")
    lower = words(document).lower
    return ((first, last) for first, last in cues(document, name) if first == 0 or lower[first - 1] not in unreal)


def _hedges(document: Document, every: Words) -> Iterator[Place]:
    yield from _asserted(document, "hedges")
    describing = word_set(document.vocabulary, "describing_words")
    followers = word_set(document.vocabulary, "judgement_followers")
    for first, last in cues(document, "judgements"):
        described = first > 0 and every.lower[first - 1] in describing
        if not described and last + 1 < len(every) and every.lower[last + 1] in followers:
            yield first, last


def _forecasts(document: Document, every: Words) -> Iterator[Place]:
    describing = word_set(document.vocabulary, "describing_words")
    for first, last in _asserted(document, "forecasts"):
        described = every.lower[max(0, first - 1)] in describing
        if not (described and document.view[every.ends[last] : every.ends[last] + 1] in _ENDS):  # "kerugian yang dilaporkan."
            yield first, last


def _superlatives(document: Document, every: Words) -> Iterator[Place]:
    """Give rankings that the copy makes of its subject: ``adalah pasar ikan terbesar di Asia``."""
    tops = word_set(document.vocabulary, "superlatives")
    copulas = frozenset(last for _, last in cues(document, "copulas"))
    for first, last in cues(document, "superlative_bounds"):
        top = next((at for at in range(first - 1, max(-1, first - 1 - _TOP_REACH), -1) if every.lower[at] in tops), None)
        if top is None or every.lower[min(last + 1, len(every) - 1)] in word_set(document.vocabulary, "mentioning_words"):
            continue
        before = range(max(0, top - _COPULA_REACH), top)
        if any(at in copulas for at in before) and not any(
            every.lower[at] in word_set(document.vocabulary, "part_words") for at in before
        ):
            yield top, last


_TOP_REACH = 4
_COPULA_REACH = 5


def _figures(document: Document, _every: Words) -> Iterator[Place]:
    yield from figures(document)


_KINDS: Mapping[ClaimKind, Callable[[Document, Words], Iterator[Place]]] = {
    ClaimKind.ALLEGATION: _allegations,
    ClaimKind.HEDGE: _hedges,
    ClaimKind.FORECAST: _forecasts,
    ClaimKind.SUPERLATIVE: _superlatives,
    ClaimKind.FIGURE: _figures,
}


@fact
def claims(document: Document) -> Sequence[Claim]:
    """Give the claims that the copy makes in its own voice, in order; quoted speech makes none."""
    every = words(document)
    found: list[Claim] = []
    for kind, find in _KINDS.items():
        for first, last in find(document, every):
            cue = every.span(first, last)
            if document.block_at(cue.start).role not in _TOLD or quotation_at(document, cue) is not None:
                continue
            index = sentence_index(document, cue.start)
            found.append(Claim(kind, clause(document, sentences(document)[index].span, cue), cue, index))
    return tuple(sorted(found, key=lambda claim: claim.cue))
