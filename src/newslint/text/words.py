"""The words of a document, as parallel tuples: a ``Span`` for each would cost a quarter of the time there is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newslint.model.document import Document
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.facts import fact

# A word with inner hyphens and apostrophes; where more follows without a blank, the group says so and it is read again.
_COARSE = regex(r"[@#]?\w+(?:[-'’‑]\w+)*([.@:/,]\S*\w)?")
# Web and mail addresses, domains, handles and tags, figures, then words with inner hyphens and apostrophes. The lengths are
# those of RFC 5321 and 1035; without a limit a long row of letters and full stops is read again from each of them.
_FINE = regex(
    r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]']"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+"
    r"|[@#]\w(?:[\w.]*\w)?"
    r"|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.){1,8}"
    r"(?:com|co|id|org|net|io|gov|edu|info|tv|me|ly|ac|go|or|web|biz|news)\b(?:\.[a-z]{2}\b)?"
    r"|\d+(?:[.,:/]\d+)*(?:-\w+)?"
    r"|\w+(?:[-'’‑]\w+)*"
)
_FOLD = str.maketrans({"’": "'", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel sequences: ``starts`` and ``ends`` (view offsets), ``texts`` as written, ``lower`` for matching.

    ``lower`` is lower case with straight apostrophes and plain hyphens. ``places`` maps each distinct lower form to
    the indices at which it stands.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    texts: Sequence[str]
    lower: Sequence[str]
    places: Mapping[str, Sequence[int]]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int | None = None) -> Span:
        """Give the view span from word ``first`` through word ``last`` (both indices, both included)."""
        return Span(self.starts[first], self.ends[first if last is None else last])

    def within(self, span: Span) -> range:
        """Give the indices of the words that start inside a view span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def tokenise(text: str) -> Words:
    """Split any text into words."""
    spans: list[tuple[int, int]] = []
    for match in _COARSE.finditer(text):
        if match.lastindex is None:
            spans.append(match.span())
        else:
            spans.extend(fine.span() for fine in _FINE.finditer(text, *match.span()))
    texts = [text[start:end] for start, end in spans]
    lower = text.lower()
    lower = lower.translate(_FOLD) if "’" in lower or "‑" in lower else lower
    if len(lower) == len(text):
        folded = [lower[start:end] for start, end in spans]
    else:  # a few letters, such as U+0130, change their length in lower case
        folded = [word.lower().translate(_FOLD) for word in texts]
    places: dict[str, list[int]] = {}
    for index, word in enumerate(folded):
        if word in places:
            places[word].append(index)
        else:
            places[word] = [index]
    return Words([start for start, _ in spans], [end for _, end in spans], texts, folded, places)


def is_single(text: str) -> bool:
    """Say whether a text is one word, and no handle or tag."""
    return list(tokenise(text).texts) == [text] and text[0] not in "@#"


@fact
def words(document: Document) -> Words:
    """Give the words of the whole view, in order."""
    return tokenise(document.view)
