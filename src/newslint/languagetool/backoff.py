"""One pause for all threads while a server takes no more requests for now."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from newslint.languagetool.failure import LimitedFailure

LONGEST = 60.0  # seconds that a server may ask us to wait


class BackOff:
    """Pauses in seconds, the next one longer; after the last the server is given up. ``reason`` is why it pauses."""

    def __init__(self, pauses: Sequence[float]) -> None:
        self._pauses = tuple(pauses)
        self._lock = threading.Lock()
        self._taken = 0
        self._since = self._until = 0.0
        self.reason: LimitedFailure | None = None

    def wait(self) -> float:
        """Wait until requests are taken again; give the time of ``time.monotonic`` at which one is sent."""
        while (left := self._until - time.monotonic()) > 0:
            time.sleep(left)
        return time.monotonic()

    def takes(self, error: LimitedFailure, sent: float) -> bool:
        """Say whether to wait after a refusal of what was ``sent``; those that were on their way together share one pause."""
        with self._lock:
            if sent < self._since:
                return True
            if self._taken == len(self._pauses) or error.after > LONGEST:
                return False
            self._since, self.reason = time.monotonic(), error
            self._until = self._since + max(self._pauses[self._taken], error.after)
            self._taken += 1
            return True

    def passed(self) -> None:
        """Note that a request was taken."""
        with self._lock:
            self._taken, self.reason = 0, None
