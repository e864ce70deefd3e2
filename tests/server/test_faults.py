"""The service or LanguageTool is killed in the middle of a request: gates get no pass, and nobody waits for ever."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import httpx
import pytest

from newslint.languagetool.client import Connection
from newslint.languagetool.hosts import WARM_UP
from newslint.languagetool.server import OwnServer
from newslint.server import worker
from tests.languagetool import real
from tests.languagetool.faulty import faulty, finds, sleeps
from tests.server.serving import Service, serving
from tests.server.test_service import CATASTROPHE, CLEAN, PUBLISHED, SLOW_RULE, TYPO, _children
from tests.waiting import soon

ENGLISH = "Harbour Opens Again\n\nThe harbour was opened again on 3 May 2024, and the ships will returned to it, he said.\n"
LIMIT = 3.0  # seconds for a draft
PATIENT = 180  # seconds: LanguageTool's first text is slow


@pytest.mark.server
def test_a_service_that_is_killed_lets_nobody_wait_and_leaves_nothing_behind(tmp_path: Path) -> None:
    rule = tmp_path / "pack" / "style" / "slow-trial.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(SLOW_RULE, encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("packs: [pack]\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "2", "--time-limit", str(LIMIT)) as service:
        failures: list[httpx.TransportError] = []
        asking = threading.Thread(target=_fail, args=(service, CATASTROPHE, failures))
        asking.start()
        assert soon(lambda: bool(_children(service.process.pid, "R")))
        workers = [int(pid) for pid in _children(service.process.pid)]
        service.process.kill()
        killed = time.monotonic()
        asking.join()
        assert len(failures) == 1
        assert time.monotonic() - killed < 2
        assert soon(lambda: not any(map(real.is_running, workers)), seconds=LIMIT + worker.GRACE + 20)


@pytest.mark.server
def test_workers_that_are_killed_while_they_start_are_replaced(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "1", "--time-limit", str(LIMIT)) as service:
        killed: set[str] = set()
        statuses: set[int] = set()
        while len(killed) < 4:
            asking = threading.Thread(target=lambda: statuses.add(service.check(TYPO).status_code))
            asking.start()
            while asking.is_alive():
                for starting in set(_children(service.process.pid)) - killed:
                    os.kill(int(starting), signal.SIGKILL)
                    killed.add(starting)
        assert statuses <= {httpx.codes.OK, 503, 504}  # a draft may be done before the signal comes
        assert soon(lambda: service.check(TYPO).status_code == httpx.codes.OK, seconds=60)


def _fail(service: Service, draft: str, failures: list[httpx.TransportError]) -> None:
    try:
        service.check(draft)
    except httpx.TransportError as error:
        failures.append(error)


@pytest.mark.server
def test_languagetool_that_hangs_costs_no_draft_its_other_findings(tmp_path: Path) -> None:
    with faulty(check=[sleeps(30, finds())]) as hanging:
        (tmp_path / "newslint.yaml").write_text(f"languagetool: auto {hanging.address}\n", encoding="utf-8")
        with serving(tmp_path, "--workers", "1", "--time-limit", str(LIMIT), NEWSLINT_CACHE=str(tmp_path / "cache")) as service:
            answer = service.check(f"{ENGLISH}\n{TYPO}", meta=PUBLISHED)
    assert answer.status_code == httpx.codes.OK, answer.text
    assert answer.json()["verdict"] == "block"
    assert "did not answer within" in answer.text


@pytest.mark.network
def test_languagetool_that_is_killed_in_mid_request_is_no_pass(tmp_path: Path) -> None:
    own = OwnServer(real.install(), tmp_path / "own.log", "512m")
    own.wait_until_ready()
    Connection(own.address, "en-US", PATIENT).ask(WARM_UP)
    assert own.pid is not None
    try:
        (tmp_path / "newslint.yaml").write_text(f"languagetool: {{address: {own.address}, timeout: 60}}\n", encoding="utf-8")
        with serving(tmp_path, "--time-limit", "120", NEWSLINT_CACHE=str(tmp_path / "cache")) as service:
            assert service.verdict(ENGLISH, fail_on="never") == "review"
            os.kill(own.pid, signal.SIGSTOP)
            verdicts: list[str] = []
            asking = threading.Thread(target=lambda: verdicts.append(service.verdict(ENGLISH.replace("3 May", "4 May"))))
            asking.start()
            time.sleep(1)
            assert service.client.get("/healthz").status_code == httpx.codes.OK
            assert service.verdict(CLEAN, meta=PUBLISHED) in {"pass", "review"}  # it has no English
            os.kill(own.pid, signal.SIGKILL)
            killed = time.monotonic()
            asking.join(60)
            assert verdicts == ["incomplete"]
            assert time.monotonic() - killed < 20
            assert service.verdict(ENGLISH.replace("3 May", "5 May")) == "incomplete"
            assert service.verdict(TYPO, meta=PUBLISHED) == "block"
    finally:
        subprocess.run(["kill", "-KILL", str(own.pid)], check=False, capture_output=True)
        own.stop()
