"""Warm worker processes: one that is too slow is killed and replaced, since Python's ``re`` cannot be interrupted.

Each has a pipe of its own, so that one that dies, at whatever moment, costs the draft that it holds and nothing else.
"""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ParamSpec, TypeVar

from newslint.gate import Answer, Order, Policy, Refusal
from newslint.rulebook.packaged import to_json
from newslint.server import worker
from newslint.server.settings import Settings

START_SECONDS = 60.0
PATIENCE = 3  # times a check's limit: who publishes waits no longer than that for a free process
_ENDING = "the service ends"
_SPAWN = get_context("spawn")  # not forked: the service has threads, and so it is the same on every system
P = ParamSpec("P")
T = TypeVar("T")
_log = logging.getLogger("newslint.server")


class BusyError(Exception):
    """As many drafts wait as may wait."""


class BrokenError(Exception):
    """A check came to no end: it took too long, or its process died. The sentence is for the caller."""


class _Process:
    """A process and the pipe to it; its methods block. ``file`` holds the state that it starts with.

    It may be ended by one thread while another starts or asks it, which then gets an ``EOFError`` or a ``BrokenError``.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._ended = False
        self._lock = threading.Lock()  # held for as long as a process comes into being or goes, not while it warms up

    def start(self) -> Connection:
        """Start a process in place of the one before, and wait until it is warm."""
        pipe = self._spawn()
        if not pipe.poll(START_SECONDS):
            raise BrokenError("a process did not start in time")
        pipe.recv()
        return pipe

    def _spawn(self) -> Connection:
        with self._lock:
            if self._ended:
                raise BrokenError(_ENDING)
            self._kill()
            pipe, there = _SPAWN.Pipe()
            process = _SPAWN.Process(target=worker.serve, args=(there, self._file), daemon=True)
            process.start()
            there.close()
            self._process, self._pipe = process, pipe
            return pipe

    def ask(self, order: Order, seconds: float) -> Answer | Refusal:
        """Have a draft checked; a process that died while nobody asked is replaced first."""
        try:
            pipe = self._living() or self.start()
            pipe.send(order)
            if pipe.poll(seconds):
                answer: Answer | Refusal = pipe.recv()
                return answer
        except (OSError, EOFError) as error:
            raise BrokenError("the process that checked the draft died") from error
        message = f"the check took longer than {seconds:g} seconds and was stopped"
        raise BrokenError(message)

    def _living(self) -> Connection | None:
        with self._lock:
            return self._pipe if self._process is not None and self._process.is_alive() else None

    def end(self) -> None:
        """Kill the process, whatever it does, and start none any more."""
        with self._lock:
            self._ended = True
            self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None  # the pipe is not closed here: a thread that reads it sees its end, then lets it go


class Workers:
    """Processes that hold one policy; one that replaces another is given the same, whatever is on disk by then."""

    def __init__(self, settings: Settings, policy: Policy, today: date) -> None:
        state = worker.State(policy.config, to_json(policy.rulebook), policy.folder, today, settings.time_limit)
        # In a file: what goes through the pipe to a starting process must fit into the pipe. The writer waits for it to be read
        # and holds the reading end too, so that it would wait for ever for a process that was killed while it started.
        self._folder = TemporaryDirectory(prefix="newslint-")
        file = Path(self._folder.name) / "state"
        file.write_bytes(pickle.dumps(state))
        self._processes = [_Process(file) for _ in range(settings.workers)]
        self._free: asyncio.Queue[_Process] = asyncio.Queue()
        self._threads = ThreadPoolExecutor(settings.workers, "newslint-worker")
        self._limit = settings.workers + settings.queue
        self._time_limit = settings.time_limit
        self._under_way = 0
        self._closed = False
        self._tasks: set[asyncio.Task[Any]] = set()

    @property
    def under_way(self) -> int:
        """Give how many checks run or wait."""
        return self._under_way

    async def start(self) -> None:
        """Start the processes and wait until they are warm."""
        try:
            await asyncio.gather(*(self._blocking(process.start) for process in self._processes))
        except BaseException:
            self._end()
            raise
        for process in self._processes:
            self._free.put_nowait(process)

    async def check(self, order: Order) -> Answer | Refusal:
        """Check a draft in a free process, within the time limit."""
        if self._under_way >= self._limit:
            raise BusyError
        self._under_way += 1
        try:
            async with asyncio.timeout(PATIENCE * self._time_limit):
                process = await self._free.get()
        except TimeoutError:
            raise BusyError from None
        else:
            # whoever asked may go; the process is not free before it has answered
            return await asyncio.shield(self._task(self._ask(process, order)))
        finally:
            self._under_way -= 1

    async def _ask(self, process: _Process, order: Order) -> Answer | Refusal:
        try:
            answer = await self._blocking(process.ask, order, self._time_limit)
        except BaseException:
            self._task(self._replace(process))
            raise
        self._free.put_nowait(process)
        return answer

    async def _replace(self, process: _Process) -> None:
        """Start a process anew, until it starts."""
        while not self._closed:
            try:
                await self._blocking(process.start)
                break
            except (OSError, EOFError, BrokenError) as error:
                await self._not_started(error)
        self._free.put_nowait(process)

    async def _not_started(self, error: Exception) -> None:
        if not self._closed:
            _log.error("a process that checks drafts does not start: %s", type(error).__name__)
            await asyncio.sleep(1)

    async def close(self) -> None:
        """Let what was begun end, within its limits, then end the processes."""
        self._closed = True
        try:
            async with asyncio.timeout(PATIENCE * self._time_limit):
                for _ in self._processes:  # those who wait for a free one were there before
                    await self._free.get()
        except TimeoutError:
            _log.error("checks that did not come to an end were stopped")
        finally:
            self._end()

    def _end(self) -> None:
        for process in self._processes:
            process.end()
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._folder.cleanup()

    def _task(self, work: Coroutine[object, object, T]) -> asyncio.Task[T]:
        """Begin what goes on whoever waits for it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _blocking(self, call: Callable[P, T], *arguments: P.args, **keywords: P.kwargs) -> T:
        try:
            called = asyncio.get_running_loop().run_in_executor(self._threads, partial(call, *arguments, **keywords))
        except RuntimeError:  # the threads were shut down
            raise BrokenError(_ENDING) from None
        return await called
