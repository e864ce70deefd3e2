"""Which words that an English speller does not know are slips: names, loans, foreign runs and people's speech are not."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon import words as lexicon
from newslint.lexicon.distance import distance
from newslint.lexicon.words import Standing, is_english, standing, zipf, zipf_en
from newslint.model.document import Document, Role
from newslint.model.span import Span
from newslint.text.facts import fact
from newslint.text.foreign import neighbour
from newslint.text.names import names
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.words import words

PROPOSALS = 3  # of the speller, best first, are looked at
TERM = 3  # a word that stands so often is the article's own
LONG, SHORT = 7, 5  # letters from which two slips tell what was meant, and one slip in speech
ONE_SLIP, SOME_SLIP, TWO_SLIPS = 1.0, 1.3, 2.3  # costs (``lexicon.distance``)
KNOWN, COMMON, EVERYWHERE = 2.5, 4.5, 6.0  # English frequency (Zipf) of what was meant
LOAN = 3.0  # Indonesian frequency from which a word is one that an article may use
_GLUE = frozenset("_/@#\\+=&$.")
_ACRONYM = 6


def is_slip(document: Document, span: Span, proposals: Sequence[str], *, any_variant: bool) -> bool:
    """Say whether an unknown word at a view span is a slip.

    ``proposals`` are the speller's, best first; ``any_variant`` accepts every spelling that some English has.
    """
    text = document.text(span)
    word = text.lower().replace("’", "'")
    if not _is_plain(document, span, text):
        return False
    if text.islower() and proposals and proposals[0].istitle() and proposals[0].lower() == word:
        return True  # only the capital is missing: monday, koran
    if len(words(document).places.get(word, ())) >= TERM:
        return False
    if any_variant and is_english(word) and zipf_en(word) >= KNOWN and not _is_swapped(word, proposals):
        return False
    return _is_slip_here(document, span, word, proposals)


def _is_slip_here(document: Document, span: Span, word: str, proposals: Sequence[str]) -> bool:
    """Hold a word to what its surroundings ask for: a name, speech or a foreign run needs more than a likeness."""
    if _is_names_word(document, span, document.text(span)):
        return _is_sure(word, proposals, LONG) and not (lexicon.is_name(word) or _is_loan(word))
    if quotation_at(document, span) is not None or _is_in_foreign_run(document, span):
        return _is_sure(word, proposals, SHORT) and not _is_loan(word)
    return _is_swapped(word, proposals) if _is_loan(word) else _is_near(word, proposals)


def is_name(document: Document, span: Span) -> bool:
    """Say whether a view span is a word of a name or of its title, and no English word."""
    text = document.text(span)
    return _is_names_word(document, span, text) and (_is_loan(text.lower()) or not is_english(text.lower()))


def _is_plain(document: Document, span: Span, text: str) -> bool:
    """Say whether a word is made of letters and touches no sign of a code or an address."""
    letters = text.replace("-", "").replace("'", "").replace("’", "").replace(" ", "")
    if not letters.isalpha() or (text.isupper() and len(text) <= _ACRONYM):
        return False
    before, after = document.view[max(0, span.start - 1) : span.start], document.view[span.end : span.end + 2]
    return before not in _GLUE and not (after[:1] in _GLUE and after[1:].isalnum())


def _is_loan(word: str) -> bool:
    """Say whether a word is Indonesian, or the parts of a compound are all English or Indonesian."""
    parts = word.split("-")
    if len(parts) > 1:
        return all(is_english(part) or _is_loan(part) or lexicon.is_name(part) for part in parts if part)
    return zipf(word) >= LOAN or standing(word) is Standing.KNOWN


@fact
def _name_words(document: Document) -> frozenset[int]:
    """Give the places of the words of names."""
    every = words(document)
    return frozenset(every.starts[index] for name in names(document) for index in range(name.start, name.last + 1))


def _is_names_word(document: Document, span: Span, text: str) -> bool:
    """Say whether a word with a capital bears a name: it does, unless it opens a sentence and nothing else speaks for it."""
    if not text[:1].isupper():
        return False
    if document.block_at(span.start).role in (Role.HEADLINE, Role.HEADING):
        return True
    opens = sentence_at(document, span.start).span.start >= span.start - 1
    return not opens or span.start in _name_words(document) or lexicon.is_name(text.lower())


def _is_in_foreign_run(document: Document, span: Span) -> bool:
    """Say whether a word stands beside one that is Indonesian and not English, or two that nobody knows."""
    inside = words(document).within(span)
    if not inside:
        return False
    beside = [neighbour(document, inside[0], -1), neighbour(document, inside[-1], 1)]
    foreign = [bool(word) and word.islower() and _is_foreign(word) for word in beside]
    return any(foreign)


def _is_foreign(word: str) -> bool:
    return zipf(word) >= LOAN and not (is_english(word) and zipf_en(word) > zipf(word) - 1)


def _ways(word: str, proposals: Sequence[str]) -> list[tuple[float, float]]:
    """Give cost and frequency of what the speller proposes; two words are as common as the rarer."""
    found = []
    for proposal in proposals[:PROPOSALS]:
        meant = proposal.lower()
        joined = meant.replace(" ", "").replace("-", "")
        cost = distance(word, meant) if joined != word else 1.0
        found.append((cost, min((zipf_en(part) for part in meant.replace("-", " ").split()), default=0.0)))
    return found


def _is_near(word: str, proposals: Sequence[str]) -> bool:
    """Say whether one of the proposals is near enough, or common enough, to have been meant."""
    return any(
        (cost <= SOME_SLIP and frequency >= KNOWN) or (cost <= TWO_SLIPS and frequency >= (KNOWN if len(word) >= LONG else COMMON))
        for cost, frequency in _ways(word, proposals)
    )


def _is_sure(word: str, proposals: Sequence[str], length: int) -> bool:
    """Say whether the word lies one slip beside a common one."""
    return len(word) >= length and any(cost <= ONE_SLIP and common >= COMMON for cost, common in _ways(word, proposals))


def _is_swapped(word: str, proposals: Sequence[str]) -> bool:
    """Say whether two letters changed places in one of the commonest words: ``teh`` is tea in Indonesian, and a slip."""
    ways = (proposal.lower() for proposal in proposals[:PROPOSALS] if sorted(proposal.lower()) == sorted(word))
    return any(distance(word, meant) <= ONE_SLIP and zipf_en(meant) >= EVERYWHERE for meant in ways)
