"""Claims that no date anchors, and dates that contradict the calendar or each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from newslint.checks.dating_calendar import contradiction, invalid_dates, swaps, weekday_mismatches
from newslint.checks.dating_proposals import proposals
from newslint.lexicon.calendar import interval_in_words
from newslint.model.document import Document, Role
from newslint.model.finding import Hit, Value
from newslint.model.notice import Notice
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.date_expression import TimeExpression
from newslint.text.date_style import puts_month_first
from newslint.text.dates import published, time_expressions
from newslint.text.genre import is_horoscope
from newslint.text.scope import in_scope
from newslint.text.sentences import Sentence, sentence_at, sentences
from newslint.text.tense import clause, has_happened
from newslint.text.triggers import Triggers
from newslint.text.words import words

Finds = Literal[
    "weekday-mismatch",
    "invalid-date",
    "day-month-swap",
    "missing-year",
    "unanchored",
    "relative-conflict",
    "future-past-tense",
    "undated-figure",
    "no-date",
    "no-time-zone",
]


@dataclass(frozen=True, slots=True)
class Options:
    """``finds`` names what to look for.

    For ``unanchored``, ``expressions`` selects time expressions by kind, unit and shift (``vague``, ``relative day``,
    ``relative month -1``, ``relative year part`` for an early, middle or late part of the current one), and ``known`` (per
    language) is put into the message's ``{resolved}`` where the date is known. ``words`` and ``unless`` are the words that a
    sentence must and must not have, for the kinds that read words.
    """

    finds: Finds
    expressions: tuple[str, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        for rule in rules:
            options: Options = rule.options  # type: ignore[assignment]
            yield from _FINDERS[options.finds](document, rule)

    return check


def _options(rule: Rule) -> Options:
    options: Options = rule.options  # type: ignore[assignment]
    return options


def _unanchored(document: Document, rule: Rule) -> Iterator[Hit]:
    options = _options(rule)
    every = time_expressions(document)
    if is_horoscope(document):
        every = tuple(one for one in every if one.kind != "relative")
    for one in every:
        if not one.anchored and _is_selected(one, options.expressions):
            values: dict[str, Value] = {"match": document.text(one.span), "resolved": _resolved(document, one, options.known)}
            yield Hit(rule.id, one.span, values, proposals(document, one))


def _is_selected(one: TimeExpression, wanted: tuple[str, ...]) -> bool:
    name = f"{one.kind} {one.unit}".strip()
    if one.part and one.shift == 0:  # "akhir tahun ini" tells when something happens, "tahun ini" how things are
        return f"{name} part" in wanted
    return name in wanted or f"{name} {one.shift}" in wanted


def _resolved(document: Document, one: TimeExpression, known: Mapping[str, str]) -> Texts:
    """Put the resolved date into the words that the rule has for it; nothing where it is not known."""
    when = one.interval
    if when is None or not known:
        return Texts("", "")
    grain = "day" if one.kind == "weekday" else when.grain
    indonesian = interval_in_words(when.start, when.end, grain, "id")
    english = interval_in_words(when.start, when.end, grain, "en", month_first=puts_month_first(document))
    return Texts(known["id"].format(resolved=indonesian), known["en"].format(resolved=english))


def _missing_years(document: Document, rule: Rule) -> Iterator[Hit]:
    for one in time_expressions(document):
        if one.kind != "date" or one.place is None or (one.last or one.first or (0, 0, 1))[2]:
            continue
        block = document.block_at(one.span.start).span
        if any(other.first and other.first[2] for other in time_expressions(document) if block.covers(other.span)):
            continue
        text = document.text(one.place)
        year = one.interval.end.year if one.interval else None
        way_out = () if year is None else (f"{text}{_before_year(text)}{year}",)
        yield Hit(rule.id, one.place, {"match": text}, way_out)


def _before_year(text: str) -> str:
    """Give what parts a date from its year: ``10/6/``, ``June 10,``, ``10 Juni``."""
    return "/" if "/" in text else " " if text[0].isdigit() else ", "


def _conflicts(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find ``hari ini`` with the date of another day right behind it."""
    today = published(document)
    every = time_expressions(document)
    if today is None:
        return
    for one, other in pairwise(every):
        if one.kind != "relative" or one.unit != "day" or one.count or other.kind != "date" or other.last is not None:
            continue
        gap = document.view[one.span.end : other.span.start].strip()
        differs = other.interval not in (None, one.interval) and not other.other
        if gap in ("", ",", "(") and differs and contradiction(document, other) is None:
            values: dict[str, Value] = {"match": document.text(one.span), "date": document.text(other.span), "published": today}
            end = other.span.end + (gap == "(")
            yield Hit(rule.id, Span(one.span.start, end), values, (document.text(other.span),))


def _futures(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find dates after publication beside words that say that it has happened."""
    today = published(document)
    if today is None:
        return
    options = _options(rule)
    for one in time_expressions(document):
        after = one.kind in ("date", "month") and one.interval is not None and one.interval.start > today + timedelta(1)
        if after and one.anchored_by == "itself" and not one.other and _says_past(document, one, options):
            values: dict[str, Value] = {"match": document.text(one.span), "published": today}
            yield Hit(rule.id, one.span, values)


def _says_past(document: Document, one: TimeExpression, options: Options) -> bool:
    """Say whether the reporter's words around a date tell of the past, and none of the future."""
    told = words(document).lower
    return has_happened(document, one.span) and not any(told[at] in options.unless for at in clause(document, one.span))


def _figures(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find statistics without the time that they hold for: one of the rule's words with a figure, and no time nearby."""
    every, options = words(document), _options(rule)
    blocks_with_time = {document.block_index(one.span.start) for one in time_expressions(document) if one.kind in _PERIODS}
    seen: set[int] = set()
    for word in options.words & every.places.keys():
        for index in every.places[word]:
            sentence = sentence_at(document, every.starts[index])
            if sentence.block not in blocks_with_time and sentence.span.start not in seen:
                span = _figure_span(document, sentence, index, options)
                if span is not None:
                    seen.add(sentence.span.start)
                    yield Hit(rule.id, span, {"match": document.text(span)})


_PERIODS = frozenset({"date", "weekday", "month", "quarter", "year", "relative"})
_REACH = 8  # words between what is measured and its figure


def _figure_span(document: Document, sentence: Sentence, index: int, options: Options) -> Span | None:
    every = words(document)
    inside = every.within(sentence.span)
    for other in range(index + 1, min(index + _REACH, inside.stop)):
        figure = every.lower[other][0].isdigit()
        following = document.view[every.ends[other] : every.ends[other] + 1] == "%"
        unit = other + 1 < inside.stop and every.lower[other + 1] in options.unless
        if figure and (following or unit):
            last = other if following else other + 1
            return Span(every.starts[index], every.ends[last] + following)
    return None


def _no_dates(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find articles that say nowhere when something happened; the lead is where it belongs."""
    body = [sentence for sentence in sentences(document) if document.blocks[sentence.block].role is Role.BODY]
    if len(body) < _ARTICLE or any(_tells_day(one) for one in time_expressions(document)):
        return
    lead = next((sentence for sentence in body if in_scope(document, rule, sentence.span)), None)
    if lead is not None:
        yield Hit(rule.id, lead.span, {})


_ARTICLE = 5  # sentences: shorter texts are briefs, captions and examples


def _tells_day(one: TimeExpression) -> bool:
    if one.kind in ("date", "weekday", "month", "quarter", "year", "vague"):
        return True
    return one.kind == "relative" and one.unit in ("hour", "day", "week", "weekend", "month")


def _zones(document: Document, rule: Rule) -> Iterator[Hit]:
    """Find the first clock time of an article that names no time zone at all."""
    clocks = [one for one in time_expressions(document) if one.kind == "clock"]
    if any(one.unit == "zone" for one in clocks) or _options(rule).unless & words(document).places.keys():
        return
    for one in clocks[:1]:
        yield Hit(rule.id, one.span, {"match": document.text(one.span)})


_FINDERS: Mapping[str, Callable[[Document, Rule], Iterator[Hit]]] = {
    "weekday-mismatch": weekday_mismatches,
    "invalid-date": invalid_dates,
    "day-month-swap": swaps,
    "missing-year": _missing_years,
    "unanchored": _unanchored,
    "relative-conflict": _conflicts,
    "future-past-tense": _futures,
    "undated-figure": _figures,
    "no-date": _no_dates,
    "no-time-zone": _zones,
}


def notices(_rules: Sequence[Rule], document: Document) -> Iterator[Notice]:
    """Say that the day of publication is none: relative times are then read from what the text says."""
    told = " ".join(document.meta.get("published", "").split())
    if told and published(document) is None:
        yield Notice(
            "metadata.published",
            Texts(
                f"Metadata published, “{told}”, bukan tanggal; tulis seperti 2024-05-31.",
                f"The metadata published, “{told}”, is no date; write it like 2024-05-31.",
            ),
        )


KIND = CheckKind(Options, build, notices=notices)
