"""Warm worker processes: one that is too slow is killed and replaced, since Python's ``re`` cannot be interrupted."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooSlow
from datetime import date
from multiprocessing import get_context

from pebble import ProcessExpired, ProcessPool

from newslint.gate import Answer, Order, Policy, Refusal
from newslint.rulebook.packaged import to_json
from newslint.server import worker
from newslint.server.settings import Settings

START_SECONDS = 60.0


class BusyError(Exception):
    """As many drafts wait as may wait."""


class BrokenError(Exception):
    """A check came to no end: it took too long, or its process died. The sentence is for the caller."""


class LostError(Exception):
    """The processes can no longer be spoken with; others must be started."""


class Workers:
    """A pool of processes that hold one policy; one that replaces another is given the same, whatever is on disk by then."""

    def __init__(self, settings: Settings, policy: Policy, today: date) -> None:
        # spawned, not forked: the service has threads, and so it is the same on every system
        context, state = get_context("spawn"), (policy.config, to_json(policy.rulebook), policy.folder, today, settings.time_limit)
        self._pool = ProcessPool(settings.workers, initializer=worker.start, initargs=state, context=context)
        self._count = settings.workers
        self._limit = settings.workers + settings.queue
        self._time_limit = settings.time_limit
        self._under_way = 0

    @property
    def under_way(self) -> int:
        """Give how many checks run or wait."""
        return self._under_way

    async def start(self) -> None:
        """Start the processes and wait until they are warm."""
        probes = [self._pool.schedule(worker.check, args=(worker.WARM_UP,), timeout=START_SECONDS) for _ in range(self._count)]
        await asyncio.gather(*(asyncio.wrap_future(probe) for probe in probes))

    async def check(self, order: Order) -> Answer | Refusal:
        """Check a draft in a free process, within the time limit."""
        if self._under_way >= self._limit:
            raise BusyError
        self._under_way += 1
        try:
            return await asyncio.wrap_future(self._schedule(order))
        except TooSlow as error:
            message = f"the check took longer than {self._time_limit:g} seconds and was stopped"
            raise BrokenError(message) from error
        except ProcessExpired as error:
            raise BrokenError("the process that checked the draft died") from error
        finally:
            self._under_way -= 1

    def _schedule(self, order: Order) -> Future[Answer | Refusal]:
        try:
            future: Future[Answer | Refusal] = self._pool.schedule(worker.check, args=(order,), timeout=self._time_limit)
        except RuntimeError as error:  # a process that was killed while it held the pool's lock
            raise LostError from error
        return future

    def close(self) -> None:
        """Let what was begun end, then end the processes; blocks until then."""
        self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()
