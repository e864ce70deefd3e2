"""What a speaker is, and which words can stand for one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.words import words


class Kind(StrEnum):
    """What a source is."""

    PERSON = "person"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    MEDIA = "media"
    SOCIAL = "social"
    ANONYMOUS = "anonymous"
    CONTINUED = "continued"  # a pronoun or nobody at all: whoever spoke before


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that can be a source, at a view span; ``text`` is how an editor would list it.

    ``titled`` says that a title stands before a person's name.
    """

    kind: Kind
    text: str
    span: Span
    titled: bool = False


@fact
def speaking_nouns(document: Document) -> Mapping[int, int]:
    """Map the last word index of each noun that can speak to its first; whoever is ``seorang`` can."""
    found = {last: first for first, last in cues(document, "speaking_nouns")}
    every = words(document)
    for at in every.places.get("seorang", ()):
        if at + 1 < len(every) and every.texts[at + 1].islower():
            found.setdefault(at + 1, at + 1)
    return found


@fact
def pronouns(document: Document) -> frozenset[int]:
    """Give the indices of the pronouns for who spoke before."""
    return frozenset(first for name in ("pronouns", "third_person_institution") for first, _ in cues(document, name))


def is_in(document: Document, index: int, name: str) -> bool:
    """Say whether the word at an index is in a list of the vocabulary."""
    every = words(document)
    return 0 <= index < len(every) and every.lower[index] in word_set(document.vocabulary, name)


def gap(document: Document, index: int) -> str:
    """Give what stands between a word and the next one."""
    every = words(document)
    return document.view[every.ends[index] : every.starts[index + 1]] if 0 <= index < len(every) - 1 else ""
