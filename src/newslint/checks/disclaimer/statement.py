"""Whether accepted other words are the house's own statement: nobody in the story says them, and nothing denies them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.disclaimer.options import Options
from newslint.checks.disclaimer.place import is_misplaced
from newslint.model.document import Document, Role
from newslint.model.pattern import Pattern
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.cues import word_set
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.triggers import Found
from newslint.text.words import words

_DENIAL = regex(r"(?i)(?<!\byang )\b(?:bukan(?:lah)?|tidak(?:lah)?|tak|tanpa|belum|not|never|no)\b")
_SPEAKS_OF_DENIAL = regex(r"(?i)tidak|tanpa|bukan|belum|\bnot\b|\bno\b|without")
_CLAUSE = regex(r"(?i)[,;:()–—]|\b(?:dan|serta|melainkan|tetapi|tapi|and|but)\b")
_NEAR = 3  # words before a match in which a denial is about it
_HOUSE = frozenset({"redaksi", "kami", "penulis", "tulisan", "artikel", "ini", "we", "editors", "newsroom"})
_REPORTING = ("say_verbs", "say_verbs_with_subject", "quote_verbs")
_SHORT = 40  # words: a longer paragraph in the middle of a story is the story


def statements(document: Document, options: Options, found: Iterable[tuple[Pattern, Found]]) -> Iterator[Span]:
    """Give where accepted words stand for the disclaimer, of the places where their expressions match."""
    for pattern, one in found:
        if options.from_anyone or (_is_houses(document, options, one.span) and not _is_denied(document, pattern, one.span)):
            yield one.span


def _is_houses(document: Document, options: Options, span: Span) -> bool:
    """Say whether the house says it: outside quotations and reported speech, and not as a part of its story."""
    block = document.block_at(span.start)
    if block.role is Role.DISCLAIMER:
        return True
    if quotation_at(document, span) is not None or _is_reported(document, span):
        return False
    return not is_misplaced(document, options.place, span) or len(words(document).within(block.span)) <= _SHORT


def _is_reported(document: Document, span: Span) -> bool:
    """Say whether a verb of speech, of which the house is not the subject, stands around the words in their sentence."""
    every = words(document)
    inside = every.within(span)
    return any(
        index not in inside
        and any(every.lower[index] in word_set(document.vocabulary, name) for name in _REPORTING)
        and (index == 0 or every.lower[index - 1] not in _HOUSE)
        for index in every.within(sentence_at(document, span.start).span)
    )


def _is_denied(document: Document, pattern: Pattern, span: Span) -> bool:
    """Say whether the clause that decides holds a denial which the expression does not ask for."""
    if _SPEAKS_OF_DENIAL.search(pattern.text):
        return False
    *before, last = _CLAUSE.split(document.text(span))
    if before:
        return _DENIAL.search(last) is not None
    ahead = document.text(Span(sentence_at(document, span.start).span.start, span.start))
    return _DENIAL.search(f"{_last_words(ahead)} {last}") is not None


def _last_words(text: str) -> str:
    own: Sequence[str] = _CLAUSE.split(text)[-1].split()
    return " ".join(own[-_NEAR:])
