"""People inside something who speak without a name, and without a word on why: ``seorang pejabat mengatakan``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.text.anonymous import Anonymous, anonymous_sources, withheld
from newslint.text.attributions import Attribution, attributions
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.paragraphs import is_lead
from newslint.text.sentences import sentence_at, sentences
from newslint.text.speaker import Kind
from newslint.text.words import words


@fact
def unnamed_insiders(document: Document) -> Sequence[Anonymous]:
    """Give the insiders who speak without a name, each once, in order; those whom the copy names in the end are left out."""
    found: dict[str, Attribution] = {}
    for one in attributions(document):
        noun = _insider(document, one) if one.speaker.kind is Kind.ANONYMOUS else ""
        if noun and not _is_told_elsewhere(document, one, noun) and not _is_named_later(document, one):
            found.setdefault(noun, one)
    return tuple(withheld(document, one.speaker.span) for one in found.values())


def _insider(document: Document, one: Attribution) -> str:
    """Give the noun for what somebody with an article is, if it is one who knows from inside; bystanders may stay unnamed."""
    every, vocabulary = words(document), document.vocabulary
    inside = every.within(one.speaker.span)
    told = every.lower[inside.start : inside.stop]
    new = any(told[0] in word_set(vocabulary, name) for name in ("person_articles", "time-numbers-id", "time-numbers-en"))
    return next((word for word in told if word in word_set(vocabulary, "insider_nouns")), "") if new else ""


def _is_told_elsewhere(document: Document, one: Attribution, noun: str) -> bool:
    """Say whether the copy says of the same somebody, or in the same sentence, that the name is withheld."""
    sentence = sentence_at(document, one.cue.start).span
    for source in anonymous_sources(document):
        own = words(document).lower
        if sentence.overlaps(source.span) or noun in (own[at] for at in words(document).within(source.span)):
            return True
    return False


def _is_named_later(document: Document, one: Attribution) -> bool:
    """Say whether somebody is named whom the sentence may mean: anywhere below the lead, elsewhere in the next sentence."""
    return any(later.speaker.kind is Kind.PERSON for later in _later(document, one))


def _later(document: Document, one: Attribution) -> Iterator[Attribution]:
    block = sentences(document)[one.sentence].block
    for later in attributions(document):
        beside = later.sentence == one.sentence + 1 and sentences(document)[later.sentence].block == block
        if later.cue.start > one.cue.start and (beside or is_lead(document, block)):
            yield later
