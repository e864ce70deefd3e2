"""Word documents: text and styles from the zip's own XML; python-docx would lose tracked insertions and tables.

``Document.source`` is the text that was read out, a line for each paragraph: the main part, the notes, and at the end
headers and footers, which are no part of the article. ``apply`` writes edits of it back into the runs that they touch.
Comments are nobody's prose: they are not read, and stay as they are.
"""

from __future__ import annotations

import io
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from newslint.model.document import Block, Document, Link, Role
from newslint.model.errors import SourceError
from newslint.model.finding import Fix
from newslint.model.records import replace
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers import docx_package
from newslint.parsers.columns import column_gaps
from newslint.parsers.docx_model import DocxError, Paragraph
from newslint.parsers.docx_package import Relation, main_part, opened, part, parts_with, relations
from newslint.parsers.docx_text import paragraphs
from newslint.parsers.viewbuilder import ViewBuilder
from newslint.plugins.hookspecs import Format, Source

MAX_WHOLE = 200_000_000
_NOTES = ("footnotes", "endnotes")
_FRAMES = ("header", "footer")
_CORE = "docProps/core.xml"
_SIGNATURES = "_xmlsignatures/"
_ROLE_OF_STYLE = {
    "quotations": Role.QUOTE, "block text": Role.QUOTE, "illustration": Role.CAPTION, "figure": Role.CAPTION, "list": Role.LIST,
    "title": Role.HEADLINE, "subtitle": Role.DECK, "caption": Role.CAPTION, "quote": Role.QUOTE, "intense quote": Role.QUOTE,
    "list paragraph": Role.LIST, "list bullet": Role.LIST, "list number": Role.LIST,
}  # fmt: skip
# The language is left out: it is the one of the program, not of the text.
_CORE_NAMES = {"title": "title", "creator": "author", "created": "created", "category": "section"}
_DATE = 10  # characters of YYYY-MM-DD


class _Part(NamedTuple):
    """A part with text: its XML, its paragraphs, what it refers to, and the role of its text where it is no article's."""

    name: str
    xml: bytes
    paragraphs: list[Paragraph]
    relations: Mapping[str, Relation]
    role: Role | None = None


def _parts(archive: zipfile.ZipFile) -> list[_Part]:
    main = main_part(archive)
    roles = ((main, None), *((name, Role.LIST) for name in parts_with(archive, main, *_NOTES)))
    frames = ((name, Role.BOILERPLATE) for name in parts_with(archive, main, *_FRAMES))
    return [_read_part(archive, name, role) for name, role in (*roles, *frames)]


def _read_part(archive: zipfile.ZipFile, name: str, role: Role | None) -> _Part:
    xml = part(archive, name)
    try:
        found = list(paragraphs(xml))
    except DocxError as error:
        raise SourceError(Texts(f"dokumen Word rusak: {error}", f"is a damaged Word document: {error}")) from error
    linked = any(paragraph.links for paragraph in found)
    return _Part(name, xml, found, relations(archive, name) if linked else {}, role)


def parse(source: Source) -> Iterable[Document]:
    """Read one document."""
    with opened(source.data) as archive:
        parts = _parts(archive)
        main = parts[0].name
        styles = _styles(b"".join(part(archive, name) for name in parts_with(archive, main, "styles")[:1]))
        meta = _core(part(archive, _CORE)) if _CORE in archive.namelist() else {}
    text = "".join(paragraph.text() + "\n" for one in parts for paragraph in one.paragraphs)
    if not text.strip():
        raise SourceError(Texts("kosong; tidak ada yang dapat diperiksa", "is empty; there is nothing to check"))
    reader = _Reader(text, styles)
    for one in parts:
        reader.read(one)
    view = reader.builder.text()
    blocks = tuple(block for block in reader.blocks if view[block.span.start : block.span.end].strip())
    yield Document(
        source.name,
        text,
        view,
        reader.builder.offsets(),
        blocks,
        {**meta, **source.meta},
        extracted=True,
        links=tuple(link for link in reader.links if len(link.span)),
    )


class _Reader:
    """Makes the view of the text that was read out: a line end behind each paragraph and each cell of columns."""

    def __init__(self, text: str, styles: Mapping[str, str]) -> None:
        self.builder = ViewBuilder(text)
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._styles = styles
        self._gaps = {gap.start: gap for gap in column_gaps(text)}
        self._position = 0

    def read(self, found: _Part) -> None:
        for paragraph in found.paragraphs:
            self._paragraph(paragraph, found)

    def _paragraph(self, paragraph: Paragraph, found: _Part) -> None:
        start, end = self._position, self._position + paragraph.length
        gaps = [self._gaps[at] for at in range(start, end) if at in self._gaps] if self._gaps else []
        role, depth = _role(paragraph, self._styles) if found.role is None else (found.role, 0)
        links = deque(
            sorted((start + one.start, start + one.end, _address(one.target, found.relations)) for one in paragraph.links)
        )
        for gap in gaps:
            self._block(Role.LIST, 0, gap.start, gap.end, links)
        self._block(Role.LIST if gaps else role, 0 if gaps else depth, end, end + 1, links)

    def _block(self, role: Role, depth: int, end: int, following: int, links: deque[tuple[int, int, str]]) -> None:
        """Copy the source up to ``end`` as a block; a line end stands for what lies before the following one."""
        begin = self.builder.length
        while links and links[0][0] < end:
            first, last, target = links.popleft()
            if self._position <= first <= last <= end and target:
                self.builder.copy(self._position, first)
                words = self.builder.length
                self.builder.copy(first, last)
                self.links.append(Link(Span(words, self.builder.length), target))
                self._position = last
        self.builder.copy(self._position, end)
        self.blocks.append(Block(role, Span(begin, self.builder.length), depth))
        self.builder.rewrite("\n", end, following)
        self._position = following


def _address(target: str, known: Mapping[str, Relation]) -> str:
    """Give the address of a link: its own, or the one that its id stands for."""
    if not target.startswith("id:"):
        return target
    found = known.get(target.removeprefix("id:"))
    return found.target if found is not None and found.outside else ""


def _role(paragraph: Paragraph, styles: Mapping[str, str]) -> tuple[Role, int]:
    name = styles.get(paragraph.style, paragraph.style).lower()
    if name.startswith("heading ") and name[8:].isdigit():
        depth = int(name[8:])
        return (Role.HEADLINE if depth == 1 else Role.HEADING), depth
    if name.startswith("toc "):
        return Role.BOILERPLATE, 0
    if name in _ROLE_OF_STYLE:
        return _ROLE_OF_STYLE[name], 0
    return (Role.LIST if paragraph.listed or paragraph.in_table else Role.BODY), 0


def _styles(data: bytes) -> Mapping[str, str]:
    """Give the names of styles by their ids."""
    root = docx_package.tree(data) if data else None
    names: dict[str, str] = {}
    for style in root if root is not None else ():
        space = style.tag.rpartition("}")[0] + "}"
        name = style.find(f"{space}name")
        if name is not None:
            names[style.get(f"{space}styleId", "")] = name.get(f"{space}val", "")
    return names


def _core(data: bytes) -> Mapping[str, str]:
    root = docx_package.tree(data)
    meta: dict[str, str] = {}
    for element in root if root is not None else ():
        name = _CORE_NAMES.get(element.tag.rpartition("}")[2])
        if name is not None and element.text:
            meta[name] = element.text[:_DATE] if name == "created" else element.text
    return meta


def apply(data: bytes, fixes: Sequence[Fix]) -> bytes:
    """Write fixes of the text back into the document; runs that they do not touch keep their bytes.

    Raises ``ValueError`` for a fix that is not inside the text of one paragraph.
    """
    from newslint.parsers.docx_write import spliced

    return _rewritten(data, fixes, spliced)


def track(data: bytes, fixes: Sequence[Fix]) -> bytes:
    """Write fixes as tracked changes, as ``apply`` does otherwise."""
    from newslint.parsers.docx_write import tracked

    return _rewritten(data, fixes, tracked)


_Write = Callable[[bytes, Sequence[Paragraph], Sequence[Fix]], bytes]


def _rewritten(data: bytes, fixes: Sequence[Fix], write: _Write) -> bytes:
    with opened(data) as archive:
        if any(name.startswith(_SIGNATURES) for name in archive.namelist()):
            raise ValueError("the document is signed; a change would break the signature")
        if sum(entry.file_size for entry in archive.infolist()) > MAX_WHOLE:
            raise ValueError("the document is too large to be packed again")
        changed = _changed(_parts(archive), fixes, write)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            target.comment = archive.comment
            for entry in archive.infolist():
                written = changed[entry.filename] if entry.filename in changed else part(archive, entry.filename)
                target.writestr(entry, written, entry.compress_type)
    return packed.getvalue()


def _changed(parts: Sequence[_Part], fixes: Sequence[Fix], write: _Write) -> dict[str, bytes]:
    """Give the new XML of the parts that fixes lie in."""
    changed: dict[str, bytes] = {}
    start = 0
    for one in parts:
        end = start + sum(paragraph.length + 1 for paragraph in one.paragraphs)
        own = [
            replace(fix, span=Span(fix.span.start - start, fix.span.end - start)) for fix in fixes if start <= fix.span.start < end
        ]
        if own:
            changed[one.name] = write(one.xml, one.paragraphs, own)
        start = end
    return changed


FORMAT = Format((".docx", ".docm"), parse, apply, track)
