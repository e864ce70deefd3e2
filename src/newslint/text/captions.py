"""Photo captions and their credits."""

from __future__ import annotations

import re

from newslint.model.regex import regex

_MOST_WORDS = 45
_MOST_CREDIT = 90  # characters
_CLOSING = frozenset(")]")
_BRACKET = regex(r"[(\[]([^()\[\]]{2,80}(?:\([^()]*\))?[^()\[\]]*)[)\]]\s*\.?\s*$")
_LABELLED = regex(
    r"(?:^|(?<=[\s.,;|/–—-]))(?:foto|photo|kredit(?: foto)?|credit|sumber(?: foto| gambar)?|image|gambar|dok)\s*[:.]\s*"
    r"(?=[A-Z@©(]|dok|\w+\.(?:com|id|org))(?:dok\.)?(?:[^.!?]|\.(?=\w)){2,80}\.?\s*$",
    re.IGNORECASE,
)
_AGENCY_AND_NAME = regex(r"[A-Za-z@][\w.@ -]*[A-Za-z]\s*[/|]\s*[@A-Z©]|©|[\w-]+\.(?:com|co\.id|id|org|net|io)\b")
_ILLUSTRATION = regex(
    r"(?:foto |gambar |photo )?(?:ilustrasi|illustration|infografi[sk]|infographic)\b"
    r"(?!\s+(?:ini|itu|tersebut|yang|adalah|is|was)\b)",
    re.IGNORECASE,
)
_LABEL = regex(r"[(\[]?(?:foto|photo|keterangan (?:foto|gambar)|caption|gambar|ket\.? ?foto)\s*[:/]", re.IGNORECASE)
_WORD = regex(r"[\w.@-]*\w")


def credit_start(text: str, photo_words: frozenset[str]) -> int | None:
    """Give the offset at which the credit at the end of a caption starts, if it has one.

    ``photo_words`` are the words (agencies, stock sites, ``dok``) of which a credit holds at least one, unless it has
    the form ``Agency/Name``.
    """
    if text.rstrip(". ")[-1:] in _CLOSING:
        bracket = _BRACKET.search(text[-_MOST_CREDIT - 10 :])
        if bracket is not None and is_credit(bracket.group(1), photo_words):
            return len(text) - len(bracket.group())
    labelled = _LABELLED.search(text) if ":" in text or "dok" in text.lower() else None
    return labelled.start() if labelled is not None and _names_a_source(labelled, photo_words) else None


def _names_a_source(labelled: re.Match[str], photo_words: frozenset[str]) -> bool:
    """Say whether what follows ``Foto:`` is a source and not the caption itself: names only, or the form of a credit.

    A small label that goes on a clause (``naik dok. Galangan Koja``) may be a word of it: there names alone tell nothing.
    """
    source = re.split(r"[:.]\s*", labelled.group(), maxsplit=1)[-1]
    if source.isupper() or is_credit(source, photo_words):
        return True
    goes_on = labelled.group()[0].islower() and labelled.string[: labelled.start()].rstrip()[-1:].isalnum()
    return not goes_on and all(word[0].isupper() or not word[0].isalpha() for word in source.split())


def is_credit(text: str, photo_words: frozenset[str]) -> bool:
    """Say whether words in brackets tell where a picture comes from."""
    return _AGENCY_AND_NAME.search(text) is not None or any(word in photo_words for word in _WORD.findall(text.lower()))


def is_caption(text: str, photo_words: frozenset[str]) -> bool:
    """Say whether a block is a caption: short, with a credit at its end or a caption's label at its start."""
    if len(text.split()) > _MOST_WORDS:
        return False
    return starts_as_caption(text) or credit_start(text, photo_words) is not None


def starts_as_caption(text: str) -> bool:
    """Say whether a block starts with what only captions start with."""
    return _LABEL.match(text) is not None or _ILLUSTRATION.match(text) is not None
