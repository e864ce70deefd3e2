"""Where the copy says who speaks: before a verb of saying, after a quotation, behind ``menurut``."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.anonymous import anonymous_sources
from newslint.text.name_runs import degree_words
from newslint.text.names import Bearer, Name, names_between
from newslint.text.speaker import Kind, Speaker, gap, is_in, pronouns, speaking_nouns
from newslint.text.speakers import TITLE_REACH, anonymous, of_document, of_name, of_noun
from newslint.text.words import words

_LONGEST_NAME = 12
_PLACE_REACH = 3
_APPOSED = 10  # words between two commas
_MOST_INDEFINITE = 4  # words
_OPENING_DOCUMENT = 2  # words from the start of a sentence


def before(document: Document, first: int, index: int) -> Speaker | None:
    """Give the subject of a verb at word ``index`` of a sentence that starts at word ``first``."""
    at = index - 1
    degrees = degree_words(document)
    while at >= first and (is_in(document, at, "subject_adverbs") or at in degrees or words(document).texts[at].isdigit()):
        at -= 1
    return (
        _ending_at(document, first, at)
        or _apposed_before(document, first, at)
        or _withheld(document, first, index)
        or _opening(document, first, index)
    )


def _name_ending_at(document: Document, first: int, at: int) -> Name | None:
    return next((name for name in names_between(document, max(first, at - _LONGEST_NAME), at) if name.last == at), None)


def _ending_at(document: Document, first: int, at: int) -> Speaker | None:
    """Give the speaker whose words end right before a verb."""
    name = _name_ending_at(document, first, at)
    if name is not None:
        # "kepada Tarn Gazette", "di Oslo": not who speaks
        return None if is_in(document, name.start - 1, "not_speaking_after") else of_name(document, name, first)
    if at >= first and gap(document, at) == ", ":
        return None  # the end of an apposition
    if at >= first and words(document).texts[at][0] == "@":
        return Speaker(Kind.SOCIAL, words(document).texts[at], words(document).span(at))
    if at >= first and is_in(document, at, "vague_people") and at not in speaking_nouns(document):
        return Speaker(Kind.ANONYMOUS, words(document).texts[at], words(document).span(at))  # "warganet menduga"
    if at >= first and (at in pronouns(document) or (at in speaking_nouns(document) and not _is_placed(document, first, at))):
        return of_noun(document, at)
    return _described(document, first, at)


def _described(document: Document, first: int, at: int) -> Speaker | None:
    """Give the noun that a word or two describe: ``seorang pegawai dermaga``."""
    for noun in range(at - 1, max(first, at - 2) - 1, -1):
        if is_in(document, noun - 1, "person_articles") and noun in speaking_nouns(document):
            speaker = of_noun(document, noun, at)
            return speaker if speaker.span.end == words(document).ends[at] else None
    return None


def _apposed_before(document: Document, first: int, at: int) -> Speaker | None:
    """Give the name before an apposition between commas: ``Ratih, ibu dua anak, mengaku``."""
    if at < first or gap(document, at) != ", ":
        return None
    for comma in range(at - 1, max(first, at - _APPOSED) - 1, -1):
        name = (
            _name_ending_at(document, first, comma) if gap(document, comma) in (", ", "), ") or _is_aged(document, comma) else None
        )
        if name is not None:
            return None if is_in(document, name.start - 1, "not_speaking_after") else of_name(document, name, first)
    return None


def _is_aged(document: Document, index: int) -> bool:
    """Say whether an age stands behind a word: ``Mulyadi (52)``."""
    return gap(document, index) == " (" and words(document).texts[index + 1].isdigit()


def _is_placed(document: Document, first: int, at: int) -> bool:
    """Say whether a noun only tells a place or a topic: ``on the north bank``."""
    for word in range(at - 1, max(first, at - _PLACE_REACH) - 1, -1):
        if "," in gap(document, word):
            return False
        if is_in(document, word, "not_speaking_after"):
            return True
    return False


def _withheld(document: Document, first: int, index: int) -> Speaker | None:
    every = words(document)
    reach = Span(every.starts[first], every.starts[index])
    for source in anonymous_sources(document):
        if reach.covers(Span(source.span.start, source.span.start)):
            return anonymous(document, source.span)
    return None


def _opening(document: Document, first: int, index: int) -> Speaker | None:
    """Give the subject that opens the sentence: the first with a title, else the first that can speak at all."""
    paper = next((at for at in range(first, min(index, first + _OPENING_DOCUMENT + 1)) if is_in(document, at, "documents")), None)
    if paper is not None:
        return _paper(document, first, paper, index)
    found = [
        name
        for name in names_between(document, first, index - 1)
        if not is_in(document, name.start - 1, "not_speaking_after") and not _owns(name)
    ]
    name = next((name for name in found if name.bearer is not Bearer.UNKNOWN), found[0] if found else None)
    noun = next((at for at in range(first, index) if at in speaking_nouns(document) or at in pronouns(document)), None)
    if noun is not None and (name is None or noun < name.start - 1) and not is_in(document, noun + 1, "naming_verbs"):
        return of_noun(document, noun, index - 1)
    return of_name(document, name, first) if name is not None else None


def indefinite(document: Document, first: int, index: int) -> Speaker | None:
    """Give anybody with an English ``a`` who opens a clause right before the verb: ``A former clerk said``."""
    every = words(document)
    last = index - 1
    if gap(document, last) == ", ":
        return None  # the end of an apposition: "Roth, a former banker, told"
    while last > first and is_in(document, last, "subject_adverbs"):
        last -= 1
    for at in range(last, max(first, last - _MOST_INDEFINITE) - 1, -1):
        if every.lower[at] in ("a", "an") and at < last and (at == first or gap(document, at - 1) == ", "):
            if any(is_in(document, one, "spokespeople") for one in range(at, last + 1)):
                return None  # who speaks for a body
            if is_in(document, last, "bodies"):
                return of_noun(document, last) if last in speaking_nouns(document) else None
            place = every.span(at, last)
            return Speaker(Kind.ANONYMOUS, document.text(place), place)
        if not every.texts[at].islower() or (gap(document, at) != " " and at < last):
            break
    return None


def _paper(document: Document, first: int, at: int, index: int) -> Speaker:
    """Give the document that opens a sentence: by whose it is, by the journal that it stands in, else in its own words."""
    found = of_document(document, at, index - 1)
    if words(document).span(at).start < found.span.start or found.kind is not Kind.DOCUMENT:
        return found  # whose it is
    journals = (name for name in names_between(document, at, index - 1) if is_in(document, name.first, "documents"))
    journal = next(journals, None)
    if journal is not None and journal.first < journal.last:
        return of_name(document, journal, first)
    start = at
    while start > first and words(document).texts[start - 1].islower():
        start -= 1
    place = Span(words(document).starts[start], found.span.end)
    return Speaker(Kind.DOCUMENT, document.text(place), place)


def after(document: Document, index: int, last: int, reach: int = 8) -> Speaker | None:
    """Give who stands after word ``index``, up to word ``last``: ``kata``, ``dikatakan oleh`` or ``menurut`` lead there."""
    high = min(last, index + reach)
    if index < high and is_in(document, index + 1, "documents"):
        return of_document(document, index + 1, high)
    return _indefinite_after(document, index, high) or _first_after(document, index, high) or _unnamed(document, index, high)


def _first_after(document: Document, index: int, high: int) -> Speaker | None:
    """Give the first name, pronoun, noun or account after a word that can speak."""
    for at in range(index + 1, high + 1):
        if at > index + 1 and _ends_phrase(document, index, at):
            return None
        addressed = at > index + 1 and is_in(document, at - 1, "addressing_words")
        name = None if addressed else next(iter(names_between(document, at, at)), None)
        if name is not None and not _owns(name):
            return of_name(document, name, index)
        if at in pronouns(document):
            return of_noun(document, at)
        if at in speaking_nouns(document) and not _leads_to_name(document, at, high):
            return of_noun(document, at)
        if words(document).texts[at][0] == "@":
            return Speaker(Kind.SOCIAL, words(document).texts[at], words(document).span(at))
    return None


def _ends_phrase(document: Document, index: int, at: int) -> bool:
    """Say whether a comma before word ``at`` ends what names the source in words: ``according to reports, City``."""
    if gap(document, at - 1) != ", ":
        return False
    between = range(index + 1, at)
    return all(words(document).texts[one].islower() and not is_in(document, one, "titles") for one in between)


def _owns(name: Name) -> bool:
    """Say whether a name only tells whose somebody is: ``said Kirana's manager``."""
    return name.text.endswith(("'s", "’s"))


def _indefinite_after(document: Document, index: int, high: int) -> Speaker | None:
    """Give anybody with an English ``a`` right behind a verb: ``said a senior government official``, ``said one mother``."""
    every = words(document)
    if index >= high or every.lower[index + 1] not in ("a", "an", "one"):
        return None
    last = index + 1
    while last < high and gap(document, last) == " " and every.texts[last + 1].islower() and not _is_small(document, last + 1):
        last += 1
    told = last in speaking_nouns(document) or (last > index + 1 and is_in(document, index, "inverted_verbs"))
    if not told or any(is_in(document, last, name) for name in _NOBODY):
        return None
    place = every.span(index + 1, last)
    return Speaker(Kind.ANONYMOUS, document.text(place), place)


_NOBODY = ("spokespeople", "bodies", "documents", "time-hour", "time-day", "time-week", "time-month", "time-year")


def _is_small(document: Document, index: int) -> bool:
    return any(is_in(document, index, name) for name in ("function_words", "relative_words"))


def _leads_to_name(document: Document, at: int, high: int) -> bool:
    """Say whether a name follows a noun that can speak: ``kata pengamat transportasi Gilang Pratomo``."""
    name = next(iter(names_between(document, at + 1, min(high, at + TITLE_REACH))), None)
    return name is not None and not is_in(document, name.start - 1, "addressing_words")


def _unnamed(document: Document, index: int, high: int) -> Speaker | None:
    """Give a platform, a web site or a document that stands there without a name."""
    every = words(document)
    for at in range(index + 1, high + 1):
        if is_in(document, at, "social"):
            return Speaker(Kind.SOCIAL, every.texts[at], every.span(at))
        if "." in every.texts[at] and every.texts[at][0].isalpha():
            return Speaker(Kind.MEDIA, every.texts[at], every.span(at))
        if is_in(document, at, "documents"):
            return of_document(document, at, high)
    return None
