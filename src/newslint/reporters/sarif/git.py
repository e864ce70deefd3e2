"""Which version of which repository was checked, read from git's own files: a report starts no process."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from newslint.model.regex import regex

_SECTION = regex(r'\[remote "origin"\](.*?)(?=^\s*\[|\Z)', re.DOTALL | re.MULTILINE)
_URL = regex(r"^\s*url\s*=\s*(\S+)\s*$", re.MULTILINE)
_SCP = regex(r"(?P<host>(?:[\w.-]+@)?[\w.-]+):(?P<path>(?!//).+)")
_SECRET = regex(r"^(?P<scheme>https?://)[^/@]*@")
_ID = regex(r"[0-9a-f]{40,64}")


def provenance(root: str) -> dict[str, Any] | None:
    """Give SARIF's versionControlDetails for the working folder, or ``None`` where there is no repository.

    The repository is named by the address of ``origin``; one that has no such remote is named by its own place.
    """
    if not root:
        return None
    try:
        return _details(Path(root))
    except (OSError, UnicodeDecodeError):
        return None


def _details(root: Path) -> dict[str, Any] | None:
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    if top is None:
        return None
    own = _git_folder(top / ".git")
    shared = own / (own / "commondir").read_text(encoding="utf-8").strip() if (own / "commondir").is_file() else own
    url = _remote(shared / "config") or top.as_uri()
    up = "../" * (len(root.parts) - len(top.parts))
    details: dict[str, Any] = {"repositoryUri": url, "mappedTo": {**({"uri": up} if up else {}), "uriBaseId": "SRCROOT"}}
    head = (own / "HEAD").read_text(encoding="utf-8").strip()
    name = head.removeprefix("ref: ")
    revision = _revision(shared, name) if name != head else head
    if revision:
        details["revisionId"] = revision
    if name.startswith("refs/heads/"):
        details["branch"] = name.removeprefix("refs/heads/")
    return details


def _git_folder(entry: Path) -> Path:
    """Give the folder behind ``.git``, which is a file in work trees and submodules."""
    if entry.is_dir():
        return entry
    return entry.parent / entry.read_text(encoding="utf-8").removeprefix("gitdir:").strip()


def _remote(config: Path) -> str | None:
    """Give the address of origin as an absolute URI, without a user's secret."""
    section = _SECTION.search(config.read_text(encoding="utf-8"))
    url = _URL.search(section.group(1)) if section else None
    if url is None:
        return None
    address = _SECRET.sub(r"\g<scheme>", url.group(1))
    if "://" in address:
        return address
    scp = _SCP.fullmatch(address)
    return f"ssh://{scp['host']}/{scp['path'].lstrip('/')}" if scp else None


def _revision(folder: Path, name: str) -> str | None:
    loose = folder / name
    if loose.is_file():
        return loose.read_text(encoding="utf-8").strip()
    packed = folder / "packed-refs"
    lines = packed.read_text(encoding="utf-8").splitlines() if packed.is_file() else []
    found = next((line.split()[0] for line in lines if line.endswith(f" {name}")), None)
    return found if found and _ID.fullmatch(found) else None
