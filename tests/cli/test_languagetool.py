"""A server that fails, as people and machines see it: a line where it may be missing, exit code 2 where it may not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import newslint, write
from tests.languagetool.faulty import answer, faulty, free_port, hangs_up, match, says

DRAFT = "Harbour Opens Again\n\nThe harbour was opened again on 3 May 2024, and the the ships will returned to it, he said.\n"
OTHER = "Market Opens Again\n\nThe market was opened again on 4 May 2024, and the the traders will return to it, she said.\n"
INDONESIAN = "Pasar Ikan Dibuka Lagi\n\nPasar ikan itu dibuka lagi pada 3 Februari 2024, kata kepala dinas itu.\n"
FORMATS = (
    "-f",
    "concise",
    "-f",
    "json=r.json",
    "-f",
    "sarif=r.sarif",
    "-f",
    "junit=r.xml",
    "-f",
    "github=r.github",
    "-f",
    "gitlab=r.gitlab",
)


@pytest.fixture
def drafts(tmp_path: Path, answers: Path) -> Path:
    assert not answers.exists()
    write(tmp_path, {"a.txt": DRAFT, "b.txt": OTHER, "c.txt": INDONESIAN})
    return tmp_path


def alone(folder: Path) -> dict[str, str]:
    """Give an environment in which nothing is installed or running."""
    return {"NEWSLINT_LANGUAGETOOL_HOME": str(folder / "home"), "NEWSLINT_LANGUAGETOOL": ""}


def test_without_a_server_one_line_says_what_was_not_checked(drafts: Path) -> None:
    done = newslint("check", "a.txt", "b.txt", "c.txt", "--lang", "en", cwd=drafts, env=alone(drafts))
    assert done.code in (0, 1)
    assert done.out.count("English grammar was not checked") == 1
    assert "In 2 drafts: English grammar" in done.out
    assert "spelling.doubled-word" in done.out


def test_off_says_nothing(drafts: Path) -> None:
    done = newslint("check", "a.txt", "--lang", "en", "--languagetool", "off", cwd=drafts, env=alone(drafts))
    assert "English grammar" not in done.out + done.err


@pytest.mark.parametrize("place", ["option", "environment", "configuration"])
@pytest.mark.parametrize(("mode", "code", "told"), [("auto", 0, True), ("required", 2, True), ("off", 0, False)])
def test_the_mode_is_told_in_any_place(drafts: Path, place: str, mode: str, code: int, told: bool) -> None:  # noqa: FBT001 - a table
    write(drafts, {"newslint.yaml": f"languagetool: {mode if place == 'configuration' else 'auto'}\n"})
    env = {**alone(drafts), **({"NEWSLINT_LANGUAGETOOL": mode} if place == "environment" else {})}
    option = ("--languagetool", mode) if place == "option" else ()
    done = newslint("check", "a.txt", "-f", "concise", "--lang", "en", "--fail-on", "never", *option, cwd=drafts, env=env)
    assert done.code == code
    assert ("English grammar was not checked" in done.out + done.err) is told


def test_a_required_server_that_is_not_there_is_a_gap_in_every_report(drafts: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    done = newslint("check", "a.txt", *FORMATS, "--lang", "en", "--languagetool", address, cwd=drafts, env=alone(drafts))
    assert done.code == 2
    assert "error languagetool.failed" in done.out
    assert "spelling.doubled-word" in done.out
    assert json.loads((drafts / "r.json").read_text(encoding="utf-8"))["documents"][0]["verdict"] == "incomplete"
    (invocation,) = json.loads((drafts / "r.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"]
    told = [one for one in invocation["toolExecutionNotifications"] if one["descriptor"]["id"] == "languagetool.failed"]
    assert [one["level"] for one in told] == ["error"]
    assert invocation["executionSuccessful"] is False
    for report in ("r.xml", "r.github", "r.gitlab"):
        assert "no server answers" in (drafts / report).read_text(encoding="utf-8")


def test_with_auto_beside_the_address_it_is_a_notice(drafts: Path) -> None:
    env = {**alone(drafts), "NEWSLINT_LANGUAGETOOL": f"auto http://127.0.0.1:{free_port()}"}
    done = newslint("check", "a.txt", *FORMATS, "--fail-on", "never", cwd=drafts, env=env)
    assert done.code == 0
    assert done.out.count("Tata bahasa Inggris tidak diperiksa") == 1
    (invocation,) = json.loads((drafts / "r.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"]
    assert ("languagetool.failed", "note") in [
        (one["descriptor"]["id"], one["level"]) for one in invocation["toolExecutionNotifications"]
    ]


def test_the_configuration_gives_the_address_and_a_server_that_dies_loses_nothing(drafts: Path) -> None:
    at = DRAFT.index("returned")
    with faulty(check=[says(answer(match(at, 8, ways=("return",)))), hangs_up]) as server:
        write(drafts, {"newslint.yaml": f"language: en\nlanguagetool:\n  address: {server.address}\n  timeout: 5\n"})
        done = newslint("check", "a.txt", "b.txt", "c.txt", "-f", "concise", cwd=drafts, env=alone(drafts))
    assert done.code == 2
    assert sum("languagetool.failed" in line for line in done.out.splitlines()) == 1
    assert sum("grammar.english-grammar" in line for line in done.out.splitlines()) == 1
    assert sum("spelling.doubled-word" in line for line in done.out.splitlines()) == 2


def test_indonesian_drafts_need_no_server(drafts: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    done = newslint("check", "c.txt", "-f", "concise", "--languagetool", address, cwd=drafts, env=alone(drafts))
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("languagetool: {address: nowhere else}\n", "1:25: kesalahan: address: 'nowhere else' is neither a mode"),
        ("languagetool: {mode: sometimes}\n", "1:22: kesalahan: mode: 'sometimes' is not a mode"),
        ("languagetool: {english: en-XX}\n", "1:25: kesalahan: english is 'en-XX'"),
        ("languagetool: {timeout: 0}\n", "1:25: kesalahan: timeout is '0'"),
        ("languagetool: {server: here}\n", "1:16: kesalahan: languagetool has an unknown key 'server'"),
    ],
)
def test_a_wrong_configuration_names_its_place(drafts: Path, told: str, place: str) -> None:
    write(drafts, {"newslint.yaml": told})
    done = newslint("check", "a.txt", cwd=drafts, env=alone(drafts))
    assert done.code == 2
    assert place in (done.out + done.err).replace("\n", " ")


def test_status_and_start_without_a_copy(drafts: Path) -> None:
    done = newslint("languagetool", "status", cwd=drafts, env=alone(drafts))
    assert done.code == 1
    assert "no copy in" in done.out
    done = newslint("languagetool", "start", cwd=drafts, env=alone(drafts))
    assert done.code == 2
    assert "newslint languagetool install" in done.err
    assert newslint("languagetool", "stop", cwd=drafts, env=alone(drafts)).out == "no server was started\n"
