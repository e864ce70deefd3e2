"""Whether a disclaimer names an outlet, and another one than metadata does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.disclaimer.presence import Presence
from newslint.model.document import Document
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.resemblance import Passage
from newslint.text.sentences import sentence_at

_NAME = r"(?P<name>[A-Z0-9][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,3})"
_KINDS = r"(?:\W+(?:media|harian|portal|koran|surat kabar|situs|majalah|tabloid|the|newspaper))*"
_MEDIA = "{media}"
_BEFORE = "redaksi", "editors of", "views of", "opinions of", "those of", "policy of"
_NO_NAME = regex(r"(?i)\b(?:media|ini|itu|kami|kita|redaksi|this|outlet|our|newsroom|the|site|newspaper|publisher)\b")
_NO_LETTER = regex(r"[\W_]+")


def other_outlet(document: Document, presence: Presence, outlets: Sequence[str]) -> Span | None:
    """Give the view span of a name in a disclaimer that is none of the outlet's."""
    start = sentence_at(document, presence.span.start).span.start
    end = sentence_at(document, max(presence.span.start, presence.span.end - 1)).span.end
    said = document.text(Span(start, end))
    if not outlets or said.isupper() or any(ours in _letters(said) for ours in map(_letters, outlets)):
        return None
    for expression in _expressions(presence):
        found = regex(expression).search(said)
        if found is not None and not _is_ours(found["name"], outlets):
            return Span(start + found.start("name"), start + found.start("name") + len(found["name"].rstrip(".-")))
    return None


def _expressions(presence: Presence) -> Iterator[str]:
    """Give where the outlet is named: at its place in the prescribed text, or behind the words that announce it."""
    if presence.text is None:
        yield rf"\b(?i:{'|'.join(_BEFORE)}){_KINDS}\W+{_NAME}"
        return
    passage = Passage(presence.text.text)
    for number, token in enumerate(passage.tokens):
        before = passage.tokens[number - 1] if number else "{"
        after = (*passage.tokens, "{")[number + 1]
        if token == _MEDIA and before[0] != "{":
            yield rf"\b(?i:{_same(passage, before)}){_KINDS}\W+{_NAME}"
        elif token == _MEDIA and after[0] != "{":
            yield rf"{_NAME}\W+(?i:{_same(passage, after)})\b"


def _same(passage: Passage, token: str) -> str:
    return "|".join([token, *(word for word, same in passage.choices.items() if same == token)])


def _is_ours(name: str, outlets: Sequence[str]) -> bool:
    given = _letters(_NO_NAME.sub(" ", name))
    return not given or any(given in ours for ours in map(_letters, outlets))


def _letters(name: str) -> str:
    return _NO_LETTER.sub("", name).casefold()
