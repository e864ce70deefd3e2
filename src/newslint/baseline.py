"""Known findings, remembered by content: what was there before fails nothing, wherever it has moved in its draft."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newslint.model.errors import ConfigError
from newslint.model.finding import Finding
from newslint.model.records import replace
from newslint.model.report import Report, Stale, Suppressed

VERSION = 1
_TEXT = 80  # characters of the words in question that are kept, for people
Key = tuple[str, str]  # path (empty: of a file that is gone), fingerprint


class Entry(NamedTuple):
    """Findings of a draft that are known: as many as ``times``. Rule and text are for people, the fingerprint holds both."""

    path: str
    rule: str
    text: str
    fingerprint: str
    times: int = 1


def entries_of(path: str, findings: Iterable[Finding]) -> Iterator[Entry]:
    """Give the entries that remember the findings of a draft."""
    counts: Counter[str] = Counter()
    first: dict[str, Finding] = {}
    for finding in findings:
        counts[finding.fingerprint] += 1
        first.setdefault(finding.fingerprint, finding)
    for fingerprint, finding in first.items():
        text = " ".join(finding.text.split())
        shown = text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"
        yield Entry(path, finding.rule, shown, fingerprint, counts[fingerprint])


class Known:
    """Entries that findings use up, one each. Those of a file that is gone are good for any draft: it was renamed."""

    def __init__(self, entries: Iterable[Entry], is_gone: Callable[[str], bool] = lambda _path: False) -> None:
        self._entries: dict[Key, list[Entry]] = {}
        self._left: Counter[Key] = Counter()
        gone: dict[str, bool] = {}
        for entry in entries:
            if entry.path not in gone:
                gone[entry.path] = is_gone(entry.path)
            key = ("" if gone[entry.path] else entry.path, entry.fingerprint)
            self._entries.setdefault(key, []).append(entry)
            self._left[key] += entry.times

    def parted(self, report: Report, path: str, reason: str) -> Report:
        """Move the findings of a draft that are known aside; ``reason`` says where they are known from."""
        kept: list[Finding] = []
        known: list[Suppressed] = []
        for finding in report.findings:
            if self._takes((path, finding.fingerprint)) or self._takes(("", finding.fingerprint)):
                known.append(Suppressed(finding, reason, "baseline"))
            else:
                kept.append(finding)
        return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *known))

    def _takes(self, key: Key) -> bool:
        if not self._left[key]:
            return False
        self._left[key] -= 1
        return True

    def stale(self, checked: Mapping[str, Collection[str]]) -> Iterator[Stale]:
        """Give what no finding used up, of drafts that were checked and of files that are gone.

        ``checked`` gives for each draft the rules that did not judge all of it.
        """
        for key, entries in self._entries.items():
            is_told = not key[0] or (key[0] in checked and entries[-1].rule not in checked[key[0]])
            if self._left[key] > 0 and is_told:
                yield Stale(entries[-1].path, entries[-1].rule, entries[-1].text, self._left[key])


def all_known(report: Report, reason: str) -> Report:
    """Move all findings of a draft aside."""
    known = (Suppressed(finding, reason, "baseline") for finding in report.findings)
    return replace(report, findings=(), suppressed=(*report.suppressed, *known))


def known_in(report: Report) -> tuple[Finding, ...]:
    """Give the findings of a report that were known before."""
    return tuple(item.finding for item in report.suppressed if item.where == "baseline")


def to_json(entries: Iterable[Entry], version: str) -> str:
    """Write a baseline, one entry a line and in order, so that changes to it read well; ``version`` is newslint's."""
    head = f'{{"version": {VERSION},\n"tool": {json.dumps({"name": "newslint", "version": version})},\n"known": ['
    lines = (f"\n{json.dumps(entry._asdict(), ensure_ascii=False)}" for entry in sorted(set(entries)))
    return head + ",".join(lines) + "\n]}\n"


def read(file: Path) -> tuple[Entry, ...]:
    """Read a baseline; one that is not whole and right is an error: half of it would look like new findings."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{file}: the baseline cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error
    except json.JSONDecodeError as error:
        message = f"{file}:{error.lineno}:{error.colno}: is no baseline: {error.msg}; make one with newslint baseline create"
        raise ConfigError(message) from error
    except (ValueError, RecursionError) as error:
        message = f"{file}: is no baseline: {' '.join(str(error).split())}; make one with newslint baseline create"
        raise ConfigError(message) from error
    try:
        return tuple(_entries(data))
    except (KeyError, TypeError, ValueError) as error:
        message = f"{file}: is no baseline of version {VERSION}; make one with newslint baseline create"
        raise ConfigError(message) from error


def _entries(data: Any) -> Iterator[Entry]:  # noqa: ANN401 - whatever the file holds
    if data["version"] != VERSION:
        raise ValueError
    for item in data["known"]:
        if not all(isinstance(item[name], str) for name in Entry._fields[:-1]) or int(item["times"]) < 1:
            raise TypeError
        yield Entry(**item)
