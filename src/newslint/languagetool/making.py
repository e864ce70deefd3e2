"""Makes a proofreader: its host, and the cache in the user's folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newslint.folders import cache_folder
from newslint.languagetool.cache import Cache
from newslint.languagetool.hosts import CopyHost, host_for
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.settings import Settings

_FOLDER = "languagetool"


def made(settings: Settings, own: list[CopyHost], *, starts: bool, starting: Callable[[], None] | None = None) -> Proofreader:
    """Make the proofreader for some settings; ``own`` keeps the copy that is started, one for all settings of a run."""
    folder = _cache()
    host = host_for(settings, folder, starts=starts, starting=starting)
    if isinstance(host, CopyHost):
        own[:] = own or [host]
        host = own[0].waiting(settings.timeout)
    return Proofreader(settings, host, Cache(None if folder is None else folder / "answers", address=settings.address))


def _cache() -> Path | None:
    try:
        return cache_folder() / _FOLDER
    except RuntimeError:  # there is no home folder
        return None
