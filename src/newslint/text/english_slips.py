"""Which words that an English speller does not know are slips: names, loans, foreign runs and people's speech are not."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon import words as lexicon
from newslint.lexicon.distance import distance
from newslint.lexicon.words import Standing, is_english, standing, zipf, zipf_en
from newslint.model.document import Document, Role
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.english_proposals import frequency
from newslint.text.facts import fact
from newslint.text.foreign import neighbour
from newslint.text.names import names
from newslint.text.own import is_own
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_at
from newslint.text.words import words

PROPOSALS = 3  # of the speller, best first, are looked at
TERM = 3  # a word that stands so often is the article's own
LONG, SHORT = 7, 5  # letters from which two slips tell what was meant, and one slip in speech
ONE_SLIP, SOME_SLIP, TWO_SLIPS = 1.0, 1.3, 2.3  # costs (``lexicon.distance``)
KNOWN, COMMON, EVERYWHERE = 2.5, 4.5, 6.0  # English frequency (Zipf) of what was meant
LOAN = 3.0  # Indonesian frequency from which a word is one that an article may use
FUNCTION_WORD = 6.5  # Indonesian frequency of dan and ada, and of no name
NEVER = 9.0  # the cost of what was not meant
OUTDONE = 1.5  # Zipf by which a word outdoes the rare one beside it
LONGEST_COMPOUND = 13  # letters from which two words are no compound, but stuck together
PARTICLE = 2  # letters of de, du, al: names hold them
_CAMEL = regex(r"[a-z][A-Z]")
_VARIANTS = (
    (regex(r"(?<=[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)"), "z"),
    (regex(r"(?<=o)u(?=r)"), ""),
    (regex(r"[ao](?=e)"), ""),
    (regex(r"ll(?=[aeiy])"), "l"),
    (regex(r"re$"), "er"),
    (regex(r"ogue$"), "og"),
)
_GLUE = frozenset("_/@#\\+=&$.")
_ACRONYM = 6


def is_slip(document: Document, span: Span, proposals: Sequence[str], *, any_variant: bool) -> bool:
    """Say whether an unknown word at a view span is a slip.

    ``proposals`` are the speller's, best first; ``any_variant`` accepts every spelling that some English has.
    """
    text = document.text(span)
    word = text.lower().replace("’", "'")
    if not _is_plain(document, span, text) or _is_own(document, word):
        return False
    if text.islower() and proposals and proposals[0].istitle() and proposals[0].lower() == word:
        # only the capital is missing: monday, koran; not the du of a name, or the dan of Indonesian
        return len(word) > PARTICLE and zipf(word) < FUNCTION_WORD
    if len(words(document).places.get(word, ())) >= TERM:
        return False
    if not any_variant and _is_of_another(word, proposals) and not _is_names_word(document, span, text):
        return True
    if any_variant and is_english(word) and not _is_swapped(word, proposals) and not _is_outdone(word, proposals):
        return False
    return _is_slip_here(document, span, word, proposals)


def _is_slip_here(document: Document, span: Span, word: str, proposals: Sequence[str]) -> bool:
    """Hold a word to what its surroundings ask for: a name, speech or a foreign run needs more than a likeness."""
    if _is_names_word(document, span, document.text(span)):
        return _is_sure(word, _words_for_a_name(word, proposals), LONG) and not (lexicon.is_name(word) or _is_loan(word))
    if quotation_at(document, span) is not None or _is_in_foreign_run(document, span):
        return _is_sure(word, proposals, SHORT) and not _is_loan(word)
    if _is_loan(word):
        return _is_swapped(word, proposals)
    if _is_derived(word):
        return _is_sure(word, proposals, SHORT)
    return _is_near(word, proposals, SOME_SLIP if document.text(span)[:1].isupper() else TWO_SLIPS)  # it may be a name all the same


def _is_own(document: Document, word: str) -> bool:
    """Say whether all parts of a word are the newsroom's own, as they are or in the plural."""
    return all(
        is_own(document.vocabulary, part) or (part.endswith("s") and is_own(document.vocabulary, part[:-1]))
        for part in word.removesuffix("'s").split()
    )


def is_name(document: Document, span: Span) -> bool:
    """Say whether a view span is a word of a name or of its title, and no English word."""
    text = document.text(span)
    return _is_names_word(document, span, text) and (_is_loan(text.lower()) or not is_english(text.lower()))


def _is_plain(document: Document, span: Span, text: str) -> bool:
    """Say whether a word is made of letters and touches no sign of a code or an address."""
    letters = text.replace("-", "").replace("'", "").replace("’", "").replace(" ", "")
    if not letters.isalpha() or (text.isupper() and len(text) <= _ACRONYM) or _CAMEL.search(text):
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
        return "-" in text and text != text.lower()  # al-Qassam
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


def _is_derived(word: str) -> bool:
    """Say whether a word is a known one with an ending that a dictionary need not list: solvently, liftings."""
    return any(
        word.endswith(ending) and is_english(word[: -len(ending)]) and zipf_en(word[: -len(ending)]) >= KNOWN
        for ending in ("ly", "ness", "less", "s")
        if not word.endswith(f"y{ending}")
    )


def _words_for_a_name(word: str, proposals: Sequence[str]) -> list[str]:
    """Leave out what makes one name of another: its parts (Riverland), or another last letter (Virginie)."""
    return [one for one in proposals[:PROPOSALS] if _joined(one) != word and one.lower()[-1:] == word[-1:]]


def _joined(proposal: str) -> str:
    return proposal.lower().replace(" ", "").replace("-", "")


def _ways(word: str, proposals: Sequence[str]) -> list[tuple[float, float]]:
    """Give cost and frequency of what the speller proposes; two words are as common as the rarer."""
    return [_way(word, proposal) for proposal in proposals[:PROPOSALS] if not proposal.isupper()]


def _way(word: str, proposal: str) -> tuple[float, float]:
    meant = proposal.lower()
    common = frequency(meant)
    if _joined(proposal) == word:
        return (ONE_SLIP if _is_run_together(word, meant.replace("-", " ").split()) else NEVER, common)
    cost = distance(word, meant)
    return (NEVER if cost >= ONE_SLIP and proposal.istitle() and common < COMMON else cost, common)  # Garfield for gasfield


def _is_run_together(word: str, parts: Sequence[str]) -> bool:
    """Say whether words lack the blank between them; two that are no function words make a compound if it is not too long."""
    return len(word) >= LONGEST_COMPOUND or any(zipf_en(part) >= EVERYWHERE for part in parts)


def _is_near(word: str, proposals: Sequence[str], most: float) -> bool:
    """Say whether one of the proposals is near enough, or common enough, to have been meant; ``most`` is what it may cost."""
    return any(
        (cost <= SOME_SLIP and frequency >= KNOWN) or (cost <= most and frequency >= (KNOWN if len(word) >= LONG else COMMON))
        for cost, frequency in _ways(word, proposals)
    )


def _is_outdone(word: str, proposals: Sequence[str]) -> bool:
    """Say whether a rare word lies one slip beside one that is far more common, and is not the same word elsewhere."""
    if zipf_en(word) >= KNOWN or _is_of_another(word, proposals):
        return False
    whole = [one for one in proposals if _joined(one) != word]
    return any(cost <= ONE_SLIP and common >= zipf_en(word) + OUTDONE for cost, common in _ways(word, whole))


def _is_of_another(word: str, proposals: Sequence[str]) -> bool:
    """Say whether a proposal is the same word as another English spells it."""
    return any(_spelled_alike(word) == _spelled_alike(proposal.lower()) for proposal in proposals[:PROPOSALS])


def _spelled_alike(word: str) -> str:
    """Give one spelling for those of all Englishes: jeopardise, paedophilia, colour."""
    for british, american in _VARIANTS:
        word = british.sub(american, word)
    return word


def _is_sure(word: str, proposals: Sequence[str], length: int) -> bool:
    """Say whether the word lies one slip beside a common one."""
    return len(word) >= length and any(cost <= ONE_SLIP and common >= COMMON for cost, common in _ways(word, proposals))


def _is_swapped(word: str, proposals: Sequence[str]) -> bool:
    """Say whether two letters changed places in one of the commonest words: ``teh`` is tea in Indonesian, and a slip."""
    ways = (proposal.lower() for proposal in proposals[:PROPOSALS] if sorted(proposal.lower()) == sorted(word))
    return any(distance(word, meant) <= ONE_SLIP and zipf_en(meant) >= EVERYWHERE for meant in ways)
