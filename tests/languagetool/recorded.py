"""Answers of the real server, recorded: rules are held to them where no server runs, and to the server where one does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newslint.languagetool.answers import Answer, answer_from
from newslint.languagetool.cache import Cache
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.settings import Settings

FILE = Path(__file__).with_name("recorded.json")
VERSION = "6.8"


class RecordedHost:
    """A host whose reader gives what the real server said; what was never recorded is an error."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self._answers = answers

    def known_build(self) -> str:
        return ""

    def longest(self) -> float:
        return 1.0

    def close(self) -> None:
        pass

    def reader(self, language: str) -> RecordedReader:
        return RecordedReader(lambda text: self._answers[key(language, text)])


class RecordedReader:
    """A reader of recorded answers."""

    version = build = VERSION

    def __init__(self, look_up: Callable[[str], Any]) -> None:
        self._look_up = look_up

    def ask(self, text: str) -> Answer:
        try:
            return answer_from(self._look_up(text), text)
        except KeyError as error:
            message = f"no answer is recorded for {text!r}; run: pytest -m network tests/languagetool --update-golden"
            raise AssertionError(message) from error


def key(language: str, text: str) -> str:
    return f"{language}\n{text}"


def recorded() -> Proofreader:
    """Give a proofreader of the recorded answers."""
    return Proofreader(Settings("required"), RecordedHost(json.loads(FILE.read_text(encoding="utf-8"))), Cache(None))


def trimmed(raw: dict[str, Any]) -> dict[str, Any]:
    """Keep of an answer what newslint reads."""
    return {
        "software": {"version": raw["software"]["version"]},
        "warnings": raw["warnings"],
        "matches": [
            {
                "offset": match["offset"],
                "length": match["length"],
                "message": match["message"],
                "replacements": match["replacements"][:5],
                "rule": {"id": match["rule"]["id"], "category": {"id": match["rule"]["category"]["id"]}},
            }
            for match in raw["matches"]
        ],
    }


def write(answers: dict[str, Any]) -> None:
    """Write recordings, one line each, in order."""
    lines = (f"{json.dumps(name)}: {json.dumps(answers[name], ensure_ascii=False)}" for name in sorted(answers))
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
