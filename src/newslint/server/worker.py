"""What runs inside a worker process of the service, with everything warm."""

from __future__ import annotations

import gc
import pickle
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from newslint.config import Config
from newslint.gate import Answer, Gate, Order, Policy, Refusal
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import from_json

GRACE = 10.0  # seconds beyond its time limit after which a check that nobody stopped ends itself
COLLECT = (20_000, 20, 50)  # a check makes many small objects that live as long as it
WARM_UP = Order("warm-up.txt", b"Jakarta - Rapat dibuka pada Senin (2/9/2024).\n", "text", {})


class State(NamedTuple):
    """What a worker holds: a policy, its rules in their compiled form, a day, and the time limit of a check in seconds."""

    config: Config
    rulebook: str
    folder: Path
    today: date
    seconds: float


class _Worker:
    """The gate of this process and its time limit in seconds, from its start on."""

    gate: Gate | None = None
    seconds = 0.0


def start(file: Path) -> None:
    """Warm a worker process up before the first draft comes; ``file`` holds its ``State``, and nothing else on disk is asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service decides when its workers end
    state: State = pickle.loads(file.read_bytes())  # noqa: S301 - this service's own file, in a folder that is only its own
    rulebook = from_json(state.rulebook, Plugins().check_kinds())
    _Worker.seconds = state.seconds
    _Worker.gate = Gate(Policy(state.config, rulebook, state.folder), state.today, state.seconds)
    _Worker.gate.check(WARM_UP)
    gc.collect()
    gc.freeze()  # rules and word lists stay for good: a check must not pay for looking through them
    gc.set_threshold(*COLLECT)


def serve(pipe: Connection, file: Path) -> None:
    """Say when this process is warm, then check the drafts that come through a pipe, until the service closes it or is gone."""
    start(file)
    answer: Answer | Refusal | None = None
    while True:
        try:
            pipe.send(answer)
            order = pipe.recv()
        except (EOFError, OSError):
            return
        answer = check(order)  # what it raises is no end of the pipe: it must be seen in the log


def check(order: Order) -> Answer | Refusal:
    """Check a draft in a worker process."""
    if _Worker.gate is None:
        message = "a worker was asked before it was started"
        raise RuntimeError(message)
    with _ended_at(_Worker.seconds + GRACE):
        return _Worker.gate.check(order)


@contextmanager
def _ended_at(seconds: float) -> Iterator[None]:
    """End this process if a check runs on although nobody watches over it any more: the service itself was killed.

    The system does it, since an expression that backtracks lets nothing else in this process run. Windows has no such clock.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
