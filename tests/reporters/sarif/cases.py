"""Runs that are hard to write as SARIF, shared by the tests of what we check and of what the official validator checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.notice import Notice
from newslint.model.report import Failure, RuleCrash, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.reporters.sarif.log import report
from tests.reporters.drafts import found, read, reported, rule, run_of, shown

DRAFTS: Mapping[str, str] = {
    "desk a/naskah é.txt": "\ufeffJudul 😀\r\n\r\nIsi 😀😀 yang salha tulis.\r\nSatu lagi salha 😀😀salha\r\n",
    "one.txt": "Satu salha",
    "ends.txt": "a salha\rb\u2028c salha\rd\x0bz\x85 salha\n\n",
    "long.txt": "kata 😀 " * 400 + "salha" + " kata 😀" * 400,
    "100% #1.txt": "Kata salha.\n",
}
RULES = (
    rule(tags=("typo",), refs=("https://example.com/x",)),
    rule("disclaimer.missing", Severity.WARNING, message=Texts("Disclaimer tidak ada.", "There is no disclaimer")),
    rule("style.bracket", Severity.NOTE, message=Texts("Kurung {{ pada {match} dan “{other}”", "A {{ at {match} and “{other}”")),
)


def hard_run(root: Path, *, whole: bool = True) -> Run:
    """Write the drafts under a folder and make a run that has everything that a run can have."""
    reports = []
    for name, text in DRAFTS.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text.encode())
        document = read(text, str(root / name))
        kept = Suppressed(_typo(document, 0), "kutipan langsung", "inline")
        notice = Notice("profile.ugc", Texts("Diperiksa dengan profil ugc.", "Checked with profile ugc."))
        reports.append(reported(document, *_findings(document), rules=RULES, suppressed=(kept,), notices=(notice,)))
    now = datetime(2024, 5, 6, 7, 8, 9, 1000, tzinfo=UTC)
    if whole:
        return run_of(*reports, root=str(root), started=now, ended=now)
    broken = reported(reports[0].document, rules=RULES, crashes=(RuleCrash("dating", ("dating.weekday",), "ValueError: x"),))
    empty = Texts("kosong", "is empty")
    return run_of(broken, root=str(root), failures=(Failure("x y.txt", empty, 1, 2), Failure("z.txt", empty)))


def _typo(document: Document, nth: int) -> Finding:
    values = {"match": "salha"}
    return found(document, "salha", "salah", "", nth=nth, values=values, values_en=values)


def _findings(document: Document) -> list[Finding]:
    source = document.source
    end = len(source.rstrip())
    values = {"match": "{0}", "other": "bulan lalu"}
    return [
        *(_typo(document, nth) for nth in range(source.count("salha"))),
        found(
            document,
            Span(end, end),
            "Isi sepenuhnya tanggung jawab penulis.\n",
            rule="disclaimer.missing",
            severity=Severity.WARNING,
        ),
        found(
            document,
            Span(0, 1),
            rule="style.bracket",
            severity=Severity.NOTE,
            values=values,
            values_en={**values, "other": "last month"},
        ),
    ]


def log_of(run: Run, language: str = "id") -> Any:
    """Give the log of a run."""
    return json.loads(shown(report, run, language=language))
