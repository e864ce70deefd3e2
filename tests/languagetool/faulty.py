"""A scripted server that fails as servers do, over the real protocol."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

LANGUAGES = [
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
]
Act = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers ``/v2/languages`` and ``/v2/info`` in good order, and ``/v2/check`` as the script says."""

    server: Faulty
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2].partition("?")[0]
        self.server.act(name, self)

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        self.form = {key: values[0] for key, values in parse_qs(self.rfile.read(length).decode()).items()}
        self.server.asked.append(self.form)
        self.server.act("check", self)


class Faulty(ThreadingHTTPServer):
    """The server: what it does for each path, in order; the last act goes on. ``asked`` are the forms that came."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, **acts: list[Act]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self._acts = {"languages": [says(LANGUAGES)], "info": [says(software())], "check": [finds()], **acts}
        self._lock = threading.Lock()
        self.asked: list[dict[str, str]] = []
        self.busiest = 0
        self._busy = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def act(self, name: str, handler: Handler) -> None:
        with self._lock:
            acts = self._acts[name]
            chosen = acts.pop(0) if len(acts) > 1 else acts[0]
        chosen(handler)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count who works at once; the answer comes after it, so that a client's next question is not counted beside it."""
        with self._lock:
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
        yield
        with self._lock:
            self._busy -= 1


@contextmanager
def faulty(**acts: list[Act]) -> Iterator[Faulty]:
    """Run a server as long as the block lasts."""
    server = Faulty(**acts)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def software(version: str = "6.8") -> dict[str, Any]:
    return {"software": {"name": "LanguageTool", "version": version, "apiVersion": 1}}


def match(
    offset: int, length: int, rule: str = "MD_BASEFORM", category: str = "GRAMMAR", ways: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Give a match as a server writes it: offsets in UTF-16 units."""
    return {
        "message": "A message.",
        "offset": offset,
        "length": length,
        "replacements": [{"value": way} for way in ways],
        "rule": {"id": rule, "category": {"id": category}},
    }


def answer(*matches: dict[str, Any], complete: bool = True, version: str = "6.8") -> dict[str, Any]:
    return {**software(version), "warnings": {"incompleteResults": not complete}, "matches": list(matches)}


def says(data: object, status: int = 200) -> Act:
    """Send JSON."""
    return sends(json.dumps(data).encode(), status)


def sends(body: bytes, status: int = 200, length: int | None = None) -> Act:
    """Send bytes; a ``length`` that is longer than they are breaks the answer off."""

    def act(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return act


def redirects(target: str, status: int) -> Act:
    """Send elsewhere."""

    def act(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Location", target)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return act


def finds(*matches: dict[str, Any], complete: bool = True) -> Act:
    return says(answer(*matches, complete=complete))


def hangs_up(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.connection.close()
    handler.close_connection = True


def sleeps(seconds: float, then: Act) -> Act:
    def act(handler: Handler) -> None:
        with handler.server.at_work():
            time.sleep(seconds)
        with suppress(OSError):  # perhaps nobody waits any more
            then(handler)

    return act
