"""Answers kept by content: the same text is not read twice by the same server, in this run or a later one."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from newslint.digest import blake2b
from newslint.languagetool.answers import Answer
from newslint.model.proof import Remark
from newslint.model.span import Span

FORMAT = 3  # counted up when what is kept, or how it is asked for, changes
MOST = 5_000  # answers that are kept; the oldest go
LONGEST = 90 * 86_400  # seconds for which an answer is kept: a server's rules change without a new version, too
ABANDONED = 3_600  # seconds after which a file that is being written was left by a process that was killed
EVERY = 500  # answers after which a service, which never closes, looks whether there are too many


class Cache:
    """Answers of a server in files of the user's cache folder; without a folder, or where it is closed, only in memory."""

    def __init__(self, folder: Path | None, most: int = MOST, address: str = "") -> None:
        self._folder = folder
        self._address = address
        self._most = most
        self._written = 0
        self._known: dict[str, Answer] = {}

    def get(self, build: str, language: str, text: str) -> Answer | None:
        """Give what a build of a server said before, if it is kept."""
        key = self._key(build, language, text)
        if key not in self._known and self._folder is not None:
            file = self._folder / f"{key}.json"
            try:
                self._known[key] = _from_plain(json.loads(file.read_text(encoding="utf-8")), len(text))
            except OSError:
                return None
            except (ValueError, KeyError, TypeError, RecursionError):  # broken: it is asked for again
                with suppress(OSError):
                    file.unlink(missing_ok=True)
                return None
        return self._known.get(key)

    def put(self, build: str, language: str, text: str, answer: Answer) -> None:
        """Keep a whole answer of a build; one that is not complete is asked for again the next time."""
        if not answer.complete:
            return
        key = self._key(build, language, text)
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[key] = answer
        if self._folder is None:
            return
        draft = self._folder / f"{key}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(_to_plain(answer), ensure_ascii=False), encoding="utf-8")
            draft.replace(self._folder / f"{key}.json")
        except OSError:
            return
        self._written += 1
        if self._written % EVERY == 0:
            self.prune()

    def prune(self) -> None:
        """Drop what is too old, and the oldest answers where there are too many by now."""
        if self._folder is None or not self._written:
            return
        now = time.time()
        try:
            written = sorted((file.stat().st_mtime, file) for file in self._folder.iterdir() if file.is_file())
            answers = [one for one in written if one[1].suffix == ".json"]
            too_many = set(answers[: max(0, len(answers) - self._most)])
            for at, file in written:
                if (at, file) in too_many or now - at > (LONGEST if file.suffix == ".json" else ABANDONED):
                    file.unlink(missing_ok=True)
        except OSError:
            return

    def _key(self, build: str, language: str, text: str) -> str:
        told = f"{FORMAT}\0{self._address}\0{build}\0{language}\0{text}"
        return blake2b(told.encode("utf-8"), digest_size=20).hexdigest()


def _to_plain(answer: Answer) -> dict[str, Any]:
    remarks = [[one.span.start, one.span.end, one.rule, one.category, one.message, one.replacements] for one in answer.remarks]
    return {"version": answer.version, "remarks": remarks}


def _from_plain(data: Any, length: int) -> Answer:  # noqa: ANN401 - whatever the file holds
    return Answer(_text(data["version"]), tuple(_remark(length, *one) for one in data["remarks"]))


def _remark(length: int, start: Any, end: Any, *words: Any) -> Remark:  # noqa: ANN401 - as above
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        message = f"no place in the text: {start!r}, {end!r}"
        raise ValueError(message)
    rule, category, message, replacements = words
    return Remark(Span(start, end), _text(rule), _text(category), _text(message), tuple(map(_text, replacements)))


def _text(value: Any) -> str:  # noqa: ANN401 - as above
    if not isinstance(value, str):
        message = f"no text: {value!r}"
        raise TypeError(message)
    return value
