"""A gate in this process, with a LanguageTool that does not answer."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from newslint.gate import Answer, Gate, Order, read_policy
from tests.languagetool.faulty import Act, Handler, faulty, finds, sleeps

TODAY = date(2024, 5, 20)
ENGLISH = "Harbour Opens Again\n\nThe harbour was opened again on 3 May 2024, and the ships will returned to it, he said.\n"
SECONDS = 1.0


def drips(handler: Handler) -> None:
    """Keep the connection alive without an end."""
    handler.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(100):
        sleeps(0.05, lambda one: one.connection.sendall(b" "))(handler)


@pytest.mark.parametrize("act", [sleeps(5, finds()), drips])
def test_a_draft_is_judged_in_its_time_though_languagetool_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Act) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("NEWSLINT_LANGUAGETOOL", raising=False)
    with faulty(check=[act]) as server:
        (tmp_path / "newslint.yaml").write_text(f"languagetool: {server.address}\n", encoding="utf-8")
        gate = Gate(read_policy(None, tmp_path, TODAY), TODAY, SECONDS)
        gate.check(Order("warm-up.txt", b"Rapat dibuka pada Senin.\n", "text", {}))
        began = time.monotonic()
        answers = [gate.check(Order("a.txt", ENGLISH.replace("3 May", f"{day} May").encode(), "text", {})) for day in (3, 4, 5)]
        took = time.monotonic() - began
    assert took < len(answers) * SECONDS
    for answer in answers:
        assert isinstance(answer, Answer)
        assert answer.verdict == "incomplete"
        assert "English grammar was not checked" in answer.reports["json"]
