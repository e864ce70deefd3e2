"""Names that lie one slip from a name on a list: people, institutions and places that a newsroom writes often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.lexicon.own import spellings
from newslint.lexicon.variants import are_variants
from newslint.lexicon.words import Standing, is_form, is_name, looks_like_a_word, standing, zipf, zipf_en
from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.capitals import touches
from newslint.text.nearness import distance
from newslint.text.words import Words, words

_SHORTEST = 4  # letters of a word beside which the rest of the name stands as it should
_IN_USE, _COMMON = 3.0, 4.0  # frequency (Zipf) of a word that is spelled as it should be
# Letters of a word that is a name, that tells its name where the article has it in full, and that tells it anywhere.
_SURE_ALONE, _SURE_PART, _UNMISTAKABLE = 6, 7, 8


@dataclass(frozen=True, slots=True)
class NearName:
    """A view span that is nearly a known name, and the name."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of a known spelling: the spelling as it is written, its words in lower case, and which of them it is."""

    spelling: str
    words: tuple[str, ...]
    at: int
    is_variant: bool
    is_person: bool


class KnownNames:
    """An index of a name list by its words, and by the halves of these: one slip leaves one half as it was."""

    def __init__(self, entries: Iterable[str], people: Iterable[str] = ()) -> None:
        """Take names of which a word may tell the whole, and those of people, of which it may be somebody else's."""
        self._places: dict[str, list[_Place]] = {}
        self._halves: dict[tuple[int, str], list[str]] = {}
        self._meant: dict[str, tuple[str, ...]] = {}
        for names, is_person in ((entries, False), (people, True)):
            for entry in dict.fromkeys(names):
                for number, spelling in enumerate(spellings(entry)):
                    self._add(spelling, is_variant=number > 0, is_person=is_person)

    def _add(self, spelling: str, *, is_variant: bool, is_person: bool) -> None:
        parts = tuple(spelling.lower().split(" "))
        for at, word in enumerate(parts):
            if word not in self._places:
                self._places[word] = []
                self._index(word)
            self._places[word].append(_Place(spelling, parts, at, is_variant, is_person))

    def _index(self, word: str) -> None:
        if len(word) >= _SHORTEST:
            for half in _halves(word, len(word)):
                self._halves.setdefault(half, []).append(word)

    def near(self, document: Document) -> Iterator[NearName]:
        """Give what is nearly a known name in a document, in order of its words."""
        every = words(document)
        for word, places in every.places.items():
            capitals = [index for index in places if every.texts[index][0].isupper()]
            meant = self._meant_by(word) if capitals else ()
            if meant:
                yield from self._misspelled(document, every, capitals, meant)

    def _meant_by(self, word: str) -> tuple[str, ...]:
        """Give the known words that a lower-case word may have been meant for; none if it is part of a name itself."""
        if word not in self._meant:
            self._meant[word] = tuple(self._one_slip_from(word))
        return self._meant[word]

    def _one_slip_from(self, word: str) -> Sequence[str]:
        if word in self._places or not word.isalpha() or len(word) < _SHORTEST - 1 or is_name(word) or _is_common(word):
            return ()
        found = {meant for half in _halves_around(word) for meant in self._halves.get(half, ())}
        return sorted(
            (meant for meant in found if distance(word, meant, 1) == 1),
            key=lambda meant: (self._places[meant][0].is_variant, meant),
        )

    def _misspelled(self, document: Document, every: Words, indices: Sequence[int], meant: Sequence[str]) -> Iterator[NearName]:
        places = [place for text in meant for place in self._places[text]]
        for index in indices:
            whole = next((found for place in places if (found := _whole(document, every, index, place)) is not None), None)
            if whole is not None:
                yield whole
            elif _is_unheard(every.lower[index]):
                yield from _alone(every, index, places)


def _halves(word: str, length: int) -> tuple[tuple[int, str], tuple[int, str]]:
    """Give the halves that a word has if it is one of ``length`` letters but for one slip, the second one negative."""
    at = length // 2
    return (length, word[:at]), (-length, word[at - length :])


def _halves_around(word: str) -> Iterator[tuple[int, str]]:
    """Give the halves that a word shares with those one slip away; two letters may have changed places between them."""
    length = len(word)
    for other in (length - 1, length, length + 1):
        yield from _halves(word, other)
    at = length // 2
    yield from _halves(word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], length)


def _is_common(word: str) -> bool:
    return max(zipf(word), zipf_en(word)) >= _COMMON


def _is_another(word: str, place: _Place) -> bool:
    """Say whether a lower-case word makes another name of the known one: the rest of it stands as it should.

    People have the same names in many spellings; where the rest is as common, it is another person.
    """
    others = [other for at, other in enumerate(place.words) if at != place.at]
    if place.is_person and all(map(is_name, others)) and _is_variant(word, place.words[place.at]):
        return True
    return len(others) == 1 and (is_form(word) or max(zipf(word), zipf_en(word)) >= _IN_USE)


def _is_variant(word: str, meant: str) -> bool:
    """Say whether a lower-case word is another way to spell a name: it sounds like it, and like a word."""
    return looks_like_a_word(word) and (are_variants(word, meant) or word.replace("y", "i") == meant.replace("y", "i"))


def _is_unheard(word: str) -> bool:
    """Say whether a lower-case word is neither counted nor derived: then it needs no other words beside it."""
    return not (zipf(word) or zipf_en(word) or standing(word) is not Standing.UNKNOWN)


def _whole(document: Document, every: Words, index: int, place: _Place) -> NearName | None:
    """Give the whole name where all its other words stand around the misspelled one."""
    first = index - place.at
    last = first + len(place.words) - 1
    if len(place.words) == 1 or first < 0 or last >= len(every):
        return None
    others = all(every.lower[first + at] == word for at, word in enumerate(place.words) if at != place.at)
    if not others or _is_another(every.lower[index], place) or not all(touches(document, every, at) for at in range(first, last)):
        return None
    return NearName(every.span(first, last), place.spelling)


def _alone(every: Words, index: int, places: Sequence[_Place]) -> Iterator[NearName]:
    """Give a name of one word, or a part of one that the document has in full."""
    letters = len(every.lower[index])
    for place in places:
        if len(place.words) == 1:
            is_alone = letters >= _SURE_ALONE
        else:
            is_alone = not place.is_person and _is_unmistakable(every.lower[index], place)
        if is_alone or (letters >= _SURE_PART and _stands_in_full(every, place)):
            yield NearName(every.span(index), place.spelling.split(" ")[place.at])
            return


def _is_unmistakable(word: str, place: _Place) -> bool:
    """Say whether a long word tells its name anywhere: it is no way in which somebody else spells the name."""
    meant = place.words[place.at]
    return len(word) >= _UNMISTAKABLE and (is_form(meant) or not are_variants(word, meant))


def _stands_in_full(every: Words, place: _Place) -> bool:
    firsts = every.places.get(place.words[0], ())
    return any(tuple(every.lower[first : first + len(place.words)]) == place.words for first in firsts)
