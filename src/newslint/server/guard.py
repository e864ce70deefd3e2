"""Stands around the application: limits on headers and rate, and the headers that shut everything else out, on every response."""

from __future__ import annotations

import time
from collections import OrderedDict, deque

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newslint.server import problems
from newslint.server.problems import ProblemError
from newslint.server.service import Service

SECURITY = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
MAX_HEADER_BYTES = 32_768
PROBES = frozenset({"/healthz", "/readyz"})  # whoever watches the service is not counted
_SECURITY = [(name.encode(), value.encode()) for name, value in SECURITY.items()]
_NO_STORE = (b"cache-control", b"no-store")


class Rate:
    """At most so many requests of a client in any second; clients that have been silent for one are forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()  # the times of a client's requests; who came last is last

    def __len__(self) -> int:
        """Give how many clients are remembered."""
        return len(self._seen)

    def admits(self, client: str, now: float) -> bool:
        """Count a request, unless it is one too many; ``now`` is in seconds of a clock that never goes back."""
        times = self._seen.setdefault(client, deque())
        self._seen.move_to_end(client)
        _forget(times, now)
        if len(times) >= self._most:
            return False
        times.append(now)
        while next(iter(self._seen.values()))[-1] <= now - 1:
            self._seen.popitem(last=False)
        return True


def _forget(times: deque[float], now: float) -> None:
    while times and times[0] <= now - 1:
        times.popleft()


class Guard:
    """An ASGI application around another one. It is no middleware of the framework's, which would cost a task for each request."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service
        self._rate = Rate(service.settings.rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it; the server's own events are passed on as they are."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        problem = self._refusal(scope)
        if problem is not None:
            self._service.metrics.refused.labels(str(problem.status)).inc()
        handler = self._app if problem is None else problems.response(problem)
        await handler(scope, receive, _shut(send, more=[_NO_STORE] if scope["path"].startswith("/v1/") else []))

    def _refusal(self, scope: Scope) -> ProblemError | None:
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MAX_HEADER_BYTES:
            return ProblemError(431, "the headers are too large")
        if {b"content-length", b"transfer-encoding"} <= {name for name, _ in scope["headers"]}:
            # a proxy that takes the other one would see other requests than we do
            return ProblemError(400, "send Content-Length or Transfer-Encoding, not both", {"Connection": "close"})
        client = scope["client"][0] if scope.get("client") else ""
        if scope["path"] in PROBES or self._rate.admits(client, time.monotonic()):
            return None
        return ProblemError(429, f"more than {self._service.settings.rate} requests a second", {"Retry-After": "1"})


def _shut(send: Send, more: list[tuple[bytes, bytes]]) -> Send:
    """Put the security headers on what is sent."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *_SECURITY, *more]}
        await send(message)

    return sent
