"""One line per finding."""

from newslint.model.report import Failure, RuleCrash
from newslint.model.rule import Severity
from newslint.model.texts import Texts
from newslint.reporters.concise import report
from tests.reporters.drafts import found, read, reported, run_of, shown


def test_each_finding_crash_and_failure_is_one_line() -> None:
    document = read("satu\r\ndua tigga", "/newsroom/desk/a.txt")
    one = reported(document, found(document, "tigga"), crashes=(RuleCrash("dating", ("dating.x",), "ValueError: no\nday"),))
    run = run_of(one, failures=(Failure("b.txt", Texts("kosong", "is empty")),))
    assert shown(report, run).splitlines() == [
        "desk/a.txt:2:5: error spelling.known-typo “tigga” salah ketik.",
        "desk/a.txt:1:1: error newslint.crash dating (dating.x): ValueError: no day",
        "b.txt:1:1: error newslint.unreadable kosong",
    ]


def test_quiet_hides_notes_only() -> None:
    document = read("satu dua")
    findings = [found(document, word, severity=level) for word, level in (("satu", Severity.NOTE), ("dua", Severity.WARNING))]
    assert shown(report, run_of(reported(document, *findings)), quiet=True, language="en") == (
        "draft.txt:1:6: warning spelling.known-typo “dua” is a typo.\n"
    )
