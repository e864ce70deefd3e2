"""What goes to a worker process and what comes back: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from newslint.model.report import Verdict
from newslint.model.texts import Language

Problem = Literal["configuration", "format"]


class Order(NamedTuple):
    """A draft to be checked. ``form`` is a format's name; ``reports`` are names of reporters."""

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


class Answer(NamedTuple):
    """What a gate should do, and the reports by name."""

    verdict: Verdict
    reports: Mapping[str, str]
    words: int = 0


class Refusal(NamedTuple):
    """An order that cannot be carried out as it is: the caller's mistake, in one sentence."""

    sentence: str
