"""Has the English of documents read by a server: found once, asked side by side, and given up when it fails."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Sequence
from typing import Protocol

from newslint.languagetool import failure
from newslint.languagetool.answers import Answer
from newslint.languagetool.backoff import BackOff
from newslint.languagetool.cache import Cache
from newslint.languagetool.failure import LanguageToolFailure, LimitedFailure, Scope
from newslint.languagetool.passages import Query, english_passages, queries
from newslint.languagetool.settings import VARIANTS, Settings
from newslint.languagetool.workers import Job, LateError, Workers
from newslint.model.document import Document
from newslint.model.notice import Notice
from newslint.model.proof import Proof, Remark, Ticket
from newslint.model.records import replace
from newslint.model.span import Span
from newslint.model.texts import Texts

DEFAULT_VARIANT = "en-US"
TRIES = 2
PAUSE = 1.0  # seconds before the second try, the unit of the longer ones
BACK_OFF = (5, 20)  # pauses before a server that refuses for now is asked again, and then given up
FAILURES = 2  # texts in a row that fail, and no more is asked in this run
ABSENT, FAILED, INCOMPLETE = "languagetool.absent", "languagetool.failed", "languagetool.incomplete"


class Reader(Protocol):
    """A server that is ready: ``Connection`` is one."""

    version: str
    build: str

    def ask(self, text: str, /) -> Answer:
        """Have a text read; raises ``LanguageToolFailure``."""


class Host(Protocol):
    """Where readers come from: an address, or a copy that newslint starts."""

    def known_build(self) -> str:
        """Give what tells the server's build from others where it is known without asking, else nothing."""

    def reader(self, language: str) -> Reader:
        """Give a reader, found or started once; raises ``LanguageToolFailure``."""

    def longest(self) -> float:
        """Give the seconds in which ``reader`` has an answer."""

    def close(self) -> None:
        """Stop what was started."""


class Proofreader:
    """Takes documents and gives tickets for what the server says about their English."""

    def __init__(self, settings: Settings, host: Host | None, cache: Cache, pause: float | None = None) -> None:
        self._settings = settings
        self._host = host
        self._cache = cache
        self._pause = PAUSE if pause is None else pause
        self._back_off = BackOff(tuple(times * self._pause for times in BACK_OFF))
        self._workers = Workers()
        self._lock = threading.Lock()
        self._jobs: dict[tuple[str, str], Job[Answer]] = {}
        self._jobs_lock = threading.Lock()
        self._readers: dict[str, Reader | LanguageToolFailure] = {}
        self._in_row = 0
        self._given_up: LanguageToolFailure | None = None
        self._late: LanguageToolFailure | None = None

    @property
    def gave_up(self) -> bool:
        """Say whether a server is missing, or failed: what is asked from now on would not be answered."""
        failed = any(isinstance(reader, LanguageToolFailure) for reader in self._readers.copy().values())
        return self._host is None or failed or (self._given_up or self._late) is not None

    def __call__(self, document: Document) -> Ticket:
        """Have the English of a prepared document read."""
        return self.read(document, english_passages(document))

    def read(self, document: Document, passages: Sequence[Span], until: float = math.inf) -> Ticket:
        """Have passages of a prepared document read; the ticket waits for the proof, no longer than ``until``."""
        if self._host is None:
            proof = Proof(notices=(self._absent(),))
            return lambda: proof
        language = variant(document, self._settings)
        asked = [(query, self._begin(query.text, language)) for query in queries(document, passages)]
        return lambda: self._proof(asked, told_variant(document, self._settings), until)

    def _begin(self, text: str, language: str) -> Job[Answer]:
        """Have a text read; for one that is being read already, give the same job."""

        def read() -> Answer:
            try:
                return self._read(text, language)
            finally:
                with self._jobs_lock:
                    del self._jobs[text, language]

        with self._jobs_lock:
            if (text, language) not in self._jobs:
                self._jobs[text, language] = self._workers.do(read)
            return self._jobs[text, language]

    def close(self) -> None:
        """Stop what was started."""
        self._workers.close()
        self._cache.prune()
        if self._host is not None:
            self._host.close()

    def _read(self, text: str, language: str) -> Answer:
        """Give the answer on a text, kept or fresh; runs in a thread."""
        known = self._host.known_build() if self._host is not None else ""
        if known and (kept := self._cache.get(known, language, text)) is not None:
            return kept
        reader = self._reader(language)
        build = known or reader.build
        if (kept := self._cache.get(build, language, text)) is not None:
            return kept
        answer = self._ask(reader, text)
        if answer.version == reader.version:  # else another server has taken its place meanwhile
            self._cache.put(build, language, text, answer)
        return answer

    def _reader(self, language: str) -> Reader:
        """Give the reader; the first who asks finds it, the others wait, and a failure stays one."""
        with self._lock:
            if language not in self._readers:
                self._readers[language] = self._found(language)
            found = self._readers[language]
        if isinstance(found, LanguageToolFailure):
            raise found
        return found

    def _found(self, language: str) -> Reader | LanguageToolFailure:
        assert self._host is not None  # noqa: S101 - without a host nothing is begun
        try:
            return self._host.reader(language)
        except LanguageToolFailure as error:
            return error

    def _ask(self, reader: Reader, text: str) -> Answer:
        """Ask, and once again where that may help, later where the server says so; whoever fails for good counts."""
        tries = TRIES
        while True:
            sent = self._back_off.wait()
            if self._given_up is not None:
                raise self._given_up
            try:
                answer = reader.ask(text)
            except LimitedFailure as error:
                if not self._back_off.takes(error, sent):
                    self._count(error)
                    raise
            except LanguageToolFailure as error:
                tries -= 1
                if not error.again or not tries:
                    self._count(error)
                    raise
                time.sleep(self._pause)
            else:
                self._in_row = 0
                self._back_off.passed()
                return answer

    def _count(self, error: LanguageToolFailure) -> None:
        self._in_row += 1
        if error.scope is Scope.SERVER or self._in_row >= FAILURES:
            self._given_up = error

    def _proof(self, asked: Sequence[tuple[Query, Job[Answer]]], told: str, until: float) -> Proof:
        """Wait for the answers; what is missing is told, and what is there is kept."""
        remarks: list[Remark] = []
        notices: dict[Notice, None] = {}
        for query, job in asked:
            found = self._waited(query, job, until)
            if isinstance(found, Texts):
                notices[self._failed(found)] = None
                continue
            own, complete = found
            remarks.extend(own)
            if not complete:
                notices[self._incomplete()] = None
        return Proof(tuple(remarks), tuple(notices), told)

    def _waited(self, query: Query, job: Job[Answer], until: float) -> tuple[list[Remark], bool] | Texts:
        """Wait for an answer; give its remarks and whether it is complete, else what went wrong in words."""
        try:
            answer = job.result(max(0.0, min(self._patience(), until - time.monotonic())))
            return placed(query, answer), answer.complete
        except LanguageToolFailure as error:
            return error.message
        except LateError:
            self._given_up = self._late = self._late or self._back_off.reason or failure.late()
            return self._late.message
        except Exception as error:  # noqa: BLE001 - a proofreader never raises: the findings of other checks would be lost
            return failure.broken(error).message

    def _patience(self) -> float:
        """Give the seconds after which no thread can still be waiting in good order: all tries of those in front too.

        A server that keeps a connection alive without an answer outlasts every time-out; after one, nobody waits again.
        """
        if self._late is not None:
            return 0.0
        start = self._host.longest() if self._host is not None else 0.0
        return start + 2 * TRIES * (self._settings.timeout + self._pause) + sum(BACK_OFF) * self._pause

    def _absent(self) -> Notice:
        return Notice(ABSENT, _ABSENT, self._settings.is_required)

    def _failed(self, message: Texts) -> Notice:
        told = Texts(f"Tata bahasa Inggris tidak diperiksa: {message.id}.", f"English grammar was not checked: {message.en}.")
        return Notice(FAILED, told, self._settings.is_required)

    def _incomplete(self) -> Notice:
        return Notice(INCOMPLETE, _INCOMPLETE, self._settings.is_required)


_ABSENT = Texts(
    "Tata bahasa Inggris tidak diperiksa: tidak ada LanguageTool (`newslint languagetool -h`).",
    "English grammar was not checked: no LanguageTool (`newslint languagetool -h`).",
)
_INCOMPLETE = Texts(
    "Tata bahasa Inggris hanya diperiksa sebagian: server LanguageTool tidak membaca seluruh teks.",
    "English grammar was checked in part only: the LanguageTool server did not read the whole text.",
)


def variant(document: Document, settings: Settings) -> str:
    """Give the variant of English of a document: its metadata's word first, then the configuration's, else American."""
    return told_variant(document, settings) or DEFAULT_VARIANT


def told_variant(document: Document, settings: Settings) -> str:
    """Give the variant that somebody named, or nothing."""
    told = document.meta.get("language", "").replace("_", "-").casefold()
    return next((one for one in VARIANTS if one.casefold() == told), settings.english)


def placed(query: Query, answer: Answer) -> list[Remark]:
    """Give the remarks with their places in the view; one that lies across parts of the question belongs to no place."""
    found = [(query.to_view(remark.span), remark) for remark in answer.remarks]
    return [replace(remark, span=span) for span, remark in found if span is not None]
