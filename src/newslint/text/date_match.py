"""A match of the grammar in its document: its words, their values and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.date_grammar import Match
from newslint.text.date_runs import Run
from newslint.text.date_senses import CHARACTER, UNITS, senses
from newslint.text.words import Words, words

_NAMES: Mapping[str, str] = {character: name for name, character in CHARACTER.items()}
UNIT_SORTS = frozenset(
    ["hour", "minute", "day", "week", "monthunit", "quarterunit", "season", "yearunit", "era", "weekend", "oneunit"]
)

_TITLES = frozenset({Role.HEADLINE, Role.DECK, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a match: its sort by name, its value, its index, and whether a slash stands before it."""

    sort: str
    value: int
    index: int
    slash: bool


class Reading:
    """A match in its document."""

    def __init__(self, document: Document, run: Run, match: Match) -> None:
        self.document = document
        self.every: Words = words(document)
        self.match = match
        self._run = run
        self.parts = self._parts("")
        self.sorts = [part.sort for part in self.parts]
        self.span = self._closed(self.every.span(self.parts[0].index, self.parts[-1].index))

    def _parts(self, group: str) -> list[Part]:
        start, end = self.match.span(group) if group else self.match.span()
        text, found = self._run.text, []
        for place in range(start, end):
            name = _NAMES.get(text[place])
            if name is not None:
                found.append(Part(name, self._run.values[place], self._run.indices[place], text[place - 1 : place] == "/"))
        return found

    def _closed(self, span: Span) -> Span:
        """Take in the bracket that closes one inside the match, and the stop of ``a.m.``."""
        text = self.match.group()
        closing = ")" * (text.count("(") > text.count(")")) or "." * ("em" in self.sorts)
        closed = closing != "" and self.document.view.startswith(closing, span.end)
        return Span(span.start, span.end + closed)

    def core(self) -> list[Part]:
        """Give the parts of the date itself."""
        return self._parts("core")

    def values(self, sort: str) -> list[int]:
        """Give the values of all parts of a sort."""
        return [part.value for part in self.parts if part.sort == sort]

    def inner(self, part: Part) -> list[int]:
        """Give the values of the words in a compound: ``senin-jumat``, ``juli-agustus``."""
        known = senses(self.document.vocabulary)
        inner = [known.of(word) for word in self.every.lower[part.index].split("-")]
        return [sense[1] for sense in inner if sense is not None]

    def before(self) -> str:
        """Give the word before the match, in lower case, if it stands in the same block."""
        index = self.parts[0].index - 1
        return self.every.lower[index] if index >= 0 and "\n" not in self._gap(index) else ""

    def before_span(self) -> str:
        """Give the word before the match as written, if nothing but a blank is between."""
        index = self.parts[0].index - 1
        return self.every.texts[index] if index >= 0 and self._gap(index) == " " else ""

    def in_title(self) -> bool:
        """Say whether the match stands in a headline or heading, where capitals tell no name."""
        return self.document.block_at(self.span.start).role in _TITLES

    def preceding(self, count: int) -> Sequence[str]:
        """Give up to ``count`` words before the match, in lower case."""
        index = self.parts[0].index
        return self.every.lower[max(0, index - count) : index]

    def after(self) -> str:
        """Give the word after the match as written, if nothing but a blank is between."""
        index = self.parts[-1].index
        return self.every.texts[index + 1] if index + 1 < len(self.every) and self._gap(index) == " " else ""

    def _gap(self, index: int) -> str:
        return self.document.view[self.every.ends[index] : self.every.starts[index + 1]]

    def bracketed(self) -> bool:
        """Say whether the match alone stands in brackets."""
        view = self.document.view
        return view[self.span.start - 1 : self.span.start] == "(" and view[self.span.end : self.span.end + 1] in (")", ",", ";")

    def words(self, name: str) -> tuple[str, ...]:
        """Give a list of the vocabulary of time."""
        return self.document.vocabulary.words(f"time-{name}")

    def shift(self) -> int:
        """Give where the match points: back, ahead or to the current one."""
        for part in self.parts:
            if part.sort in ("past", "lasten", "pasten"):
                return -1
            if part.sort in ("next", "nexten"):
                return 1
            if part.sort == "dayword":
                return part.value
        return 0

    def unit(self) -> str:
        """Give the unit that the match counts in."""
        part = next(part for part in reversed(self.parts) if part.sort in UNIT_SORTS)
        return UNITS[part.value]

    def portion(self) -> str:
        """Give which part of a unit is meant: ``early``, ``mid``, ``late`` or the whole."""
        part = next((part for part in self.parts if part.sort == "part"), None)
        return "" if part is None else _PORTIONS.get(self.every.lower[part.index], "late")


_PORTIONS = {"awal": "early", "early": "early", "beginning": "early", "pertengahan": "mid", "mid": "mid", "middle": "mid"}
