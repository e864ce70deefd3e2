"""The door to proofreading: nothing of it is loaded until a document with English text comes by."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from newslint.languagetool.passages import english_passages
from newslint.languagetool.settings import VARIABLE, Settings, Wish, settled
from newslint.model.document import Document
from newslint.model.proof import NO_PROOF, Proof, Proofreader, Ticket
from newslint.model.records import replace

if TYPE_CHECKING:
    from newslint.languagetool.hosts import CopyHost
    from newslint.languagetool.proofreader import Proofreader as Reader

REST = 30.0  # seconds after which a service asks again for a server that failed; a run asks for it once
AHEAD = 8  # documents that are read by the server while the one before them is judged


def wish_of_environment() -> Wish:
    """Give what the environment says."""
    told = os.environ.get(VARIABLE, "")
    if not told.strip():
        return Wish()
    from newslint.languagetool.addresses import wish_from

    return wish_from(told, VARIABLE)


def settings_for(option: Wish, configuration: Wish) -> Settings:
    """Settle what the command line says, then the environment, then the configuration."""
    return settled((option, wish_of_environment(), configuration))


class Proofreaders:
    """The proofreaders of a run: one for each settings, so that each server is found once; they share the one they start.

    Without ``starts`` it is a service's: an installed copy is left alone, since each process would start one of its own,
    and a server that failed is asked for again after ``rest`` seconds. No answer takes longer than ``longest`` seconds,
    whatever the configuration says. ``starting`` is told that a server starts, which takes a while.
    """

    def __init__(
        self, *, starts: bool = True, rest: float = REST, longest: float = math.inf, starting: Callable[[], None] | None = None
    ) -> None:
        self._starts = starts
        self._starting = starting
        self._rest = rest
        self._longest = longest
        self._readers: dict[Settings, Reader] = {}
        self._own: list[CopyHost] = []
        self._made: dict[Settings, float] = {}

    def of(self, option: Wish, configuration: Wish, until: float = math.inf) -> Proofreader | None:
        """Give the proofreader for what the command line and the configuration say; ``None`` where it is off.

        It waits for answers until that time of ``time.monotonic``, and tells what is missing by then.
        """
        settings = settings_for(option, configuration)
        return (
            None if settings.mode == "off" else self._door(replace(settings, timeout=min(settings.timeout, self._longest)), until)
        )

    def _door(self, settings: Settings, until: float) -> Proofreader:
        def read(document: Document) -> Ticket:
            passages = english_passages(document)
            return self._reader(settings).read(document, passages, until) if passages else _unread

        return read

    def _reader(self, settings: Settings) -> Reader:
        known = self._readers.get(settings)
        if known is None or self._is_worth_another(known, settings):
            from newslint.languagetool.making import made

            if known is not None:
                known.close()
            self._readers[settings] = made(settings, self._own, starts=self._starts, starting=self._starting)
            self._made[settings] = time.monotonic()
        return self._readers[settings]

    def _is_worth_another(self, known: Reader, settings: Settings) -> bool:
        return not self._starts and known.gave_up and time.monotonic() - self._made[settings] > self._rest

    def close(self) -> None:
        """Stop every server that was started."""
        for reader in self._readers.values():
            reader.close()


def _unread() -> Proof:
    return NO_PROOF


__all__ = ["AHEAD", "Proofreaders", "settings_for"]
