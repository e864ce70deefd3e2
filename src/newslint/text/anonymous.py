"""People who want no name: who they are, and whether the copy tells why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.cues import Place, cues, word_set
from newslint.text.facts import fact
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.words import words


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A source that is not named on purpose; ``reasoned``: the copy tells why; ``accuses``: of a crime or misdeed."""

    span: Span
    reasoned: bool
    accuses: bool


_REFUSAL_REACH = 5
_NOUN_REACH = 8


@fact
def anonymous_sources(document: Document) -> Sequence[Anonymous]:
    """Give the sources whose name is withheld, in order; victims and children, who must not be named, are left out."""
    every = words(document)
    found: list[Anonymous] = []
    longest = dict(sorted([*_refusals(document), *_unnamed(document), *cues(document, "anonymous_sources")]))
    for first, last in longest.items():
        span = every.span(first, last)
        if quotation_at(document, span) is None and not _is_protected(document, first, last):
            found.append(withheld(document, span))
    return tuple(found)


def withheld(document: Document, span: Span) -> Anonymous:
    """Judge a source without a name at a view span."""
    return Anonymous(span, _has_reason(document, span), _accuses(document, span))


def _unnamed(document: Document) -> Iterator[Place]:
    """Give the places of ``unnamed officials``: a word that says so, and a noun that can speak."""
    every = words(document)
    nouns = {last for _, last in cues(document, "speaking_nouns")}
    for word in word_set(document.vocabulary, "unnamed_words") & every.places.keys():
        for first in every.places[word]:
            last = next((at for at in (first + 1, first + 2) if at in nouns), None)
            if last is not None:
                yield first - (first > 0 and every.lower[first - 1] in word_set(document.vocabulary, "person_articles")), last


def _refusals(document: Document) -> Iterator[Place]:
    """Give the places of ``pejabat yang enggan disebut namanya``: somebody, a refusal, an identity."""
    every = words(document)
    refusals = {last: first for first, last in cues(document, "refusals")}
    nouns = {last: first for name in ("speaking_nouns", "titles", "vague_people") for first, last in cues(document, name)}
    disclosing = frozenset(first for first, _ in cues(document, "disclosing_words"))
    for first, last in cues(document, "identity_words"):
        start = every.within(sentence_at(document, every.starts[first]).span).start
        refusal = next((at for at in range(first - 1, max(start, first - _REFUSAL_REACH) - 1, -1) if at in refusals), None)
        if refusal is None or not (
            any(at in disclosing for at in range(refusal, last + 3)) or every.lower[first].startswith(("anonim", "anonym"))
        ):
            continue
        if not any(
            word in word_set(document.vocabulary, "relative_words") for word in every.lower[max(start, refusal - 2) : refusal]
        ):
            continue
        noun = next((at for at in range(refusal - 1, max(start, refusal - _NOUN_REACH) - 1, -1) if at in nouns), None)
        if noun is not None:
            end = last + 1 if last + 1 < len(every) and last + 1 in disclosing and every.lower[last + 1].startswith("di") else last
            yield (
                nouns[noun] - (noun > start and every.lower[nouns[noun] - 1] in word_set(document.vocabulary, "person_articles")),
                end,
            )


def _is_protected(document: Document, first: int, last: int) -> bool:
    protected = word_set(document.vocabulary, "protected_people")
    return any(word in protected for word in words(document).lower[first : last + 1])


def _has_reason(document: Document, span: Span) -> bool:
    """Say whether the paragraph tells why: what the source may not do, or has to fear."""
    every = words(document)
    topics = word_set(document.vocabulary, "reason_topics")
    return any(every.lower[at] in topics for at in every.within(document.block_at(span.start).span))


def _accuses(document: Document, span: Span) -> bool:
    every = words(document)
    accusations = word_set(document.vocabulary, "accusation_words")
    return any(every.lower[at] in accusations for at in every.within(sentence_at(document, span.start).span))
