"""Asks newslint about a page, in this process or at the service, and remembers the last answers."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from django.utils.translation import get_language
from wagtail.models import Page

from newslint.gate import Answer, Gate, Order, read_policy
from newslint_wagtail import articles
from newslint_wagtail.conf import Conf, PageType, conf

REMEMBERED = 64
REMEMBERED_SECONDS = 10.0  # for the several questions of one publication
VERDICTS = frozenset({"pass", "review", "block"})
FORMAT = "json"
NAME = "page.json"


@dataclass(frozen=True)
class Opinion:
    """What newslint says about a page: the verdict, its findings with the page's field, and a digest of what was asked."""

    verdict: str
    findings: tuple[Mapping[str, Any], ...]
    problem: str
    digest: str
    payload: str

    def blocks(self, settings: Conf) -> bool:
        """Say whether publishing is refused."""
        return self.verdict == "block" or (self.verdict == "incomplete" and not settings.opens_when_incomplete)

    @property
    def warnings(self) -> int:
        """Give how many findings an editor should look at."""
        return sum(one["severity"] == "warning" for one in self.findings)


def kind_of(page: Page) -> PageType | None:
    """Give what the settings say about a page's type; ``None``: newslint is not asked."""
    return conf().pages.get(page._meta.label_lower)


def ask(page: Page, kind: PageType) -> Opinion:
    """Give newslint's opinion on a page as it is in memory."""
    settings, language = conf(), "en" if (get_language() or "id").startswith("en") else "id"
    text, meta = articles.written(articles.payload(page, kind)), articles.meta(page, kind)
    # a word of override holds for words: the day comes with the first publication, and a draft's moves
    digest = _digest(text, {key: value for key, value in meta.items() if key != "published"}, kind.profile)
    asked = (_digest(text, meta, kind.profile), language)
    known = _Remembered.get(asked)
    if known is not None:
        return known
    order = Order(name=NAME, data=text.encode(), form=FORMAT, meta=meta, profile=kind.profile, language=language, view="wagtail")
    verdict, report, problem = _at_the_service(settings, order) if settings.service else _here(settings, order)
    findings = tuple({**one, "field": articles.field_of(one["part"], page, kind)} for one in report.get("findings", ()))
    opinion = Opinion(verdict, findings, problem, digest, text)
    if verdict != "incomplete":
        _Remembered.keep(asked, opinion)
    return opinion


def _digest(*parts: object) -> str:
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class _Remembered:
    """The last answers: publishing asks several times about the same words."""

    _known: OrderedDict[tuple[str, str], tuple[float, Opinion]] = OrderedDict()
    _lock = threading.Lock()

    @classmethod
    def get(cls, key: tuple[str, str]) -> Opinion | None:
        with cls._lock:
            kept, opinion = cls._known.get(key, (0.0, None))
        return opinion if opinion is not None and monotonic() - kept < REMEMBERED_SECONDS else None

    @classmethod
    def keep(cls, key: tuple[str, str], opinion: Opinion) -> None:
        with cls._lock:
            cls._known[key] = (monotonic(), opinion)
            while len(cls._known) > REMEMBERED:
                cls._known.popitem(last=False)


_checking = threading.Lock()


@lru_cache(maxsize=2)
def _gate(config: Path | None, today: date) -> Gate:
    return Gate(read_policy(config, Path.cwd(), today), today)


def _here(settings: Conf, order: Order) -> tuple[str, dict[str, Any], str]:
    """Check in this process, one draft at a time; whatever goes wrong is no pass."""
    try:
        with _checking:
            answer = _gate(settings.config, date.today()).check(order)  # noqa: DTZ011 - the newsroom's day
    except Exception as error:  # noqa: BLE001 - a gate that breaks must not stand open
        return "incomplete", {}, f"{type(error).__name__}: {error}"
    if not isinstance(answer, Answer):
        return "incomplete", {}, answer.sentence
    return _read(answer.verdict, json.loads(answer.reports["json"]))


def _at_the_service(settings: Conf, order: Order) -> tuple[str, dict[str, Any], str]:
    """Ask the service; one that does not answer, or answers anything else, is no pass."""
    asked = {
        "content": order.data.decode(),
        "format": order.form,
        "view": order.view,
        "name": order.name,
        "meta": dict(order.meta),
        "profile": order.profile,
        "lang": order.language,
    }
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {settings.token}"} if settings.token else {})}
    request = Request(f"{settings.service}/v1/check", json.dumps(asked).encode(), headers)  # noqa: S310 - the site's own setting
    try:
        with urlopen(request, timeout=settings.timeout) as response:  # noqa: S310 - as above
            answer = json.load(response)
        return _read(answer["verdict"], answer["reports"]["json"])
    except HTTPError as error:
        return "incomplete", {}, _detail(error)
    except (URLError, OSError, HTTPException, ValueError, KeyError, TypeError) as error:
        return "incomplete", {}, f"{settings.service}: {getattr(error, 'reason', error)}"


def _read(verdict: object, report: dict[str, Any]) -> tuple[str, dict[str, Any], str]:
    """Take an answer; a verdict that this gate does not know is no pass."""
    failures = [one["message"] for one in report["failures"]]
    crashes = [one["error"] for one in report["crashes"]]
    known = verdict if isinstance(verdict, str) and verdict in VERDICTS else "incomplete"
    return known, report, "; ".join((*failures, *crashes))


def _detail(error: HTTPError) -> str:
    try:
        return str(json.load(error)["detail"])
    except (ValueError, KeyError, TypeError):
        return f"{error.code} {error.reason}"
