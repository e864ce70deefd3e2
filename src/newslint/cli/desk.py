"""The drafts of a run: found, each with the configuration and rules that hold for it, read and checked."""

from __future__ import annotations

import gc
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from newslint.choice import Choice, refuse_unknown
from newslint.cli.progress import tell_start
from newslint.config import NEVER, Config, Told, language_of
from newslint.config_search import Configs
from newslint.discovery import STDIN, Discovery, Draft, unreadable
from newslint.languagetool.front import AHEAD, Proofreaders
from newslint.languagetool.settings import Wish
from newslint.model.errors import ConfigError, RuleError
from newslint.model.records import dataclass
from newslint.model.regex import regex
from newslint.model.report import Failure, Report
from newslint.model.rule import SEVERITIES, Severity
from newslint.model.texts import Language, Texts
from newslint.plugins.hookspecs import Format, Source
from newslint.plugins.manager import Plugins
from newslint.session import Begun, Session, Sessions
from newslint.text.facts import forget

MAX_BYTES = 200_000_000  # no more is read into memory; each format has a limit of its own
STDIN_NAME = "<stdin>"
STDIN_FORMAT = "text"
_PLACED = regex(r"(?P<name>.+?):(?P<line>\d+):(?P<column>\d+): (?P<problem>.*)", re.DOTALL)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    formats: tuple[str, ...]
    choice: Choice
    meta: Mapping[str, str]
    fail_on: str | None
    language: Language | None
    config: Path | None
    stdin_filename: str | None
    show_suppressed: bool
    no_color: bool
    quiet: bool
    baseline: Path | None = None
    new_from: str | None = None
    languagetool: Wish = Wish()
    view: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A draft to be checked, and what holds for it. ``form`` is set where no suffix decides."""

    draft: Draft
    config: Config
    session: Session
    choice: Choice
    form: Format | None

    def source(self, options: Options) -> Source:
        """Read the draft (``OSError``)."""
        return Source(self.draft.name, read(self.draft), options.meta, self.config.views, options.view)


class Desk:
    """A run's drafts. ``failures`` grows while they are found and checked."""

    def __init__(self, options: Options, plugins: Plugins, *, lists_may_lack: bool = False) -> None:
        self.failures: list[Failure] = []
        self.configs = Configs(options.config, lists_may_lack=lists_may_lack)
        self.sessions = Sessions(plugins, date.today())  # noqa: DTZ011 - the reader's day: no other place reads the clock
        self.proofreaders = Proofreaders(starting=None if options.quiet else tell_start)
        self._options = options
        self._plugins = plugins
        self._discovery = Discovery(self._claims, self.configs)

    @property
    def passed_over(self) -> int:
        """Give how many files in folders were not read."""
        return self._discovery.passed_over

    def _claims(self, name: str, named: bool) -> bool:  # noqa: FBT001 - as Discovery asks
        forms = map(self._formats.__getitem__, self._formats)
        return any(name.lower().endswith(form.suffixes) and (named or not form.archive) for form in forms)

    @property
    def _formats(self) -> Mapping[str, Format]:
        return self._plugins.formats()

    def jobs(self) -> list[Job]:
        """Find the drafts and what holds for each; what cannot be found or configured becomes a failure."""
        drafts = list(self._drafts())
        self.failures.extend(self._discovery.failures)
        return [job for draft in drafts if (job := self._job(draft)) is not None]

    def _drafts(self) -> Iterator[Draft]:
        for path in dict.fromkeys(self._options.paths):
            if path == STDIN:
                given = self._options.stdin_filename
                yield Draft(Path.cwd() / (given or STDIN_NAME), given or STDIN_NAME, is_stdin=True)
            else:
                yield from self._discovery.find(path)

    def _job(self, draft: Draft) -> Job | None:
        where = draft.name
        try:
            config = self.configs.of(draft.path.parent)
            where = config.name or draft.name
            session = self.sessions.of(config)
            refuse_unknown(config.rule_names(), session.rulebook.names())
        except (ConfigError, RuleError) as error:
            failure = _failure(error, where)
            if failure not in self.failures:  # one mistake is told once, however many drafts it concerns
                self.failures.append(failure)
            return None
        form = self._formats[STDIN_FORMAT] if draft.name == STDIN_NAME else None
        return Job(draft, config, session, config.choice_for(draft.path, self._options.choice), form)

    def reports(self, jobs: Iterable[Job]) -> Iterator[Report]:
        """Check the drafts; some are prepared ahead, so that a proofreader has its answers when they are asked for."""
        last: Report | None = None
        for begun in ahead(self._begun(jobs), AHEAD):
            result = begun.try_report() if isinstance(begun, Begun) else begun
            if isinstance(result, Report):
                if last is not None:  # reports are kept, not the tokens of all drafts
                    forget(last.document)
                last = result
                yield result
            else:
                self.failures.append(result)

    def _begun(self, jobs: Iterable[Job]) -> Iterator[Begun | Failure]:
        for number, job in enumerate(jobs):
            if number == 1:
                gc.enable()  # the command line's start switched it off
            try:
                source = job.source(self._options)
            except OSError as error:
                yield Failure(job.draft.name, unreadable(error))
                continue
            proofreader = self.proofreaders.of(self._options.languagetool, job.config.languagetool)
            yield from job.session.try_begin(source, job.choice, job.form, proofreader)

    def language(self, jobs: Sequence[Job]) -> Language:
        """Give the language of messages: as asked for, else as the first configuration that says so, else Indonesian."""
        if self._options.language is not None:
            return self._options.language
        try:
            configs = [job.config for job in jobs] or [self.configs.of(Path.cwd())]
        except ConfigError:
            return "id"
        return next((language for config in configs if (language := language_of(config)) is not None), "id")

    def threshold(self, jobs: Sequence[Job]) -> Severity | None:
        """Give the severity at which a run fails; configurations that disagree cannot both be right."""
        told = {job.config.fail_on.value: job.config.fail_on for job in jobs if job.config.fail_on is not None}
        if self._options.fail_on is not None:
            told = {self._options.fail_on: Told(self._options.fail_on, "--fail-on")}
        if len(told) > 1:
            message = f"{' and '.join(one.origin for one in told.values())} disagree on fail_on; give --fail-on"
            raise ConfigError(message)
        (value,) = told or (Severity.ERROR.label,)
        return None if value == NEVER else SEVERITIES[value]


def chosen_names(choice: Choice) -> Iterator[tuple[str, str]]:
    """Give the names of rules on the command line, each with its option."""
    yield from ((name, "--select") for name in choice.select)
    yield from ((name, "--ignore") for name in choice.ignore)


def ahead(items: Iterable[T], count: int) -> Iterator[T]:
    """Give the items, each only when ``count`` more have been made."""
    waiting: deque[T] = deque()
    for item in items:
        waiting.append(item)
        if len(waiting) > count:
            yield waiting.popleft()
    yield from waiting


def read(draft: Draft) -> bytes:
    """Read a draft's bytes."""
    if draft.is_stdin:
        return b"" if sys.stdin is None else sys.stdin.buffer.read(MAX_BYTES)
    with draft.path.open("rb") as opened:
        return opened.read(MAX_BYTES)


def _failure(error: ConfigError | RuleError, otherwise: str) -> Failure:
    """Part a message that starts with its place."""
    placed = _PLACED.fullmatch(str(error))
    if placed is None:
        return Failure(otherwise, Texts(str(error), str(error)))
    return Failure(placed["name"], Texts(placed["problem"], placed["problem"]), int(placed["line"]), int(placed["column"]))
