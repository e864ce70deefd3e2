"""Who is who among those that an article names as its sources: full names, short forms, pronouns, bare nouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.model.document import Document, Role
from newslint.model.span import Span
from newslint.text.attributions import Attribution, Frame, attributions
from newslint.text.crowds import crowds
from newslint.text.cues import word_set
from newslint.text.facts import fact
from newslint.text.names import Bearer, Name, names, names_between
from newslint.text.paragraphs import PARAGRAPHS, is_lead, neighbour
from newslint.text.quotes import quotation_at
from newslint.text.referents import named_holder
from newslint.text.sentences import sentence_index, sentences
from newslint.text.speaker import Kind, Speaker, is_in
from newslint.text.speakers import is_unnamed_study
from newslint.text.words import words

Key = tuple[Kind, str]
_LONGEST = 4  # words of a person's name
_OWNERS = frozenset({Kind.INSTITUTION, Kind.DOCUMENT, Kind.MEDIA})
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.DECK})


def _tokens(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").split())


@fact
def _people(document: Document) -> Sequence[str]:
    """Give the names that may be people's, the longest first; titles write every word with a capital."""
    told = (name for name in names(document) if document.block_at(name.span.start).role not in _TITLES)
    found = {name.text for name in told if name.bearer in (Bearer.PERSON, Bearer.UNKNOWN)}
    return sorted(found, key=lambda name: (-len(name.split()), name))


def _full_name(document: Document, name: str) -> str:
    """Give the longest form of a person's name in the article: ``Solheim`` is ``Astrid Solheim``."""
    own = _tokens(name)
    return next((full for full in _people(document) if len(full.split()) <= _LONGEST and own <= _tokens(full)), name)


def _is_short_for(short: str, name: str) -> bool:
    """Say whether one name of a body is short for another: its acronym, or some of its words."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if short.isupper() and (short == initials or f"({short})" in name):
        return True
    return short[:1].isupper() and _tokens(short) < _tokens(name)


class Roll:
    """Sources in the order in which they are named; pronouns mean whoever spoke last, or whom the copy just named."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.entries: dict[Key, list[Attribution]] = {}
        self._last: Key | None = None
        self._told = 0  # where who spoke last was named

    def add(self, attribution: Attribution) -> None:
        """Enter an attribution with whom it names."""
        key = self._key(attribution)
        if key is None:
            return
        self.entries.setdefault(key, []).append(attribution)
        if key[0] in (Kind.PERSON, Kind.ANONYMOUS):
            self._last = key
            self._told = attribution.cue.start

    def _key(self, attribution: Attribution) -> Key | None:
        speaker = attribution.speaker
        if speaker.kind is Kind.CONTINUED:
            many = speaker.text.lower() in word_set(self._document.vocabulary, "plural_pronouns")
            return None if many else self._same_unnamed(speaker) or self._introduced(attribution) or self._last
        if speaker.kind is Kind.PERSON:
            return (Kind.PERSON, _full_name(self._document, speaker.text))
        if speaker.kind is Kind.ANONYMOUS:
            return self._unnamed(attribution)
        if is_unnamed_study(self._document, speaker):
            return self._same_paper(speaker)
        return self._same_paper(speaker) or self._same_body(speaker) or (speaker.kind, speaker.text)

    def _same_paper(self, speaker: Speaker) -> Key | None:
        """Give the last entry that may be meant by ``laporan itu``."""
        last = words(self._document).within(speaker.span).stop - 1
        if speaker.kind is not Kind.DOCUMENT or not is_in(self._document, last + 1, "definite_words"):
            return None
        return next((key for key in reversed(self.entries) if key[0] in (Kind.DOCUMENT, Kind.MEDIA)), None)

    def _same_body(self, speaker: Speaker) -> Key | None:
        """Give the entry of a body under another form of its name; what it issues is the body's."""
        kinds = _OWNERS if speaker.kind in _OWNERS else frozenset({speaker.kind})
        folded = speaker.text.casefold()
        known = (key for key in self.entries if key[0] in kinds)
        return next((key for key in known if key[1].casefold() == folded or _is_short_for(speaker.text, key[1])), None)

    def _unnamed(self, attribution: Attribution) -> Key | None:
        """Give the entry of somebody without a name; ``warga`` is a crowd and none; the lead may keep the name for later."""
        document, speaker = self._document, attribution.speaker
        inside = words(document).within(speaker.span)
        noun = inside.stop - 1
        if is_lead(document, sentences(document)[attribution.sentence].block):
            holder = named_holder(document, words(document).lower[noun], len(words(document)))
            if holder is not None:
                return (Kind.PERSON, _full_name(document, holder.text))
        same = self._same_noun(speaker)
        crowd = inside.start == noun and is_in(document, noun, "vague_people") and not is_in(document, noun, "source_nouns")
        return same or (None if crowd else (speaker.kind, speaker.text))

    def _same_unnamed(self, speaker: Speaker) -> Key | None:
        """Give the entry of somebody without a name who is meant by ``pejabat itu``; a source is nobody else."""
        noun = speaker.text.casefold()
        unnamed = [key for key in self.entries if key[0] is Kind.ANONYMOUS]
        same = next((key for key in reversed(unnamed) if noun in _tokens(key[1])), None)
        source = noun in word_set(self._document.vocabulary, "source_nouns")
        return same or ((Kind.ANONYMOUS, speaker.text) if source else None)

    def _same_noun(self, speaker: Speaker) -> Key | None:
        """Give the entry that a bare noun means: ``pegawai`` after ``seorang pegawai dermaga``."""
        opening = words(self._document).within(speaker.span).start
        known = [key for key in reversed(self.entries) if key[0] is Kind.ANONYMOUS]
        same = next((key for key in known if key[1].casefold() == speaker.text.casefold()), None)
        if same is not None or is_in(self._document, opening, "person_articles"):
            return same
        nouns, articles = _tokens(speaker.text), word_set(self._document.vocabulary, "person_articles")
        return next((key for key in known if nouns <= _tokens(key[1]) and articles & _tokens(key[1])), None)

    def _introduced(self, attribution: Attribution) -> Key | None:
        """Give the person whom an earlier sentence of the paragraph is about: ``Bupati Seno datang. "...," ujarnya``."""
        if attribution.frame is Frame.STATEMENT:
            return None
        index = neighbour(self._document, attribution.sentence, -1)
        while index is not None:
            name = _opening_person(self._document, sentences(self._document)[index].span)
            if name is not None and name.span.start > self._told:
                return (Kind.PERSON, _full_name(self._document, name.text))
            index = neighbour(self._document, index, -1)
        return None


def _opening_person(document: Document, sentence: Span) -> Name | None:
    """Give the person with a title who opens a sentence of the reporter's."""
    start = words(document).within(sentence).start
    name = next(iter(names_between(document, start, start + 1)), None)
    if name is None or quotation_at(document, name.span) is not None:
        return None
    return name if name.bearer is Bearer.PERSON or _is_short_for_person(document, name) else None


def _is_short_for_person(document: Document, name: Name) -> bool:
    """Say whether a name without a title is part of one that the copy gives with it: ``Brenner``."""
    if name.bearer is not Bearer.UNKNOWN:
        return False
    following = document.view[name.span.end : name.span.end + 3]
    if following[:2] in (", ", " (") and following[2:].isdigit():
        return True  # "Moss, 24,"
    people = (other for other in names(document) if other.bearer is Bearer.PERSON)
    return any(_tokens(name.text) < _tokens(other.text) for other in people)


def _bare_sources(document: Document) -> Iterator[Attribution]:
    """Give the sources of which nothing else is said: ``sources said``, ``menurut sumber``."""
    for crowd in crowds(document):
        told = document.block_at(crowd.span.start).role
        bare = is_in(document, crowd.noun, "source_nouns") and crowd.people == words(document).span(crowd.noun)
        if bare and told in PARAGRAPHS:
            speaker = Speaker(Kind.ANONYMOUS, document.text(crowd.people), crowd.people)
            yield Attribution(sentence_index(document, crowd.span.start), crowd.span, Frame.SAID, speaker)


@fact
def roll(document: Document) -> Mapping[Key, Sequence[Attribution]]:
    """Map each source (its kind and name) to its attributions, in the order in which they are first named."""
    found = Roll(document)
    every = sorted((*attributions(document), *_bare_sources(document)), key=lambda one: one.cue)
    named = {one.sentence for one in every if one.speaker.kind is not Kind.CONTINUED}
    for attribution in every:
        # "kata Ratih dalam keterangan tertulis": the statement is Ratih's
        if attribution.frame is not Frame.STATEMENT or attribution.sentence not in named:
            found.add(attribution)
    return found.entries
