"""Names that one article spells in two ways: with and without a hyphen, or with one letter that differs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.lexicon.words import is_name, zipf
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.capitals import Capitalised, capitalised, touches
from newslint.text.facts import fact
from newslint.text.nearness import distance
from newslint.text.words import Words, words

_SHORTEST = 5
_VOWELS = frozenset("aeiou")
_BEYOND_LATIN = "\u0250"


@dataclass(frozen=True, slots=True)
class Variant:
    """A rarer spelling of a name at a view span, and the spelling that the rest of the article has."""

    span: Span
    usual: str


@fact
def name_variants(document: Document) -> tuple[Variant, ...]:
    """Give the places at which a name is spelled otherwise than in most of the article, in order."""
    return tuple(sorted([*_hyphened(document), *_misspelled(document)], key=lambda variant: variant.span))


# --- one letter ---------------------------------------------------------------------------------------------------


def _misspelled(document: Document) -> Iterator[Variant]:
    every = words(document)
    upper = [word for word, places in every.places.items() if len(word) >= _SHORTEST and every.texts[places[0]][0].isupper()]
    for pair in _near_pairs([word for word in upper if _is_spelled_out(word)]):
        names = {word: name for word in pair if (name := capitalised(document, word)) is not None and name.form[1:].islower()}
        if len(names) < len(pair) or all(map(_is_word, pair)):
            continue
        rare, usual = sorted(pair, key=lambda form: (_is_word(form), len(names[form].places), -names[form].places[0]))
        if _is_same_name(rare, names[rare], usual, names[usual]):
            yield from (Variant(every.span(index), names[usual].form) for index in names[rare].places)


def _is_spelled_out(word: str) -> bool:
    """Say whether a form is a plain word of Latin letters, no code."""
    return word.isalpha() and max(word) < _BEYOND_LATIN


def _is_word(form: str) -> bool:
    """Say whether a form in lower case is a word in use or a known name: then it is spelled as it should be."""
    return is_name(form) or zipf(form) > 0


def _near_pairs(forms: list[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of forms that one edit parts; forms whose first two and last two letters both differ are two edits apart."""
    seen: set[tuple[str, str]] = set()
    for cut in (slice(0, 2), slice(-2, None)):
        ordered = sorted(forms, key=lambda form: form[cut])
        for _, group in groupby(ordered, key=lambda form: form[cut]):
            members = list(group)
            for position, one in enumerate(members):
                for other in members[position + 1 :]:
                    pair = (one, other) if one < other else (other, one)
                    if pair not in seen and abs(len(one) - len(other)) <= 1 and distance(one, other, 1) == 1:
                        seen.add(pair)
                        yield pair


def _is_same_name(rare: str, one: Capitalised, usual: str, other: Capitalised) -> bool:
    """Say whether two near forms name the same: by what stands beside them, and by how they differ."""
    if rare[0] != usual[0] or _differ(one.before, other.before) or _differ(one.after, other.after):
        return False
    if one.before & other.before or one.after & other.after:
        return not _is_inflected(rare, usual)
    alone = not one.beside or not other.beside
    return alone and len(other.places) > len(one.places) == 1 and rare[-1] == usual[-1]


def _differ(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones and others) and not ones & others


def _is_inflected(one: str, other: str) -> bool:
    """Say whether the forms differ at their end as two words do: Islam and Islami, Putra and Putri."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < len(longer):
        return longer.startswith(shorter)
    return one[:-1] == other[:-1] and {one[-1], other[-1]} <= _VOWELS


# --- hyphen -------------------------------------------------------------------------------------------------------


def _hyphened(document: Document) -> Iterator[Variant]:
    every = words(document)
    for word, places in every.places.items():
        parts = word.split("-")
        if len(parts) != 2 or not all(map(str.isalpha, parts)) or not every.texts[places[0]][0].isupper():  # noqa: PLR2004
            continue
        joined = [(index, index) for index in places if not every.texts[index].isupper()]
        apart = list(_apart(document, every, parts[0], parts[1]))
        if joined and apart and _is_one_name(document, every, parts, joined, apart):
            yield from _minority(document, every, joined, apart)


def _apart(document: Document, every: Words, first: str, second: str) -> Iterator[tuple[int, int]]:
    for index in every.places.get(first, ()):
        if touches(document, every, index) and every.lower[index + 1] == second:
            one, other = every.texts[index], every.texts[index + 1]
            if one[0].isupper() and other[0].isupper() and not one.isupper():
                yield index, index + 1


def _is_one_name(
    document: Document, every: Words, parts: list[str], joined: list[tuple[int, int]], apart: list[tuple[int, int]]
) -> bool:
    """Say whether the parts are one name and not two that a hyphen links.

    Then the first does not stand alone (``Prabowo`` does beside ``Prabowo-Gibran``), and both forms have a neighbour in common.
    """
    alone = len(every.places.get(parts[0], ())) > len(apart)
    return not alone and bool(_neighbours(document, every, joined) & _neighbours(document, every, apart))


def _neighbours(document: Document, every: Words, places: list[tuple[int, int]]) -> set[str]:
    before = {_neighbour(document, every, first) for first, _ in places}
    return (before | {_follower(document, every, last) for _, last in places}) - {""}


def _neighbour(document: Document, every: Words, first: int) -> str:
    before = first - 1
    is_name = before >= 0 and touches(document, every, before) and every.texts[before][0].isupper()
    return every.texts[before] if is_name else ""


def _follower(document: Document, every: Words, last: int) -> str:
    is_name = touches(document, every, last) and every.texts[last + 1][0].isupper()
    return every.texts[last + 1] if is_name else ""


def _minority(document: Document, every: Words, joined: list[tuple[int, int]], apart: list[tuple[int, int]]) -> Iterator[Variant]:
    joined_is_usual = (len(joined), -joined[0][0]) > (len(apart), -apart[0][0])
    usual, rare = (joined, apart) if joined_is_usual else (apart, joined)
    first, last = usual[0]
    form = document.text(every.span(first, last))
    for start, end in rare:
        neighbour = _neighbour(document, every, start)
        begin = start - 1 if neighbour else start
        yield Variant(every.span(begin, end), f"{neighbour} {form}".strip())
