"""What runs inside a worker process of the service, with everything warm."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newslint.config import Config
from newslint.gate import Answer, Gate, Order, Policy, Refusal
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import from_json

WARM_UP = Order("warm-up.txt", b"Jakarta - Rapat dibuka pada Senin (2/9/2024).\n", "text", {})


class _Worker:
    """The gate of this process; a function that a pool calls finds it here."""

    gate: Gate | None = None


def start(config: Config, rulebook: str, folder: Path, today: date) -> None:
    """Warm a worker process up before the first draft comes; ``rulebook`` is the compiled form, and nothing on disk is asked."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service decides when its workers end
    _Worker.gate = Gate(Policy(config, from_json(rulebook, Plugins().check_kinds()), folder), today)
    _Worker.gate.check(WARM_UP)


def check(order: Order) -> Answer | Refusal:
    """Check a draft in a worker process."""
    if _Worker.gate is None:
        message = "a worker was asked before it was started"
        raise RuntimeError(message)
    return _Worker.gate.check(order)
