"""The settings: ``NEWSLINT`` in Django's settings. See the README for each key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEYS = frozenset(
    {"SERVICE", "TOKEN", "TIMEOUT", "CONFIG", "WHEN_INCOMPLETE", "ASK_ON_WARNINGS", "FEEDBACK", "FEEDBACK_SENTENCES", "PAGES"}
)
PAGE_KEYS = frozenset({"title", "intro", "body", "profile", "meta"})


@dataclass(frozen=True)
class PageType:
    """Which fields of a page type are what: ``body`` names one or more, rich text, stream or plain text."""

    title: str = "title"
    intro: str = ""
    body: tuple[str, ...] = ("body",)
    profile: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Conf:
    """What the site has set. ``service`` is an address; without one newslint runs in this process."""

    service: str = ""
    token: str = ""
    timeout: float = 15.0
    config: Path | None = None
    opens_when_incomplete: bool = False
    asks_on_warnings: bool = True
    feedback: Path | None = None
    feedback_sentences: bool = False
    pages: Mapping[str, PageType] = field(default_factory=dict)


def conf() -> Conf:
    """Read the settings; what is wrong with them is told, since a gate that reads them wrongly stands open."""
    given: Mapping[str, Any] = getattr(settings, "NEWSLINT", {})
    _known(given, KEYS, "NEWSLINT")
    when = given.get("WHEN_INCOMPLETE", "block")
    if when not in {"block", "allow"}:
        raise ImproperlyConfigured("NEWSLINT['WHEN_INCOMPLETE'] is 'block' or 'allow'")
    return Conf(
        service=str(given.get("SERVICE", "")).rstrip("/"),
        token=given.get("TOKEN", ""),
        timeout=float(given.get("TIMEOUT", 15.0)),
        config=Path(given["CONFIG"]) if given.get("CONFIG") else None,
        opens_when_incomplete=when == "allow",
        asks_on_warnings=bool(given.get("ASK_ON_WARNINGS", True)),
        feedback=Path(given["FEEDBACK"]) if given.get("FEEDBACK") else None,
        feedback_sentences=bool(given.get("FEEDBACK_SENTENCES", False)),
        pages={label.lower(): _page_type(label, values) for label, values in given.get("PAGES", {}).items()},
    )


def _page_type(label: str, values: Mapping[str, Any]) -> PageType:
    _known(values, PAGE_KEYS, f"NEWSLINT['PAGES'][{label!r}]")
    body = values.get("body", ("body",))
    return PageType(
        title=values.get("title", "title"),
        intro=values.get("intro", ""),
        body=(body,) if isinstance(body, str) else tuple(body),
        profile=values.get("profile"),
        meta=dict(values.get("meta", {})),
    )


def _known(given: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise ImproperlyConfigured(f"{where} has an unknown key {unknown[0]!r}; there are: {', '.join(sorted(known))}")
