"""What goes wrong, as RFC 9457 problem details: a status, a short title, and a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

MEDIA_TYPE = "application/problem+json"


class ProblemError(Exception):
    """A call that ends here: an HTTP status, a sentence, and headers such as ``Retry-After``."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = headers


def response(problem: ProblemError) -> Response:
    """Put a problem into a response; whoever reads only the verdict is not let through."""
    data = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": str(problem),
        "verdict": "incomplete",
    }
    return JSONResponse(data, problem.status, problem.headers, MEDIA_TYPE)
