"""What a service is set to: addresses, secrets, limits."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

from newslint.gate import SECONDS
from newslint.model.errors import ConfigError
from newslint.model.records import dataclass
from newslint.server.signature import read_secret

LOCALHOST = "localhost"


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits are in bytes and seconds; ``rate`` is requests a second for one client, ``queue`` the checks that may wait.

    ``tokens`` are bearer tokens, ``secrets`` the keys of signed webhooks; without either only this machine may call.
    ``feedback`` is the file for findings that were called wrong, with their sentences if ``sentences`` says so.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    config: Path | None = None
    tokens: tuple[str, ...] = ()
    secrets: tuple[bytes, ...] = ()
    workers: int = 2
    time_limit: float = SECONDS
    max_bytes: int = 5_000_000
    queue: int = 64
    rate: int = 50
    body_seconds: float = 15.0
    feedback: Path | None = None
    sentences: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether anybody on this machine may call without a secret."""
        return not self.tokens and not self.secrets


def is_loopback(host: str) -> bool:
    """Say whether an address or name stays on this machine."""
    if host == LOCALHOST:
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_unsafe(settings: Settings) -> None:
    """Raise where a service without a secret would listen to other machines."""
    if settings.is_open and not is_loopback(settings.host):
        message = (
            f"--host {settings.host} lets other machines call the service; set NEWSLINT_TOKEN or NEWSLINT_WEBHOOK_SECRET, "
            "or listen on 127.0.0.1"
        )
        raise ConfigError(message)


def read_list(text: str | None) -> tuple[str, ...]:
    """Read values with blanks or commas between: an old and a new secret may both hold while one is exchanged."""
    return tuple((text or "").replace(",", " ").split())


def read_tokens(text: str | None) -> tuple[str, ...]:
    """Read bearer tokens; short ones can be guessed."""
    tokens = read_list(text)
    if any(len(token) < MIN_TOKEN for token in tokens):
        message = f"NEWSLINT_TOKEN: a token has at least {MIN_TOKEN} characters; make one with `openssl rand -hex 32`"
        raise ConfigError(message)
    return tokens


def read_secrets(text: str | None) -> tuple[bytes, ...]:
    """Read webhook secrets, written as ``whsec_`` and base64."""
    try:
        return tuple(read_secret(item) for item in read_list(text))
    except ValueError as error:
        message = f"NEWSLINT_WEBHOOK_SECRET: {error}"
        raise ConfigError(message) from error


MIN_TOKEN = 16
