"""The border to ``language_tool_python``: the only module that imports it.

Its ``LanguageTool`` is used for what it does well (addresses, languages, the request) and only with ``remote_server``:
its own way to start a server downloads, walks ports without end and leaves processes behind. Of its private parts
``_query_server``, ``_create_params``, ``_url`` and ``_TIMEOUT`` are used; a test fails when they change.
"""

from __future__ import annotations

import json
import re
import urllib.parse
from typing import Any

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError, RateLimitError

from newslint.languagetool import failure
from newslint.languagetool.addresses import shown_address
from newslint.languagetool.answers import Answer, WrongAnswerError, answer_from, version_from
from newslint.languagetool.settings import MAJOR

PREFLIGHT = 5.0  # seconds in which a server must say who it is; one that reads for others is slower than an idle one
_NO_PROXIES = {"http": "", "https": ""}
_LIMITED = re.compile(r"\b429\b|too many requests|request limit", re.IGNORECASE)
# The client looks at no status and raises what its parts raise: whatever comes, it is a server that does not answer.
_RAISED = (LanguageToolError, OSError, ValueError, KeyError, TypeError, AttributeError, SystemError, ModuleNotFoundError)


class _Patient(LanguageTool):
    """The client with a time-out of our own, which gives the raw answer."""

    def __init__(self, language: str, address: str, timeout: float, proxies: dict[str, str] | None) -> None:
        self.wait(timeout)
        super().__init__(language, remote_server=address, proxies=proxies)

    def wait(self, seconds: float) -> None:
        """Wait so long for every answer from now on; the client offers no other way."""
        self._TIMEOUT = seconds  # type: ignore[assignment]

    def info(self) -> Any:  # noqa: ANN401 - JSON enters
        """Ask the server who it is."""
        return self._query_server(urllib.parse.urljoin(self._url, "info"), num_tries=1)

    def ask(self, text: str) -> Any:  # noqa: ANN401 - JSON enters
        """Ask for the raw answer on a text."""
        return self._query_server(urllib.parse.urljoin(self._url, "check"), self._create_params(text), num_tries=1, method="post")


class Connection:
    """A server that has said who it is and that it knows a language. Threads may share it."""

    def __init__(self, address: str, language: str, timeout: float, preflight: float = PREFLIGHT) -> None:
        self.where = shown_address(address)
        self._timeout = preflight
        proxies = _NO_PROXIES if _is_loopback(address) else None
        try:
            self._client = _Patient(language, address, self._timeout, proxies)
            self.version = version_from(self._client.info())
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
        self._client.wait(seconds)

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


def _is_loopback(address: str) -> bool:
    host = urllib.parse.urlsplit(address).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


def _told(error: BaseException, where: str, language: str, seconds: float) -> failure.LanguageToolFailure:  # noqa: PLR0911 - one each
    """Tell what an error of the client means."""
    if isinstance(error, RateLimitError):
        return failure.limited(where)
    cause = error.__cause__ if isinstance(error, LanguageToolError) and error.__cause__ is not None else error
    if isinstance(cause, json.JSONDecodeError):
        text = str(error) if isinstance(error, LanguageToolError) else ""
        if text.lstrip().startswith("{"):
            return failure.broken_off(where)
        return failure.limited(where) if _LIMITED.search(text) else failure.told_error(where, text)
    if isinstance(cause, requests.exceptions.ProxyError):
        return failure.by_proxy(where)
    if isinstance(cause, requests.Timeout):
        return failure.slow(where, seconds)
    if isinstance(cause, requests.exceptions.ChunkedEncodingError):
        return failure.broken_off(where)
    if isinstance(cause, OSError) and not isinstance(cause, requests.exceptions.InvalidURL):
        return failure.refused(where)
    if language and "unsupported language" in str(error):
        return failure.no_english(where, language)
    return failure.wrong_answer(where, f"{type(error).__name__}: {error}")
