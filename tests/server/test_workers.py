"""Workers that are ended while they start, are asked or are replaced: nothing of them stays, and nothing else goes wrong."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import pickle
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.types import ASGIApp, Message

from newslint.gate import Answer, Order, Policy, read_policy
from newslint.rulebook.packaged import to_json
from newslint.server import service, worker
from newslint.server.app import create
from newslint.server.settings import Settings
from newslint.server.workers import BrokenError, Workers
from tests.waiting import soon

TODAY = date(2024, 9, 2)
ORDER = Order("draft.md", b"Jakarta - Rapat dibuka pada Senin (2/9/2024).\n", "text", {})
MOMENTS = (0, 0.001, 0.003, 0.005, 0.01, 0.03, 0.1)  # seconds after which a start is given up


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    return read_policy(None, tmp_path, TODAY)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder in which workers have theirs."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def _nothing_stays(temporary: Path) -> bool:
    return not multiprocessing.active_children() and not list(temporary.iterdir())


async def _given_up(workers: Workers, seconds: float) -> None:
    starting = asyncio.create_task(workers.start())
    await asyncio.sleep(seconds)
    starting.cancel()
    await starting


@pytest.mark.parametrize("seconds", MOMENTS)
def test_a_start_can_be_given_up_at_any_moment(policy: Policy, temporary: Path, seconds: float) -> None:
    workers = Workers(Settings(workers=2), policy, TODAY)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(_given_up(workers, seconds))
    assert _nothing_stays(temporary)


async def _closed_while_a_process_is_replaced(workers: Workers, wrong: list[str]) -> None:
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: wrong.append(str(context)))
    await workers.start()
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    asked = asyncio.create_task(workers.check(ORDER))  # a new process has to start for it, which takes longer than the limit
    await asyncio.sleep(0.03)
    await workers.close()
    with pytest.raises(BrokenError):
        await asked
    with pytest.raises(BrokenError):
        await workers.check(ORDER)
    await asyncio.sleep(0.1)
    gc.collect()  # a failure that nobody heard of is told now


def test_workers_that_are_closed_while_a_process_is_replaced_end_quietly(policy: Policy, temporary: Path) -> None:
    wrong: list[str] = []
    workers = Workers(Settings(workers=1, time_limit=0.02), policy, TODAY)
    asyncio.run(_closed_while_a_process_is_replaced(workers, wrong))
    assert not wrong
    assert _nothing_stays(temporary)


def _takes_over(folder: Path, temporary: Path) -> bool:
    (folder / "newslint.yaml").write_text("rules: {spelling.known-typo: off}\n", encoding="utf-8")
    return soon(lambda: len(list(temporary.iterdir())) > 1, seconds=60)  # the folder of the new workers is there


async def _ended_while_it_takes_over(app: ASGIApp, folder: Path, temporary: Path) -> None:
    told: asyncio.Queue[Message] = asyncio.Queue()
    said: asyncio.Queue[Message] = asyncio.Queue()
    living = asyncio.ensure_future(app({"type": "lifespan", "state": {}}, told.get, said.put))
    told.put_nowait({"type": "lifespan.startup"})
    assert (await said.get())["type"] == "lifespan.startup.complete"
    assert await asyncio.to_thread(_takes_over, folder, temporary)
    told.put_nowait({"type": "lifespan.shutdown"})
    assert (await said.get())["type"] == "lifespan.shutdown.complete"
    await living


@pytest.mark.server
def test_a_service_that_ends_while_it_takes_over_rules_leaves_nothing(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "WATCH_SECONDS", 0.01)
    app = create(Settings(workers=1), tmp_path)
    asyncio.run(_ended_while_it_takes_over(app, tmp_path, temporary))
    assert _nothing_stays(temporary)


class _Unreadable(tuple[str, ...]):
    """Names that cannot be read."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        message = "no such disk"
        raise OSError(message)


@pytest.mark.server
def test_a_check_that_fails_is_seen_in_the_log(policy: Policy, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "state"
    file.write_bytes(pickle.dumps(worker.State(policy.config, to_json(policy.rulebook), policy.folder, TODAY, 10)))
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=worker.serve, args=(there, file))
    process.start()
    there.close()
    assert here.recv() is None
    here.send(ORDER)
    assert isinstance(here.recv(), Answer)
    here.send(ORDER._replace(reports=_Unreadable()))
    process.join(60)
    assert process.exitcode == 1
    assert "OSError: no such disk" in capfd.readouterr().err
