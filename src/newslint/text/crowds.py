"""Sources that are nobody: crowds ("banyak pihak", "sources") and studies without a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.anonymous import anonymous_sources
from newslint.text.cues import Place, cues, word_set
from newslint.text.facts import fact
from newslint.text.names import names_between
from newslint.text.paragraphs import is_lead
from newslint.text.quotes import ends_before, quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.words import words

_VERB_REACH = 4
_STUDY_REACH = 2  # words before a study: "a new"
_NAME_REACH = 6
_PHRASE_REACH = 10  # words behind "berdasarkan survei" in which its house may be named


@dataclass(frozen=True, slots=True)
class Crowd:
    """A crowd, or a study without a name, that is used as a source.

    ``span`` has the verb or the phrase that makes it one, ``people`` is the crowd itself, ``noun`` the index of its noun.
    """

    span: Span
    people: Span
    noun: int
    study: bool = False


@fact
def crowds(document: Document) -> Sequence[Crowd]:
    """Give the crowds that the copy uses as a source, in order."""
    withheld = [source.span for source in anonymous_sources(document)]
    found = (_crowd(document, first, last) for first, last in sorted(set(_crowd_places(document))))
    return tuple(crowd for crowd in found if crowd is not None and not any(span.overlaps(crowd.span) for span in withheld))


def _crowd(document: Document, first: int, last: int) -> Crowd | None:
    """Give the crowd from word ``first`` to its noun ``last``, if it says something and no name tells who it is."""
    every = words(document)
    caused = first > 0 and every.lower[first - 1] in word_set(document.vocabulary, "causing_words")
    if caused or quotation_at(document, every.span(first)) is not None:
        return None
    study = every.lower[last] in word_set(document.vocabulary, "study_nouns")
    end = every.within(sentence_at(document, every.starts[first]).span).stop - 1
    verb = _verb(document, last, min(end, last + _VERB_REACH), study=study)
    lead = _leads(document).get(first, first)
    reach = verb or (min(end, last + _PHRASE_REACH) if study else end)
    if (verb is None and lead == first) or _is_named(document, last, min(reach, last + (_PHRASE_REACH if study else _NAME_REACH))):
        return None
    span = every.span(first, verb) if verb is not None else every.span(lead, last)
    return Crowd(span, every.span(first, last), last, study)


@fact
def _verbs(document: Document) -> frozenset[int]:
    """Give the places of the verbs that a crowd can have; said twice they are the same verbs (``bertanya-tanya``)."""
    verbs = word_set(document.vocabulary, "crowd_verbs")
    twice = (places for word, places in words(document).places.items() if "-" in word and word.partition("-")[0] in verbs)
    told = {first for name in ("crowd_verbs", "say_verbs") for first, _ in cues(document, name)}
    return frozenset((*told, *(at for places in twice for at in places)))


@fact
def _study_verbs(document: Document) -> frozenset[int]:
    """Give the places of the verbs that a study can have: it can say whatever somebody can."""
    every = words(document)
    told = {first for name in ("say_verbs", "say_verbs_with_subject") for first, _ in cues(document, name)}
    own = {at for word in word_set(document.vocabulary, "study_verbs") for at in every.places.get(word, ())}
    return _verbs(document) | told | own


def _verb(document: Document, last: int, end: int, *, study: bool) -> int | None:
    """Give the index of what the crowd that ends at word ``last`` says or thinks, if it does so in the same clause."""
    every = words(document)
    unreal = word_set(document.vocabulary, "unreal_words")
    verbs = _study_verbs(document) if study else _verbs(document)
    for at in range(last + 1, end + 1):
        if every.lower[at] in unreal or document.view[every.ends[at - 1]] == ",":
            return None
        if at in verbs:
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
        if _stands_alone(document, first, last):
            yield first, last
    for first, last in cues(document, "study_nouns"):
        if first and every.lower[first - 1] in word_set(document.vocabulary, "single_articles"):
            yield first - 1, last
        elif _is_new_study(document, first, last):
            yield first, last


def _stands_alone(document: Document, first: int, last: int) -> bool:
    """Say whether a bare noun is a source: it opens its sentence or what follows speech, or stands behind ``menurut``."""
    every = words(document)
    if _is_definite(document, last) or _is_compound(document, last):
        return False
    opens = first == every.within(sentence_at(document, every.starts[first]).span).start
    if not opens and not every.texts[first].islower():
        return False  # "kata Pakar Hukum Ratih Kumala"
    return opens or first in _leads(document) or (last + 1 in _verbs(document) and _follows_speech(document, first))


def _is_definite(document: Document, last: int) -> bool:
    """Say whether a noun means somebody who was told of: ``sumber itu``, ``sumber yang sama``."""
    following = tuple(words(document).lower[last + 1 : last + 3])
    definite = word_set(document.vocabulary, "definite_words")
    return following == ("yang", "sama") or (following != () and following[0] in definite)


def _is_compound(document: Document, last: int) -> bool:
    """Say whether another noun stands right behind a source that is a thing: ``sumber daya``, ``sumber air``."""
    every, vocabulary = words(document), document.vocabulary
    if every.lower[last] not in word_set(vocabulary, "source_nouns") or last + 1 >= len(every):
        return False
    following = every.lower[last + 1]
    described = any(following in word_set(vocabulary, name) for name in ("function_words", "subject_adverbs", "relative_words"))
    plain = document.view[every.ends[last] : every.starts[last + 1]] == " " and every.texts[last + 1].islower()
    return plain and not described and last + 1 not in _study_verbs(document)


def _follows_speech(document: Document, index: int) -> bool:
    """Say whether a comma or the end of a quotation stands before a word."""
    start = words(document).starts[index]
    return document.view[max(0, start - 3) : start].rstrip()[-1:] in _SPEECH_ENDS or ends_before(document, start)


_SPEECH_ENDS = ("”", '"', ",")


@fact
def _leads(document: Document) -> Mapping[int, int]:
    """Map the word behind a phrase such as ``menurut``, or behind ``kata`` after speech, to where the phrase starts."""
    inverted = word_set(document.vocabulary, "inverted_verbs")
    every = words(document)
    verbs = [
        *cues(document, "quote_verbs"),
        *(place for place in cues(document, "say_verbs") if every.lower[place[0]] in inverted),
    ]
    told = (place for place in verbs if _follows_speech(document, place[0]) and _has_blank_behind(document, place[1]))
    places = [*told, *cues(document, "source_phrases")]
    return {last + 1: first for first, last in sorted(places, key=lambda place: -place[0])}


def _has_blank_behind(document: Document, index: int) -> bool:
    every = words(document)
    return index + 1 < len(every) and document.view[every.ends[index] : every.starts[index + 1]] == " "


def _is_new_study(document: Document, first: int, last: int) -> bool:
    """Say whether a study opens its sentence or clause, perhaps behind an article and an adjective, and is told of here only."""
    every, vocabulary = words(document), document.vocabulary
    start = every.within(sentence_at(document, every.starts[first]).span).start
    if _is_definite(document, last):
        return False
    before = every.lower[_clause_start(document, start, first, last) : first]
    opens = not before or (len(before) <= _STUDY_REACH and before[0] in word_set(vocabulary, "single_articles"))
    generic = not before and every.lower[last] in word_set(vocabulary, "generic_studies")  # "Studies show"
    other = [at for word in word_set(vocabulary, "study_nouns") for at in every.places.get(word, ())]
    new = generic or not any(at < first for at in other)
    named = not generic and any(at > last and _is_named_below(document, first, at) for at in other)
    return new and not named and (opens or first in _leads(document))


def _clause_start(document: Document, start: int, first: int, last: int) -> int:
    """Give where the clause of a study begins: the sentence, or the end of one that it closes (", a new study shows")."""
    every = words(document)
    closes = last + 1 in _study_verbs(document) and document.view[every.ends[last + 1] :][:1] in _STOPS
    behind = (at for at in range(first, max(start, first - _STUDY_REACH - 1), -1) if document.view[every.ends[at - 1]] == ",")
    return next(behind, start) if closes else start


_STOPS = (".", "!")


def _is_named_below(document: Document, first: int, again: int) -> bool:
    """Say whether a study of the lead is told of again in a sentence with a name: ``the study, led by Ana Prior``."""
    every = words(document)
    sentence = every.within(sentence_at(document, every.starts[again]).span)
    below = is_lead(document, document.block_index(every.starts[first])) and first not in sentence
    return below and _is_named(document, sentence.start - 1, sentence.stop - 1)


def _is_named(document: Document, index: int, end: int) -> bool:
    """Say whether a name tells which crowd it is: ``sejumlah warga Desa Sukamaju``."""
    return bool(names_between(document, index + 1, end))
