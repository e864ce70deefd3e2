"""The words of disclaimers: which text is in force, with the outlet's name in it, and how another differs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newslint.checks.disclaimer.options import Options, Text
from newslint.model.document import Document
from newslint.model.finding import Value
from newslint.model.regex import regex
from newslint.model.texts import Texts
from newslint.text.dates import published
from newslint.text.language import document_language
from newslint.text.prescribed import proposed

_PLACE = regex(r"\{(\w+)\}")
_ENDS = regex(r"^\W*(?:\{\w+\}\s*)?|\s*(?:\{\w+\})?\W*$")
_OUTLET = ("media", "outlet", "publisher")


def day(document: Document) -> str:
    """Give the ISO date by which texts are judged: the day of publication, else today."""
    told = published(document) or document.today
    return told.isoformat() if told is not None else ""


def is_past(until: str, now: str) -> bool:
    """Say whether what was in force up to an ISO date, that day included, is no longer on another."""
    return bool(until and now and until < now)


def in_calendar(day: str) -> Value:
    """Give an ISO date as one that messages put into words; what is none stays as it was written."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return day


def current(document: Document, options: Options) -> Text | None:
    """Give the text in force, in the document's language if there is one."""
    now = day(document)
    valid = [text for text in options.texts if not is_past(text.valid_until, now) and (not now or text.valid_from <= now)]
    language = document_language(document)
    return next((text for text in valid if text.language == language), valid[0] if valid else None)


def filled(document: Document, text: Text) -> str:
    """Put the outlet's name into a text; what only the author knows is left open."""
    outlet = next(iter(outlets(document)), "this outlet" if text.language == "en" else "media ini")
    return _PLACE.sub(lambda match: outlet if match.group(1) == "media" else "…", proposed(text.text))


def outlets(document: Document) -> tuple[str, ...]:
    """Give the names under which metadata knows the outlet."""
    return tuple(document.meta[name].strip() for name in _OUTLET if document.meta.get(name, "").strip())


def shown(text: Text) -> str:
    """Give a text as people read it in a message, with its places left open."""
    return _PLACE.sub("…", proposed(text.text))


def restored(text: Text) -> tuple[str, ...]:
    """Give what stands for an altered text, without the places at its ends and the stop: the span does not hold them.

    There is no way out when a place lies inside: only the author knows what belongs there.
    """
    core = _ENDS.sub("", proposed(text.text))
    return () if "{" in core else (core,)


def difference(missing: Sequence[str], extra: Sequence[str]) -> Texts:
    """Put into words what an altered text lacks and what it has too much."""
    lacks, has = " ".join(missing), " ".join(extra)
    indonesian = [*([f"hilang: “{lacks}”"] if lacks else []), *([f"tambahan: “{has}”"] if has else [])]
    english = [*([f"missing: “{lacks}”"] if lacks else []), *([f"added: “{has}”"] if has else [])]
    return Texts("; ".join(indonesian), "; ".join(english))
