"""Broken characters: UTF-8 that some program read as Windows-1252 or Mac Roman, and characters that were lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Document
from newslint.model.pattern import Pattern
from newslint.model.records import dataclass
from newslint.model.span import Span
from newslint.text.facts import fact

# A lead byte of UTF-8 as Windows-1252 or Mac Roman shows it, then the one to three bytes that follow it there.
_WINDOWS_TAIL = "[\u0080-\u009f\u00a1-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MAC_TAIL = "[ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø]"
_BROKEN = Pattern(  # compiled when a sign is met: most drafts have none
    rf"(?:ï»¿|[ÂÃ]{_WINDOWS_TAIL}|â{_WINDOWS_TAIL}{{2}}|ð{_WINDOWS_TAIL}{{3}}"
    rf"|[¬√]{_MAC_TAIL}|‚{_MAC_TAIL}{{2}})+"
    r"|â¬(?=\s?\d)|(?<!\w)Â(?=\s)|â€(?=[\s,.?!)]|$)|\ufffd+"
)
_SIGNS = "ÂÃâðï¬√‚\ufffd"
_LOST = {"â¬": "€", "Â": "", "â€": "”"}  # with bytes that some program dropped
_PLAUSIBLE = Pattern(r"(?:[\u00a0-\u024f\u2010-\u2044\u20a0-\u20bf\u2100-\u26ff\ufeff]|[\U0001f000-\U0001faff])+")


@dataclass(frozen=True, slots=True)
class Broken:
    """A stretch of broken characters, and what stood there before, where that can be told."""

    span: Span
    repaired: str | None


@fact
def broken(document: Document) -> Sequence[Broken]:
    """Give the stretches of a view that were decoded wrongly, in order."""
    return tuple(broken_characters(document.view))


def broken_characters(text: str) -> Iterator[Broken]:
    """Give the stretches of a text that were decoded wrongly, in order."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return
    for match in _BROKEN.compiled().finditer(text):
        found = match.group()
        repaired = _LOST.get(found) if found in _LOST else _repaired(found)
        if repaired is not None or "\ufffd" in found:
            yield Broken(Span(*match.span()), repaired)


def _repaired(found: str) -> str | None:
    """Read the characters back as UTF-8; ``None`` where that gives nothing that stands in news copy."""
    for encoding in ("cp1252", "mac_roman"):
        try:
            original = _bytes(found, encoding).decode("utf-8")
        except UnicodeError:
            continue
        if _PLAUSIBLE.compiled().fullmatch(original):
            return original.replace("\u00a0", " ").replace("\ufeff", "")
    return None


def _bytes(found: str, encoding: str) -> bytes:
    """Encode a text; Windows-1252 leaves five bytes undefined, which programs pass through."""
    return b"".join(bytes([ord(one)]) if "\u0080" <= one <= "\u009f" else one.encode(encoding) for one in found)
