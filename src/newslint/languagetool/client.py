"""The border to ``language_tool_python``: the only module that imports it.

Its ``LanguageTool`` is used for what it does well (addresses, languages, the form of a question) and only with
``remote_server``: its own way to start a server downloads, walks ports without end and leaves processes behind. Its
``_query_server`` is replaced, since it follows redirects and looks at no status; of its private parts ``_create_params``,
``_url`` and ``_proxies`` are used. A test fails when they change.
"""

from __future__ import annotations

import json
import re
import urllib.parse
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any, Literal

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError

from newslint.languagetool import failure
from newslint.languagetool.addresses import shown_address
from newslint.languagetool.answers import Answer, WrongAnswerError, answer_from, build_from, version_from
from newslint.languagetool.settings import MAJOR

PREFLIGHT = 5.0  # seconds in which a server must say who it is; one that reads for others is slower than an idle one
_NO_PROXIES = {"http": "", "https": ""}
_LIMITED = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.UPGRADE_REQUIRED)  # the public service says the latter
_LIMIT = re.compile(r"too many requests|request limit", re.IGNORECASE)
_SSL = re.compile(r"\[SSL[^\]]*\] (.*?) \(")  # why, in OpenSSL's words
_HTML = re.compile(rb"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
# The client raises what its parts raise: whatever comes, it is a server that does not answer.
_RAISED = (LanguageToolError, OSError, ValueError, KeyError, TypeError, AttributeError, SystemError, ModuleNotFoundError)


class _Patient(LanguageTool):
    """The client with a time-out of our own, which gives the raw answer and sends a draft nowhere but to its address."""

    def __init__(self, language: str, address: str, timeout: float, proxies: dict[str, str] | None) -> None:
        self.timeout = timeout
        self._where = shown_address(address)
        super().__init__(language, remote_server=address, proxies=proxies)

    def _query_server(
        self, url: str, params: dict[str, str] | None = None, num_tries: int = 1, method: Literal["get", "post"] = "get"
    ) -> Any:  # noqa: ANN401 - JSON enters
        """Ask once and give the JSON of the answer; a redirect, a limit and an error raise ``LanguageToolFailure``."""
        del num_tries
        query, form = (params, None) if method == "get" else (None, params)
        with requests.request(
            method, url, params=query, data=form, timeout=self.timeout, proxies=self._proxies, allow_redirects=False
        ) as response:
            self._refuse(response)
            return json.loads(response.content)

    def _refuse(self, response: requests.Response) -> None:
        """Raise where an answer says in HTTP's words that it is none."""
        if response.is_redirect:
            raise failure.redirected(self._where, _base(urllib.parse.urljoin(response.url, response.headers["Location"])))
        is_html = _HTML.match(response.content) is not None
        if response.ok and not is_html:
            return
        said = response.content.decode("utf-8", "replace")
        if response.status_code in _LIMITED or _LIMIT.search(said):
            told = response.headers.get("Retry-After", "").strip()
            raise failure.limited(self._where, float(told) if told.isdecimal() else 0.0)
        if is_html and requests.utils.select_proxy(response.url, self._in_force(response.url)):
            raise failure.by_proxy(self._where)
        raise failure.told_error(self._where, said)

    def _in_force(self, url: str) -> dict[str, str]:
        """Give the proxies that hold for an address: ours, else those of the environment."""
        return self._proxies or requests.utils.get_environ_proxies(url)

    def info(self) -> Any:  # noqa: ANN401 - JSON enters
        """Ask the server who it is."""
        return self._query_server(urllib.parse.urljoin(self._url, "info"))

    def ask(self, text: str) -> Any:  # noqa: ANN401 - JSON enters
        """Ask for the raw answer on a text."""
        return self._query_server(urllib.parse.urljoin(self._url, "check"), self._create_params(text), method="post")


def _base(url: str) -> str:
    """Give the address of a server from that of one of its answers."""
    return shown_address(url.partition("?")[0].rpartition("/v2/")[0] or url)


class Connection:
    """A server that has said who it is and that it knows a language. Threads may share it."""

    def __init__(self, address: str, language: str, timeout: float, preflight: float = PREFLIGHT) -> None:
        self.where = shown_address(address)
        self._timeout = preflight
        proxies = _NO_PROXIES if is_loopback(address) else None
        try:
            self._client = _Patient(language, address, self._timeout, proxies)
            info = self._client.info()
            self.version, self.build = version_from(info), build_from(info)
        except WrongAnswerError as error:
            raise failure.wrong_answer(self.where, str(error)) from error
        except _RAISED as error:
            raise _told(error, self.where, language, self._timeout) from error
        if self.version.partition(".")[0] != MAJOR:
            raise failure.wrong_version(self.where, self.version, f"{MAJOR}.x")
        if str(self._client.language) != language:  # the client falls back to plain English, which has no speller
            raise failure.no_english(self.where, language)
        self.wait(timeout)

    def wait(self, seconds: float) -> None:
        """Wait so long for every answer from now on."""
        self._timeout = seconds
        self._client.timeout = seconds

    def ask(self, text: str) -> Answer:
        """Have a text read; raises ``LanguageToolFailure``."""
        try:
            return answer_from(self.raw(text), text)
        except WrongAnswerError as error:
            raise failure.wrong_answer(self.where, str(error)) from error

    def raw(self, text: str) -> Any:  # noqa: ANN401 - JSON enters
        """Have a text read, and give the answer as the server wrote it; raises ``LanguageToolFailure``."""
        try:
            return self._client.ask(text)
        except _RAISED as error:
            raise _told(error, self.where, "", self._timeout) from error


def is_loopback(address: str) -> bool:
    """Say whether an address is on this machine, where no proxy stands between."""
    host = urllib.parse.urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _told(error: BaseException, where: str, language: str, seconds: float) -> failure.LanguageToolFailure:  # noqa: PLR0911 - one each
    """Tell what an error of the client means."""
    if isinstance(error, json.JSONDecodeError):
        return failure.broken_off(where) if error.doc.lstrip().startswith("{") else failure.told_error(where, error.doc)
    if isinstance(error, requests.exceptions.ProxyError):
        return failure.by_proxy(where)
    if isinstance(error, requests.exceptions.SSLError):
        reason = _SSL.search(str(error))
        return failure.insecure(where, reason[1] if reason else type(error).__name__)
    if isinstance(error, requests.Timeout):
        return failure.slow(where, seconds)
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return failure.broken_off(where)
    if isinstance(error, OSError) and not isinstance(error, requests.exceptions.InvalidURL):
        return failure.refused(where)
    if language and "unsupported language" in str(error):
        return failure.no_english(where, language)
    return failure.wrong_answer(where, f"{type(error).__name__}: {error}")
