"""Where the words of the vocabulary stand in a document: one look-up per distinct word, for all lists at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newslint.lexicon.words import is_known
from newslint.model.document import Document
from newslint.model.vocabulary import Vocabulary
from newslint.text.facts import fact
from newslint.text.nearness import distance
from newslint.text.words import words

Place = tuple[int, int]  # indices of the first and the last word of a phrase
LISTS = (
    "say_verbs", "say_verbs_with_subject", "quote_verbs", "said_passives", "source_phrases", "statement_phrases",
    "continuing_phrases", "pronouns", "third_person_institution", "titles", "title_words", "speaking_nouns", "documents",
    "institution_heads", "media", "social", "no_names", "allegations", "hedges", "forecasts", "judgements",
    "judgement_followers", "superlative_bounds", "vague_quantifiers", "vague_people", "study_nouns", "bare_crowds", "refusals",
    "identity_words", "disclosing_words", "anonymous_sources", "anonymity_reasons", "reason_topics", "protected_people",
    "sensitive_crimes", "contrasts", "back_references", "measuring_words", "crowd_verbs",
    "denial_verbs", "accusation_words", "copulas", "perfect_words", "weak_references", "human_verbs", "response_words",
    "fixture_words", "announcements",
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


_MISSPELLABLE = ("say_verbs", "say_verbs_with_subject")
_SURE_LENGTH = 8  # letters: shorter words have too many neighbours that are words of their own


@lru_cache(maxsize=4)
def _near_verbs(vocabulary: Vocabulary) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Map every verb of saying, and what is left of it without one letter, to the verb and its list's name."""
    near: dict[str, list[tuple[str, str]]] = {}
    for name in _MISSPELLABLE:
        for verb in vocabulary.words(name):
            if len(verb) >= _SURE_LENGTH and verb.startswith(_PREFIXES):
                for form in _shortened(verb):
                    near.setdefault(form, []).append((verb, name))
    return near


_PREFIXES = ("me", "be")


def _shortened(word: str) -> frozenset[str]:
    return frozenset((word, *(word[:at] + word[at + 1 :] for at in range(len(word)))))


@lru_cache(maxsize=1 << 14)
def _misspelled(vocabulary: Vocabulary, word: str) -> str | None:
    """Give the list of the verb of saying that a word is a slip of, by one letter."""
    near = _near_verbs(vocabulary)
    for form in _shortened(word):
        for verb, name in near.get(form, ()):
            if distance(word, verb, 1) == 1 and not is_known(word):
                return name
    return None


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
    for word in every.places:
        if len(word) >= _SURE_LENGTH - 1 and word.startswith(_PREFIXES) and word not in index:
            meant = _misspelled(document.vocabulary, word)
            if meant is not None:
                found.setdefault(meant, []).extend((at, at) for at in every.places[word])
    for places in found.values():
        places.sort()
    return found


def cues(document: Document, name: str) -> Sequence[Place]:
    """Give the places of a vocabulary list's words and phrases, in order."""
    return _cues(document).get(name, ())
