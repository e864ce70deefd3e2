"""A running service: its workers, its rules, and the change from old rules to new ones without a pause."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from newslint.config_search import Configs
from newslint.feedback.remarks import Remark, append
from newslint.gate import Answer, Order, Policy, read_policy
from newslint.model.errors import NewslintError
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.server.documentation import explained
from newslint.server.metrics import Metrics
from newslint.server.problems import ProblemError
from newslint.server.settings import Settings
from newslint.server.watch import State, state
from newslint.server.workers import BrokenError, BusyError, Workers

WATCH_SECONDS = 2.0
_NOT_READY = "the service is not ready"
_log = logging.getLogger("newslint.server")


class Accepted(NamedTuple):
    """The rules in force: for checking, for explaining with examples, on a day, and the state of the files when they were read."""

    policy: Policy
    book: Rulebook
    today: date
    files: State


class Service:
    """Checks drafts with warm workers. ``folder`` is where the configuration is looked for."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings = settings
        self.metrics = Metrics(lambda: self._workers.under_way if self._workers is not None else 0)
        self.problem: str | None = None
        self._folder = folder
        self._workers: Workers | None = None
        self._accepted: Accepted | None = None
        self._refused: State = ()
        self._changing = asyncio.Lock()  # workers are started, exchanged and ended one after the other
        self._explaining = asyncio.Lock()
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def ready(self) -> bool:
        """Say whether drafts can be checked."""
        return self._workers is not None

    @property
    def book(self) -> Rulebook:
        """Give the rules with their examples, as documentation shows them."""
        if self._accepted is None:
            raise ProblemError(503, _NOT_READY, {"Retry-After": "1"})
        return self._accepted.book

    async def start(self) -> None:
        """Load the rules and warm the workers; what is wrong with them raises."""
        async with self._changing:
            await self._put_in_force(await asyncio.to_thread(self._read))

    def _read(self) -> Accepted:
        today, files = self._found()
        policy = read_policy(self.settings.config, self._folder, today)
        plugins = Plugins()
        book = load((*plugins.rule_folders(), *policy.config.packs), plugins.check_kinds(), policy.config.vocabulary)
        return Accepted(policy, book, today, files)

    def _found(self) -> tuple[date, State]:
        """Give the day, and the state of the files that rules come from."""
        today = date.today()  # noqa: DTZ011 - the newsroom's day
        return today, state(Configs(self.settings.config).of(self._folder), today)

    async def _put_in_force(self, accepted: Accepted) -> None:
        """Start workers with these rules; those before them end what they have begun."""
        workers = Workers(self.settings, accepted.policy, accepted.today)
        await workers.start()
        old, self._workers, self._accepted = self._workers, workers, accepted
        if old is not None:
            closing = asyncio.create_task(old.close())
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
                    _log.error("the changed rules are not taken over, those before stay in force: %s", told)
                    self.metrics.reloads.labels("refused").inc()
                self.problem = told

    async def reload(self) -> None:
        """Take over the rules if a file that they come from, or the day, has changed; what is wrong raises."""
        async with self._changing:
            if self._accepted is None:
                return
            try:
                await self._take_over(self._accepted)
            except NewslintError:
                today = date.today()  # noqa: DTZ011 - the newsroom's day
                if today != self._accepted.today:  # the old rules are held against the new day
                    await self._put_in_force(self._accepted._replace(today=today))
                raise

    async def _take_over(self, accepted: Accepted) -> None:
        _, files = await asyncio.to_thread(self._found)
        if files == self._refused:
            return
        if files != accepted.files:
            try:
                changed = await asyncio.to_thread(self._read)
            except NewslintError:
                self._refused = files  # not read again before they are other ones
                raise
            await self._put_in_force(changed)
            self.metrics.reloads.labels("taken").inc()
            _log.info("changed rules are in force")
        self._refused, self.problem = (), None

    async def check(self, order: Order) -> Answer:
        """Check a draft; a caller's mistake, a full queue and a check that broke are problems."""
        if self._workers is None:
            raise ProblemError(503, _NOT_READY, {"Retry-After": "1"})
        begun = perf_counter()
        try:
            answer = await self._workers.check(order)
        except BusyError:
            raise ProblemError(503, "too many drafts wait; try again", {"Retry-After": "1"}) from None
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

    async def explained(self, rule_id: str, language: Language) -> dict[str, Any]:
        """Explain a rule, one at a time and beside the answers to others."""
        book = self.book
        rule = book.find(rule_id)
        if rule is None:
            raise ProblemError(404, "no rule has this id; see /v1/rules")
        async with self._explaining:
            return await asyncio.to_thread(explained, book, rule, language)

    async def keep(self, remark: Remark) -> None:
        """Keep what somebody calls wrong, in the file that is there for it."""
        if self.settings.feedback is None:
            raise ProblemError(404, "this service keeps no feedback; start it with --feedback FILE")
        if self.book.find(remark.rule) is None:
            raise ProblemError(422, "no rule has this id; see /v1/rules")
        await asyncio.to_thread(append, self.settings.feedback, remark)

    async def close(self) -> None:
        """Let every check that was begun come to its end."""
        async with self._changing:
            workers, self._workers = self._workers, None
            if workers is not None:
                await workers.close()
        await asyncio.gather(*self._closing)
