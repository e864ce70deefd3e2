"""Answers kept by content: the same text is not read twice by the same version, in this run or a later one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from newslint.digest import blake2b
from newslint.languagetool.answers import Answer
from newslint.model.proof import Remark
from newslint.model.span import Span

FORMAT = 1  # counted up when what is kept, or how it is asked for, changes
MOST = 5_000  # answers that are kept; the oldest go
EVERY = 500  # answers after which a service, which never closes, looks whether there are too many


class Cache:
    """Answers in files of the user's cache folder; without a folder, or where none can be written, only in memory."""

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._written = 0
        self._known: dict[str, Answer] = {}

    def get(self, version: str, language: str, text: str) -> Answer | None:
        """Give the kept answer, if there is one."""
        key = _key(version, language, text)
        if key not in self._known and self._folder is not None:
            try:
                self._known[key] = _from_plain(json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8")))
            except (OSError, ValueError, KeyError, TypeError):
                return None  # absent, or broken: it is asked for again
        return self._known.get(key)

    def put(self, language: str, text: str, answer: Answer) -> None:
        """Keep a whole answer; one that is not complete is asked for again the next time."""
        if not answer.complete:
            return
        key = _key(answer.version, language, text)
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
        """Drop the oldest answers where there are too many by now."""
        if self._folder is None or not self._written:
            return
        try:
            files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
            for file in files[: max(0, len(files) - self._most)]:
                file.unlink(missing_ok=True)
        except OSError:
            return


def _key(version: str, language: str, text: str) -> str:
    told = f"{FORMAT}\0{version}\0{language}\0{text}"
    return blake2b(told.encode("utf-8"), digest_size=20).hexdigest()


def _to_plain(answer: Answer) -> dict[str, Any]:
    remarks = [[one.span.start, one.span.end, one.rule, one.category, one.message, one.replacements] for one in answer.remarks]
    return {"version": answer.version, "remarks": remarks}


def _from_plain(data: dict[str, Any]) -> Answer:
    remarks = (
        Remark(Span(start, end), rule, category, message, tuple(replacements))
        for start, end, rule, category, message, replacements in data["remarks"]
    )
    return Answer(data["version"], tuple(remarks))
