"""The formats of CI services: GitHub, GitLab, JUnit."""

import json
from xml.etree import ElementTree as ET

import pytest

from newslint.model.notice import Notice
from newslint.model.report import Failure, RuleCrash, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.texts import Texts
from newslint.reporters import concise, github, gitlab, junit
from tests.reporters.drafts import found, read, reported, run_of, shown


@pytest.fixture
def run() -> Run:
    document = read("satu 100%\r\ndua, tigga tigga", "/newsroom/desk/a,b.txt")
    one = reported(
        document,
        found(document, "tigga", "tiga"),
        found(document, "tigga", nth=1, message=Texts("50% salah\nketik", "50% a\ntypo")),
        found(document, "100", severity=Severity.NOTE, rule="style.x"),
        suppressed=(Suppressed(found(document, "dua", rule="ethics.child-name"), "izin", "inline"),),
        crashes=(RuleCrash("dating", ("dating.x",), "ValueError: <x> & \x1b"),),
    )
    return run_of(one, reported(read("bersih", "c.txt")), failures=(Failure("b.txt", Texts("kosong", "is empty"), 2, 3),))


UNREAD = Notice("languagetool.absent", Texts("Tidak diperiksa: tidak ada server.", "Not checked: no server."))


def test_what_a_server_did_not_read_stands_once_in_every_report() -> None:
    run = run_of(*(reported(read("bersih", name), notices=(UNREAD,)) for name in ("a.txt", "b.txt")))
    assert shown(concise.report, run, language="en") == "a.txt:1:1: note languagetool.absent Not checked: no server.\n"
    assert shown(github.report, run, language="en") == "::notice title=newslint,file=a.txt::Not checked: no server.\n"
    (item,) = json.loads(shown(gitlab.report, run, language="en"))
    assert (item["check_name"], item["severity"], item["location"]["path"]) == ("languagetool.absent", "info", "a.txt")
    suites = ET.fromstring(shown(junit.report, run, language="en"))
    assert [case.findtext("system-out") for case in suites.iter("testcase")] == [None, "Not checked: no server.", None]


def test_github_takes_each_as_one_command(run: Run) -> None:
    lines = shown(github.report, run, language="en").splitlines()
    assert lines[0] == (
        "::notice title=newslint (style.x),file=desk/a%2Cb.txt,line=1,col=6,endLine=1,endColumn=9"
        "::desk/a,b.txt:1:6: “100” is a typo."
    )
    assert "::notice title=newslint (ethics.child-name)" in lines[1]
    assert "[suppressed: izin]" in lines[1]
    assert lines[2].endswith("::desk/a,b.txt:2:6: “tigga” is a typo. → tiga")
    assert lines[3].endswith("50%25 a%0Atypo")
    assert lines[4].startswith("::error title=newslint,file=desk/a%2Cb.txt::The check “dating” stopped")
    assert lines[5] == "::error title=newslint,file=b.txt,line=2,col=3::is empty"
    assert len(lines) == 6


def test_gitlab_has_unique_lasting_fingerprints(run: Run) -> None:
    items = json.loads(shown(gitlab.report, run))
    assert [item["severity"] for item in items] == ["info", "info", "major", "major", "blocker", "blocker"]
    assert len({item["fingerprint"] for item in items}) == 6
    assert items == json.loads(shown(gitlab.report, run))
    assert items[2]["location"] == {
        "path": "desk/a,b.txt", "positions": {"begin": {"line": 2, "column": 6}, "end": {"line": 2, "column": 11}}
    }  # fmt: skip
    assert items[5]["location"] == {"path": "b.txt", "lines": {"begin": 2}}
    assert json.loads(shown(gitlab.report, run_of(reported(read("bersih"))))) == []


def test_junit_fails_what_fails_and_passes_the_rest(run: Run) -> None:
    suites = ET.fromstring(shown(junit.report, run, quiet=True)).findall("testsuite")
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in suites] == [
        ("desk/a,b.txt", "4", "2", "1"), ("c.txt", "1", "0", "0"), ("b.txt", "1", "0", "1")
    ]  # fmt: skip
    assert suites[0].findall("testcase/failure")[0].get("message") == "error: “tigga” salah ketik."
    assert suites[0].findall("testcase/error")[0].get("message") == "dating.x: ValueError: <x> & \ufffd"
    assert (suites[0].findall("testcase/system-out")[0].text or "").startswith("note: [diabaikan: izin]")
