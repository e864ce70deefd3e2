"""The door to proofreading: nothing of it is loaded until a document with English text comes by."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.languagetool.passages import english_passages
from newslint.languagetool.settings import VARIABLE, Settings, Wish, settled
from newslint.model.document import Document
from newslint.model.proof import NO_PROOF, Proof, Proofreader, Ticket

if TYPE_CHECKING:
    from newslint.languagetool.proofreader import Proofreader as Reader

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
    """The proofreaders of a run: one for each settings, so that each server is found or started once.

    Without ``starts``, an installed copy is left alone: each of a service's processes would start one of its own.
    """

    def __init__(self, *, starts: bool = True) -> None:
        self._starts = starts
        self._readers: dict[Settings, Reader] = {}

    def of(self, option: Wish, configuration: Wish) -> Proofreader | None:
        """Give the proofreader for what the command line and the configuration say; ``None`` where it is off."""
        settings = settings_for(option, configuration)
        return None if settings.mode == "off" else self._door(settings)

    def _door(self, settings: Settings) -> Proofreader:
        def read(document: Document) -> Ticket:
            passages = english_passages(document)
            return self._reader(settings).read(document, passages) if passages else _unread

        return read

    def _reader(self, settings: Settings) -> Reader:
        if settings not in self._readers:
            from newslint.languagetool.making import made

            self._readers[settings] = made(settings, starts=self._starts)
        return self._readers[settings]

    def close(self) -> None:
        """Stop every server that was started."""
        for reader in self._readers.values():
            reader.close()


def _unread() -> Proof:
    return NO_PROOF


__all__ = ["AHEAD", "Proofreaders", "settings_for"]
