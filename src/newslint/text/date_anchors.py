"""What gives a time expression a date: an absolute date in its sentence or near it, or the only one in the article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newslint.model.document import Block, Document, Role
from newslint.model.records import replace
from newslint.model.span import Span
from newslint.text.date_expression import Anchoring, TimeExpression
from newslint.text.sentences import Sentence, sentence_index, sentences
from newslint.text.words import words

_AGAIN = 2
_BESIDE = 25  # characters from a date to the word that it glosses
_COMPARED = 3  # words between "sama" or "dibandingkan" and the time
_PERIODS = frozenset({"month", "quarter", "year"})


class Anchors:
    """Finds what gives an expression a date: an absolute date in its sentence or in the one before or after."""

    def __init__(self, document: Document, expressions: Sequence[TimeExpression]) -> None:
        self._document = document
        self._all = expressions
        self._dates: dict[int, list[TimeExpression]] = {}
        self._sentences = sentences(document)
        for one in expressions:
            if one.kind == "date":
                self._dates.setdefault(sentence_index(document, one.span.start), []).append(one)

    def anchored(self, one: TimeExpression) -> TimeExpression:
        """Give the expression with its anchor."""
        if one.kind in ("date", "year") or (one.kind in ("month", "quarter") and one.first and one.first[2]):
            return replace(one, anchored_by="itself")
        if one.kind == "clock" or one.told:
            return one
        index = sentence_index(self._document, one.span.start)
        own = self._in_sentence(one, index)
        if own is not None:
            return replace(one, anchored_by="sentence", anchor=own.span)
        beside = self._beside(one, index)
        if beside is not None:
            return replace(one, anchored_by=beside[0], anchor=beside[1].span)
        if (period := self._compared(one, index)) is not None:
            return replace(one, anchored_by="sentence" if self._is_in(period, index) else "before", anchor=period.span)
        named = self._named_anywhere(one)
        return replace(one, anchored_by="article", anchor=named.span) if named is not None else one

    def _beside(self, one: TimeExpression, index: int) -> tuple[Anchoring, TimeExpression] | None:
        """Give the date in the sentence before or after, and which of the two."""
        if near := self._near(index, index - 1):
            return "before", near[-1]
        if near := self._near(index, index + 1):
            return "after", near[0]
        same = self._same_day(one, index - 1) or self._told_year(one, index)
        return ("before", same) if same is not None else None

    def _same_day(self, one: TimeExpression, other: int) -> TimeExpression | None:
        """Give the date of a weekday's own day in the sentence that ends the paragraph before."""
        if one.shift or one.unit != "day":
            return None
        dates = self._dates.get(other, ())
        if one.kind == "weekday":
            return next((date for date in dates if date.interval and date.interval == one.interval), None)
        unknown = one.kind == "relative" and one.interval is None  # "hari ini" of an article whose day nobody knows
        return next((date for date in dates if unknown and date.weekdays), None)

    def _told_year(self, one: TimeExpression, index: int) -> TimeExpression | None:
        """Give the year or month in the sentence before that ``tahun lalu itu`` points back to."""
        every = words(self._document)
        behind = every.within(one.span).stop
        pointing = behind < len(every) and every.lower[behind] in self._document.vocabulary.words("definite_words")
        if one.kind != "relative" or one.unit not in _PERIODS or not pointing or not self._neighbours(index, index - 1):
            return None
        dated = (other for other in self._all if other.kind in _PERIODS and self._is_in(other, index - 1))
        return next((other for other in dated if other.first and other.first[2]), None)

    def _near(self, index: int, other: int) -> list[TimeExpression]:
        near = self._dates.get(other, [])
        return near if near and self._neighbours(index, other) else []

    def _in_sentence(self, one: TimeExpression, index: int) -> TimeExpression | None:
        own = [date for date in self._dates.get(index, ()) if not self._contrasted(one, date)]
        if own:
            return min(own, key=lambda date: abs(date.span.start - one.span.start))
        sentence = self._sentences[index].span
        return next((other for other in self._all if sentence.covers(other.span) and self._names(one, other)), None)

    def _contrasted(self, one: TimeExpression, other: TimeExpression) -> bool:
        between = Span(*sorted((one.span.start, other.span.start)))
        every = words(self._document)
        contrast = self._document.vocabulary.words("time-contrast")
        return any(every.lower[index] in contrast for index in every.within(between))

    def _names(self, one: TimeExpression, other: TimeExpression) -> bool:
        """Say whether a month or year written in figures names the same time: ``tahun lalu (2022)``."""
        if other.kind not in ("month", "year", "quarter") or not other.first or not other.first[2]:
            return False
        gap = self._document.view[one.span.end : other.span.start]
        return gap.strip() == "(" or (one.interval is not None and one.interval == other.interval)

    def _neighbours(self, index: int, other: int) -> bool:
        first, second = sorted((index, other))
        if first < 0 or second >= len(self._sentences):
            return False
        before, after = self._sentences[first], self._sentences[second]
        if before.block == after.block:
            return True
        return self._linked(before, after)

    def _linked(self, before: Sentence, after: Sentence) -> bool:
        """Say whether two blocks belong together: a dateline and its paragraph, rows of a list."""
        blocks = self._document.blocks
        first, second = blocks[before.block], blocks[after.block]
        if first.role is Role.DATELINE:
            return True
        return after.block == before.block + 1 and (self._is_row(first) or self._is_row(second))

    def _is_row(self, block: Block) -> bool:
        if block.role is Role.LIST:
            return True
        return block.role is Role.BODY and self._document.view[block.span.end - 1] not in '.!?"”’'

    def _compared(self, one: TimeExpression, index: int) -> TimeExpression | None:
        """Give the period with its year that an earlier one is held against: ``dari periode yang sama tahun lalu``."""
        if one.kind != "relative" or one.shift >= 0 or one.unit not in _PERIODS or not self._is_held_against(one):
            return None
        near = [index, index - 1] if self._neighbours(index, index - 1) else [index]
        dated = [other for other in self._all if other.kind in _PERIODS and other.first and other.first[2]]
        told = (other for other in reversed(dated) for at in near if self._is_in(other, at) and other.span.start < one.span.start)
        return next(told, None)

    def _is_held_against(self, one: TimeExpression) -> bool:
        every = words(self._document)
        start = every.within(one.span).start
        comparing = self._document.vocabulary.words("time-compared")
        return any(word in comparing for word in every.lower[max(0, start - _COMPARED) : start])

    def _is_in(self, one: TimeExpression, index: int) -> bool:
        return self._sentences[index].span.covers(one.span)

    def _of_one_day(self, one: TimeExpression) -> TimeExpression | None:
        """Find the date of a weekday in an article about one day, which writes it out again and again."""
        dates = [date for dates in self._dates.values() for date in dates]
        same = [date for date in dates if date.interval and date.interval == one.interval]
        return same[0] if len(same) >= _AGAIN and len(same) == len(dates) else None

    def _named_anywhere(self, one: TimeExpression) -> TimeExpression | None:
        """Find, for today, the date of that day anywhere, or its weekday with a date: a market report says it once."""
        if one.kind == "weekday" and one.shift == 0:
            return self._of_one_day(one)
        if one.kind != "relative" or one.unit != "day" or one.interval is None:
            return None
        if one.shift != 0:
            return self._glossed(one)
        weekday = (one.interval.start.weekday(),)
        dates = (other for other in self._all if other.kind == "date")
        return next((other for other in dates if other.interval == one.interval or other.weekdays == weekday), None)

    def _glossed(self, one: TimeExpression) -> TimeExpression | None:
        """Find the date that stands beside the same day elsewhere: ``Senin (16/9/2019) kemarin``."""
        for date, other in pairwise(self._all):
            for dated, told in ((date, other), (other, date)):
                same = dated.kind == "date" and told.kind == "relative" and dated.interval == told.interval == one.interval
                if same and abs(dated.span.start - told.span.start) <= _BESIDE:
                    return dated
        return None
