"""Roles that the shape and the place of a block tell: headline, deck, byline, heading, list rows, quotation."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.document import Role
from newslint.model.regex import regex
from newslint.text.captions import credit_start, is_caption, starts_as_caption
from newslint.text.datelines import dateline_end

_MOST_IN_HEADLINE = 25  # words
_DECK = range(4, 31)
_MOST_IN_HEADING = 14
_MOST_IN_ROW = 16
_MOST_IN_CARD = 8
_CARD_LINES = 3
_MOST_IN_TITLE = 20
_LONGEST_BYLINE = 120  # characters
_TITLE_CAPITALS = 0.6
_BULLET = regex(r"[-•*–▪●◦‣]\s+\S|[a-z][.)]\s+\S|\(?[0-9]{1,2}\)\s*\S")
_NUMBERED = regex(r"\d{1,3}\.\s+\S")
_LABEL = (
    r"(?i:oleh|penulis|reporter|editor|pewarta|kontributor|fotografer|penyunting|wartawan|by|written by|edited by|"
    r"reporting by|laporan(?: wartawan| jurnalis)?)\s*:?\s+"
)
_NAME = r"(?:[A-Z@][\w.'’@-]*|dan|and|bin|binti|di|of|in)"
_NAMES = rf"{_NAME}(?:[\s,&]+{_NAME}){{0,9}}"
_BYLINE = regex(
    rf"(?:\(?(?:{_LABEL}{_NAMES}(?:\s\([^()]{{2,50}}\))?\s*[|/;–-]?\s*){{1,3}}\)?"
    r"|(?:\w+,\s+)?\d{1,2}\s+[A-Z][a-z]+\s+\d{4}(?:[\s,|–-]*(?:pukul\s+)?\d{1,2}[.:]\d{2}(?:\s*[A-Z]{3,4})?)?"
    r"|\(?[A-Za-z*]{2,6}(?:/[A-Za-z*]{2,6}){0,3}\))\s*\.?"
)
_LAST = "”’\"')]» "


def lay_out(texts: Sequence[str], given: Sequence[Role], photo_words: frozenset[str]) -> list[Role]:
    """Give the role of each block. Blocks that are not ``BODY`` already keep theirs; a single block is body."""
    roles = list(given)
    _extend_cards(texts, roles)
    _extend_related(texts, roles)
    start = _head(texts, roles, photo_words)
    rest = [number for number in range(start, len(texts)) if roles[number] is Role.BODY]
    if rest and dateline_end(texts[rest[0]]) is not None:
        rest = rest[1:]  # what a dateline stands before is the first paragraph, however short
    _inside(texts, roles, rest, photo_words)
    return roles


def _extend_cards(texts: Sequence[str], roles: list[Role]) -> None:
    """Take in what follows a badge: the author's name and a line about them."""
    left = 0
    for number, text in enumerate(texts):
        if roles[number] is Role.AUTHOR:
            left = _CARD_LINES
        elif left and roles[number] is Role.BODY and len(text.split()) <= _MOST_IN_CARD and not _ends_sentence(text):
            roles[number] = Role.AUTHOR
            left -= 1
        else:
            left = 0


def _extend_related(texts: Sequence[str], roles: list[Role]) -> None:
    """Take in the title that a bare ``Baca juga`` stands before."""
    for number in range(1, len(texts)):
        bare = roles[number - 1] is Role.RELATED and len(texts[number - 1].split()) <= _CARD_LINES
        if bare and roles[number] is Role.BODY and _is_title(texts[number]):
            roles[number] = Role.RELATED


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    if not words or len(words) > _MOST_IN_TITLE or text.rstrip(_LAST)[-1:] in (".", ":", ","):
        return False
    return sum(word[0].isupper() for word in words) >= _TITLE_CAPITALS * len(words)


def _head(texts: Sequence[str], roles: list[Role], photo_words: frozenset[str]) -> int:
    """Name what stands before the first paragraph, and give where that is."""
    open_blocks = [number for number, role in enumerate(roles) if role is Role.BODY]
    if len(open_blocks) <= 1:
        return 0
    headline, deck = Role.HEADLINE in roles, Role.DECK in roles
    for number in open_blocks:
        text, is_last = texts[number], number == open_blocks[-1]
        if _is_byline(text):
            roles[number] = Role.BYLINE
        elif is_caption(text, photo_words) and not is_last:
            roles[number] = _caption_role(text, photo_words)
        elif not headline and not is_last and _is_headline(text):
            roles[number] = Role.HEADLINE
            headline = True
        elif headline and not deck and not is_last and _is_deck(text):
            roles[number] = Role.DECK
            deck = True
        else:
            return number
    return len(texts)


def _is_byline(text: str) -> bool:
    return len(text) <= _LONGEST_BYLINE and _BYLINE.fullmatch(text) is not None


def _is_headline(text: str) -> bool:
    text = text.removesuffix("...") or text
    if len(text.split()) > _MOST_IN_HEADLINE or text[-1] in ".,;:" or _BULLET.match(text):
        return False
    return not text.rstrip(_LAST).endswith((".", ","))


def _is_deck(text: str) -> bool:
    words = len(text.split())
    return words in _DECK and not _ends_sentence(text) and text[-1] not in ",;" and not _row(text) and dateline_end(text) is None


def _row(text: str) -> bool:
    return _BULLET.match(text) is not None or _NUMBERED.match(text) is not None


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_LAST)[-1:] in (".", "!", "?", "…", ":")


def _caption_role(text: str, photo_words: frozenset[str]) -> Role:
    return Role.CREDIT if credit_start(text, photo_words) == 0 else Role.CAPTION


def _inside(texts: Sequence[str], roles: list[Role], rest: Sequence[int], photo_words: frozenset[str]) -> None:
    """Name headings, rows, quotations and captions among the paragraphs."""
    position = 0
    while position < len(rest):
        number = rest[position]
        text = texts[number]
        run = _run(texts, rest, position)
        lead_in = position > 0 and texts[rest[position - 1]].endswith(":")
        if len(run) > 1 and (lead_in or len(run) > 2 or all(_row(texts[one]) for one in run)):  # noqa: PLR2004 - two may be headings
            for one in run:
                roles[one] = Role.LIST
            position += len(run)
            continue
        roles[number] = _single(text, photo_words, is_last=position == len(rest) - 1)
        position += 1


def _run(texts: Sequence[str], rest: Sequence[int], position: int) -> list[int]:
    """Give the blocks from here on that look like rows of one list."""
    run: list[int] = []
    marked = _row(texts[rest[position]])
    for at in range(position, len(rest)):
        number = rest[at]
        text = texts[number]
        fits = _row(text) if marked else _is_short(text, _MOST_IN_ROW) and text[-1] != "?" and not _row(text)
        if not fits:
            break
        run.append(number)
    return run


def _is_short(text: str, most: int) -> bool:
    """Say whether a block is a short line that is no sentence: it starts like one, but ends with no stop."""
    return (
        len(text) < most * 14
        and len(text.split()) <= most
        and text[-1] not in '.,;:!”"'
        and (text[0].isupper() or text[0].isdigit())
        and not _opens_speech(text)
    )


def _opens_speech(text: str) -> bool:
    """Say whether a quotation begins in a block and goes on in the next one."""
    return text.count("“") > text.count("”") or text.count(' "') > text.count('" ') + text.endswith('"') + text.count('",')


def _single(text: str, photo_words: frozenset[str], *, is_last: bool) -> Role:
    caption = is_caption(text, photo_words)
    if not caption and not is_last and _is_short(text, _MOST_IN_HEADING):
        return Role.HEADING
    if _is_byline(text):
        return Role.BYLINE
    if caption and (starts_as_caption(text) or not is_last):
        return _caption_role(text, photo_words)
    return Role.QUOTE if _is_quotation(text) else Role.BODY


def _is_quotation(text: str) -> bool:
    """Say whether a block is one quotation and nothing else."""
    if text[0] not in '“"' or text[-1] not in '”"' or len(text) < 3:  # noqa: PLR2004 - two marks hold nothing
        return False
    inner = text[1:-1]
    return not any(mark in inner for mark in '“”"')
