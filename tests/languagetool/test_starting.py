"""A server that newslint starts, where the machine is not as it should be: ports, folders, logs. A script stands in for Java."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.languagetool import making, server, standing
from newslint.languagetool.failure import LanguageToolFailure
from newslint.languagetool.home import JAR, Copy
from newslint.languagetool.hosts import CopyHost
from newslint.languagetool.server import OwnServer
from newslint.languagetool.settings import Settings
from tests.cli.command import newslint
from tests.languagetool import real
from tests.languagetool.faulty import faulty, free_port, says
from tests.terminal import on_terminal
from tests.waiting import soon

pytestmark = pytest.mark.filterwarnings("ignore:subprocess:ResourceWarning")  # a server that goes on is meant to

ENGLISH = "Harbour Opens Again\n\nThe harbour was opened on 3 May 2024, and the ships will return to it, he said.\n"
JAVA = """#!{python} -I
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

if "-version" in sys.argv:
    print('openjdk version "17.0.1"')
    sys.exit(0)

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({status})
        self.end_headers()

HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), Handler).serve_forever()
"""


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """Install a copy whose Java answers as a server that is ready."""
    java(tmp_path, 200)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.setenv("NEWSLINT_LANGUAGETOOL_HOME", str(tmp_path))
    return Copy(tmp_path / JAR, "6.8")


def java(folder: Path, status: int) -> None:
    program = folder / "bin" / "java"
    program.parent.mkdir(exist_ok=True)
    program.write_text(JAVA.format(python=sys.executable, status=status), encoding="utf-8")
    program.chmod(0o755)


@pytest.fixture
def started(copy: Copy) -> Iterator[standing.Standing]:
    """Start a server that goes on, and stop it."""
    one = standing.start(copy)
    yield one
    standing.stop(one)


@pytest.mark.parametrize("folder", ["file/below", "sealed/below"])
def test_a_log_that_cannot_be_written_stands_elsewhere(tmp_path: Path, copy: Copy, folder: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "sealed").symlink_to("/proc")  # nobody makes a folder there, whoever they are
    own = OwnServer(copy, tmp_path / folder / "server-1.log")
    try:
        own.wait_until_ready()
        assert own.log.is_file()
        assert tmp_path / folder not in own.log.parents
    finally:
        own.stop()
        own.log.unlink()


def test_each_server_has_its_log_and_the_last_few_are_kept(tmp_path: Path, copy: Copy) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    for number in range(8):
        (logs / f"server-{number}.log").write_text("old", encoding="utf-8")
    (logs / "other.log").write_text("not ours", encoding="utf-8")
    own = OwnServer(copy, logs / "server-99.log")
    own.stop()
    assert len(list(logs.glob("server-*.log"))) == 5
    assert {"server-99.log", "other.log"} <= {one.name for one in logs.iterdir()}


def test_a_server_whose_keeper_was_killed_is_stopped_too(tmp_path: Path, copy: Copy) -> None:
    own = OwnServer(copy, tmp_path / "server-1.log")
    own.wait_until_ready()
    pid = own.pid
    assert pid is not None
    keeper = int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    os.kill(keeper, signal.SIGKILL)
    assert real.is_running(pid), "nobody told it"
    own.stop()
    assert soon(lambda: not real.is_running(pid))
    assert not real.is_open(own.port)
    own.stop()


def test_a_program_that_cannot_be_run_is_told_each_time_the_same(
    tmp_path: Path, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    host = CopyHost(copy, tmp_path / "server-1.log", 5)
    failures = []
    for _ in range(2):
        with pytest.raises(LanguageToolFailure, match="the installed LanguageTool server cannot be started") as caught:
            host.started()
        failures.append(caught.value)
    assert failures[0] is failures[1]


def test_settings_that_differ_share_one_server(tmp_path: Path, copy: Copy) -> None:
    (tmp_path / "LanguageTool-6.8").mkdir()
    (tmp_path / "LanguageTool-6.8" / JAR).write_bytes(b"")
    own: list[CopyHost] = []
    told: list[str] = []
    made = [
        making.made(Settings(english=english, timeout=timeout), own, starts=True, starting=lambda: told.append("starts"))
        for english, timeout in (("en-GB", 5), ("", 9))
    ]
    try:
        (host,) = own
        hosts = [host, host.waiting(5), host.waiting(9)]
        assert told == []
        assert len({id(one.started()) for one in hosts}) == 1
        assert told == ["starts"]
    finally:
        for one in made:
            one.close()
    assert copy.version == "6.8"
    with pytest.raises(LanguageToolFailure, match="ended"):
        host.started().refuse_ended()


def test_a_copy_that_is_installed_again_is_another_build(tmp_path: Path, copy: Copy) -> None:
    host = CopyHost(copy, tmp_path / "server-1.log", 5)
    assert host.known_build() == "", "there is no jar"
    copy.jar.write_bytes(b"")
    os.utime(copy.jar, (1, 1))
    first = host.known_build()
    os.utime(copy.jar, (2, 2))
    assert "6.8" in first
    assert host.known_build() != first


@pytest.mark.parametrize(
    ("version", "told"),
    [("", "there is no Java; LanguageTool needs Java 17 or newer"), ("11.0.2", "is Java 11;"), ("1.8.0_292", "is Java 8;")],
)
@pytest.mark.parametrize("mode", ["auto", "required"])
@pytest.mark.usefixtures("copy")
def test_a_java_that_cannot_run_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, version: str, told: str
) -> None:
    (tmp_path / "LanguageTool-6.8").mkdir()
    (tmp_path / "LanguageTool-6.8" / JAR).touch()
    program = Path(tmp_path / "bin" / "java")
    program.write_text(program.read_text(encoding="utf-8").replace("17.0.1", version), encoding="utf-8")
    if not version:
        program.unlink()
        monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache"), "NEWSLINT_LANGUAGETOOL": mode}
    done = newslint("check", "a.txt", "-f", "concise", "--lang", "en", cwd=tmp_path, env=env)
    assert done.code == (2 if mode == "required" else 0)
    assert told in done.out
    assert "Traceback" not in done.err
    assert list((tmp_path / "cache").rglob("server-*.log")) == [], "nothing was started"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo-terminals")
@pytest.mark.parametrize(("options", "shown"), [((), True), (("--quiet",), False)])
def test_a_terminal_is_told_why_the_first_draft_takes_a_while(
    tmp_path: Path, copy: Copy, options: tuple[str, ...], *, shown: bool
) -> None:
    (tmp_path / "LanguageTool-6.8").mkdir()
    (tmp_path / "LanguageTool-6.8" / JAR).touch()
    assert copy.version == "6.8"
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache"), "NEWSLINT_LANGUAGETOOL": "auto"}
    drawn = on_terminal(tmp_path, "check", "a.txt", "--fail-on", "never", *options, env=env)
    assert ("LanguageTool starts for this run" in drawn) is shown


def test_another_program_on_its_port_is_not_taken_for_it(tmp_path: Path, copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    with faulty(healthcheck=[says("OK")]) as other:
        monkeypatch.setattr(server, "free_port", lambda: other.server_address[1])
        own = OwnServer(copy, tmp_path / "server-1.log")
        assert soon(lambda: "Address already in use" in own.log.read_text(encoding="utf-8"))
        with pytest.raises(LanguageToolFailure, match="ended before it was ready"):
            soon(own.refuse_ended)


def test_a_port_that_is_in_use_is_refused(copy: Copy) -> None:
    with faulty(healthcheck=[says("OK")]) as other, pytest.raises(LanguageToolFailure, match="is in use by another program"):
        standing.start(copy, other.server_address[1])
    assert standing.standing() is None


def test_a_server_that_ends_after_it_was_ready_is_refused(copy: Copy) -> None:
    started = standing.start(copy, free_port())
    standing.refuse_ended(started)
    standing.stop(started)
    with pytest.raises(LanguageToolFailure, match="did not get ready"):
        standing.refuse_ended(started)


def test_a_server_that_is_busy_is_waited_for_and_never_stopped(started: standing.Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    assert standing.gets_free(started)
    heard = [False, False, True]
    monkeypatch.setattr(standing, "answers", lambda _address, _seconds: heard.pop(0) if heard else False)
    assert standing.gets_free(started)
    assert not standing.gets_free(started, seconds=0)
    assert started.is_alive()
