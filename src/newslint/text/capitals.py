"""Capitalised words, as names are: where they stand, and what stands beside them."""

from __future__ import annotations

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.text.sentences import sentence_at
from newslint.text.words import Words, words

# In a headline every word may be capitalised; page furniture is nobody's prose.
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.RELATED, Role.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Capitalised:
    """A word that is written with a capital wherever it stands in the prose.

    ``form`` is the commonest way it is written, ``places`` are word indices, ``before`` and ``after`` are the
    capitalised words beside it, in lower case.
    """

    form: str
    places: tuple[int, ...]
    before: frozenset[str]
    after: frozenset[str]

    @property
    def beside(self) -> frozenset[str]:
        """Give all its capitalised neighbours."""
        return self.before | self.after


def is_capitalised(word: str) -> bool:
    """Say whether a word is written as a name: a capital first, not capitals throughout."""
    return word[0].isupper() and not word.isupper()


def touches(document: Document, every: Words, index: int) -> bool:
    """Say whether only blanks of one line stand between a word and the next."""
    if index + 1 >= len(every):
        return False
    between = document.view[every.ends[index] : every.starts[index + 1]]
    return between.isspace() and "\n" not in between


def starts_sentence(document: Document, every: Words, index: int) -> bool:
    """Say whether no word stands before this one in its sentence."""
    start = every.starts[index]
    sentence = sentence_at(document, start).span
    return index == 0 or every.starts[index - 1] < sentence.start


def capitalised(document: Document, word: str) -> Capitalised | None:
    """Describe a word, given in lower case, if the prose always capitalises it."""
    every = words(document)
    places = [index for index in every.places[word] if not every.texts[index].isupper()]
    if not all(every.texts[index][0].isupper() for index in places):
        return None
    prose = tuple(index for index in places if document.block_at(every.starts[index]).role not in _TITLES)
    return _described(document, every, prose) if prose else None


def _described(document: Document, every: Words, places: tuple[int, ...]) -> Capitalised:
    forms = [every.texts[index] for index in places]
    before = frozenset(
        every.lower[index - 1] for index in places if index and touches(document, every, index - 1) and _is_name(every, index - 1)
    )
    after = frozenset(every.lower[index + 1] for index in places if touches(document, every, index) and _is_name(every, index + 1))
    return Capitalised(max(forms, key=forms.count), places, before, after)


def _is_name(every: Words, index: int) -> bool:
    return is_capitalised(every.texts[index])
