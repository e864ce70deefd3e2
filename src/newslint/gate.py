"""What a content system asks before it publishes: a draft goes in, a verdict and reports come out. Drafts are values, not files."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newslint.choice import Choice, refuse_unknown
from newslint.config import NEVER, Config, language_of
from newslint.config_search import Configs
from newslint.languagetool.front import Proofreaders
from newslint.languagetool.settings import Wish
from newslint.model.errors import ConfigError
from newslint.model.report import Presentation, Report, Run, Verdict
from newslint.model.rule import SEVERITIES, Severity
from newslint.model.texts import Language
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.session import Session, Sessions
from newslint.version import VERSION


class Order(NamedTuple):
    """A draft to be checked. ``form`` is a format's name; ``reports`` are reporters' names, ``view`` a payload's shape."""

    name: str
    data: bytes
    form: str
    meta: Mapping[str, str]
    profile: str | None = None
    language: Language | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    reports: tuple[str, ...] = ("json",)
    view: str = ""


class Answer(NamedTuple):
    """What a gate should do, and the reports by name."""

    verdict: Verdict
    reports: Mapping[str, str]
    words: int = 0


class Refusal(NamedTuple):
    """An order that cannot be carried out as it is: the caller's mistake, in one sentence."""

    sentence: str


_WORST: tuple[Verdict, ...] = ("pass", "review", "block", "incomplete")


class Policy(NamedTuple):
    """What holds for drafts, read once: nothing on disk is asked again. ``folder`` is where drafts are thought to lie."""

    config: Config
    rulebook: Rulebook
    folder: Path


def read_policy(config: Path | None, folder: Path, today: date) -> Policy:
    """Read a configuration, or the one that is found from ``folder`` upwards, with its rules; what is wrong with them raises."""
    found = Configs(config).of(folder)
    rulebook = Sessions(Plugins(), today).of(found).rulebook
    refuse_unknown(found.rule_names(), rulebook.names())
    return Policy(found, rulebook, folder)


SECONDS = 10.0  # for one draft: whoever publishes waits for it
_WAIT, _ANSWER = 0.7, 0.5  # the parts of them for LanguageTool: for all that it says, and for one answer


class Gate:
    """Checks drafts by a policy. LanguageTool is waited for as long as ``seconds`` for a draft allow, and not longer."""

    def __init__(self, policy: Policy, today: date, seconds: float = SECONDS) -> None:
        self._folder = policy.folder
        self._plugins = Plugins()
        self._config = policy.config
        self._session = Session(self._plugins, policy.rulebook, today)
        self._patience = seconds * _WAIT
        self._proofreaders = Proofreaders(starts=False, longest=seconds * _ANSWER)

    def check(self, order: Order) -> Answer | Refusal:
        """Check a draft and write the reports that were asked for."""
        try:
            return self._check(order)
        except ConfigError as error:
            return Refusal(str(error))

    def _check(self, order: Order) -> Answer | Refusal:
        formats, reporters = self._plugins.formats(), self._plugins.reporters()
        for kind, name, known in (("format", order.form, formats), *(("report", one, reporters) for one in order.reports)):
            if name not in known:
                return Refusal(f"there is no {kind} {name!r}; there are: {', '.join(sorted(known))}")
        given = Choice(order.profile, order.select, order.ignore)
        refuse_unknown(((name, "select or ignore") for name in (*order.select, *order.ignore)), self._session.rulebook.names())
        choice = self._config.choice_for(self._folder / order.name, given)
        source = Source(order.name, order.data, order.meta, self._config.views, order.view)
        proofreader = self._proofreaders.of(Wish(), self._config.languagetool, time.monotonic() + self._patience)
        reports, failure = self._session.try_check(source, choice, formats[order.form], proofreader)
        threshold = self._threshold(order)
        run = Run(
            reports=tuple(reports),
            failures=() if failure is None else (failure,),
            threshold=threshold,
            version=VERSION,
        )
        presentation = Presentation(language=order.language or language_of(self._config) or "id")
        written = {name: "".join(reporters[name](run, presentation)) for name in order.reports}
        return Answer(verdict_of(run), written, sum(one.words for one in reports))

    def _threshold(self, order: Order) -> Severity | None:
        value = order.fail_on or (self._config.fail_on.value if self._config.fail_on is not None else Severity.ERROR.label)
        return None if value == NEVER else SEVERITIES[value]


def verdict_of(run: Run) -> Verdict:
    """Give the worst verdict of a run's documents; what could not be read is incomplete."""
    if run.failures or not run.reports:
        return "incomplete"
    return max(_each(run.reports, run.threshold), key=_WORST.index)


def _each(reports: Iterable[Report], threshold: Severity | None) -> Iterable[Verdict]:
    return (report.verdict(threshold) for report in reports)
