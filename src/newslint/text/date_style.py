"""How the English of an article writes its dates: with the month first, as Americans do, or the day."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.text.date_language import language_of
from newslint.text.dates import time_expressions
from newslint.text.facts import fact

_FIELDS = ("language", "lang")  # metadata that may name the variant of English
_AMERICAN = "en-us"


@fact
def puts_month_first(document: Document) -> bool:
    """Say whether English dates have their month first: metadata says American, or most of the written ones do so."""
    told = next((document.meta[field] for field in _FIELDS if document.meta.get(field)), "").casefold().replace("_", "-")
    if told.startswith("en-"):
        return told == _AMERICAN
    places = [one.place for one in time_expressions(document) if one.kind == "date" and one.place is not None]
    first = [document.text(place)[:1] for place in places if language_of(document, place) == "en"]
    return sum(letter.isalpha() for letter in first) > sum(letter.isdigit() for letter in first)
