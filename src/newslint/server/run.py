"""Runs the service on a socket."""

from __future__ import annotations

import gc
import logging
from pathlib import Path

import uvicorn

from newslint.config_search import Configs
from newslint.server.app import create
from newslint.server.guard import MAX_HEADER_BYTES
from newslint.server.settings import Settings, refuse_unsafe

SHUTDOWN_SECONDS = 30


def run(settings: Settings) -> None:
    """Serve until a signal comes; then end what was begun. A wrong configuration raises before anything listens."""
    refuse_unsafe(settings)
    Configs(settings.config).of(Path.cwd())
    gc.enable()  # the command line's start switched it off
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    uvicorn.run(
        create(settings, Path.cwd()),
        host=settings.host,
        port=settings.port,
        http="h11",
        ws="none",
        h11_max_incomplete_event_size=MAX_HEADER_BYTES,
        limit_concurrency=settings.queue + 100,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        access_log=False,  # a query may hold metadata of a draft
        log_level="info",
        server_header=False,
    )
