"""Who may call the service."""

import pytest

from newslint.model.errors import ConfigError
from newslint.server.access import Access, DeniedError
from newslint.server.settings import Settings, is_loopback, read_secrets, read_tokens, refuse_unsafe

TOKEN = "a-token-of-the-desk-2024"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)
    refuse_unsafe(Settings(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.1.2.3", "news.example", "localhost.example", ""])
def test_other_machines_need_a_secret(host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(ConfigError, match="NEWSLINT_TOKEN"):
        refuse_unsafe(Settings(host=host))
    refuse_unsafe(Settings(host=host, tokens=(TOKEN,)))
    refuse_unsafe(Settings(host=host, secrets=(b"k" * 32,)))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "127.0.0.1:8765"}, None),
        ({"host": "localhost:8765", "origin": "http://localhost:8765"}, None),
        ({"host": "[::1]:8765"}, None),
        ({"host": "evil.example"}, 403),
        ({"host": ""}, 403),
        ({"host": "[::1"}, 403),
        ({"host": "localhost:8765", "origin": "http://[x"}, 403),
        ({"host": "localhost:8765", "origin": "https://evil.example"}, 403),
        ({"host": "localhost:8765", "origin": "null"}, 403),
    ],
)
def test_without_a_secret_only_this_machine_s_own_pages_call(headers: dict[str, str], status: int | None) -> None:
    access = Access(Settings())
    if status is None:
        assert access.admit(headers)
        return
    with pytest.raises(DeniedError) as denied:
        access.admit(headers)
    assert denied.value.status == status


@pytest.mark.parametrize("given", ["Bearer " + TOKEN, "bearer  " + TOKEN, "BEARER " + TOKEN + " "])
def test_a_token_admits(given: str) -> None:
    assert Access(Settings(tokens=("the-older-token-2023", TOKEN))).admit({"authorization": given})


@pytest.mark.parametrize("given", ["", TOKEN, "Bearer", "Bearer ", "Bearer " + TOKEN[:-1], "Basic " + TOKEN, "Bearer t\xf6ken"])
def test_what_is_no_token_is_denied(given: str) -> None:
    with pytest.raises(DeniedError) as denied:
        Access(Settings(tokens=(TOKEN,))).admit({"authorization": given})
    assert denied.value.status == 401


def test_secrets_are_read_from_lists_and_weak_ones_refused() -> None:
    assert read_tokens(f"{TOKEN}, {TOKEN}2") == (TOKEN, TOKEN + "2")
    assert read_tokens(None) == ()
    with pytest.raises(ConfigError, match="at least 16"):
        read_tokens("short")
    with pytest.raises(ConfigError, match="NEWSLINT_WEBHOOK_SECRET: a secret is whsec_"):
        read_secrets("whsec_short")
