"""The text of a part of a Word document, each stretch with its byte range in the XML.

The XML is read as a stream of events (expat), so that a fix can be spliced into the very bytes of a run and everything
else stays as it was. Tracked deletions, field codes and fall-backs are left out; tracked insertions count as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from newslint.model.regex import regex
from newslint.parsers.docx_model import DocxError, Paragraph, Run, Stretch, WordLink

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = {  # ISO 29500 Strict has other names for the same things
    "http://purl.oclc.org/ooxml/wordprocessingml/main ": W,
    "http://purl.oclc.org/ooxml/officeDocument/math ": "http://schemas.openxmlformats.org/officeDocument/2006/math ",
    "http://purl.oclc.org/ooxml/officeDocument/relationships ": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships "
    ),
}
_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_FORMULA = "http://schemas.openxmlformats.org/officeDocument/2006/math oMath"
_TEXT = W + "t"
_PARAGRAPH = W + "p"
_OBJECT = "\ufffc"  # stands in the line for what is no text
_BREAKS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "sym": _OBJECT}
_LEFT_OUT = frozenset(
    {W + name for name in ("del", "moveFrom", "delText", "rt")}
    | {"http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback", _FORMULA}
)
_STYLE = W + "pStyle"
_LIST = W + "numPr"
_CELL = W + "tc"
_RUN = W + "r"
_PROPERTIES = W + "rPr"
_VANISH = W + "vanish"
_INSERTED = frozenset({W + "ins", W + "moveTo"})
_HYPERLINK = W + "hyperlink"
_FIELD = W + "fldChar"
_SIMPLE_FIELD = W + "fldSimple"
_INSTRUCTION = W + "instrText"
_ADDRESS = regex(r'\s*HYPERLINK\s+"([^"]+)"')
_OFF = ("0", "false", "off")


class _Field:
    """A field (``HYPERLINK "address"``): its code, then the words that show it, in a paragraph from a place on."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.paragraph: Paragraph | None = None
        self.start = 0


class _Events:
    def __init__(self, data: bytes) -> None:
        self.done: list[Paragraph] = []
        self._data = data
        self._strict = b"http://purl.oclc.org/ooxml/" in data
        self._open: list[Paragraph] = []
        self._hidden = self._cells = self._inserted = 0
        self._properties = (0, 0)
        self._nested = 0  # how deep in run properties: a tracked change of formatting holds the old ones
        self._vanish = False
        self._outer: list[tuple[tuple[int, int], bool]] = []  # of the runs that are open: text boxes stand in runs
        self._run: Run | None = None
        self._pending: tuple[str, int] | None = None
        self._links: list[tuple[Paragraph, int, str]] = []
        self._fields: list[_Field] = []
        self._in_code = False
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
        self._open[-1].add(Stretch(text, start, end, written != text.encode(), self._run))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        if self._strict:
            name, attributes = _plain(name), {_plain(key): value for key, value in attributes.items()}
        if name in _LEFT_OUT:
            if name == _FORMULA and self._open and not self._hidden:
                self._whole(_OBJECT)
            self._hidden += 1
        elif name == _PARAGRAPH:
            self._open.append(Paragraph(in_table=self._cells > 0))
        elif name == _CELL:
            self._cells += 1
        elif name in _INSERTED:
            self._inserted += 1
        elif self._open:
            self._inside(name, attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TEXT:
            self._run = Run(self._tag_end(), self._properties, self._inserted > 0)
        elif name == _RUN:
            self._outer.append((self._properties, self._vanish))
            self._properties, self._vanish = (0, 0), False
        elif name == _PROPERTIES:
            if not self._nested and self._outer:
                self._properties = (self._parser.CurrentByteIndex, 0)
            self._nested += 1
        elif name in _BREAKS and self._outer and not self._is_hidden():  # in a paragraph's properties w:tab is a tab stop
            self._whole(_BREAKS[name])
        else:
            self._beside_text(name, attributes)

    def _beside_text(self, name: str, attributes: dict[str, str]) -> None:
        """Take what tells of a paragraph or of the text that comes."""
        paragraph = self._open[-1]
        if name == _VANISH:
            self._vanish = bool(self._outer) and self._nested == 1 and attributes.get(W + "val", "") not in _OFF
        elif name == _STYLE:
            paragraph.style = attributes.get(W + "val", "")
        elif name == _LIST:
            paragraph.listed = True
        elif name in (_HYPERLINK, _SIMPLE_FIELD):
            address = _ADDRESS.match(attributes.get(W + "instr", ""))
            target = address[1] if address else f"id:{attributes.get(_ID, '')}"
            self._links.append((paragraph, paragraph.length, target))
        elif name == _FIELD:
            self._take_field(attributes.get(W + "fldCharType", ""), paragraph)
        elif name == _INSTRUCTION:
            self._in_code = True

    def _take_field(self, kind: str, paragraph: Paragraph) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].paragraph, self._fields[-1].start = paragraph, paragraph.length
        elif kind == "end" and self._fields:
            found = self._fields.pop()
            address = _ADDRESS.match("".join(found.code))
            if address and found.paragraph is paragraph:
                paragraph.links.append(WordLink(found.start, paragraph.length, address[1]))

    def _is_hidden(self) -> bool:
        return self._hidden > 0 or self._vanish

    def _whole(self, text: str) -> None:
        """Take what stands for an element as a whole."""
        self._open[-1].add(Stretch(text, self._parser.CurrentByteIndex, self._tag_end() + 1, whole=True))

    def _tag_end(self) -> int:
        return self._data.index(b">", self._parser.CurrentByteIndex)

    def _element_end(self) -> int:
        """Give the byte behind the element that ends: expat stands at its end tag, or behind it where it is empty."""
        position = self._parser.CurrentByteIndex
        return self._tag_end() + 1 if self._data.startswith(b"</", position) else position

    def _end(self, name: str) -> None:
        self._flush()
        if self._strict:
            name = _plain(name)
        if name in _LEFT_OUT:
            self._hidden -= 1
        elif name == _CELL:
            self._cells -= 1
        elif name in _INSERTED:
            self._inserted -= 1
        elif name == _PARAGRAPH and self._open:
            paragraph = self._open.pop()
            if not self._hidden:
                self.done.append(paragraph)
        elif self._open:
            self._end_inside(name)

    def _end_inside(self, name: str) -> None:
        if name == _TEXT:
            self._run = None
        elif name == _PROPERTIES:
            self._nested -= 1
            if not self._nested and self._properties[0] and not self._properties[1]:
                self._properties = (self._properties[0], self._element_end())
        elif name == _RUN and self._outer:
            self._properties, self._vanish = self._outer.pop()
        elif name == _INSTRUCTION:
            self._in_code = False
        elif name in (_HYPERLINK, _SIMPLE_FIELD) and self._links:
            paragraph, start, target = self._links.pop()
            paragraph.links.append(WordLink(start, paragraph.length, target))

    def _characters(self, text: str) -> None:
        self._flush()
        if self._in_code and self._fields:
            self._fields[-1].code.append(text)
        elif self._run is not None and self._open and not self._is_hidden():
            self._pending = (text, self._parser.CurrentByteIndex)


def _plain(name: str) -> str:
    space, blank, own = name.rpartition(" ")
    return _STRICT.get(f"{space}{blank}", f"{space}{blank}") + own


def paragraphs(data: bytes) -> Iterator[Paragraph]:
    """Give the paragraphs of a part in order, those of tables and text boxes where they end.

    Raises ``DocxError`` for damaged XML and for entity declarations.
    """
    yield from _Events(data).read()
