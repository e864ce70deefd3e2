"""A running service: its workers, its rules, and the change from old rules to new ones without a pause."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from pathlib import Path
from time import perf_counter

from newslint.config_search import Configs
from newslint.gate import Answer, Gate, Order
from newslint.model.errors import NewslintError
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.server.metrics import Metrics
from newslint.server.problems import ProblemError
from newslint.server.settings import Settings
from newslint.server.watch import State, state
from newslint.server.workers import BrokenError, BusyError, LostError, Workers

WATCH_SECONDS = 2.0
_log = logging.getLogger("newslint.server")


class Service:
    """Checks drafts with warm workers. ``folder`` is where the configuration is looked for."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings = settings
        self.metrics = Metrics(lambda: self._workers.under_way if self._workers is not None else 0)
        self.problem: str | None = None
        self._folder = folder
        self._workers: Workers | None = None
        self._state: State = ()
        self._book: Rulebook | None = None
        self._replacing = asyncio.Lock()
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def ready(self) -> bool:
        """Say whether drafts can be checked."""
        return self._workers is not None

    @property
    def book(self) -> Rulebook:
        """Give the rules with their examples, as documentation shows them."""
        if self._book is None:
            config = Configs(self.settings.config).of(self._folder)
            plugins = Plugins()
            self._book = load((*plugins.rule_folders(), *config.packs), plugins.check_kinds(), config.vocabulary)
        return self._book

    async def start(self) -> None:
        """Load the rules and warm the workers; what is wrong with them raises."""
        now = date.today()  # noqa: DTZ011 - the newsroom's day
        found = state(Configs(self.settings.config).of(self._folder), now)
        await asyncio.to_thread(Gate, self.settings.config, self._folder, now)  # mistakes are told here, in one sentence
        workers = Workers(self.settings, self._folder, now)
        try:
            await workers.start()
        except BaseException:
            await asyncio.to_thread(workers.close)
            raise
        old, self._workers, self._state, self._book = self._workers, workers, found, None
        if old is not None:
            closing = asyncio.create_task(asyncio.to_thread(old.close))
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

    async def watch(self) -> None:
        """Take over changed rules for as long as the service runs; wrong ones are told and the old ones kept."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            try:
                await self.reload()
            except Exception as error:  # noqa: BLE001 - whatever goes wrong, the old rules hold and the watch goes on
                told = str(error) if isinstance(error, NewslintError) else f"{type(error).__name__}: {error}"
                if self.problem != told:
                    _log.error("the changed rules are not taken over: %s", told)
                    self.metrics.reloads.labels("refused").inc()
                self.problem = told

    async def reload(self) -> None:
        """Take over the rules if a file that they come from has changed."""
        config = await asyncio.to_thread(Configs(self.settings.config).of, self._folder)
        found = await asyncio.to_thread(state, config, date.today())  # noqa: DTZ011 - the newsroom's day
        if found == self._state:
            return
        await self.start()
        self.problem = None
        self.metrics.reloads.labels("taken").inc()
        _log.info("changed rules are in force")

    async def check(self, order: Order) -> Answer:
        """Check a draft; a caller's mistake, a full queue and a check that broke are problems."""
        if self._workers is None:
            raise ProblemError(503, "the service is not ready", {"Retry-After": "1"})
        begun = perf_counter()
        try:
            answer = await self._workers.check(order)
        except BusyError:
            raise ProblemError(503, "too many drafts wait; try again", {"Retry-After": "1"}) from None
        except LostError:
            await self._replace_workers()
            raise ProblemError(
                503, "the processes that check drafts were lost and are started anew", {"Retry-After": "2"}
            ) from None
        except BrokenError as error:
            self.metrics.verdicts.labels("incomplete").inc()
            raise ProblemError(504, str(error)) from error
        finally:
            self.metrics.seconds.observe(perf_counter() - begun)
        if not isinstance(answer, Answer):
            raise ProblemError(422, answer.sentence)
        self.metrics.verdicts.labels(answer.verdict).inc()
        self.metrics.words.inc(answer.words)
        return answer

    async def _replace_workers(self) -> None:
        """Start other workers, once, however many calls find the old ones lost."""
        lost = self._workers
        async with self._replacing:
            if self._workers is lost:
                _log.error("the worker processes were lost; others are started")
                try:
                    await self.start()
                except NewslintError as error:
                    self._workers, self.problem = None, str(error)  # not ready until the rules are mended
                    _log.error("no other can be started: %s", error)

    async def close(self) -> None:
        """Let every check that was begun come to its end."""
        workers, self._workers = self._workers, None
        if workers is not None:
            await asyncio.to_thread(workers.close)
        await asyncio.gather(*self._closing)
