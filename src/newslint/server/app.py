"""The ASGI application: its routes and who may call them."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from newslint.model.rule import PROFILES
from newslint.model.texts import Language
from newslint.server import bodies, problems, wire
from newslint.server.access import Access, DeniedError
from newslint.server.documentation import listed
from newslint.server.guard import Guard
from newslint.server.problems import ProblemError
from newslint.server.service import Service
from newslint.server.settings import Settings
from newslint.version import VERSION


def create(settings: Settings, folder: Path) -> ASGIApp:
    """Make the application; workers start with it."""
    service = Service(settings, folder)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await service.start()
        watching = asyncio.create_task(service.watch())
        try:
            yield
        finally:
            try:
                watching.cancel()
                with suppress(asyncio.CancelledError):
                    await watching
            finally:  # whatever the watch ended with
                await service.close()

    app = FastAPI(title="newslint", version=VERSION, lifespan=lifespan, docs_url=None, redoc_url=None)
    _failing(app, service)
    _checking(app, service)
    _telling(app, service)
    app.mount("/", StaticFiles(directory=str(files("newslint.server") / "page"), html=True))
    return Guard(app, service)


def _failing(app: FastAPI, service: Service) -> None:
    """Say what went wrong."""

    @app.exception_handler(ProblemError)
    async def _problem(_request: Request, problem: ProblemError) -> Response:
        service.metrics.refused.labels(str(problem.status)).inc()
        return problems.response(problem)

    @app.exception_handler(Exception)
    async def _fault(_request: Request, _error: Exception) -> Response:
        """Let nothing through when newslint itself is wrong; the traceback goes to the log."""
        return problems.response(ProblemError(500, "newslint failed; the service's log tells more"))


def _denied(error: DeniedError) -> ProblemError:
    headers = {"WWW-Authenticate": "Bearer"} if error.status == HTTPStatus.UNAUTHORIZED else None
    return ProblemError(error.status, str(error), headers)


def _admit(access: Access, request: Request) -> None:
    """Let a call without a body through, or not."""
    try:
        if not access.admit(request.headers):
            access.admit_signed(request.headers, b"", time.time())
    except DeniedError as error:
        raise _denied(error) from error


async def _body(access: Access, request: Request, settings: Settings) -> bytes:
    """Read the body of a call that may be made; who has neither token nor signature sends none."""
    try:
        admitted = access.admit(request.headers)
        body = await bodies.read(request, most=settings.max_bytes, seconds=settings.body_seconds)
        if not admitted:
            access.admit_signed(request.headers, body, time.time())
    except DeniedError as error:
        raise _denied(error) from error
    return body


def _checking(app: FastAPI, service: Service) -> None:
    access, settings = Access(service.settings), service.settings
    description = {"requestBody": wire.DESCRIPTION}

    @app.post("/v1/check", openapi_extra=description, responses=wire.RESPONSES, summary="Check a draft")
    async def _check(request: Request) -> Response:
        """Give the verdict for a draft and its reports: `pass`, `review`, `block`, or `incomplete`, which is never a pass."""
        body = await _body(access, request, settings)
        query = {key: request.query_params.getlist(key) for key in request.query_params}
        answer = await service.check(wire.order(request.headers.get("content-type", ""), query, body))
        return Response(wire.written(answer, feedback=settings.feedback is not None), media_type="application/json")

    @app.post("/v1/feedback", openapi_extra={"requestBody": wire.FEEDBACK}, status_code=204, summary="Call a finding wrong")
    async def _feedback(request: Request) -> Response:
        """Keep that a finding is wrong, where the service was started with a file for it; `newslint feedback` reads that."""
        body = await _body(access, request, settings)
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        await service.keep(wire.remark(body, now=now, sentences=settings.sentences))
        return Response(status_code=204)


def _telling(app: FastAPI, service: Service) -> None:
    access = Access(service.settings)

    @app.get("/v1/rules", summary="The rules")
    async def _rules(request: Request, profile: str = "default", lang: str = "id") -> Response:
        """Give all rules with their severity in a profile and their summary."""
        _admit(access, request)
        if profile not in PROFILES:
            raise ProblemError(422, f"there is no profile {profile!r}; there are: {', '.join(PROFILES)}")
        return _json({"version": 1, "rules": listed(service.book, profile, _language(lang))})

    @app.get("/v1/explain/{rule_id}", summary="A rule in words")
    async def _explain(request: Request, rule_id: str, lang: str = "id") -> Response:
        """Explain a rule in Markdown: what, why, the standard behind it, examples, how to fix it and how to switch it off."""
        _admit(access, request)
        return _json(await service.explained(rule_id, _language(lang)))

    @app.get("/healthz", summary="Whether the service lives")
    async def _healthz() -> Response:
        """Say that the service answers."""
        return _json({"status": "ok"})

    @app.get("/readyz", summary="Whether drafts can be checked")
    async def _readyz() -> Response:
        """Say whether drafts can be checked, and whether changed rules were refused."""
        data = {"status": "ready" if service.ready else "starting", "rules": "refused" if service.problem else "in force"}
        return _json(data, 200 if service.ready else 503)

    @app.get("/metrics", summary="Figures for Prometheus")
    async def _metrics(request: Request) -> Response:
        """Give counters and times; nothing of a draft is among them."""
        _admit(access, request)
        return Response(service.metrics.text(), media_type="text/plain; version=0.0.4")


def _language(lang: str) -> Language:
    if lang not in {"id", "en"}:
        raise ProblemError(422, "lang is id or en")
    return "en" if lang == "en" else "id"


def _json(data: object, status: int = 200) -> Response:
    return Response(json.dumps(data, ensure_ascii=False), status, media_type="application/json")
