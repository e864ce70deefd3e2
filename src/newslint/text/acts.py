"""Acts of countries: sentences that tell, in the reporter's own voice, what another country's people have done."""

from __future__ import annotations

from newslint.lexicon.countries import countries
from newslint.lexicon.words import derivation_of
from newslint.model.document import Document, Role
from newslint.text.attributions import attributions
from newslint.text.coverage import is_borne
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.names import names_between
from newslint.text.quotes import quotations
from newslint.text.sentences import Sentence, sentences
from newslint.text.words import words

_SHORTEST = 8  # words: a shorter sentence seldom tells an act
_SUBJECT = 15  # words within which the verb of a sentence's subject comes
_ROLES = frozenset({Role.BODY, Role.DATELINE})


@fact
def unborne_acts(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences that tell an act of a country, its officials or companies and that nobody stands behind.

    An article that names no source at all has none: there the article as a whole is the finding.
    """
    if not attributions(document):
        return ()
    return tuple(
        sentence
        for index, sentence in enumerate(sentences(document))
        if document.blocks[sentence.block].role in _ROLES
        and not any(quotation.span.overlaps(sentence.span) for quotation in quotations(document))
        and not is_borne(document, index)
        and _tells_act(document, sentence)
    )


def _tells_act(document: Document, sentence: Sentence) -> bool:
    """Say whether a country is named before a verb of doing, as its subject or in it."""
    every = words(document)
    inside = every.within(sentence.span)
    if len(inside) < _SHORTEST:
        return False
    named = [name.last for name in names_between(document, inside.start, inside.stop - 1) if name.text.lower() in countries()]
    done = word_set(document.vocabulary, "perfect_words")
    return any(
        _is_verb(every.texts[index]) or every.lower[index] in done for index in inside[:_SUBJECT] if named and index > named[0]
    )


def _is_verb(word: str) -> bool:
    made = derivation_of(word) if word.islower() and word.startswith("me") else None
    return made is not None and made.prefixes[:1] != () and made.prefixes[0].startswith("me")
