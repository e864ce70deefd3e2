"""Parquet archives (extra ``parquet``): every row is an article, read like a line of JSON Lines.

The file is no text: ``Document.source`` is the rows written out as JSON Lines, and nothing is written back.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.model.records import replace
from newslint.model.texts import Texts
from newslint.parsers.decode import Decoded
from newslint.parsers.payload import File
from newslint.parsers.records import MAX_BYTES, articles, lines
from newslint.plugins.hookspecs import Format, Source

_ROWS = 100  # that are unpacked at a time
_MISSING = Texts(
    "membaca Parquet perlu paket tambahan; pasang dengan `pip install 'newslint[parquet]'`",
    "is a Parquet file, which needs another package; install it with `pip install 'newslint[parquet]'`",
)
_DAMAGED = Texts("bukan berkas Parquet, atau rusak", "is not a Parquet file, or is damaged")
_LARGE = Texts(
    f"berisi lebih dari {MAX_BYTES // 1_000_000} MB teks; bagi arsip ini",
    f"holds more than {MAX_BYTES // 1_000_000} MB of text; part this archive",
)


def parse(source: Source) -> Iterable[Document]:
    """Read an article from every row."""
    text = "".join(_written(source.data))
    if not text:
        raise SourceError(Texts("kosong; tidak ada yang dapat diperiksa", "is empty; there is nothing to check"))
    for document in articles(File(source, Decoded(text), []), lines(text)):
        yield replace(document, extracted=True)


def _written(data: bytes) -> Iterator[str]:
    """Give the rows as lines of JSON; no more than the limit is ever unpacked."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise SourceError(_MISSING) from error
    left = MAX_BYTES
    try:
        file = ParquetFile(io.BytesIO(data))
        groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
        if sum(group.total_byte_size for group in groups) > MAX_BYTES:
            raise SourceError(_LARGE)
        for batch in file.iter_batches(_ROWS):
            left -= batch.nbytes
            if left < 0:
                raise SourceError(_LARGE)
            yield from (json.dumps(_plain(row), ensure_ascii=False) + "\n" for row in batch.to_pylist())
    except (ArrowException, OSError, ValueError, TypeError, OverflowError) as error:
        raise SourceError(_DAMAGED) from error


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """Give a value as JSON has it: dates as text, no bytes, no infinite numbers."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, bytes) or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value if value is None or isinstance(value, (str, bool, int, float)) else str(value)


FORMAT = Format((".parquet",), parse, archive=True)
