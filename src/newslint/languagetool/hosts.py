"""Where readers come from: a server that somebody runs, or a copy that newslint starts for this run."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from newslint.languagetool import failure
from newslint.languagetool.failure import LanguageToolFailure, Scope
from newslint.languagetool.home import Copy, home, installed_copy
from newslint.languagetool.proofreader import Host, Reader
from newslint.languagetool.server import MEMORY, READY, OwnServer
from newslint.languagetool.settings import Settings
from newslint.languagetool.standing import standing_address

WARM_UP = "The harbour opened again on Monday, the port authority said."
FIRST = 180.0  # seconds for the first text after a start: the server reads its rules and dictionaries then
PREFLIGHT = 10.0  # seconds in which a server of ours must say who it is; one that has just started, or is busy, is slow
FOREIGN = 5.0  # seconds for any other
PAUSE = 0.2  # seconds before it is asked again


class AddressHost:
    """A server at an address. One that ``is_ours`` is LanguageTool for sure, and has more time to say so."""

    def __init__(self, address: str, timeout: float, *, is_ours: bool = False) -> None:
        self._address = address
        self._timeout = timeout
        self._preflight = PREFLIGHT if is_ours else FOREIGN

    def known_build(self) -> str:
        """Give nothing: at an address there may be another build tomorrow."""
        return ""

    def reader(self, language: str) -> Reader:
        """Ask the server who it is, and once again where that may help."""
        from newslint.languagetool.client import Connection

        try:
            return Connection(self._address, language, self._timeout, self._preflight)
        except LanguageToolFailure as error:
            if not (error.again or error.scope is Scope.TEXT):
                raise
        threading.Event().wait(PAUSE)
        return Connection(self._address, language, self._timeout, self._preflight)

    def longest(self) -> float:
        """Give the seconds for the preflight's two questions, asked twice."""
        return 2 * 2 * self._preflight + PAUSE

    def close(self) -> None:
        """Leave somebody else's server alone."""


class CopyHost:
    """An installed copy, which is started when the first text has to be read, once for all hosts that share it.

    ``starting`` is told of it, since it takes a while.
    """

    def __init__(
        self, copy: Copy, log: Path, timeout: float, memory: str = MEMORY, starting: Callable[[], None] | None = None
    ) -> None:
        self._copy = copy
        self._log = log
        self._memory = memory
        self._timeout = timeout
        self._starting = starting
        self._lock = threading.Lock()
        self._servers: list[OwnServer | LanguageToolFailure] = []

    def waiting(self, timeout: float) -> CopyHost:
        """Give a host of the same server that waits so long for an answer."""
        other = CopyHost(self._copy, self._log, timeout, self._memory, self._starting)
        other._lock, other._servers = self._lock, self._servers
        return other

    def known_build(self) -> str:
        """Give the copy's version and when it was installed: what it said before can be used without a start."""
        try:
            return f"{self._copy.version} {self._copy.jar.stat().st_mtime_ns}"
        except OSError:
            return ""

    def reader(self, language: str) -> Reader:
        """Start the server and let it read one sentence, which takes long the first time."""
        server = self.started()
        reader = warm(server.address, language, self._timeout)
        server.refuse_ended()
        return reader

    def started(self) -> OwnServer:
        """Give the server, started on first use; raises ``LanguageToolFailure``, each time the same."""
        with self._lock:
            if not self._servers:
                self._servers.append(self._start())
            (found,) = self._servers
        if isinstance(found, LanguageToolFailure):
            raise found
        return found

    def _start(self) -> OwnServer | LanguageToolFailure:
        if self._starting is not None:
            self._starting()
        try:
            server = OwnServer(self._copy, self._log, self._memory)
            server.wait_until_ready()
        except LanguageToolFailure as error:
            return error
        except OSError as error:
            return failure.not_started(error)
        return server

    def longest(self) -> float:
        """Give the seconds for a start and the first text."""
        return READY + FIRST + 2 * PREFLIGHT

    def close(self) -> None:
        """Stop the server, if it was started."""
        for server in self._servers:
            if isinstance(server, OwnServer):
                server.stop()


def warm(address: str, language: str, timeout: float) -> Reader:
    """Let a server that has just started read one sentence, with the patience that this takes; give its reader."""
    from newslint.languagetool.client import Connection

    connection = Connection(address, language, timeout, PREFLIGHT)
    connection.wait(FIRST)
    connection.ask(WARM_UP)
    connection.wait(timeout)
    return connection


def host_for(
    settings: Settings, folder: Path | None, *, starts: bool = True, starting: Callable[[], None] | None = None
) -> Host | None:
    """Give the host: the address that was given, a server that ``newslint languagetool start`` started, an installed copy."""
    if settings.address:
        return AddressHost(settings.address, settings.timeout)
    if address := standing_address():
        return AddressHost(address, settings.timeout, is_ours=True)
    copy = installed_copy() if starts else None
    if copy is None:
        return None
    return CopyHost(copy, (folder or home()) / f"server-{os.getpid()}.log", settings.timeout, starting=starting)
