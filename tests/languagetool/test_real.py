"""The real server, and what can be made to fail in it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from newslint.languagetool.cache import Cache
from newslint.languagetool.client import Connection
from newslint.languagetool.failure import LanguageToolFailure
from newslint.languagetool.home import Copy
from newslint.languagetool.hosts import AddressHost, CopyHost
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.server import OwnServer
from newslint.languagetool.settings import Settings
from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.testing import Bench
from tests.cli.command import COMMAND, environment, process, write
from tests.drafts import structured
from tests.languagetool import planted, test_drafts
from tests.languagetool.real import installed, servers
from tests.languagetool.recorded import FILE, RecordedHost, RecordedReader, key, trimmed
from tests.languagetool.recorded import write as write_recorded
from tests.waiting import soon

pytestmark = pytest.mark.network

PATIENT = 180  # seconds: the first text after a start is slow where other tests run beside it
ARTICLE = "Harbour Opens Again\n\nThe harbour was opened again on 3 May 2024, and the ships will returned to it, he said.\n"
SECOND = "Market Opens Again\n\nThe market was opened again on 4 May 2024, and the traders will returned to it, she said.\n"


class Recording(RecordedHost):
    """Asks the real server, and keeps what it says."""

    def __init__(self, address: str) -> None:
        super().__init__({})
        self._address = address
        self.kept: dict[str, Any] = {}

    def reader(self, language: str) -> RecordedReader:
        connection = Connection(self._address, language, PATIENT)

        def look_up(text: str) -> Any:
            raw = connection.raw(text)
            self.kept[key(language, text)] = trimmed(raw)
            return raw

        return RecordedReader(look_up)


def test_examples_and_drafts_hold_and_the_recordings_are_true(server: OwnServer, request: pytest.FixtureRequest) -> None:
    plugins = Plugins(installed=False)
    book, kinds = load(plugins.rule_folders(), plugins.check_kinds()), plugins.check_kinds()
    host = Recording(server.address)
    proofreader = Proofreader(Settings("required"), host, Cache(None))
    bench = Bench(book, kinds, proofreader)
    rules = [rule for rule in book if kinds[rule.check].proofread]
    assert [str(failure) for rule in rules for failure in bench.failures(rule)] == []
    test_drafts.holds(planted.score(proofreader))
    if request.config.getoption("--update-golden"):
        write_recorded(host.kept)
    assert json.loads(FILE.read_text(encoding="utf-8")) == host.kept


@pytest.mark.parametrize(
    "text",
    [
        "😀😀 The ships will returned to the harbour, and the crews of the two boats were glad of it.",
        "The café\u0301s were open, and the ships will returned to the harbour, said the head of the port.",
        "The ships were late.\r\nThey will returned to the harbour, said the head of the port authority.\r\n",
        "The 👩‍👩‍👧‍👦 family said that the ships will returned to the harbour 🏴‍☠️ before the end of the week.",
        "The\u00a0ships of the line will returned to the harbour, and the crews were glad of it.",
        "\ufeffThe ships of the \u00adline will returned to the harbour, and the crews were glad of it.",
    ],
)
def test_places_are_exact_whatever_stands_before_them(proofreader: Proofreader, text: str) -> None:
    document = structured(text)
    assert [document.text(one.span) for one in proofreader(document)().remarks if one.category == "GRAMMAR"] == ["returned"]


def test_indonesian_is_refused_rather_than_taken_for_another_language(server: OwnServer) -> None:
    with pytest.raises(LanguageToolFailure, match="does not know id"):
        Connection(server.address, "id", 10)


def read(proofreader: Proofreader, text: str) -> tuple[int, list[str]]:
    proof = proofreader(structured(text))()
    return sum(one.category == "GRAMMAR" for one in proof.remarks), [notice.message.en for notice in proof.notices]


def test_a_server_that_is_killed_in_mid_run(own: OwnServer) -> None:
    proofreader = Proofreader(Settings("required", own.address), AddressHost(own.address, PATIENT), Cache(None))
    assert read(proofreader, ARTICLE) == (1, [])
    assert own.pid is not None
    os.kill(own.pid, signal.SIGKILL)
    found, notices = read(proofreader, SECOND)
    assert found == 0
    assert "no server answers" in notices[0]


def test_a_server_that_is_paused(own: OwnServer) -> None:
    proofreader = Proofreader(Settings("required", own.address), AddressHost(own.address, PATIENT), Cache(None))
    assert read(proofreader, ARTICLE) == (1, [])
    assert own.pid is not None
    os.kill(own.pid, signal.SIGSTOP)
    hasty = Proofreader(Settings("required", own.address), AddressHost(own.address, 3), Cache(None))
    started = time.monotonic()
    found, notices = read(hasty, SECOND)
    assert found == 0
    assert "did not answer within 5 s" in notices[0]
    assert time.monotonic() - started < 60


def test_a_heap_that_is_too_small_ends_the_server_and_says_so(copy: Copy, tmp_path: Path) -> None:
    host = CopyHost(copy, tmp_path / "log", 30, memory="24m")
    proofreader = Proofreader(Settings("required"), host, Cache(None))
    found, notices = read(proofreader, ARTICLE)
    proofreader.close()
    assert found == 0
    assert notices[0].startswith("English grammar was not checked: ")
    assert "OutOfMemoryError" in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_broken_copy_is_tried_once_and_its_log_is_shown(tmp_path: Path) -> None:
    (tmp_path / "LanguageTool-6.8").mkdir()
    jar = tmp_path / "LanguageTool-6.8" / "languagetool-server.jar"
    jar.write_bytes(b"no jar")
    proofreader = Proofreader(Settings("required"), CopyHost(Copy(jar, "6.8"), tmp_path / "log", 5), Cache(None))
    first, second = read(proofreader, ARTICLE), read(proofreader, SECOND)
    assert first == second
    assert "ended before it was ready" in first[1][0]
    assert "org.languagetool.server.HTTPServer" in first[1][0]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    write(tmp_path, {"a.txt": ARTICLE, "b.txt": SECOND})
    return tmp_path


def test_a_run_starts_the_copy_and_leaves_nothing_behind(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    done = process("check", "a.txt", "b.txt", "-f", "concise", "--select", "grammar", cwd=drafts, env=installed(drafts))
    assert (done.code, done.err) == (0, "")
    assert [line.split(":")[0] for line in done.out.splitlines() if "MD_BASEFORM" in line] == ["a.txt", "b.txt"]
    assert servers(drafts) == []
    (log,) = (drafts / "cache" / "languagetool").glob("server-*.log")
    kept = process("check", "a.txt", "b.txt", "-f", "concise", "--select", "grammar", cwd=drafts, env=installed(drafts))
    assert kept == done
    assert list(log.parent.glob("server-*.log")) == [log], "what was read before needs no server"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_ended_leaves_nothing_behind(drafts: Path, copy: Copy, how: signal.Signals) -> None:
    assert copy.version == "6.8"
    env = environment(installed(drafts))
    running = subprocess.Popen(
        [COMMAND, "check", "a.txt"], cwd=drafts, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert soon(lambda: servers(drafts), PATIENT)
    running.send_signal(how)
    assert running.wait(PATIENT) != 0
    assert soon(lambda: servers(drafts) == [], PATIENT)


def test_a_server_is_started_for_all_runs_and_stopped(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    env = installed(drafts)
    started = process("languagetool", "start", "--memory", "512m", cwd=drafts, env=env)
    try:
        assert started.code == 0, started.err
        assert "runs already" in process("languagetool", "start", cwd=drafts, env=env).out
        assert "LanguageTool 6.8 answers" in process("languagetool", "status", cwd=drafts, env=env).out
        assert len(servers(drafts)) == 1
        done = process("check", "a.txt", "-f", "concise", "--select", "grammar", cwd=drafts, env=env)
        assert "MD_BASEFORM" in done.out
        assert len(servers(drafts)) == 1
    finally:
        stopped = process("languagetool", "stop", cwd=drafts, env=env)
    assert stopped.out.startswith("stopped")
    assert servers(drafts) == []
