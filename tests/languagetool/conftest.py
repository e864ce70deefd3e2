"""One real server for all tests that need one."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.languagetool.cache import Cache
from newslint.languagetool.home import Copy
from newslint.languagetool.hosts import AddressHost, CopyHost
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.server import OwnServer
from newslint.languagetool.settings import Settings
from tests.languagetool import real


@pytest.fixture(scope="session")
def copy() -> Copy:
    """Give the installed copy."""
    return real.install()


@pytest.fixture(scope="session")
def server(copy: Copy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    """Run a server, which has read a first sentence."""
    host = CopyHost(copy, tmp_path_factory.mktemp("server") / "log", 30)
    host.reader("en-US")
    running = host.started()
    yield running
    host.close()


@pytest.fixture
def own(copy: Copy, tmp_path: Path) -> Iterator[OwnServer]:
    """Run a server that a test may break; afterwards neither its process nor its port is there."""
    yield from breakable(copy, tmp_path, "512m")


@pytest.fixture
def tiny(copy: Copy, tmp_path: Path) -> Iterator[OwnServer]:
    """Run a server whose heap is full when it has read its rules for a first text."""
    yield from breakable(copy, tmp_path, "24m")


def breakable(copy: Copy, folder: Path, memory: str) -> Iterator[OwnServer]:
    running = OwnServer(copy, folder / "own.log", memory)
    running.wait_until_ready()
    yield running
    if running.pid is not None and real.is_running(running.pid):
        os.kill(running.pid, signal.SIGCONT)
    running.stop()
    assert running.pid is None or not real.is_running(running.pid)
    assert not real.is_open(running.port)


@pytest.fixture
def proofreader(server: OwnServer) -> Proofreader:
    """Give a proofreader that keeps nothing."""
    return Proofreader(Settings("required", server.address), AddressHost(server.address, 30), Cache(None))
