"""Bodies of requests, read within limits of size and time."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect, Request

from newslint.server.problems import ProblemError


async def read(request: Request, *, most: int, seconds: float) -> bytes:
    """Read a body of at most ``most`` bytes; what is larger is refused before it is held."""
    if request.headers.get("content-encoding", "identity") != "identity":
        raise ProblemError(415, "compressed bodies are not read; send the draft as it is")
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > most:
        raise _too_large(most)
    try:
        async with asyncio.timeout(seconds):
            return await _whole(request, most)
    except TimeoutError:
        raise ProblemError(408, f"the body did not come within {seconds:g} seconds") from None
    except ClientDisconnect:
        raise ProblemError(400, "the body broke off") from None


async def _whole(request: Request, most: int) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise _too_large(most)
        parts.append(part)
    return b"".join(parts)


def _too_large(most: int) -> ProblemError:
    return ProblemError(413, f"a draft has at most {most:,} bytes here")
