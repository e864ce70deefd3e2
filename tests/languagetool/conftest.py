"""One real server for all tests that need one."""

from __future__ import annotations

from collections.abc import Iterator

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
def proofreader(server: OwnServer) -> Proofreader:
    """Give a proofreader that keeps nothing."""
    return Proofreader(Settings("required", server.address), AddressHost(server.address, 30), Cache(None))
