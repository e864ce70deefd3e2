"""Figures for Prometheus. No label holds words of a draft."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)


class Metrics:
    """The counters of one service."""

    def __init__(self, under_way: Callable[[], int]) -> None:
        self._registry = CollectorRegistry()
        self.verdicts = Counter("newslint_verdicts", "Drafts checked, by verdict", ["verdict"], registry=self._registry)
        self.refused = Counter("newslint_refused", "Requests refused, by HTTP status", ["status"], registry=self._registry)
        self.reloads = Counter("newslint_reloads", "Changes of rules taken over or refused", ["result"], registry=self._registry)
        self.words = Counter("newslint_words", "Words checked", registry=self._registry)
        self.seconds = Histogram("newslint_check_seconds", "Time of a check", buckets=SECONDS, registry=self._registry)
        Gauge("newslint_under_way", "Checks that run or wait", registry=self._registry).set_function(under_way)

    def text(self) -> bytes:
        """Give all figures in Prometheus' text format."""
        return generate_latest(self._registry)
