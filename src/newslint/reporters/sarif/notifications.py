"""What is not a finding: checks that stopped, drafts that could not be read, notices. A gap is never an empty success."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.model.report import Failure, Report, RuleCrash, Run
from newslint.model.texts import Language, Texts
from newslint.reporters import phrases
from newslint.reporters.paths import relative_name
from newslint.reporters.sarif.locations import artifact_location
from newslint.reporters.sarif.rules import pascal, sentence

CRASH, UNREADABLE, CUT = "newslint.crash", "newslint.unreadable", "newslint.cut"
_ABOUT: Mapping[str, Texts] = {
    CRASH: Texts("Sebuah pemeriksaan terhenti, jadi aturannya tidak diperiksa.", "A check stopped, so its rules were not checked."),
    UNREADABLE: Texts("Sebuah naskah tidak dapat dibaca.", "A draft could not be read."),
    CUT: Texts("Temuan lebih banyak daripada yang diterima GitHub.", "There are more findings than GitHub takes."),
}
_NOTICE = Texts("Yang perlu diketahui tentang pemeriksaan ini.", "What should be known about this check.")
_CUT = Texts(
    "Hanya {shown} dari {count} temuan yang dimuat, yang terberat lebih dulu.",
    "Only {shown} of {count} findings are here, the worst first.",
)


def descriptors(codes: Iterable[str], language: Language) -> list[dict[str, Any]]:
    """Give the descriptors of the notifications that occur."""
    return [
        {
            "id": code,
            "name": pascal(code),
            "shortDescription": {"text": _ABOUT.get(code, _NOTICE)[language]},
            "fullDescription": {"text": _ABOUT.get(code, _NOTICE)[language]},
            "help": {"text": _ABOUT.get(code, _NOTICE)[language]},
            "helpUri": f"urn:newslint:notification:{code}",
        }
        for code in codes
    ]


def notifications(run: Run, language: Language, cut: tuple[int, int] | None) -> Iterator[dict[str, Any]]:
    """Give the notifications; ``cut`` is how many findings of how many are in the log, where it cannot hold all."""
    for report in run.reports:
        for crash in report.crashes:
            yield _crash(run, report, crash, language)
        for notice in report.notices:
            place = _place(run, report.document.name)
            yield _notification(notice.code, "error" if notice.gap else "note", notice.message[language], place)
    for failure in run.failures:
        yield _failure(run, failure, language)
    if cut is not None:
        text = _CUT[language].format(shown=cut[0], count=cut[1])
        yield _notification(CUT, "warning", text, None)


def _notification(code: str, level: str, text: str, place: dict[str, Any] | None) -> dict[str, Any]:
    data: dict[str, Any] = {"descriptor": {"id": code}, "level": level, "message": {"text": sentence(text)}}
    return {**data, "locations": [{"physicalLocation": place}]} if place else data


def _place(run: Run, name: str) -> dict[str, Any]:
    return {"artifactLocation": artifact_location(relative_name(name, run.root))}


def _crash(run: Run, report: Report, crash: RuleCrash, language: Language) -> dict[str, Any]:
    text = phrases.CRASHED[language].format(kind=crash.kind, rules=", ".join(crash.rules), error=crash.error)
    data = _notification(CRASH, "error", text, _place(run, report.document.name))
    if len(crash.rules) == 1:
        data["associatedRule"] = {"id": crash.rules[0]}
    return data


def _failure(run: Run, failure: Failure, language: Language) -> dict[str, Any]:
    place = _place(run, failure.name)
    if failure.line:
        place["region"] = {"startLine": failure.line, "startColumn": failure.column or 1}
    name = relative_name(failure.name, run.root)
    return _notification(UNREADABLE, "error", f"'{name}': {failure.message[language]}", place)
