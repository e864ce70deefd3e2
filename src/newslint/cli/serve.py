"""``newslint serve``: the service."""

from __future__ import annotations

import os
from pathlib import Path

import click

from newslint.model.errors import ConfigError

_MISSING = "the service needs more packages; install them with `pip install 'newslint[server]'`"


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; others than this machine's need a secret."
)
@click.option(
    "--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on; 0 takes a free one."
)
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes that check drafts.")
@click.option("--time-limit", default=10.0, show_default=True, type=click.FloatRange(0.1, 300), help="Seconds for one draft.")
@click.option("--max-bytes", default=5_000_000, show_default=True, type=click.IntRange(1), help="Size of a request.")
@click.option("--queue", default=64, show_default=True, type=click.IntRange(0), help="Drafts that may wait.")
@click.option("--rate", default=50, show_default=True, type=click.IntRange(1), help="Requests a second for one caller.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Configuration file, instead of the one found upwards from the working folder.",
)
@click.option(
    "--feedback",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="File for findings that people call wrong; `newslint feedback` reads it.",
)
@click.option("--feedback-sentences", "sentences", is_flag=True, help="Keep the sentence of such a finding, too.")
def serve(
    *,
    host: str,
    port: int,
    workers: int,
    time_limit: float,
    max_bytes: int,
    queue: int,
    rate: int,
    config: Path | None,
    feedback: Path | None,
    sentences: bool,
) -> None:
    """Check drafts over HTTP, for CMSs and for the page at /.

    Secrets come from the environment: NEWSLINT_TOKEN (bearer tokens, at least 16 characters) and
    NEWSLINT_WEBHOOK_SECRET (whsec_ and base64, for requests signed as Standard Webhooks describes). Several, with
    blanks between, all hold. Without one the service answers this machine only.

    \b
      curl --data-binary @draft.md -H 'Content-Type: text/markdown' \\
        'http://127.0.0.1:8765/v1/check?profile=ugc&meta.published=2024-09-02'

    Changed rules and configuration are taken over without a restart; drafts are never logged or stored.
    """
    try:
        from newslint.server.run import run
    except ImportError as error:
        raise ConfigError(_MISSING) from error
    from newslint.server.settings import Settings, read_secrets, read_tokens

    run(
        Settings(
            host=host,
            port=port,
            config=config,
            tokens=read_tokens(os.environ.get("NEWSLINT_TOKEN")),
            secrets=read_secrets(os.environ.get("NEWSLINT_WEBHOOK_SECRET")),
            workers=workers,
            time_limit=time_limit,
            max_bytes=max_bytes,
            queue=queue,
            rate=rate,
            feedback=feedback,
            sentences=sentences,
        )
    )
