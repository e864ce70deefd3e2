"""JSON payloads of content systems: one article or many, their fields mapped to roles by a view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.model.document import Directive, Document, OffsetMap, Role, line_starts
from newslint.model.errors import SourceError
from newslint.model.notice import Notice
from newslint.model.records import replace
from newslint.model.texts import Texts
from newslint.model.view import Field, View
from newslint.parsers.blockwriter import BlockWriter, document_of, guarded, with_one_headline
from newslint.parsers.decode import Decoded, decode
from newslint.parsers.json_nodes import JsonError, JsonNode, read_json
from newslint.parsers.json_paths import Payload, any_field, found
from newslint.parsers.markup import write_part
from newslint.parsers.prose import is_said, telling, unread
from newslint.parsers.relocate import composed
from newslint.parsers.richtext import read_rich
from newslint.parsers.values import Inside, Values, take
from newslint.parsers.views import SHIPPED
from newslint.plugins.hookspecs import Format, Source

_DATE = 10  # characters of YYYY-MM-DD
_UNKNOWN = Texts(
    "bentuknya tidak dikenal sebagai artikel; petakan kolomnya di `views:` dalam konfigurasi, atau sebut --view ({})",
    "has no shape that is known as an article's; map its fields under `views:` in the configuration, or name a --view ({})",
)
_MISFITS = Texts(
    "{0} rekaman tidak berbentuk seperti tampilan {1!r} dan tidak diperiksa; yang pertama di sini",
    "records without the shape of the view {1!r} were not checked: {0}; the first is here",
)
_BLOCK = Texts(
    "Blok {!r} tampaknya berisi teks dan tidak diperiksa: newslint tidak mengenal bentuknya.",
    "Blocks {!r} seem to hold text and were not checked: newslint does not know their shape.",
)
_FIELD = Texts(
    "Kolom berikut tampaknya berisi teks dan tidak diperiksa (petakan di `views:` bila bagian artikel): {}.",
    "These fields seem to hold text and were not checked (map them under `views:` if they are the article's): {}.",
)
_NO_FIELD = Texts("tidak berisi kolom yang dibaca tampilan {!r}", "has none of the fields that the view {!r} reads")


def parse(source: Source) -> Iterable[Document]:
    """Read the articles of a payload."""
    decoded = decode(source.data)
    payload = Payload(Inside(decoded.text), json_of(decoded.text))
    view, records = records_of(source, payload)
    file = File(source, decoded, [])
    for path, record in records:
        part = (payload.name(record, view) or path) if len(records) > 1 else ""
        yield article(file, payload, (path, record), view, part)
    misfits = payload.misfits(view)
    if misfits:  # they would be passed over without a word
        starts = line_starts(decoded.text[: misfits[0].span.start])
        told = Texts(_MISFITS.id.format(len(misfits), view.name), _MISFITS.en.format(len(misfits), view.name))
        raise SourceError(told, line=len(starts), column=misfits[0].span.start - starts[-1] + 1)


def json_of(text: str, start: int = 0) -> JsonNode:
    """Read JSON; what is wrong with it is told with its place, ``start`` code points further on where it is a part."""
    try:
        return read_json(text)
    except JsonError as error:
        starts = line_starts(text[: error.offset])
        problem = str(error)
        told = Texts(f"bukan JSON yang sah ({problem})", f"is no valid JSON: it {problem}")
        raise SourceError(told, line=len(starts), column=start + error.offset - starts[-1] + 1) from error


def views_of(source: Source) -> Sequence[View]:
    """Give the views that may fit: the one that was named, or all, the newsroom's own first."""
    every = (*source.views, *SHIPPED)
    if not source.view:
        return every
    named = [view for view in every if view.name == source.view]
    if not named:
        known = ", ".join(view.name for view in every)
        raise SourceError(Texts(f"tidak ada tampilan {source.view!r} ({known})", f"there is no view {source.view!r} ({known})"))
    return named[:1]


def records_of(source: Source, payload: Payload) -> tuple[View, list[tuple[str, JsonNode]]]:
    """Give the view that fits and the records, each with its path."""
    views = views_of(source)
    for view in views:
        records = payload.records(view)
        if records:
            return view, records
    if source.view and any_field(payload, payload.root, views[0]):
        return views[0], [("", payload.root)]
    known = ", ".join(view.name for view in views)
    raise SourceError(Texts(_UNKNOWN.id.format(known), _UNKNOWN.en.format(known)))


class File(NamedTuple):
    """A file with one or more articles: as it came, as text, and its lines, which all documents of it share."""

    source: Source
    decoded: Decoded
    lines: list[int]


def article(file: File, payload: Payload, record: tuple[str, JsonNode], view: View, part: str) -> Document:
    """Give the document of one record."""
    path, node = record
    values = Values()
    read: set[int] = set()
    for one in view.fields:
        for where, value in payload.first(node, one.paths, path):
            read.add(value.span.start)
            take(values, read_rich(value, where, payload.inside, one.role, one.form))
        if one.role is Role.BODY:
            _take_second_bodies(values, payload, one, record, read)
    if not values.paths:
        raise SourceError(Texts(_NO_FIELD.id.format(view.name), _NO_FIELD.en.format(view.name)))
    meta = {**_dated(payload.metadata(node, view)), **file.source.meta}
    return _document(file, values, meta, part, tuple(_unread(values, node, read)))


def _take_second_bodies(values: Values, payload: Payload, body: Field, record: tuple[str, JsonNode], read: set[int]) -> None:
    """Read what stands under other names of the body too, unless it is the same text once more."""
    path, node = record
    for one in body.paths:
        for where, value in found(node, one, path):
            text = "" if isinstance(value.value, Mapping) else " ".join(text for _, text in unread(value, read))
            if text and not is_said(text, telling(values.text())):
                read.add(value.span.start)
                take(values, read_rich(value, where, payload.inside, body.role, body.form))


def _unread(values: Values, node: JsonNode, read: set[int]) -> Iterator[Notice]:
    """Tell the kinds of blocks and the fields that look like prose and were not read."""
    for kind in dict.fromkeys(values.unread):
        yield Notice("payload.block", Texts(_BLOCK.id.format(kind), _BLOCK.en.format(kind)))
    others = list(unread(node, read))
    words = telling(values.text()) if others else frozenset[str]()
    fields = dict.fromkeys(path for path, text in others if not is_said(text, words))
    if fields:
        told = ", ".join(fields)
        yield Notice("payload.field", Texts(_FIELD.id.format(told), _FIELD.en.format(told)))


def _document(file: File, values: Values, meta: Mapping[str, str], part: str, notices: tuple[Notice, ...]) -> Document:
    """Make the document of values, with its places in the file."""
    writer = BlockWriter(values.text())
    for one in values.parts:
        write_part(writer, one)
    document = document_of(replace(file.source, meta=meta), writer, {}, notices=(*file.decoded.notices, *notices))
    inner, way = document.offsets, values.way()
    return replace(
        with_one_headline(document),
        source=file.decoded.text,
        offsets=composed(inner, way),
        directives=tuple(_moved(document, way)),
        pictures=tuple(replace(one, source=way.to_source(one.source)) for one in document.pictures),
        part=part,
        lines=file.lines,
        locate=lambda span: values.locate(inner.to_source(span)),
        escape=guarded(values.escape(), [way.to_source(one) for one in writer.locked]),
    )


def _dated(meta: Mapping[str, str]) -> dict[str, str]:
    """Cut the time of day off dates."""
    return {key: value[:_DATE] if key in ("published", "modified") else value for key, value in meta.items()}


def _moved(document: Document, way: OffsetMap) -> Iterator[Directive]:
    for one in document.directives:
        covers = None if one.covers is None else way.to_source(one.covers)
        yield replace(one, span=way.to_source(one.span), covers=covers)


FORMAT = Format((".json",), parse, archive=True)
