"""A few threads that ask a server side by side; they hold up no exit, whatever a server does."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
THREADS = 4  # measured: more do not pay on few cores, and the server's own limits are near


class LateError(Exception):
    """A job did not end in the time that there was."""


class Job(Generic[T]):
    """Something that a thread does; ``result`` waits for it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._done = threading.Event()
        self._result: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do it; an error is kept for the one who waits."""
        try:
            self._result.append(self._work())
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
            self._error = error
        finally:
            self._done.set()

    def result(self, seconds: float) -> T:
        """Wait for the end and give the result; raises what the work raised, or ``LateError``."""
        if not self._done.wait(seconds):
            raise LateError
        if self._error is not None:
            raise self._error
        return self._result[0]


class Workers:
    """Threads that are started as jobs come, and end with the process (``concurrent.futures`` would wait for them)."""

    def __init__(self, threads: int = THREADS) -> None:
        self._jobs: queue.SimpleQueue[Job[object] | None] = queue.SimpleQueue()
        self._most = threads
        self._started = 0

    def do(self, work: Callable[[], T]) -> Job[T]:
        """Have something done."""
        job = Job(work)
        self._jobs.put(job)  # type: ignore[arg-type]  # results leave through the job that the caller holds
        if self._started < self._most:
            self._started += 1
            threading.Thread(target=self._work, daemon=True, name=f"newslint-languagetool-{self._started}").start()
        return job

    def close(self) -> None:
        """Let the threads end when they have done what was asked."""
        for _ in range(self._started):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.run()
