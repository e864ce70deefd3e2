"""Times that count from another one of the text: ``tiga hari kemudian``, ``a month earlier``."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.document import Document
from newslint.model.records import replace
from newslint.text.date_expression import Anchoring, TimeExpression
from newslint.text.date_resolution import resolve
from newslint.text.quotes import quotation_at
from newslint.text.sentences import sentence_index

# Times as exact as these can be counted from in a unit.
_EXACT = {
    "day": ("day",),
    "week": ("day", "week"),
    "weekend": ("day", "week"),
    "month": ("day", "week", "month"),
    "year": ("day", "week", "month", "year"),
}


_NO_BASE = frozenset({"vague", "clock", "present"})


def counted(
    document: Document, one: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Give the expression with its interval and what it counts from; nothing where the text names no such time before it.

    ``before`` are the expressions before it, resolved; ``following`` is the next one, which may say the date itself.
    """
    if following is not None and following.interval is not None and _is_apposed(document, one, following):
        return replace(one, interval=following.interval, anchored_by="sentence", anchor=following.span)
    base = next((other for other in reversed(before) if _is_base(document, one, other)), None)
    if base is None or base.interval is None:
        return None
    interval = resolve(replace(one, told=False), base.interval.start) if _is_exact(base, one.unit) else None
    return replace(one, interval=interval, anchored_by=_where(document, one, base), anchor=base.span)


def _is_apposed(document: Document, one: TimeExpression, other: TimeExpression) -> bool:
    return other.kind == "date" and document.view[one.span.end : other.span.start].strip() in (",", "(")


def _is_base(document: Document, one: TimeExpression, other: TimeExpression) -> bool:
    """Say whether to count from a time: from the next one before, unless it is inexact and farther than a sentence away.

    What lies before a time that was counted itself lies before the account's own time, not before that.
    """
    if other.interval is None or other.kind in _NO_BASE or (other.told and min(one.shift, other.shift) < 0):
        return False
    if quotation_at(document, other.span) != quotation_at(document, one.span):
        return False  # what somebody speaks of is not the account's time
    return _is_exact(other, one.unit) or _where(document, one, other) != "article"


def _is_exact(other: TimeExpression, unit: str) -> bool:
    return other.interval is not None and other.interval.grain in _EXACT.get(unit, ())


def _where(document: Document, one: TimeExpression, base: TimeExpression) -> Anchoring:
    apart = sentence_index(document, one.span.start) - sentence_index(document, base.span.start)
    return "sentence" if apart == 0 else "before" if apart == 1 else "article"
