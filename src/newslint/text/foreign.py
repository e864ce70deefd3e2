"""Foreign runs inside a sentence: words whose neighbours are foreign too, which no Indonesian speller should judge."""

from __future__ import annotations

from newslint.lexicon.judgement import Level, judge
from newslint.lexicon.words import Standing, is_english, standing, zipf, zipf_en
from newslint.model.document import Document
from newslint.text.sentences import sentence_at
from newslint.text.words import words

_AROUND = 3  # words on either side in which a run is looked for
_LIKELIER = 0.3  # how much more frequent (Zipf) in English a word of both languages must be to count as English


def is_foreign(word: str) -> bool:
    """Say whether a lower-case word is English rather than Indonesian."""
    return (
        (is_english(word) or zipf_en(word) > 0)
        and zipf_en(word) > zipf(word) + _LIKELIER
        and standing(word) is not Standing.DERIVED
    )


def in_foreign_run(document: Document, index: int) -> bool:
    """Say whether the word at an index stands among foreign words: between two, or English itself and beside one.

    A neighbour that no language knows counts too: Korean, Latin or regional words come in runs.
    """
    beside = [word for word in (neighbour(document, index, -1), neighbour(document, index, 1)) if word[:1].islower()]
    foreign = [is_foreign(word) for word in beside]
    if sum(foreign) == 2 or any(map(_is_strange, beside)):  # noqa: PLR2004 - both sides
        return True
    return any(foreign) and zipf_en(words(document).lower[index]) > 0


def in_regional_run(document: Document, index: int) -> bool:
    """Say whether two of the words around a misspelled one are no words either, and one is not even near one.

    Songs and sayings of the regions come in such runs; slips of a hasty writer are all near a word.
    """
    every = words(document)
    sentence = every.within(sentence_at(document, every.starts[index]).span)
    around = range(max(sentence[0], index - _AROUND), min(sentence[-1], index + _AROUND) + 1)
    levels = [judge(every.lower[at]).level for at in around if at != index and every.texts[at].islower()]
    return Level.UNKNOWN in levels and sum(level is not Level.RIGHT for level in levels) > 1


def _is_strange(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and judge(word).level is Level.UNKNOWN and not zipf_en(word)  # noqa: PLR2004 - particles


def neighbour(document: Document, index: int, step: int) -> str:
    """Give the word beside one as it is written, if only a blank parts them; else nothing."""
    every, other = words(document), index + step
    if not 0 <= other < len(every):
        return ""
    left, right = min(index, other), max(index, other)
    return every.texts[other] if document.view[every.ends[left] : every.starts[right]] == " " else ""
