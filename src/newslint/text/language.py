"""The language of a sentence: told by its function words, with the document's own word first."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.facts import fact
from newslint.text.sentences import sentence_at
from newslint.text.words import Words, words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Function words are a closed class of each language; words that both languages have are left out.
_ID = _set(
    "yang dan di ke dari untuk pada dengan ini itu dalam tidak akan oleh juga sebagai adalah ada telah bisa dapat para "
    "kata karena saat atau hari tersebut bahwa lebih tak sudah kami mereka ia dia antara setelah hingga serta menjadi "
    "secara masih seorang sebuah lalu tahun bulan pekan orang saya kita anda namun tetapi agar jika bagi belum hanya "
    "sebelum seperti kepada terhadap ketika sejak selama melalui menurut baca usai kini soal demi guna pun "
)
_EN = _set(
    "the of and to in is was for that with his her their which would have has had are were be been by at from this it as "
    "on but not they he she its who will after said an or about over more than when what we you i if so no up out into "
)
# Of these, what stands in capitals in mixed copy is an abbreviation: AS is Indonesian for the USA.
_ABBREVIATIONS = _set("as by he in it no on or so up who")
_MARGIN = 2
_TELLING = 6  # fewer words do not tell a language


def _verdict(indonesian: int, english: int, length: int, otherwise: str) -> str:
    """Give ``id`` or ``en`` by the votes of ``length`` words; where they do not tell, what was given."""
    if indonesian == english or abs(indonesian - english) < min(_MARGIN, length // 4):
        return otherwise
    return "id" if indonesian > english else "en"


def _is_abbreviation(every: Words, index: int) -> bool:
    return every.lower[index] in _ABBREVIATIONS and every.texts[index].isupper()


def _votes(every: Words, inside: range) -> tuple[int, int]:
    """Count the function words of each language."""
    indonesian = sum(every.lower[index] in _ID for index in inside)
    english = sum(every.lower[index] in _EN and not _is_abbreviation(every, index) for index in inside)
    return indonesian, english


@fact
def document_language(document: Document) -> str:
    """Give the language of the document: its metadata's word first, else by its function words."""
    told = document.meta.get("language", "").lower()[:2]
    if told in ("id", "en"):
        return told
    every = words(document)
    indonesian, english = (sum(len(every.places[word]) for word in known & every.places.keys()) for known in (_ID, _EN))
    english -= sum(_is_abbreviation(every, index) for word in _ABBREVIATIONS for index in every.places.get(word, ()))
    return _verdict(indonesian, english, len(every), "id")


@fact
def _sentence_languages(_document: Document) -> dict[int, str]:
    """Give the store of what was found, filled as it is asked for."""
    return {}


def language_at(document: Document, span: Span) -> str:
    """Give the language of the sentence at a view span; a short one speaks the document's language."""
    known = _sentence_languages(document)
    sentence = sentence_at(document, span.start) if document.blocks else None
    if sentence is None:
        return document_language(document)
    start = sentence.span.start
    if start not in known:
        every = words(document)
        inside = every.within(sentence.span)
        whole = document_language(document)
        votes = _votes(every, inside)
        known[start] = _verdict(*votes, len(inside), whole) if len(inside) >= _TELLING else whole
    return known[start]


@fact
def may_hold_english(document: Document) -> bool:
    """Say whether a document is English or has enough English function words for a sentence of it: no sentence is looked at."""
    if document_language(document) == "en":
        return True
    places = words(document).places
    return sum(len(places[word]) for word in _EN & places.keys()) >= _MARGIN
