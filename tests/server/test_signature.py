"""Signed requests: what Standard Webhooks signs is admitted, everything else is not."""

from base64 import b64encode

import pytest
from standardwebhooks import Webhook

from newslint.server.signature import TOLERANCE, SignatureError, Verifier, read_secret, sign

KEY = bytes(range(32))
SECRET = "whsec_" + b64encode(KEY).decode()
BODY = b'{"content": "Rapat dibuka."}'
NOW = 1_725_235_200


def headers(*, identity: str = "msg_1", timestamp: int | str = NOW, signature: str | None = None) -> dict[str, str]:
    made = signature if signature is not None else sign(KEY, identity, int(timestamp), BODY)
    return {"webhook-id": identity, "webhook-timestamp": str(timestamp), "webhook-signature": made}


def test_what_the_reference_library_signs_is_admitted() -> None:
    from datetime import UTC, datetime

    theirs = Webhook(SECRET).sign("msg_1", datetime.fromtimestamp(NOW, UTC), BODY.decode())
    assert theirs == sign(read_secret(SECRET), "msg_1", NOW, BODY)
    Verifier([KEY]).verify(headers(signature=theirs), BODY, NOW)


def test_one_of_several_signatures_and_keys_is_enough() -> None:
    signature = f"v1,AAAA v1a,{'x' * 40} {sign(KEY, 'msg_1', NOW, BODY)}"
    Verifier([b"another key of 24 bytes!!", KEY]).verify(headers(signature=signature), BODY, NOW)


@pytest.mark.parametrize(
    ("given", "body", "sentence"),
    [
        (headers(), BODY + b" ", "no signature matches"),
        (headers(signature="v1,not base64 at all \xff"), BODY, "no signature matches"),
        (headers(signature=""), BODY, "is missing"),
        (headers(identity=""), BODY, "is missing"),
        (headers(timestamp=NOW - TOLERANCE - 1), BODY, "too old or too new"),
        (headers(timestamp=NOW + TOLERANCE + 1), BODY, "too old or too new"),
        (headers(timestamp="soon", signature="v1,x"), BODY, "no number of seconds"),
        (headers(timestamp="-5", signature="v1,x"), BODY, "no number of seconds"),
        (headers(timestamp="9" * 5000, signature="v1,x"), BODY, "no number of seconds"),
        ({}, BODY, "is missing"),
    ],
)
def test_what_is_not_signed_now_by_a_key_is_refused(given: dict[str, str], body: bytes, sentence: str) -> None:
    with pytest.raises(SignatureError, match=sentence):
        Verifier([KEY]).verify(given, body, NOW)


def test_the_same_request_is_admitted_once() -> None:
    verifier = Verifier([KEY])
    verifier.verify(headers(), BODY, NOW)
    with pytest.raises(SignatureError, match="came before"):
        verifier.verify(headers(), BODY, NOW + 10)
    verifier.verify(headers(identity="msg_2"), BODY, NOW + 10)


def test_a_forged_request_does_not_use_up_an_identity() -> None:
    verifier = Verifier([KEY])
    with pytest.raises(SignatureError):
        verifier.verify(headers(signature="v1,AAAA"), BODY, NOW)
    verifier.verify(headers(), BODY, NOW)


@pytest.mark.parametrize(
    "text", ["", "whsec_", "whsec_%%%", SECRET.removeprefix("whsec_"), "whsec_" + b64encode(b"short").decode()]
)
def test_a_weak_or_misspelled_secret_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a secret is whsec_"):
        read_secret(text)
