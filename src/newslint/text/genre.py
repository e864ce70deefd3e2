"""What kind of copy it is: opinion, verse, a transcript or a guide is not held to name a source for everything."""

from __future__ import annotations

from newslint.model.document import Document, Role
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_index, sentences
from newslint.text.words import words

_OWN_SHARE = 0.15
_OWN_LEAST = 3
_SIGNS = 4


@fact
def is_reporting(document: Document) -> bool:
    """Say whether the copy reports: it is not opinion by its metadata, nor told in the first person."""
    told = " ".join(document.meta.get(key, "") for key in ("section", "type", "genre")).lower().replace("/", " ").split()
    if any(word in word_set(document.vocabulary, "opinion_sections") for word in told):
        return False
    return not _in_first_person(document)


@fact
def is_horoscope(document: Document) -> bool:
    """Say whether the copy is a horoscope, whose days are those of its issue: by its headline, or by the signs in it."""
    told = {word for word in words(document).places if word in word_set(document.vocabulary, "zodiac_signs")}
    every = words(document)
    title = next((every.within(block.span) for block in document.blocks if block.role is Role.HEADLINE), range(0))
    named = any(every.lower[at] in word_set(document.vocabulary, "horoscope_words") for at in title)
    return named or len(told) >= _SIGNS


def _in_first_person(document: Document) -> bool:
    every = words(document)
    own = {
        sentence_index(document, every.starts[index])
        for word in word_set(document.vocabulary, "own_voice") & every.places.keys()
        for index in every.places[word]
        if quotation_at(document, every.span(index)) is None
    }
    return len(own) >= max(_OWN_LEAST, _OWN_SHARE * len(sentences(document)))
