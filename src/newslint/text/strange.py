"""Sentences that were taken for English and are not: a song's, say."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon.judgement import Level, judge_en
from newslint.text.words import Words

MANY, STRANGE = 3, 0.33  # words, and their share in a sentence, that tell that it is not English


def is_strange(every: Words, sentence: Sequence[int]) -> bool:
    """Say whether many words of a sentence, given by their places, are not English.

    Slips lie near English words; of a foreign language's many words do not.
    """
    levels = [judge_en(every.lower[index]).level for index in sentence if every.texts[index].islower()]
    unknown = sum(level is not Level.RIGHT for level in levels)
    return unknown >= MANY and unknown >= len(sentence) * STRANGE and 3 * levels.count(Level.UNKNOWN) >= unknown
