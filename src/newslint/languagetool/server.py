"""A LanguageTool that newslint starts itself: one attempt, a limit of memory, a log that is kept, never left behind."""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from newslint.languagetool.failure import LanguageToolFailure
from newslint.languagetool.home import Copy, java
from newslint.model.texts import Texts

MEMORY = "1g"  # of Java's heap: half of it is enough for years of articles, less makes it slow
READY = 120.0  # seconds in which it must answer: two on a quiet machine, and a busy one is no dead one
MAIN = "org.languagetool.server.HTTPServer"
_KEEPER = Path(__file__).with_name("keeper.py")
_STEP = 0.1
_PATIENT = 10.0  # seconds for the system to tell of a process
_SHOWN = 400  # characters of the log's end that a message shows
_LOGS = 5  # that are kept, this one among them
_NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class OwnServer:
    """A running server, and the pipe that keeps it alive; it listens on this machine only."""

    def __init__(self, copy: Copy, log: Path, memory: str = MEMORY) -> None:
        program = java()
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.log = _begun(log)
        command = [sys.executable, "-I", str(_KEEPER), str(self.log), *java_command(program, copy, self.port, memory)]
        # A session of its own: Ctrl-C in a terminal must reach newslint alone, which then stops the server in order.
        self._keeper = subprocess.Popen(  # noqa: S603 - Java and our own program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        atexit.register(self.stop)
        self.pid = self._pid()

    def _pid(self) -> int | None:
        """Read the process id of the server itself, which the keeper tells."""
        line = self._keeper.stdout.readline() if self._keeper.stdout is not None else b""
        return int(line) if line.strip().isdigit() else None

    def wait_until_ready(self, seconds: float = READY) -> None:
        """Wait until it answers; one that ends or takes too long is stopped, and raises ``LanguageToolFailure``."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            ready = answers(self.address)
            self.refuse_ended()  # also where somebody answers: it may be another program, which has the port
            if ready:
                return
            time.sleep(_STEP)
        self.stop()
        raise self._failed(f"tidak siap dalam {seconds:g} detik", f"was not ready within {seconds:g} s")

    def refuse_ended(self) -> None:
        """Raise ``LanguageToolFailure`` if it is not there any more."""
        if self._keeper.poll() is not None:
            self.stop()
            raise self._failed("berhenti sebelum siap", "ended before it was ready")

    def _failed(self, indonesian: str, english: str) -> LanguageToolFailure:
        end = " ".join(self.log.read_text(encoding="utf-8", errors="replace")[-_SHOWN:].split())
        return LanguageToolFailure(
            Texts(
                f"server LanguageTool yang dijalankan newslint {indonesian} (log: {self.log}): {end}",
                f"the LanguageTool server that newslint started {english} (log: {self.log}): {end}",
            )
        )

    def stop(self) -> None:
        """Stop it and wait for its end, also where its keeper was killed; doing so twice does no harm."""
        atexit.unregister(self.stop)
        for pipe in (self._keeper.stdin, self._keeper.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._keeper.wait(2 * 5.0)
        except subprocess.TimeoutExpired:
            self._keeper.kill()
            self._keeper.wait()
        if self._keeper.returncode < 0 and self.pid is not None and is_server(self.pid, self.port):
            os.kill(self.pid, signal.SIGTERM)


def _begun(log: Path) -> Path:
    """Give an empty log: the one that is wanted, else one in the system's folder. The oldest beside it go."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_bytes(b"")
    except OSError:
        from tempfile import mkstemp

        handle, name = mkstemp(prefix="newslint-languagetool-", suffix=log.suffix)
        os.close(handle)
        return Path(name)
    logs = sorted(log.parent.glob(f"{log.stem.partition('-')[0]}-*{log.suffix}"), key=lambda one: one.stat().st_mtime)
    for old in logs[:-_LOGS]:
        with suppress(OSError):  # on Windows it is another server's, which still runs
            old.unlink()
    return log


def java_command(program: str, copy: Copy, port: int, memory: str) -> list[str]:
    """Give the command that runs a server on this machine only."""
    return [program, f"-Xmx{memory}", "-XX:+ExitOnOutOfMemoryError", "-cp", str(copy.jar), MAIN, "--port", str(port)]


def is_server(pid: int, port: int) -> bool:
    """Say whether a process is there, and is LanguageTool on that port: ids are used again."""
    command = _command(pid)
    return MAIN in command and str(port) in command


def _command(pid: int) -> str:
    """Give the command line of a process, empty where there is none."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        if Path("/proc/self").exists():
            return ""
    asked = ["ps", "-o", "command=", "-p", str(pid)]
    if os.name == "nt":
        asked = ["powershell", "-NoProfile", "-Command", f"(Get-CimInstance Win32_Process -Filter ProcessId={pid}).CommandLine"]
    try:
        return subprocess.run(asked, capture_output=True, check=False, text=True, timeout=_PATIENT).stdout  # noqa: S603 - a fixed command
    except (OSError, subprocess.TimeoutExpired):
        return ""


def free_port() -> int:
    """Give a port that nothing uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_taken(port: int) -> bool:
    """Say whether a program on this machine listens on a port."""
    with socket.socket() as probe:
        probe.settimeout(_STEP)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def answers(address: str, seconds: float = 2.0) -> bool:
    """Say whether a server on this machine is ready."""
    try:
        with _NO_PROXY.open(f"{address}v2/healthcheck", timeout=seconds) as response:
            return bool(response.status == 200)  # noqa: PLR2004 - HTTP's word for yes
    except (OSError, ValueError, urllib.error.URLError):
        return False
