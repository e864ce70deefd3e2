"""Files as URIs: relative to the working folder, percent-encoded."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

BASE = "SRCROOT"


def artifact_location(name: str, index: int | None = None) -> dict[str, Any]:
    """Give the artifactLocation of a draft by its name as reports tell it; a URL or an absolute path has no base."""
    if PurePath(name).is_absolute():
        name = PurePath(name).as_uri()
    place: dict[str, Any] = {"uri": name} if "://" in name else {"uri": quote(name), "uriBaseId": BASE}
    return place if index is None else {**place, "index": index}


def base_uri(root: str) -> str:
    """Give the working folder as a URI that ends with a slash."""
    uri = PurePath(root).as_uri()
    return uri if uri.endswith("/") else f"{uri}/"
