"""Where the words of the vocabulary stand in a document: one look-up per distinct word, for all lists at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newslint.model.document import Document
from newslint.model.vocabulary import Vocabulary
from newslint.text.facts import fact
from newslint.text.words import words

Place = tuple[int, int]  # indices of the first and the last word of a phrase
LISTS = (
    "say_verbs", "say_verbs_with_subject", "quote_verbs", "said_passives", "source_phrases", "statement_phrases",
    "continuing_phrases", "pronouns", "third_person_institution", "titles", "title_words", "speaking_nouns", "documents",
    "institution_heads", "media", "social", "no_names", "allegations", "hedges", "forecasts", "judgements",
    "judgement_followers", "superlative_bounds", "vague_quantifiers", "vague_people", "study_nouns", "refusals",
    "identity_words", "disclosing_words", "anonymous_sources", "anonymity_reasons", "reason_topics", "protected_people",
    "sensitive_crimes", "contrasts", "back_references", "measuring_words", "crowd_verbs",
    "denial_verbs", "accusation_words", "copulas", "perfect_words",
)  # fmt: skip


@lru_cache(maxsize=4)
def _index(vocabulary: Vocabulary) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """Give, for the first word of every phrase, the words that must follow and the names of its list."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in LISTS:
        for phrase in vocabulary.words(name):
            first, *rest = phrase.split()
            index.setdefault(first, []).append((tuple(rest), name))
    return index


@lru_cache(maxsize=64)
def word_set(vocabulary: Vocabulary, name: str) -> frozenset[str]:
    """Give a vocabulary list as a set."""
    return frozenset(vocabulary.words(name))


@fact
def _cues(document: Document) -> Mapping[str, Sequence[Place]]:
    found: dict[str, list[Place]] = {}
    every = words(document)
    index = _index(document.vocabulary)
    for word in index.keys() & every.places.keys():
        for rest, name in index[word]:
            for start in every.places[word]:
                last = start + len(rest)
                if not rest or tuple(every.lower[start + 1 : last + 1]) == rest:
                    found.setdefault(name, []).append((start, last))
    for places in found.values():
        places.sort()
    return found


def cues(document: Document, name: str) -> Sequence[Place]:
    """Give the places of a vocabulary list's words and phrases, in order."""
    return _cues(document).get(name, ())
