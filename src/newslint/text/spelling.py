"""Which words of a document are misspelled: the lexicon's verdict on each word, and what the text around it excuses."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon.candidates import Candidate
from newslint.lexicon.distance import distance
from newslint.lexicon.gates import AFTER_TITLE, AS_NAME, AT_START, IN_HEADLINE, IN_TITLE, NAMED, Gate
from newslint.lexicon.judgement import (
    RIGHT,
    Level,
    Verdict,
    is_slip_of_speech,
    is_sound,
    judge,
    judge_capitalised,
    judge_capitalised_en,
    judge_en,
    judge_long_capitalised_en,
)
from newslint.lexicon.words import is_listed, is_name, is_place, is_title_word
from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.case import like
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.foreign import in_foreign_run, in_regional_run, is_foreign, neighbour
from newslint.text.language import document_language, language_at
from newslint.text.nearness import distance as edits
from newslint.text.own import is_own, near_own, own_pairs
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.strange import is_strange
from newslint.text.words import Words, words

PROPOSALS = 3
OWN_ZIPF = 6.0  # frequency (Zipf) of the newsroom's own words in its own articles
OWN_PAIR = 1.0  # what a candidate gains where the newsroom writes it beside the same word
OWN_WORD = 1.5  # what a candidate gains (Zipf) when the document itself uses it
TERM = 3  # a word that stands so often in a document is its term, no slip, unless what it is near stands there too
TERM_LETTERS = 5
LONG_WORD, NEAR = 9, 2.0
IN_SPEECH = (Gate(1.2, 3.6, 5), Gate(1.35, 4.5, 7), Gate(1.0, 2.7, 9))


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A view span that is misspelled or unknown, with what may have been meant, best first, in the case of the text."""

    span: Span
    level: Level
    proposals: tuple[str, ...]


@fact
def misspellings(document: Document) -> tuple[Misspelling, ...]:
    """Give what is misspelled or unknown, in order."""
    every = words(document)
    found: list[Misspelling] = []
    english = document_language(document) == "en"
    for word, places in every.places.items():
        if not english and is_sound(word):
            continue
        if not _is_suspect(every.texts, places, word, english=english):
            continue
        if is_own(document.vocabulary, word):
            continue
        for index in places:
            verdict = _verdict(document, index, word)
            if verdict.level is Level.UNKNOWN:
                verdict = _promoted(verdict, word, _terms_near(every, word))
            if verdict.level is not Level.RIGHT:
                proposals = _proposals(document, index, verdict)
                is_term = len(places) >= TERM and not any(proposal.lower() in every.places for proposal in proposals[:1])
                found.append(Misspelling(every.span(index), Level.UNKNOWN if is_term else verdict.level, proposals))
    return tuple(sorted(found, key=lambda one: one.span))


def _is_suspect(texts: Sequence[str], places: Sequence[int], word: str, *, english: bool) -> bool:
    """Say whether a word has to be looked at where it stands; one that always has a capital is judged as a name there."""
    if not any(texts[index].islower() for index in places):
        return not is_listed(word)
    return judge(word).level is not Level.RIGHT or (english and judge_en(word).level is not Level.RIGHT)


def _verdict(document: Document, index: int, word: str) -> Verdict:
    text = words(document).texts[index]
    english = language_at(document, words(document).span(index)) == "en"
    if english:
        verdict = _english_verdict(document, index, word)
    elif text.islower():
        verdict = judge(word)
        if verdict.level is not Level.RIGHT and (in_foreign_run(document, index) or in_regional_run(document, index)):
            verdict = RIGHT
    elif text[1:].islower():
        verdict = _capitalised_verdict(document, index, word)
    else:
        verdict = RIGHT
    if verdict.level is Level.RIGHT or _is_excused(document, index, word, verdict):
        return RIGHT
    return _with_own(document, word, verdict)


def _with_own(document: Document, word: str, verdict: Verdict) -> Verdict:
    """Put the newsroom's own words first among what may have been meant: then the word is their slip."""
    return _promoted(verdict, word, near_own(document.vocabulary, word))


def _promoted(verdict: Verdict, word: str, near: Sequence[str]) -> Verdict:
    """Make a word the slip of those near it, if there are any, and put them first."""
    if not near:
        return verdict
    meant = tuple(Candidate(text, distance(word, text), OWN_ZIPF) for text in near)
    return Verdict(max(verdict.level, Level.TYPO), (*meant, *(one for one in verdict.proposals if one.text not in near)))


def _terms_near(every: Words, word: str) -> tuple[str, ...]:
    """Give the words one slip away that the article itself has again and again: ``gamaphobia`` where it is about gamophobia."""
    often = max(2, 2 * len(every.places[word]))
    if len(word) < TERM_LETTERS:
        return ()
    return tuple(
        text for text, places in every.places.items() if len(places) >= often and text.isalpha() and edits(word, text, 1) == 1
    )


def _english_verdict(document: Document, index: int, word: str) -> Verdict:
    every = words(document)
    sentence = every.within(sentence_at(document, every.starts[index]).span)
    if is_strange(every, sentence):
        return RIGHT
    if every.texts[index].islower():
        return judge_en(word)
    return judge_capitalised_en(word) if index == sentence[0] and every.texts[index][1:].islower() else RIGHT


def _capitalised_verdict(document: Document, index: int, word: str) -> Verdict:
    before = neighbour(document, index, -1).lower()
    verdict = judge_capitalised(word, _gates(document, index), in_name=is_name(before) and not is_title_word(before))
    if verdict.level is not Level.TYPO:
        if _is_beside_english(document, index):
            verdict = judge_capitalised_en(word)
        elif len(words(document).places[word]) == 1:
            verdict = judge_long_capitalised_en(word)
    return verdict if verdict.level is Level.TYPO else RIGHT


def _is_beside_english(document: Document, index: int) -> bool:
    beside = (neighbour(document, index, -1), neighbour(document, index, 1))
    capitals = [word.lower() for word in beside if word[:1].isupper()]
    return any(map(is_foreign, capitals)) and not any(is_name(word) and not is_place(word) for word in capitals)


def _gates(document: Document, index: int) -> tuple[Gate, ...]:
    """Give what a capitalised word is held against: beside the words of a title, first in its sentence, or as a name."""
    every = words(document)
    first = every.within(sentence_at(document, every.starts[index]).span)[0]
    before, after = neighbour(document, index, -1) if index > first else "", neighbour(document, index, 1)
    if before.lower() in word_set(document.vocabulary, "naming_nouns"):
        return NAMED
    if document.block_at(every.starts[index]).role is Role.HEADLINE:
        return IN_HEADLINE if len(every.places[every.lower[index]]) == 1 else AS_NAME
    if _is_in_title(after):
        return IN_TITLE
    if index > first + 1 and _is_in_title(before):
        return AFTER_TITLE
    return AT_START if index == first and after[:1].islower() else AS_NAME


def _is_in_title(beside: str) -> bool:
    return beside[:1].isupper() and is_title_word(beside.lower())


def _is_excused(document: Document, index: int, word: str, verdict: Verdict) -> bool:
    if _is_glued(document, index):
        return True
    if quotation_at(document, words(document).span(index)) is None:
        return False
    return is_slip_of_speech(word) or not (_is_sure_in_speech(word, verdict.proposals) or _is_used(document, word, verdict))


def _is_sure_in_speech(word: str, proposals: tuple[Candidate, ...]) -> bool:
    """People's speech is full of words that no list has: only a near and common neighbour makes one a slip."""
    if not proposals:
        return True
    return any(gate.lets(word, proposals[0]) for gate in IN_SPEECH)


def _is_used(document: Document, word: str, verdict: Verdict) -> bool:
    """Say whether the article itself has the word that a long one was meant for."""
    own = words(document).places
    return len(word) >= LONG_WORD and any(one.text in own and one.cost <= NEAR for one in verdict.proposals)


def _is_glued(document: Document, index: int) -> bool:
    """Say whether a word touches signs that belong to codes: ``a_b``, ``x/y``, ``kata.com``."""
    every, view = words(document), document.view
    before, after = view[every.starts[index] - 1 : every.starts[index]], view[every.ends[index] : every.ends[index] + 1]
    return before in tuple("_/@#\\+=&$") or after in tuple("_/@\\+=&")


def _proposals(document: Document, index: int, verdict: Verdict) -> tuple[str, ...]:
    """Rank what may have been meant: what the article itself has, and what the newsroom writes beside its neighbours, gains."""
    every, pairs = words(document), own_pairs(document.vocabulary)
    before, after = neighbour(document, index, -1).lower(), neighbour(document, index, 1).lower()

    def score(one: Candidate) -> float:
        fits = ((before, one.text) in pairs) + ((one.text, after) in pairs)
        return one.score + OWN_WORD * (one.text in every.places) + OWN_PAIR * fits

    ranked = sorted(verdict.proposals, key=score, reverse=True)
    return tuple(like(every.texts[index], one.text) for one in ranked[:PROPOSALS])
