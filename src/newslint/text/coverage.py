"""How far a source reaches: which sentences somebody stands behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.model.document import Document
from newslint.model.span import Span
from newslint.text.attributions import Attribution, Frame, attributions
from newslint.text.claims import Claim, ClaimKind
from newslint.text.cues import cues, word_set
from newslint.text.facts import fact
from newslint.text.names import Bearer, names_between
from newslint.text.paragraphs import beside, edge, is_lead, neighbour, sentences_of_blocks
from newslint.text.quotes import quotations
from newslint.text.sentences import sentence_index, sentences
from newslint.text.speaker import Kind, Speaker
from newslint.text.speakers import is_unnamed_study, opens_with_body
from newslint.text.words import words


@fact
def attributed(document: Document) -> Mapping[int | None, Sequence[Attribution]]:
    """Map each sentence (an index) that names a source to its attributions; a quotation's sentences share its speaker."""
    found: dict[int | None, list[Attribution]] = {}
    for attribution in attributions(document):
        found.setdefault(attribution.sentence, []).append(attribution)
    for quotation in quotations(document):
        first, last = (sentence_index(document, at) for at in (quotation.span.start, quotation.span.end - 1))
        speaking = next((index for index in (last, first, last + 1, first - 1) if index in found), None)
        if speaking is not None and sentences(document)[speaking].block == quotation.block:
            for index in range(first, last + 1):
                found.setdefault(index, found[speaking])
    return found


_OPENERS = ("contrasts", "back_references", "pronouns", "third_person_institution")


@fact
def _openers(document: Document) -> Mapping[str, frozenset[int]]:
    return {name: frozenset(first for first, _ in cues(document, name)) for name in _OPENERS}


def _opens_with(document: Document, index: int, name: str) -> bool:
    return words(document).within(sentences(document)[index].span).start in _openers(document)[name]


def opens_with_contrast(document: Document, index: int) -> bool:
    """Say whether a sentence (an index) turns to something else: what was named before does not reach it."""
    return _opens_with(document, index, "contrasts")


def points_back(document: Document, index: int) -> bool:
    """Say whether a sentence (an index) opens by pointing at what was just said: ``Hal itu dikatakan ...``."""
    return _opens_with(document, index, "back_references")


@fact
def _denials(document: Document) -> frozenset[int]:
    """Give the sentences (indices) in which somebody denies: what they deny has somebody to answer for it."""
    denials = {first for first, _ in cues(document, "denial_verbs")}
    starts = words(document).starts
    return frozenset(
        attribution.sentence for attribution in attributions(document) if any(starts[at] == attribution.cue.start for at in denials)
    )


def _from_before(document: Document, index: int, claim: Claim) -> bool:
    """Say whether the sentence before names who stands behind a claim; hearsay needs more than a study that is nobody's."""
    before = _speaks(document, neighbour(document, index, -1), hearsay=claim.kind is ClaimKind.HEDGE)
    return before and not opens_with_contrast(document, index)


def _speaks(document: Document, index: int | None, *, hearsay: bool) -> bool:
    """Say whether a sentence names somebody who can stand behind a claim; a study that is nobody's is hearsay itself."""
    told = attributed(document).get(index, ())
    return any(not (hearsay and is_unnamed_study(document, one.speaker)) for one in told)


def _from_after(document: Document, index: int, *, pointing: bool) -> bool:
    """Say whether the next sentence speaks for this one; ``pointing``: only if it points back or denies."""
    after = neighbour(document, index, 1)
    if after is None or after not in attributed(document):
        return False
    if after in _denials(document):
        return True
    return not opens_with_contrast(document, after) and (not pointing or points_back(document, after))


def _from_next_paragraph(document: Document, index: int, *, pointing: bool) -> bool:
    """Say whether the next paragraph opens by naming somebody for the last sentence of this one, or for the lead.

    ``pointing``: only if it opens with a quotation, points back or denies.
    """
    block = sentences(document)[index].block
    after = edge(document, block, 1)
    if after is None or after not in attributed(document):
        return False
    if is_lead(document, block):
        return True
    if neighbour(document, index, 1) is not None:
        return False
    if after in _denials(document) or points_back(document, after) or _opens_with_quotation(document, after):
        return True
    return not pointing and not opens_with_contrast(document, after)


@fact
def _quotation_starts(document: Document) -> frozenset[int]:
    return frozenset(quotation.span.start for quotation in quotations(document))


def _opens_with_quotation(document: Document, index: int) -> bool:
    return sentences(document)[index].span.start in _quotation_starts(document)


def _is_closed(document: Document, block: int) -> bool:
    """Say whether the last quotation of a block ends in it."""
    inside = [quotation for quotation in quotations(document) if quotation.block == block]
    return not inside or inside[-1].closed


def is_between_sources(document: Document, index: int, *, hearsay: bool = False) -> bool:
    """Say whether a sentence's paragraph stands between two that somebody is named for: the account goes on."""
    block = sentences(document)[index].block
    return (
        _speaks(document, edge(document, block, -1), hearsay=hearsay)
        and _speaks(document, edge(document, block, 1), hearsay=hearsay)
        and not opens_with_contrast(document, index)
    )


def _goes_on(document: Document, index: int) -> bool:
    """Say whether the paragraph opens with a pronoun for who spoke at the end of the one before."""
    block = sentences(document)[index].block
    opening = sentences_of_blocks(document)[block][0]
    return edge(document, block, -1) in attributed(document) and any(
        _opens_with(document, opening, name) for name in ("pronouns", "third_person_institution")
    )


@fact
def _attributed_blocks(document: Document) -> frozenset[int | None]:
    return frozenset(sentences(document)[index].block for index in attributed(document) if index is not None)


def _figure_is_covered(document: Document, index: int) -> bool:
    """Say whether a source is named in a figure's paragraph, or the figure is what a body says of its own acts."""
    block = sentences(document)[index].block
    leads = is_lead(document, block) and edge(document, block, 1) in attributed(document)
    return leads or block in _attributed_blocks(document) or _tells_own_act(document, index)


def _tells_own_act(document: Document, index: int) -> bool:
    """Say whether a sentence opens with an institution: it is the source of what it does itself."""
    opening = words(document).within(sentences(document)[index].span).start
    name = next(iter(names_between(document, opening, opening + 1)), None)
    return (name is not None and name.bearer is Bearer.INSTITUTION) or opens_with_body(document, opening)


def _is_known_by_law(document: Document, index: int) -> bool:
    """Say whether a sentence tells what was done to a suspect, and its paragraph or the one before by whom: ``ditangkap``."""
    every, vocabulary = words(document), document.vocabulary
    acts, bodies = word_set(vocabulary, "law_acts"), word_set(vocabulary, "law_bodies")
    sentence = sentences(document)[index]
    if not any(every.lower[at] in acts for at in every.within(sentence.span)):
        return False
    near = (sentence.block, beside(document, sentence.block, -1))
    spans = (document.blocks[block].span for block in near if block is not None)
    return any(every.lower[at] in bodies for span in spans for at in every.within(span))


def carries(document: Document, block: int) -> int | None:
    """Give the sentence (an index) beside a paragraph without a source of its own whose source holds for it, if any."""
    opening = sentences_of_blocks(document)[block][0]
    before, after = edge(document, block, -1), edge(document, block, 1)
    if _goes_on(document, opening):
        return before
    if after is not None and after in attributed(document) and (is_lead(document, block) or points_back(document, after)):
        return after
    if not _opens_with_quotation(document, opening):
        return None
    return after if after in attributed(document) and not _is_closed(document, block) else before


def is_covered(document: Document, claim: Claim) -> bool:
    """Say whether somebody stands behind a claim; hearsay needs somebody nearer than an allegation or a forecast."""
    index = claim.sentence
    if index in attributed(document) or _from_before(document, index, claim):
        return True
    if claim.kind is ClaimKind.FIGURE:
        return _figure_is_covered(document, index)
    if claim.kind is ClaimKind.ALLEGATION and _is_known_by_law(document, index):
        return True
    hearsay = claim.kind is ClaimKind.HEDGE
    return (
        _from_after(document, index, pointing=hearsay)
        or _from_next_paragraph(document, index, pointing=hearsay)
        or is_between_sources(document, index, hearsay=hearsay)
        or _goes_on(document, index)
    )


_NAMED = (Kind.PERSON, Kind.INSTITUTION, Kind.DOCUMENT, Kind.MEDIA)


def is_specified(document: Document, span: Span) -> bool:
    """Say whether somebody named tells of the crowd at a view span, or the next sentence of the paragraph names one of it."""
    index = sentence_index(document, span.start)
    own = attributed(document).get(index, ())
    if any(one.frame is Frame.SAID and _is_named(document, one.speaker) and one.cue.end <= span.start for one in own):
        return True
    before = attributed(document).get(neighbour(document, index, -1), ())
    if any(one.speaker.kind is Kind.DOCUMENT and one.frame is Frame.CITED for one in before):
        return not opens_with_contrast(document, index)  # the scientists of "menurut laporan itu"
    after = neighbour(document, index, 1)
    if any(_is_named(document, attribution.speaker) for attribution in attributed(document).get(after, ())):
        return True
    return after is not None and _tells_house(document, after)


def _tells_house(document: Document, index: int) -> bool:
    """Say whether a sentence opens with those of a house: ``Researchers at Northfield University tracked``."""
    every = words(document)
    start = every.within(sentences(document)[index].span).start
    names = names_between(document, start, start + _HOUSE_REACH)
    return any(name.bearer is Bearer.INSTITUTION and every.lower[name.start - 1] in _house_words(document) for name in names)


_HOUSE_REACH = 4


def _house_words(document: Document) -> frozenset[str]:
    return word_set(document.vocabulary, "house_words")


def _is_named(document: Document, speaker: Speaker) -> bool:
    return speaker.kind in _NAMED and not is_unnamed_study(document, speaker)
