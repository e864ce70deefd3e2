"""Who may call: bearer tokens, signed webhooks, and, where nothing is secret, this machine's own pages and programs."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import SplitResult, urlsplit

from newslint.server.settings import Settings, is_loopback
from newslint.server.signature import SignatureError, Verifier

BEARER = "bearer "


class DeniedError(Exception):
    """A call that is not allowed: an HTTP status (401 or 403) and a sentence that tells no more than needed."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Access:
    """Decides about calls; ``headers`` have lower-case names throughout."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tokens = [_digest(token) for token in settings.tokens]
        self._verifier = Verifier(settings.secrets)

    def admit(self, headers: Mapping[str, str]) -> bool:
        """Decide by the headers alone: ``True`` admits, ``False`` waits for the body's signature, else ``DeniedError``."""
        if self._settings.is_open:
            self.admit_page(headers)
            return True
        given = headers.get("authorization", "")
        if given[: len(BEARER)].lower() == BEARER and self._holds(given[len(BEARER) :].strip()):
            return True
        if self._settings.secrets and "webhook-signature" in headers:
            return False
        raise DeniedError(401, "a bearer token or a signed request is needed")

    def admit_signed(self, headers: Mapping[str, str], body: bytes, now: float) -> None:
        """Raise ``DeniedError`` unless the body is signed; ``now`` is in seconds since 1970."""
        try:
            self._verifier.verify(headers, body, now)
        except SignatureError as error:
            raise DeniedError(401, f"the signature does not hold: {error}") from error

    def admit_page(self, headers: Mapping[str, str]) -> None:
        """Refuse other sites' pages, which a browser on this machine would send here, also under a name of their own."""
        host = headers.get("host", "")
        if self._settings.is_open and not is_loopback(_parts(f"//{host}").hostname or ""):
            raise DeniedError(403, "the service answers to its address on this machine only")
        origin = headers.get("origin")
        if origin is not None and _parts(origin).netloc != host:
            raise DeniedError(403, "pages of other sites may not call this service")

    def _holds(self, token: str) -> bool:
        given = _digest(token)
        # every token is compared, so that the time tells nothing
        return sum(hmac.compare_digest(given, known) for known in self._tokens) > 0


def _parts(address: str) -> SplitResult:
    """Take an address apart; one that is none is denied."""
    try:
        return urlsplit(address)
    except ValueError:
        raise DeniedError(403, "the Host or Origin is no address") from None


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogateescape")).digest()
