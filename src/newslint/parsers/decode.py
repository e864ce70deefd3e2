"""Bytes to text, or a clear word on why not."""

from __future__ import annotations

import codecs

from newslint.model.errors import SourceError
from newslint.model.texts import Texts

MAX_BYTES = 20_000_000
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes) -> str:
    """Give the text behind a byte order mark; refuse what is empty, too large, binary or in another encoding."""
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1_000_000
        raise SourceError(
            Texts(
                f"lebih besar dari {megabytes} MB; periksa apakah ini benar naskah berita",
                f"is larger than {megabytes} MB; check that it really is an article",
            )
        )
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        raise SourceError(
            Texts("bukan teks (berkas biner); simpan naskah sebagai teks UTF-8", "is not text (a binary file); save it as UTF-8")
        )
    return _strict(data, "utf-8")


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode(encoding, "replace")
        line = good.count("\n") + 1
        column = len(good) - (good.rfind("\n") + 1) + 1
        raise SourceError(
            Texts("bukan UTF-8; simpan ulang sebagai UTF-8", "is not UTF-8; save it again as UTF-8"), line=line, column=column
        ) from error
    if not text.strip():
        raise SourceError(Texts("kosong; tidak ada yang dapat diperiksa", "is empty; there is nothing to check"))
    return text
