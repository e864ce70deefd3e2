"""Every way in which a server fails, through the whole command: told once, exit code 2 where it is required, nothing lost."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newslint.languagetool import proofreader
from tests.cli.command import Done, newslint, write
from tests.languagetool.faulty import Act, answer, faulty, finds, free_port, hangs_up, match, says, sends, sleeps, software
from tests.waiting import soon

ARTICLE = "Harbour {0} Opens Again\n\nThe harbour was opened on {0} May 2024, and the the ships will returned to it, he said.\n"
DRAFTS = ("a.txt", "b.txt", "c.txt")
ELSEWHERE = "http://languagetool.newsroom.invalid:8081"
REPORTS = ("-f", "concise", "-f", "json=r.json", "-f", "sarif=r.sarif")


class Failing(NamedTuple):
    """A server that fails, what is told of it, and how many drafts it reads before."""

    acts: dict[str, list[Act]] | None  # None: nothing listens
    told: str
    read: int = 0
    proxied: bool = False
    code: str = "languagetool.failed"


def good() -> Act:
    at = ARTICLE.format(3).index("returned")
    return says(answer(match(at, 8, ways=("return",))))


FAILINGS = {
    "refused": Failing(None, "no server answers at http://127.0.0.1"),
    "slow": Failing({"check": [sleeps(1.0, finds())]}, "did not answer within 0.3 s"),
    "dying in mid-run": Failing({"check": [good(), hangs_up]}, "no server answers", read=1),
    "dying in the preflight": Failing({"languages": [hangs_up]}, "no server answers"),
    "wrong version": Failing({"info": [says(software("5.7"))]}, "is LanguageTool 5.7; newslint knows version 6.x"),
    "wrong answer": Failing({"check": [says({"matches": "none"})]}, "is not LanguageTool's"),
    "another service": Failing({"languages": [sends(b"<html>Welcome to nginx!</html>")]}, "Welcome to nginx!"),
    "another language": Failing({"languages": [says([{"code": "de", "longCode": "de-DE"}])]}, "does not know en-US"),
    "429": Failing({"check": [sends(b"Error: Client request limit of 30 requests per 5 seconds exceeded", 429)]}, "(429)"),
    "500": Failing({"check": [sends(b"Error: Internal Error: Java heap space", 500)]}, "Internal Error: Java heap space"),
    "truncated": Failing({"check": [sends(b'{"software": {"version": "6.8"}, "mat', length=9000)]}, "broke off"),
    "incomplete results": Failing(
        {"check": [finds(complete=False)]}, "did not read the whole text", code="languagetool.incomplete"
    ),
    "a proxy that is not there": Failing(None, "the proxy does not pass requests on", proxied=True),
    "a proxy that refuses": Failing({"languages": [sends(b"403 Forbidden by policy", 403)]}, "Forbidden by policy", proxied=True),
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, answers: Path) -> None:
    """Keep no answer, wait for no second try, and know of no proxy."""
    assert not answers.exists()
    monkeypatch.setattr(proofreader, "PAUSE", 0.01)
    for name in ("NO_PROXY", "no_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


@contextmanager
def failing(kind: Failing) -> Iterator[dict[str, str]]:
    """Give the environment in which a server fails."""
    if kind.acts is None:
        address = f"http://127.0.0.1:{free_port()}"
        yield _environment(address, proxied=kind.proxied)
        return
    with faulty(**{name: list(acts) for name, acts in kind.acts.items()}) as server:
        yield _environment(server.address, proxied=kind.proxied)


def _environment(address: str, *, proxied: bool) -> dict[str, str]:
    return {"HTTP_PROXY": address, "http_proxy": address, "ADDRESS": ELSEWHERE} if proxied else {"ADDRESS": address}


def check(folder: Path, mode: str, told: dict[str, str]) -> Done:
    env = {"NEWSLINT_LANGUAGETOOL_HOME": str(folder / "home"), **told}
    write(folder, {name: ARTICLE.format(number) for number, name in enumerate(DRAFTS, 3)})
    write(folder, {"newslint.yaml": f"language: en\nlanguagetool: {{address: '{told['ADDRESS']}', mode: {mode}, timeout: 0.3}}\n"})
    return newslint("check", *DRAFTS, *REPORTS, "--fail-on", "never", cwd=folder, env=env)


def askers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("newslint-languagetool")]


def notifications(folder: Path) -> list[dict[str, Any]]:
    (invocation,) = json.loads((folder / "r.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"]
    told: list[dict[str, Any]] = invocation["toolExecutionNotifications"]
    return [one for one in told if one["descriptor"]["id"].startswith("languagetool.")]


@pytest.mark.parametrize("name", FAILINGS)
@pytest.mark.parametrize("mode", ["auto", "required"])
def test_a_server_that_fails_is_told_and_nothing_else_is_lost(tmp_path: Path, name: str, mode: str) -> None:
    kind, required = FAILINGS[name], mode == "required"
    with failing(kind) as told:
        done = check(tmp_path, mode, told)
    lines = done.out.splitlines()
    assert done.code == (2 if required else 0), done
    assert sum("spelling.doubled-word" in line for line in lines) == len(DRAFTS)
    assert sum("grammar.english-grammar" in line for line in lines) == kind.read
    unread = len(DRAFTS) - kind.read
    assert sum(f"error {kind.code}" in line for line in lines) == (unread if required else 0)
    noted = sum(f"note {kind.code}" in line and kind.told in line for line in lines)
    assert noted == (0 if required else 1), "a notice is told once, however many drafts it concerns"
    assert kind.told not in done.err
    found = notifications(tmp_path)
    assert {one["descriptor"]["id"] for one in found} == {kind.code}
    assert {one["level"] for one in found} == {"error" if required else "note"}
    assert any(kind.told in one["message"]["text"] for one in found)
    verdicts = [one["verdict"] for one in json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["documents"]]
    assert verdicts.count("incomplete") == (unread if required else 0)
    assert soon(lambda: not askers()), "no thread is left, nor a connection that it holds"


def test_proposals_are_shown_and_never_written(tmp_path: Path, answers: Path) -> None:
    """``fix`` asks no server, whatever it is told: one proposal of LanguageTool is no certainty, and nobody asked for it."""
    write(tmp_path, {"a.txt": ARTICLE.format(3)})
    with faulty(check=[good()]) as server:
        write(tmp_path, {"newslint.yaml": f"languagetool: {server.address}\n"})
        newslint("check", "a.txt", "-f", "json=r.json", cwd=tmp_path)
        asked = len(server.asked)
        shutil.rmtree(answers)
        for way in ((), ("--unsafe",)):
            newslint("fix", "a.txt", "--select", "grammar", *way, cwd=tmp_path)
        assert (asked, len(server.asked)) == (1, 1)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == ARTICLE.format(3)
    findings = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["findings"]
    (found,) = (one for one in findings if one["rule"] == "grammar.english-grammar")
    assert found["replacements"] == ["return"]
    assert [fix["safe"] for fix in found["fixes"]] == [False]
