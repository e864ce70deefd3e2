"""The real server fails, and people see it: killed, paused, its heap filled, started twice, given as an archive."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from newslint.languagetool.home import Copy, java
from newslint.languagetool.server import OwnServer, answers, free_port, java_command
from tests.cli.command import COMMAND, Done, environment, process, write
from tests.languagetool.real import alone, installed, is_asked, servers
from tests.waiting import soon

pytestmark = pytest.mark.network

PATIENT = 180
DRAFTS = {
    "a.txt": "Harbour Opens Again\n\nThe harbour was opened on 3 May 2024, and the the ships will returned to it, he said.\n",
    "b.txt": "Market Opens Again\n\nThe market was opened on 4 May 2024, and the the traders will returned to it, she said.\n",
}
CHECK = ("check", *DRAFTS, "-f", "concise", "-f", "sarif=r.sarif", "--fail-on", "never", "--lang", "en")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    write(tmp_path, DRAFTS)
    return tmp_path


def begin(folder: Path, address: str, *, mode: str = "required", timeout: float = 60) -> subprocess.Popen[str]:
    """Start a run that asks a server which has read nothing yet: its first answer takes seconds."""
    write(folder, {"newslint.yaml": f"languagetool: {{address: '{address}', mode: {mode}, timeout: {timeout}}}\n"})
    return subprocess.Popen(
        [COMMAND, *CHECK], cwd=folder, env=environment(alone(folder)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def break_when_asked(server: OwnServer, how: signal.Signals) -> None:
    """Send a signal to a server that has a text to read: the questions before it are answered at once."""
    for _ in range(5):
        assert soon(lambda: is_asked(server.port), PATIENT)
        time.sleep(0.3)
    assert server.pid is not None
    os.kill(server.pid, how)


def end(running: subprocess.Popen[str]) -> Done:
    out, err = running.communicate(timeout=PATIENT)
    return Done(running.returncode, out, err)


def notifications(folder: Path) -> list[dict[str, Any]]:
    (invocation,) = json.loads((folder / "r.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"]
    told: list[dict[str, Any]] = invocation["toolExecutionNotifications"]
    return [one for one in told if one["descriptor"]["id"] == "languagetool.failed"]


def is_told(folder: Path, done: Done, told: str, *, required: bool = True) -> None:
    assert done.code == (2 if required else 0), done
    assert done.out.count("spelling.doubled-word") == len(DRAFTS), "no finding of other checks is lost"
    assert told in done.out + done.err
    found = notifications(folder)
    assert {one["level"] for one in found} == {"error" if required else "note"}
    assert any(told in one["message"]["text"] for one in found)  # others tell that the server was given up


def test_killed_while_it_reads(drafts: Path, own: OwnServer) -> None:
    running = begin(drafts, own.address)
    break_when_asked(own, signal.SIGKILL)
    is_told(drafts, end(running), "no server answers at http://127.0.0.1")


def test_killed_while_it_reads_where_it_is_not_required(drafts: Path, own: OwnServer) -> None:
    running = begin(drafts, own.address, mode="auto")
    break_when_asked(own, signal.SIGKILL)
    is_told(drafts, end(running), "no server answers at http://127.0.0.1", required=False)


def test_paused_while_it_reads(drafts: Path, own: OwnServer) -> None:
    running = begin(drafts, own.address, timeout=4)
    break_when_asked(own, signal.SIGSTOP)
    started = time.monotonic()
    is_told(drafts, end(running), "did not answer within 4 s")
    assert time.monotonic() - started < 30


def test_its_heap_is_filled_while_it_reads(drafts: Path, tiny: OwnServer) -> None:
    is_told(drafts, end(begin(drafts, tiny.address)), "no server answers at http://127.0.0.1")
    assert "OutOfMemoryError" in tiny.log.read_text(encoding="utf-8")


@contextmanager
def limited(copy: Copy, folder: Path, limits: str) -> Iterator[str]:
    """Run a server with limits of its own, as a newsroom's may have; give its address."""
    file = folder / "server.properties"
    file.write_text(limits, encoding="utf-8")
    port = free_port()
    command = [*java_command(java(), copy, port, "512m"), "--config", str(file)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    try:
        assert soon(lambda: answers(address), PATIENT)
        yield address
    finally:
        running.kill()
        running.wait()


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ("requestLimit=1\nrequestLimitPeriodInSeconds=600\n", "too many (429)"),
        ("maxTextLength=40\n", "exceeds the limit of 40 characters"),
        ("maxErrorsPerWordRate=0.01\n", "ErrorRateTooHigh"),
    ],
)
def test_its_own_limits_are_told(drafts: Path, copy: Copy, limits: str, told: str) -> None:
    with limited(copy, drafts, limits) as address:
        is_told(drafts, end(begin(drafts, address)), told)


def test_a_start_that_fails_leaves_no_server(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    env = installed(drafts)
    done = process("languagetool", "start", "--memory", "24m", cwd=drafts, env=env)
    assert done.code == 2
    assert "server.log" in done.err
    assert servers(drafts) == []
    assert "no server was started" in process("languagetool", "status", cwd=drafts, env=env).out


def test_a_start_that_is_killed_is_found_by_stop(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    env = installed(drafts)
    running = subprocess.Popen([COMMAND, "languagetool", "start"], cwd=drafts, env=environment(env), stderr=subprocess.DEVNULL)
    assert soon(lambda: servers(drafts) and (drafts / "home" / "running.json").exists(), PATIENT)
    running.kill()
    running.wait()
    assert process("languagetool", "stop", cwd=drafts, env=env).out.startswith("stopped")
    assert servers(drafts) == []


def test_two_that_start_at_once_start_one(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    env = installed(drafts)
    command: list[str | Path] = [COMMAND, "languagetool", "start", "--memory", "512m"]
    both = [
        subprocess.Popen(command, cwd=drafts, env=environment(env), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for _ in range(2)
    ]
    try:
        told = sorted(one.communicate(timeout=PATIENT)[0] for one in both)
        assert [one.returncode for one in both] == [0, 0]
        assert told[0].startswith("LanguageTool 6.8 runs at ")
        assert told[1].startswith("a server runs already: ")
        assert len(servers(drafts)) == 1
    finally:
        process("languagetool", "stop", cwd=drafts, env=env)
    assert servers(drafts) == []


def test_two_runs_at_once_have_a_server_each_and_leave_none(drafts: Path, copy: Copy) -> None:
    assert copy.version == "6.8"
    command: list[str | Path] = [COMMAND, "check", "a.txt", "-f", "concise", "--select", "grammar"]
    env = environment(installed(drafts))
    both = [subprocess.Popen(command, cwd=drafts, env=env, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for running in both:
        assert "grammar.english-grammar" in running.communicate(timeout=PATIENT)[0]
    assert servers(drafts) == []


def test_an_archive_of_the_real_one_is_installed_and_reads(drafts: Path, copy: Copy) -> None:
    archive = drafts / "LanguageTool.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for file in sorted(copy.jar.parent.rglob("*")):
            opened.write(file, Path(copy.jar.parent.name) / file.relative_to(copy.jar.parent))
    env = alone(drafts)
    done = process("languagetool", "install", "--archive", archive, cwd=drafts, env=env)
    assert (done.code, done.err) == (0, "")
    assert done.out == f"LanguageTool 6.8 installed: {drafts / 'home' / 'LanguageTool-6.8'}\n"
    found = process("check", "a.txt", "-f", "concise", "--select", "grammar", cwd=drafts, env=env)
    assert "grammar.english-grammar" in found.out
    archive.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2])
    assert process("languagetool", "install", "--archive", archive, cwd=drafts, env=env).code == 2
    assert [one.name for one in (drafts / "home").iterdir()] == ["LanguageTool-6.8"]
    assert servers(drafts) == []
