"""Signed requests as Standard Webhooks describes them: HMAC-SHA256 over ``id.timestamp.body``.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping, Sequence
from hashlib import sha256

TOLERANCE = 300  # seconds between the sender's clock and ours
PREFIX = "whsec_"
MIN_KEY = 24  # bytes, as the specification asks
MAX_SEEN = 100_000


class SignatureError(ValueError):
    """A request whose signature does not hold."""


def read_secret(text: str) -> bytes:
    """Read a key written as ``whsec_<base64>``."""
    try:
        key = b64decode(text.removeprefix(PREFIX), validate=True)
    except Base64Error as error:
        message = f"a secret is {PREFIX} and base64"
        raise ValueError(message) from error
    if not text.startswith(PREFIX) or len(key) < MIN_KEY:
        message = f"a secret is {PREFIX} and base64 of at least {MIN_KEY} bytes"
        raise ValueError(message)
    return key


def sign(key: bytes, identity: str, timestamp: int, body: bytes) -> str:
    """Give the signature header of a request."""
    mac = hmac.new(key, f"{identity}.{timestamp}.".encode() + body, sha256)
    return f"v1,{b64encode(mac.digest()).decode()}"


class Verifier:
    """Holds requests against the keys, the time window, and the identities seen in it."""

    def __init__(self, keys: Sequence[bytes], tolerance: int = TOLERANCE) -> None:
        self._keys = keys
        self._tolerance = tolerance
        self._seen: dict[str, float] = {}

    def verify(self, headers: Mapping[str, str], body: bytes, now: float) -> None:
        """Raise ``SignatureError`` unless a key signed this body just now, for the first time.

        ``headers`` have lower-case names; ``now`` is in seconds since 1970.
        """
        identity, timestamp, given = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
        if not identity or not given:
            raise SignatureError("webhook-id or webhook-signature is missing")
        if not timestamp.isascii() or not timestamp.isdigit() or len(timestamp) > len("9999999999999"):
            raise SignatureError("webhook-timestamp is no number of seconds")
        if abs(now - int(timestamp)) > self._tolerance:
            raise SignatureError("webhook-timestamp is too old or too new")
        expected = [sign(key, identity, int(timestamp), body).encode() for key in self._keys]
        signatures = [item.encode() for item in given.split()]
        # every pair is compared, so that the time tells nothing
        if not sum(hmac.compare_digest(one, other) for one in expected for other in signatures):
            raise SignatureError("no signature matches")
        self._refuse_replay(identity, now)

    def _refuse_replay(self, identity: str, now: float) -> None:
        """Remember an identity for as long as its timestamp could be used again."""
        horizon = now - 2 * self._tolerance
        while self._seen and (len(self._seen) >= MAX_SEEN or next(iter(self._seen.values())) < horizon):
            del self._seen[next(iter(self._seen))]
        if identity in self._seen:
            raise SignatureError("this webhook-id came before")
        self._seen[identity] = now
