"""A Word document as a package: its zip, opened with limits, and its parts, found by their relationships."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree import ElementTree as ET

from newslint.model.errors import SourceError
from newslint.model.texts import Texts

MAX_PART = 50_000_000
MAX_ENTRIES = 5_000
MAX_PARTS = 100  # with text of its own: headers and footers of every section
_USUAL_MAIN = "word/document.xml"
# What the standard library raises for damaged archives, encrypted parts and methods that it does not know.
_ZIP_ERRORS = (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, OverflowError, zlib.error)
_MACROS = "vbaProject.bin"
_OLE = b"\xd0\xcf\x11\xe0"
_HAS_MACROS = Texts("berisi makro; simpan ulang sebagai .docx tanpa makro", "holds macros; save it as .docx without them")
_OLD_OR_LOCKED = Texts(
    "dokumen Word lama (.doc) atau berkata sandi; simpan ulang sebagai .docx tanpa kata sandi",
    "is an old Word document (.doc) or has a password; save it as .docx without one",
)
_NO_WORD = Texts("bukan dokumen Word (.docx); simpan ulang dari Word", "is not a Word document (.docx); save it from Word again")
_NO_MAIN = Texts("bukan dokumen Word: word/document.xml tidak ada", "is not a Word document: word/document.xml is missing")
_MANY_PARTS = Texts("terlalu banyak bagian bertajuk atau berkaki", "has too many headers and footers")


class Relation(NamedTuple):
    """What a part refers to: the last word of its type (``footnotes``), and a part of the package or an address outside."""

    kind: str
    target: str
    outside: bool


def opened(data: bytes) -> zipfile.ZipFile:
    """Open a document; what is none, or holds macros, is refused."""
    if data.startswith(_OLE):
        raise SourceError(_OLD_OR_LOCKED)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_ERRORS as error:
        raise SourceError(_NO_WORD) from error
    if len(archive.namelist()) > MAX_ENTRIES:
        raise SourceError(_NO_MAIN)
    if any(name.endswith(_MACROS) for name in archive.namelist()):
        raise SourceError(_HAS_MACROS)
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one part; no more than the limit is ever unpacked, whatever the archive claims."""
    try:
        with archive.open(name) as unpacked:
            data = unpacked.read(MAX_PART + 1)
    except (*_ZIP_ERRORS, KeyError) as error:
        raise SourceError(Texts(f"rusak: {name} tidak dapat dibuka", f"is damaged: {name} cannot be unpacked")) from error
    if len(data) > MAX_PART:
        raise SourceError(Texts(f"terlalu besar: {name}", f"is too large: {name}"))
    return data


def tree(data: bytes) -> ET.Element | None:
    """Read a small part; one that is damaged or declares entities is passed over, since the text does not need it."""
    if b"<!DOCTYPE" in data.replace(b"\0", b""):  # in UTF-16 too
        return None
    try:
        return ET.fromstring(data)  # noqa: S314 - entity declarations are refused above
    except ET.ParseError:
        return None


def relations(archive: zipfile.ZipFile, of: str) -> Mapping[str, Relation]:
    """Give what a part (``""``: the package) refers to, by id."""
    folder, name = posixpath.split(of)
    file = posixpath.join(folder, "_rels", f"{name}.rels")
    root = tree(part(archive, file)) if file in archive.namelist() else None
    found: dict[str, Relation] = {}
    for one in root if root is not None else ():
        kind, target = one.get("Type", "").rpartition("/")[2], one.get("Target", "")
        outside = one.get("TargetMode") == "External"
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[one.get("Id", "")] = Relation(kind, target if outside else inside, outside)
    return found


def main_part(archive: zipfile.ZipFile) -> str:
    """Give the name of the part with the text."""
    named = (one.target for one in relations(archive, "").values() if one.kind == "officeDocument" and not one.outside)
    name = next(named, _USUAL_MAIN)
    if name not in archive.namelist():
        name = _USUAL_MAIN
    if name not in archive.namelist():
        raise SourceError(_NO_MAIN)
    return name


def parts_with(archive: zipfile.ZipFile, main: str, *kinds: str) -> list[str]:
    """Give the parts of some kinds that the main one refers to, each once, in the order of the kinds."""
    every = relations(archive, main).values()
    names = [one.target for kind in kinds for one in every if one.kind == kind and not one.outside]
    found = [name for name in dict.fromkeys(names) if name in archive.namelist() and name != main]
    if len(found) > MAX_PARTS:
        raise SourceError(_MANY_PARTS)
    return found
