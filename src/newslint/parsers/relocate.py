"""Joins two ways back to a source: from a view to the values that it was read from, and from these to the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.model.document import Kind, OffsetMap, Piece
from newslint.model.span import Span

Part = Callable[[Span], OffsetMap]  # the way for a stretch of a text, whose view starts at 0


def sliced(way: OffsetMap, span: Span) -> OffsetMap:
    """Give the way for a stretch of a way's view."""
    size = span.end - span.start
    return composed(OffsetMap((Piece(Span(0, size), span, Kind.COPIED),)), way) if size else OffsetMap(())


def through(way: OffsetMap, part: Part) -> OffsetMap:
    """Give the way that leads on: where ``way`` ends, ``part`` begins."""
    pieces = way.pieces
    if not pieces:
        return way
    start = pieces[0].source.start
    outer = part(Span(start, pieces[-1].source.end))
    if len(pieces) == 1 and pieces[0].kind is Kind.COPIED:
        return outer
    moved = (Piece(one.view, Span(one.source.start - start, one.source.end - start), one.kind) for one in pieces)
    return composed(OffsetMap(tuple(moved)), outer)


def composed(inner: OffsetMap, outer: OffsetMap) -> OffsetMap:
    """Give the way from the inner map's view to the outer map's source; both are in order of their views."""
    return OffsetMap(tuple(_composed(inner, outer)))


def _composed(inner: OffsetMap, outer: OffsetMap) -> Iterator[Piece]:
    pieces = outer.pieces
    for piece in inner.pieces:
        if piece.kind is Kind.REWRITTEN:
            yield Piece(piece.view, outer.to_source(piece.source), Kind.REWRITTEN)
            continue
        yield from _through(piece, pieces, outer.index_at(piece.source.start))


def _through(piece: Piece, pieces: tuple[Piece, ...], index: int) -> Iterator[Piece]:
    """Part a piece of text by the pieces that its source lies in."""
    position = piece.source.start
    while position < piece.source.end:
        part = pieces[index]
        end = min(part.view.end, piece.source.end)
        shift = piece.view.start - piece.source.start
        view = Span(position + shift, end + shift)
        if part.kind is Kind.REWRITTEN:
            yield Piece(view, part.source, Kind.REWRITTEN)
        else:
            start = part.source.start + position - part.view.start
            yield Piece(view, Span(start, start + len(view)), piece.kind if part.kind is Kind.COPIED else part.kind)
        position = end
        index += 1
