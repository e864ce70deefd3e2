"""Bytes to text, or a clear word on why not. Other encodings than UTF-8 are read only where there is no doubt."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from newslint.model.errors import SourceError
from newslint.model.notice import Notice
from newslint.model.texts import Texts

MAX_BYTES = 20_000_000
_OTHERS = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP, DOCX, ODT",
    b"{\\rtf": "RTF",
    b"\xd0\xcf\x11\xe0": "DOC",
}
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NAMES = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
# What Windows-1252 puts into Indonesian and English copy; other bytes beyond ASCII leave doubt about the encoding.
_TYPICAL = "“”‘’–—…•°€£©®™½¼\u00a0éèêëÉáàâäåãçíìîïñóòôöøúùûü"
_RARE = 0.05  # no more of the bytes may lie beyond ASCII
_EVERY_SECOND = 0.4  # so many of the bytes are zero where text without a mark is UTF-16

_EMPTY = Texts("kosong; tidak ada yang dapat diperiksa", "is empty; there is nothing to check")
_BINARY = Texts("bukan teks (berkas biner); simpan naskah sebagai teks UTF-8", "is not text (a binary file); save it as UTF-8 text")
_OTHER_KIND = Texts(
    "bukan jenis berkas seperti namanya (isinya {}); simpan ulang atau beri akhiran nama yang benar",
    "is not the kind of file that its name says (it holds {}); save it again or give it the right suffix",
)
_NOT_UTF8 = Texts(
    "bukan UTF-8, dan pengodeannya tidak pasti; simpan ulang sebagai UTF-8",
    "is not UTF-8, and its encoding is not certain; save it again as UTF-8",
)


class Decoded(NamedTuple):
    """The text behind a byte order mark, what the reader should know about how it was read, and the way back."""

    text: str
    notices: tuple[Notice, ...] = ()
    encoding: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Write another text as this one was written; ``ValueError`` where its encoding lacks a character."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, most: int = MAX_BYTES) -> Decoded:
    """Give the text; refuse what is empty, larger than ``most`` bytes, binary or in an encoding that is not certain."""
    if len(data) > most:
        raise SourceError(_too_large(most))
    other = next((name for start, name in _OTHERS.items() if data.startswith(start)), None)
    if other is not None:
        raise SourceError(Texts(_OTHER_KIND.id.format(other), _OTHER_KIND.en.format(other)))
    encoding, start = _encoding(data)
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        line, column = _place(data[start : start + error.start].decode(encoding, "replace"))
        raise SourceError(_NOT_UTF8, line=line, column=column) from error
    if "\0" in text:
        raise SourceError(_BINARY)
    if not text.strip():
        raise SourceError(_EMPTY)
    return Decoded(text, (_notice(_NAMES[encoding]),) if encoding in _NAMES else (), encoding, data[:start])


def _too_large(most: int) -> Texts:
    return Texts(
        f"lebih besar dari {most // 1_000_000} MB; periksa apakah ini benar naskah berita",
        f"is larger than {most // 1_000_000} MB; check that it really is an article",
    )


def _encoding(data: bytes) -> tuple[str, int]:
    """Give the encoding and the length of the byte order mark; UTF-8 where nothing else is certain."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    if b"\0" in data:
        return _utf16(data), 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if _is_windows_1252(data) else "utf-8", 0
    return "utf-8", 0


def _utf16(data: bytes) -> str:
    """Tell UTF-16 without a mark by its zeros: in copy, nearly every second byte is one."""
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[start::2].count(0) > len(data) * _EVERY_SECOND and not data[1 - start :: 2].count(0):
            return encoding
    raise SourceError(_BINARY)


def _is_windows_1252(data: bytes) -> bool:
    """Say whether bytes that are not UTF-8 are surely Windows-1252: few beyond ASCII, and only what copy has."""
    beyond = bytes(byte for byte in data if byte > 0x7F)  # noqa: PLR2004 - the end of ASCII
    if len(beyond) > max(len(data) * _RARE, 1):
        return False
    try:
        return set(beyond.decode("cp1252")) <= set(_TYPICAL)
    except UnicodeDecodeError:
        return False


def _place(before: str) -> tuple[int, int]:
    """Give the line and column behind a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def _notice(encoding: str) -> Notice:
    return Notice(
        "source.encoding",
        Texts(
            f"Naskah ini dibaca sebagai {encoding}; simpan sebagai UTF-8 agar semua alat membacanya sama.",
            f"This draft was read as {encoding}; save it as UTF-8, so that every tool reads it alike.",
        ),
    )
