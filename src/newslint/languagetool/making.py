"""Makes a proofreader: its host, and the cache in the user's folder."""

from __future__ import annotations

from pathlib import Path

from newslint.folders import cache_folder
from newslint.languagetool.cache import Cache
from newslint.languagetool.hosts import host_for
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.settings import Settings

_FOLDER = "languagetool"


def made(settings: Settings, *, starts: bool) -> Proofreader:
    """Make the proofreader for some settings."""
    folder = _cache()
    return Proofreader(settings, host_for(settings, folder, starts=starts), Cache(None if folder is None else folder / "answers"))


def _cache() -> Path | None:
    try:
        return cache_folder() / _FOLDER
    except RuntimeError:  # there is no home folder
        return None
