"""Sources that are nobody: crowds ("banyak pihak", "sources"), studies without a name, people who want no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.cues import Place, cues, word_set
from newslint.text.facts import fact
from newslint.text.names import names_between
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.words import words

_VERB_REACH = 4
_STUDY_REACH = 2  # words before a study: "a new"
_NAME_REACH = 6


@dataclass(frozen=True, slots=True)
class Crowd:
    """A crowd, or a study without a name, that is used as a source: its words and the verb that makes it one."""

    span: Span
    study: bool = False


@fact
def crowds(document: Document) -> Sequence[Crowd]:
    """Give the crowds that the copy uses as a source, in order."""
    every = words(document)
    sources = frozenset(last for _, last in cues(document, "source_phrases"))
    studies = word_set(document.vocabulary, "study_nouns")
    found: list[Crowd] = []
    for first, last in _crowd_places(document):
        end = every.within(sentence_at(document, every.starts[first]).span).stop - 1
        verb = _verb(document, last, min(end, last + _VERB_REACH))
        if quotation_at(document, every.span(first)) is not None or _is_named(document, last, min(verb or end, last + _NAME_REACH)):
            continue
        if verb is not None:
            found.append(Crowd(every.span(first, verb), every.lower[last] in studies))
        elif first - 1 in sources:
            found.append(Crowd(every.span(first - 1, last), every.lower[last] in studies))
    return tuple(found)


@fact
def _verbs(document: Document) -> frozenset[int]:
    return frozenset(first for first, _ in cues(document, "crowd_verbs"))


def _verb(document: Document, last: int, end: int) -> int | None:
    """Give the index of what the crowd that ends at word ``last`` says or thinks, if it does so in the same clause."""
    every = words(document)
    unreal = word_set(document.vocabulary, "unreal_words")
    for at in range(last + 1, end + 1):
        if every.lower[at] in unreal or document.view[every.ends[at - 1]] == ",":
            return None
        if at in _verbs(document):
            return at
    return None


def _crowd_places(document: Document) -> Iterator[Place]:
    people = {first: last for name in ("vague_people", "study_nouns") for first, last in cues(document, name)}
    every = words(document)
    relatives = word_set(document.vocabulary, "relative_words")
    for first, last in cues(document, "vague_quantifiers"):
        if last + 1 in people:
            yield first, people[last + 1]
        elif any(word in relatives for word in every.lower[last + 1 : last + 3]):  # "banyak juga yang mengaku"
            yield first, last
    for first, last in cues(document, "bare_crowds"):
        opens = first == every.within(sentence_at(document, every.starts[first]).span).start
        told = last + 1 < len(every) and every.lower[last + 1] in word_set(document.vocabulary, "definite_words")
        if not told and (opens or first in _behind_phrases(document)):
            yield first, last
    for first, last in cues(document, "study_nouns"):
        if first and every.lower[first - 1] in word_set(document.vocabulary, "single_articles"):
            yield first - 1, last
        elif _is_new_study(document, first, last):
            yield first, last


@fact
def _behind_phrases(document: Document) -> frozenset[int]:
    """Give the words right behind a phrase such as ``menurut``."""
    return frozenset(last + 1 for _, last in cues(document, "source_phrases"))


def _is_new_study(document: Document, first: int, last: int) -> bool:
    """Say whether a study opens its sentence, perhaps behind an article and an adjective, and was not told of before."""
    every, vocabulary = words(document), document.vocabulary
    start = every.within(sentence_at(document, every.starts[first]).span).start
    if last + 1 < len(every) and every.lower[last + 1] in word_set(vocabulary, "definite_words"):
        return False
    before = every.lower[start:first]
    opens = not before or (len(before) <= _STUDY_REACH and before[0] in word_set(vocabulary, "single_articles"))
    return opens and not any(at < first for word in word_set(vocabulary, "study_nouns") for at in every.places.get(word, ()))


def _is_named(document: Document, index: int, end: int) -> bool:
    """Say whether a name tells which crowd it is: ``sejumlah warga Desa Sukamaju``."""
    return bool(names_between(document, index + 1, end))


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
    longest = dict(sorted([*_refusals(document), *cues(document, "anonymous_sources")]))
    for first, last in longest.items():
        span = every.span(first, last)
        if quotation_at(document, span) is None and not _is_protected(document, first, last):
            found.append(Anonymous(span, _has_reason(document, span), _accuses(document, span)))
    return tuple(found)


def _refusals(document: Document) -> Iterator[Place]:
    """Give the places of ``pejabat yang enggan disebut namanya``: somebody, a refusal, an identity."""
    every = words(document)
    refusals = {last: first for first, last in cues(document, "refusals")}
    nouns = {last: first for name in ("speaking_nouns", "titles", "vague_people") for first, last in cues(document, name)}
    disclosing = frozenset(first for first, _ in cues(document, "disclosing_words"))
    for first, last in cues(document, "identity_words"):
        start = every.within(sentence_at(document, every.starts[first]).span).start
        refusal = next((at for at in range(first - 1, max(start, first - _REFUSAL_REACH) - 1, -1) if at in refusals), None)
        if refusal is None or not (any(at in disclosing for at in range(refusal, last + 3)) or "anonim" in every.lower[first]):
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
