"""The text of a Word document's main part, each stretch with its byte range in the XML.

The XML is read as a stream of events (expat), so that a fix can be spliced into the very bytes of a run and everything
else stays as it was. Tracked deletions, field codes and fall-backs are left out; tracked insertions count as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from newslint.model.records import dataclass, field

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_TEXT = W + "t"
_PARAGRAPH = W + "p"
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
_LEFT_OUT = frozenset(
    {W + name for name in ("del", "moveFrom", "instrText", "delText", "pict", "object")}
    | {"http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"}
)
_STYLE = W + "pStyle"
_LIST = W + "numPr"
_CELL = W + "tc"
_RUN = W + "r"
_PROPERTIES = W + "rPr"
_INSERTED = W + "ins"


@dataclass(frozen=True, slots=True)
class Run:
    """What a stretch stands in: its text element's start tag ends before ``tag`` (as bytes count), the run's formatting.

    ``properties`` is the place of ``w:rPr``; ``inserted`` says that the run is already a tracked insertion.
    """

    tag: int
    properties: tuple[int, int]
    inserted: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text and the bytes of the XML that it came from; ``whole`` says that they only go together (an entity, a tab)."""

    text: str
    start: int
    end: int
    whole: bool = False
    run: Run | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its style's id, whether it is a list item or stands in a table, and its stretches."""

    style: str = ""
    listed: bool = False
    in_table: bool = False
    stretches: list[Stretch] = field(default_factory=list)


class DocxError(Exception):
    """The XML is not what a Word document holds; the message says why."""


class _Events:
    def __init__(self, data: bytes) -> None:
        self.done: list[Paragraph] = []
        self._data = data
        self._open: list[Paragraph] = []
        self._hidden = self._cells = self._inserted = self._runs = 0
        self._properties = (0, 0)
        self._run: Run | None = None
        self._pending: tuple[str, int] | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self) -> list[Paragraph]:
        try:
            self._parser.Parse(self._data, True)  # noqa: FBT003 - expat's own way to say that this is all
        except expat.ExpatError as error:
            message = f"its XML is damaged ({error})"
            raise DocxError(message) from error
        return self.done

    def _doctype(self, *_: object) -> None:
        raise DocxError("it declares XML entities, which Word documents never do")

    def _flush(self) -> None:
        """Close the stretch of characters before the event at hand: it ends where that event starts."""
        if self._pending is None:
            return
        text, start = self._pending
        self._pending = None
        end = self._parser.CurrentByteIndex
        written = self._data[start:end]
        self._open[-1].stretches.append(Stretch(text, start, end, written != text.encode(), self._run))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        if name in _LEFT_OUT:
            self._hidden += 1
        elif name == _PARAGRAPH:
            self._open.append(Paragraph(in_table=self._cells > 0))
        elif name == _CELL:
            self._cells += 1
        elif name == _INSERTED:
            self._inserted += 1
        elif self._open:
            self._inside(name, attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if name == _TEXT:
            self._run = Run(self._tag_end(), self._properties, self._inserted > 0)
        elif name == _RUN:
            self._runs += 1
            self._properties = (0, 0)
        elif name == _PROPERTIES:
            self._properties = (self._parser.CurrentByteIndex, 0)
        elif name == _STYLE:
            paragraph.style = attributes.get(W + "val", "")
        elif name == _LIST:
            paragraph.listed = True
        elif name in _BREAKS and self._runs and not self._hidden:  # in a paragraph's properties w:tab is a tab stop
            start = self._parser.CurrentByteIndex
            paragraph.stretches.append(Stretch(_BREAKS[name], start, self._tag_end() + 1, whole=True))

    def _tag_end(self) -> int:
        return self._data.index(b">", self._parser.CurrentByteIndex)

    def _element_end(self) -> int:
        """Give the byte behind the element that ends: expat stands at its end tag, or behind it where it is empty."""
        position = self._parser.CurrentByteIndex
        return self._tag_end() + 1 if self._data.startswith(b"</", position) else position

    def _end(self, name: str) -> None:
        self._flush()
        if name in _LEFT_OUT:
            self._hidden -= 1
        elif name == _TEXT:
            self._run = None
        elif name == _PROPERTIES and not self._properties[1]:
            self._properties = (self._properties[0], self._element_end())
        elif name == _INSERTED:
            self._inserted -= 1
        elif name == _RUN:
            self._runs -= 1
        elif name == _CELL:
            self._cells -= 1
        elif name == _PARAGRAPH and self._open:
            paragraph = self._open.pop()
            if not self._hidden:
                self.done.append(paragraph)

    def _characters(self, text: str) -> None:
        self._flush()
        if self._run is not None and not self._hidden and self._open:
            self._pending = (text, self._parser.CurrentByteIndex)


def paragraphs(data: bytes) -> Iterator[Paragraph]:
    """Give the paragraphs of ``word/document.xml`` in order, those of tables and text boxes where they end.

    Raises ``DocxError`` for damaged XML and for entity declarations.
    """
    yield from _Events(data).read()
