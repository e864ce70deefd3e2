"""Word documents: text and styles from the zip's own XML; python-docx would lose tracked insertions and tables.

``Document.source`` is the text that was read out, a line for each paragraph; ``apply`` writes edits of it back into the
runs that they touch.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from xml.etree import ElementTree as ET

from newslint.model.document import Block, Document, OffsetMap, Role
from newslint.model.errors import SourceError
from newslint.model.finding import Fix
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers.columns import column_gaps
from newslint.parsers.docx_text import DocxError, Paragraph, W, paragraphs
from newslint.parsers.viewbuilder import ViewBuilder
from newslint.plugins.hookspecs import Format, Source

MAX_PART = 50_000_000
MAX_WHOLE = 200_000_000
MAX_ENTRIES = 5_000
_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_CORE = "docProps/core.xml"
# What the standard library raises for damaged archives, encrypted parts and methods that it does not know.
_ZIP_ERRORS = (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, OverflowError, zlib.error)
_SIGNATURES = "_xmlsignatures/"
_MACROS = "vbaProject.bin"
_OLE = b"\xd0\xcf\x11\xe0"
_HAS_MACROS = Texts("berisi makro; simpan ulang sebagai .docx tanpa makro", "holds macros; save it as .docx without them")
_OLD_OR_LOCKED = Texts(
    "dokumen Word lama (.doc) atau berkata sandi; simpan ulang sebagai .docx tanpa kata sandi",
    "is an old Word document (.doc) or has a password; save it as .docx without one",
)
_ROLE_OF_STYLE = {
    "quotations": Role.QUOTE, "block text": Role.QUOTE, "illustration": Role.CAPTION, "figure": Role.CAPTION, "list": Role.LIST,
    "title": Role.HEADLINE, "subtitle": Role.DECK, "caption": Role.CAPTION, "quote": Role.QUOTE, "intense quote": Role.QUOTE,
    "list paragraph": Role.LIST, "list bullet": Role.LIST, "list number": Role.LIST,
}  # fmt: skip
# The language is left out: it is the one of the program, not of the text.
_CORE_NAMES = {"title": "title", "creator": "author", "created": "created", "category": "section"}
_DATE = 10  # characters of YYYY-MM-DD


def parse(source: Source) -> Iterable[Document]:
    """Read one document."""
    with _opened(source.data) as archive:
        found = _paragraphs(_part(archive, _MAIN))
        styles = _styles(_part(archive, _STYLES)) if _STYLES in archive.namelist() else {}
        meta = _core(_part(archive, _CORE)) if _CORE in archive.namelist() else {}
    text = "".join(_text(paragraph) + "\n" for paragraph in found)
    if not text.strip():
        raise SourceError(Texts("kosong; tidak ada yang dapat diperiksa", "is empty; there is nothing to check"))
    view, offsets, blocks = _view(text, found, styles)
    yield Document(source.name, text, view, offsets, blocks, {**meta, **source.meta}, extracted=True)


def _text(paragraph: Paragraph) -> str:
    return "".join(stretch.text for stretch in paragraph.stretches)


def _view(text: str, found: Sequence[Paragraph], styles: Mapping[str, str]) -> tuple[str, OffsetMap, tuple[Block, ...]]:
    builder = ViewBuilder(text)
    blocks: list[Block] = []
    gaps = column_gaps(text)
    position = 0
    for paragraph in found:
        end = position + len(_text(paragraph))
        role, depth = _role(paragraph, styles)
        own = [gap for gap in gaps if position < gap.start < end]
        for gap in own:
            blocks.append(_block(builder, Role.LIST, 0, Span(position, gap.start), gap.end))
            position = gap.end
        blocks.append(_block(builder, Role.LIST if own else role, 0 if own else depth, Span(position, end), end + 1))
        position = end + 1
    view = builder.text()
    return view, builder.offsets(), tuple(block for block in blocks if view[block.span.start : block.span.end].strip())


def _block(builder: ViewBuilder, role: Role, depth: int, span: Span, following: int) -> Block:
    """Copy a stretch of the source as a block; a line end stands for what lies before the following one."""
    start = builder.length
    builder.copy(span.start, span.end)
    block = Block(role, Span(start, builder.length), depth)
    builder.rewrite("\n", span.end, following)
    return block


def _role(paragraph: Paragraph, styles: Mapping[str, str]) -> tuple[Role, int]:
    name = styles.get(paragraph.style, paragraph.style).lower()
    if name.startswith("heading ") and name[8:].isdigit():
        depth = int(name[8:])
        return (Role.HEADLINE if depth == 1 else Role.HEADING), depth
    if name in _ROLE_OF_STYLE:
        return _ROLE_OF_STYLE[name], 0
    return (Role.LIST if paragraph.listed or paragraph.in_table else Role.BODY), 0


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE):
        raise SourceError(_OLD_OR_LOCKED)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_ERRORS as error:
        raise SourceError(
            Texts("bukan dokumen Word (.docx); simpan ulang dari Word", "is not a Word document (.docx); save it from Word again")
        ) from error
    if len(archive.namelist()) > MAX_ENTRIES or _MAIN not in archive.namelist():
        raise SourceError(
            Texts("bukan dokumen Word: word/document.xml tidak ada", "is not a Word document: word/document.xml is missing")
        )
    if any(name.endswith(_MACROS) for name in archive.namelist()):
        raise SourceError(_HAS_MACROS)
    return archive


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one part; no more than the limit is ever unpacked, whatever the archive claims."""
    try:
        with archive.open(name) as part:
            data = part.read(MAX_PART + 1)
    except _ZIP_ERRORS as error:
        raise SourceError(Texts(f"rusak: {name} tidak dapat dibuka", f"is damaged: {name} cannot be unpacked")) from error
    if len(data) > MAX_PART:
        raise SourceError(Texts(f"terlalu besar: {name}", f"is too large: {name}"))
    return data


def _paragraphs(data: bytes) -> list[Paragraph]:
    try:
        return list(paragraphs(data))
    except DocxError as error:
        raise SourceError(Texts(f"dokumen Word rusak: {error}", f"is a damaged Word document: {error}")) from error


def _tree(data: bytes) -> ET.Element | None:
    """Read a small part; one that is damaged or declares entities is passed over, since the text does not need it."""
    if b"<!DOCTYPE" in data.replace(b"\0", b""):  # in UTF-16 too
        return None
    try:
        return ET.fromstring(data)  # noqa: S314 - entity declarations are refused above
    except ET.ParseError:
        return None


def _styles(data: bytes) -> Mapping[str, str]:
    root = _tree(data)
    namespace = f"{{{W.strip()}}}"
    names: dict[str, str] = {}
    for style in root.iter(f"{namespace}style") if root is not None else ():
        name = style.find(f"{namespace}name")
        if name is not None:
            names[style.get(f"{namespace}styleId", "")] = name.get(f"{namespace}val", "")
    return names


def _core(data: bytes) -> Mapping[str, str]:
    root = _tree(data)
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


def _rewritten(data: bytes, fixes: Sequence[Fix], write: Callable[[bytes, Sequence[Paragraph], Sequence[Fix]], bytes]) -> bytes:
    with _opened(data) as archive:
        if any(name.startswith(_SIGNATURES) for name in archive.namelist()):
            raise ValueError("the document is signed; a change would break the signature")
        if sum(entry.file_size for entry in archive.infolist()) > MAX_WHOLE:
            raise ValueError("the document is too large to be packed again")
        main = _part(archive, _MAIN)
        changed = write(main, _paragraphs(main), fixes)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            target.comment = archive.comment
            for entry in archive.infolist():
                target.writestr(entry, changed if entry.filename == _MAIN else _part(archive, entry.filename), entry.compress_type)
    return packed.getvalue()


FORMAT = Format((".docx", ".docm"), parse, apply, track)
