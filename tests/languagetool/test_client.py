"""The border to the client: its private parts that we lean on, and every way in which a server fails."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable

import language_tool_python
import pytest
from language_tool_python import LanguageTool

from newslint.languagetool.client import Connection, is_loopback
from newslint.languagetool.failure import LanguageToolFailure, Scope
from tests.languagetool.faulty import (
    Act,
    answer,
    faulty,
    finds,
    free_port,
    hangs_up,
    match,
    redirects,
    says,
    sends,
    sleeps,
    software,
)

TEXT = "He go home every day."


def connect(address: str, timeout: float = 5) -> Connection:
    return Connection(address, "en-US", timeout, preflight=timeout)


def test_the_private_parts_that_we_lean_on_are_there() -> None:
    """A new version of the client may move them; then this fails, and not a newsroom's run."""
    assert language_tool_python.__name__ == "language_tool_python"
    query, create, languages = (vars(LanguageTool)[name] for name in ("_query_server", "_create_params", "_get_languages"))
    assert list(inspect.signature(query).parameters) == ["self", "url", "params", "num_tries", "method"]
    assert list(inspect.signature(create).parameters) == ["self", "text"]
    assert "self._query_server(url, num_tries=1)" in inspect.getsource(languages)
    source = inspect.getsource(LanguageTool.__init__)
    assert "self._url = " in source
    assert "self._proxies = proxies" in source
    assert {"language", "remote_server", "proxies"} <= set(inspect.signature(LanguageTool).parameters)


def test_a_text_is_asked_once_in_its_own_language_and_nothing_else_is_sent() -> None:
    with faulty(check=[finds(match(3, 2, ways=("goes", "went")))]) as server:
        connection = connect(server.address)
        found = connection.ask(TEXT)
    assert server.asked == [{"language": "en-US", "text": TEXT}]
    assert (connection.version, found.version, found.complete) == ("6.8", "6.8", True)
    (remark,) = found.remarks
    assert (TEXT[remark.span.start : remark.span.end], remark.rule, remark.replacements) == ("go", "MD_BASEFORM", ("goes", "went"))


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (hangs_up, "no server answers"),
        (sends(b"Too Many Requests", 429), "too many"),
        (sends(b"Error: Client request limit of 30 requests per 5 seconds exceeded", 429), "too many"),
        (sends(b"upgrade", 426), "too many"),
        (sends(b"Error: Internal Error: heap", 500), "Internal Error: heap"),
        (sends(b"<html>Bad gateway</html>", 502), "Bad gateway"),
        (sends(b"Error: Too many errors.", 400), "Too many errors"),
        (sends(b'{"software": {"version": "6.8"}, "mat'), "broke off"),
        (sends(b'{"software": {"version": "6.8"}, "mat', length=5000), "broke off"),
        (sends(b""), "answered with an error"),
        (sends(b"\xff\xfe\x00"), "is not LanguageTool's"),
        (says({}), "is not LanguageTool's"),
        (says([]), "is not LanguageTool's"),
        (says({"matches": []}), "is not LanguageTool's"),
        (says(answer(match(0, 9999))), "a place outside the text"),
        (sleeps(1.5, finds()), "did not answer within 0.5 s"),
    ],
)
def test_a_check_that_fails_says_how(act: Act, told: str) -> None:
    with faulty(check=[act]) as server, pytest.raises(LanguageToolFailure, match=re.escape(told)) as caught:
        connect(server.address, 0.5).ask(TEXT)
    assert caught.value.message.id != caught.value.message.en
    assert "127.0.0.1" in caught.value.message.id
    assert not caught.value.message.en.endswith("."), "the notice ends the sentence"


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        ({"languages": [hangs_up]}, "no server answers"),
        ({"languages": [sends(b"<html>It works!</html>")]}, "It works!"),
        ({"languages": [says({"error": "no"})]}, "is not LanguageTool's"),
        ({"languages": [says([{"code": "de", "longCode": "de-DE"}])]}, "does not know en-US"),
        ({"languages": [says([{"code": "en", "longCode": "en"}])]}, "does not know en-US"),
        ({"info": [says(software("5.9"))]}, "is LanguageTool 5.9; newslint knows version 6.x"),
        ({"info": [says(software("10.1"))]}, "is LanguageTool 10.1"),
        ({"info": [says({})]}, "is not LanguageTool's"),
        ({"info": [sends(b"Error: Unsupported action: 'info'", 404)]}, "Unsupported action"),
        ({"languages": [sleeps(1.5, says([]))]}, "did not answer within 0.5 s"),
    ],
)
def test_a_preflight_that_fails_says_how(acts: dict[str, list[Act]], told: str) -> None:
    with faulty(**acts) as server, pytest.raises(LanguageToolFailure, match=re.escape(told)) as caught:
        connect(server.address, 0.5)
    assert caught.value.scope in (Scope.SERVER, Scope.TEXT)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_draft_is_sent_nowhere_but_to_its_address(status: int) -> None:
    with faulty() as elsewhere, faulty(check=[redirects(f"{elsewhere.address}v2/check", status)]) as server:
        connection = connect(server.address)
        with pytest.raises(LanguageToolFailure, match=re.escape(f"redirects requests to {elsewhere.address[:-1]}; ")):
            connection.ask(TEXT)
    assert elsewhere.asked == []


def test_a_preflight_names_where_it_is_sent() -> None:
    act = redirects("https://user:secret@lt.example/grammar/v2/languages", 301)
    told = r"to https://lt\.example/grammar; if that is the server"
    with faulty(languages=[act]) as server, pytest.raises(LanguageToolFailure, match=told) as caught:
        connect(server.address)
    assert caught.value.scope is Scope.SERVER


def test_nobody_there() -> None:
    with pytest.raises(LanguageToolFailure, match="no server answers at http://127"):
        connect(f"http://127.0.0.1:{free_port()}/")


def test_a_server_that_speaks_no_https_is_told() -> None:
    with faulty() as server:
        address = server.address.replace("http:", "https:")
        with pytest.raises(LanguageToolFailure, match=r"no secure connection \(https\) to https://127.*: [a-z ]+; check"):
            connect(address)


def test_a_proxy_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(LanguageToolFailure, match="the proxy does not pass requests on"):
        connect("http://languagetool.invalid:8081/")


def test_a_proxy_that_refuses_is_told_from_a_server_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<!DOCTYPE html><html><head><style>p {color: red}</style></head><body><p>Access denied</p></body></html>"
    with faulty(languages=[sends(page, 403)]) as proxy:
        with pytest.raises(LanguageToolFailure, match=r"error: Access denied$"):
            connect(proxy.address)
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(LanguageToolFailure, match="the proxy does not pass requests on"):
            connect("http://languagetool.invalid:8081/")


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("localhost", True),
        ("[::1]", True),
        ("127.evil.example", False),
        ("10.0.0.1", False),
    ],
)
def test_this_machine_is_told_from_a_name_that_looks_like_it(host: str, loopback: bool) -> None:  # noqa: FBT001 - a table
    assert is_loopback(f"http://{host}:8081/") is loopback


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_a_server_on_this_machine_is_reached_past_the_proxy(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with faulty() as server:
        assert connect(server.address).ask(TEXT).remarks == ()


def test_an_address_with_a_path_keeps_it() -> None:
    paths: list[str] = []

    def noting(act: Act) -> Callable[..., None]:
        def noted(handler: object) -> None:
            paths.append(handler.path)  # type: ignore[attr-defined]
            act(handler)  # type: ignore[arg-type]

        return noted

    languages = [{"code": "en", "longCode": "en-US"}]
    with faulty(languages=[noting(says(languages))], check=[noting(finds())]) as server:
        connect(f"{server.address}grammar/").ask(TEXT)
    assert paths == ["/grammar/v2/languages", "/grammar/v2/check"]
