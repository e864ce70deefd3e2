"""What the sources of an article as a whole are like: none, one, only other media, people who were not asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document, Role
from newslint.model.span import Span
from newslint.text.attributions import Attribution, Frame, attributions
from newslint.text.claims import ClaimKind, claims
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.links import links
from newslint.text.names import Bearer, Name, names_between
from newslint.text.paragraphs import sentences_of_blocks
from newslint.text.sentences import sentences
from newslint.text.sources import Source, paragraph_numbers, sources
from newslint.text.speaker import Kind
from newslint.text.words import words

_LEAST_PARAGRAPHS = 4
_LEAST_WORDS = 100
_NEAR = 3


@fact
def is_full_story(document: Document) -> bool:
    """Say whether the article is long enough to be held to its sources: a brief often has one or none."""
    blocks = [document.blocks[block].span for block in paragraph_numbers(document)]
    length = sum(len(words(document).within(span)) for span in blocks)
    return len(set(paragraph_numbers(document).values())) >= _LEAST_PARAGRAPHS and length >= _LEAST_WORDS


def place_for_source(document: Document) -> Span | None:
    """Give the place of no width at which an editor would name the first source: behind the lead's first sentence."""
    for block in paragraph_numbers(document):
        inside = sentences_of_blocks(document).get(block, ())
        if inside and document.blocks[block].role is Role.BODY:
            end = sentences(document)[inside[0]].span.end
            return Span(end, end)
    return None


def undated_media(document: Document) -> Iterator[Source]:
    """Give the media that the article retells without a date or a link in the sentence that first names them."""
    for source in sources(document):
        if source.kind is Kind.MEDIA and source.attributions[0].frame in (Frame.CITED, Frame.PASSIVE, Frame.SAID):
            span = sentences(document)[source.attributions[0].sentence].span
            dated = any(_is_dated(words(document).texts[at]) for at in words(document).within(span))
            if not dated and not any(link.span.overlaps(span) for link in links(document)):
                yield source


def _is_dated(word: str) -> bool:
    """Say whether a word holds a day, a year or an address."""
    digits = word.isdigit() and len(word) in _YEAR_LENGTHS
    return digits or "/" in word or (word[:1].isdigit() and "-" in word)


_YEAR_LENGTHS = (1, 2, 4)


def unasked(document: Document) -> Iterator[tuple[Name, Span]]:
    """Give the people and bodies who are accused and neither answer nor were asked, with the clause that accuses them."""
    if cues(document, "response_words"):
        return
    every = words(document)
    told: set[str] = set()
    accusations = word_set(document.vocabulary, "accusation_words")
    for claim in claims(document):
        inside = every.within(claim.span)
        if claim.kind is not ClaimKind.ALLEGATION or not any(every.lower[at] in accusations for at in inside):
            continue
        cue = every.within(claim.cue).start
        name = next(iter(reversed(names_between(document, max(inside.start, cue - _NEAR), cue - 1))), None)
        if name is not None and name.bearer is not Bearer.MEDIA and name.text not in told:
            told.add(name.text)
            yield name, claim.span


def platforms(document: Document) -> Iterator[Source]:
    """Give the social media that are a source without the account that posted."""
    account_words = word_set(document.vocabulary, "account_words")
    for source in sources(document):
        if source.kind is not Kind.SOCIAL:
            continue
        inside = words(document).within(sentences(document)[source.attributions[0].sentence].span)
        told = words(document).lower[inside.start : inside.stop]
        if not any(word in account_words or word.startswith("@") for word in told):
            yield source


@fact
def talking_documents(document: Document) -> Sequence[Attribution]:
    """Give the attributions in which a document does what only people do: ``laporan itu mengatakan``."""
    human = frozenset(words(document).starts[first] for first, _ in cues(document, "human_verbs"))
    return tuple(one for one in attributions(document) if one.cue.start in human and _is_document(document, one))


def _is_document(document: Document, one: Attribution) -> bool:
    """Say whether a document, with its author or alone, stands right before the verb."""
    before = words(document).within(one.speaker.span).start - 1
    named = before >= 0 and words(document).lower[before] in word_set(document.vocabulary, "documents")
    between = document.view[one.speaker.span.end : one.cue.start]
    return (named or one.speaker.kind is Kind.DOCUMENT) and not between.strip()


def weak_references(document: Document) -> Iterator[Span]:
    """Give the places where a search engine, a chatbot or an open encyclopaedia is the source."""
    every = words(document)
    phrases = {last: start for start, last in cues(document, "source_phrases")}
    for first, last in cues(document, "weak_references"):
        phrase = next((at for at in range(first - 1, max(-1, first - 1 - _NEAR), -1) if at in phrases), None)
        if phrase is not None:
            yield every.span(phrases[phrase], last)
