"""A server that ``newslint languagetool start`` leaves running on this machine, for many runs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newslint.languagetool.failure import LanguageToolFailure, port_taken
from newslint.languagetool.home import Copy, home, java
from newslint.languagetool.server import MEMORY, READY, answers, free_port, is_server, is_taken, java_command
from newslint.model.records import dataclass
from newslint.model.texts import Texts

_STEP = 0.2
_END = 10.0  # seconds in which it may end
_QUICK = 1.0
_BUSY = 5.0  # seconds in which a server that reads for others must answer
_SHOWN = 400  # characters of the log's end that a message shows
_NEW_GROUP = 0x08000200  # Windows: no console window, a process group of its own


@dataclass(frozen=True, slots=True)
class Standing:
    """A server that was started: its process, port and version."""

    pid: int
    port: int
    version: str

    @property
    def address(self) -> str:
        """Give its address."""
        return f"http://127.0.0.1:{self.port}/"

    def is_alive(self) -> bool:
        """Say whether its process is there, and is LanguageTool on that port: ids are used again."""
        return is_server(self.pid, self.port)


def standing_address() -> str:
    """Give the address of a server that was started and answers, else nothing."""
    found = standing()
    return found.address if found is not None and found.is_alive() and answers(found.address, _BUSY) else ""


def standing() -> Standing | None:
    """Give what was started and not stopped."""
    try:
        data = json.loads(_state().read_text(encoding="utf-8"))
        return Standing(int(data["pid"]), int(data["port"]), str(data["version"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _state() -> Path:
    return home() / "running.json"


def log_file() -> Path:
    """Give the log of the server that stands."""
    return home() / "server.log"


def start(copy: Copy, port: int | None = None, memory: str = MEMORY, seconds: float = READY) -> Standing:
    """Start a server that goes on when newslint ends; raises ``LanguageToolFailure``.

    Its state is written before it is ready: whatever becomes of this process, ``stop`` finds what it started.
    """
    if port is not None and is_taken(port):  # whoever answers there would be taken for the one that is started
        raise port_taken(port)
    command = java_command(java(), copy, port or free_port(), memory)
    with log_file().open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - Java and the installed copy
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, creationflags=_detached()
        )
    started = Standing(process.pid, int(command[-1]), copy.version)
    is_ready = False
    try:
        _state().write_text(json.dumps({"pid": started.pid, "port": started.port, "version": started.version}), encoding="utf-8")
        is_ready = _gets_ready(process, started.address, seconds)
    finally:
        if not is_ready:
            process.kill()
            process.wait()
            _state().unlink(missing_ok=True)
    if not is_ready:
        raise _not_ready()
    return started


def _gets_ready(process: subprocess.Popen[bytes], address: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        if answers(address, _QUICK):
            return process.poll() is None
        time.sleep(_STEP)
    return False


def gets_free(found: Standing, seconds: float = READY) -> bool:
    """Wait for a server that is there: one that starts, or reads long texts for others. Say whether it answers."""
    deadline = time.monotonic() + seconds
    while not answers(found.address, _BUSY):
        if time.monotonic() > deadline or not found.is_alive():
            return False
        time.sleep(_STEP)
    return True


def refuse_ended(started: Standing) -> None:
    """Raise ``LanguageToolFailure`` where a server is not there any more: another program has its port, and answers."""
    if not started.is_alive():
        raise _not_ready()


def _not_ready() -> LanguageToolFailure:
    return LanguageToolFailure(Texts(f"server tidak siap: {_end_of_log()}", f"the server did not get ready: {_end_of_log()}"))


def _end_of_log() -> str:
    return " ".join(log_file().read_text(encoding="utf-8", errors="replace")[-_SHOWN:].split())


@contextmanager
def alone() -> Iterator[None]:
    """Hold up every other start on this machine; the system lets go when this process ends, in whatever way."""
    with (home() / "starting.lock").open("ab") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError):  # Windows gives up after ten seconds
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def stop(found: Standing) -> bool:
    """Stop a server; say whether it ended."""
    if found.is_alive():
        os.kill(found.pid, signal.SIGTERM)
    deadline = time.monotonic() + _END
    while found.is_alive() and time.monotonic() < deadline:
        time.sleep(_STEP)
    if found.is_alive() and os.name != "nt":  # one that is paused does not hear
        os.kill(found.pid, signal.SIGKILL)
        time.sleep(_STEP)
    ended = not found.is_alive()
    if ended:
        _state().unlink(missing_ok=True)
    return ended


def _detached() -> int:
    return _NEW_GROUP if os.name == "nt" else 0
