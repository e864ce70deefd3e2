"""A real service in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ADDRESS = re.compile(r"running on (http://\S+)")
START_SECONDS = 60


class Service:
    """``client`` calls the service in its ``folder``; ``log`` is what it wrote so far."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self.folder = log.parent
        self._log = log
        self.client = httpx.Client(base_url=self._address(), timeout=60)

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def _address(self) -> str:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            if (found := ADDRESS.search(self.log)) is not None:
                return found[1]
            time.sleep(0.05)
        raise AssertionError(self.log)

    def check(self, content: str, **keys: object) -> httpx.Response:
        return self.client.post("/v1/check", json={"content": content, **keys})

    def verdict(self, content: str, **keys: object) -> str:
        answer = self.check(content, **keys)
        assert answer.status_code == httpx.codes.OK, answer.text
        verdict: str = answer.json()["verdict"]
        return verdict


@contextmanager
def serving(folder: Path, *options: str, **environment: str) -> Iterator[Service]:
    log = folder / "service.log"
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", **environment}
    command = [sys.executable, "-m", "newslint", "serve", "--port", "0", *options]
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out, env=environment) as process:
        try:
            service = Service(process, log)
            with service.client:
                yield service
        finally:
            process.terminate()
            process.wait(60)
