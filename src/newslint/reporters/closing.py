"""The last lines of the text report: what blocks, what does not, and how much was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.model.report import Presentation, Run
from newslint.model.rule import Severity
from newslint.model.texts import Language
from newslint.reporters import phrases
from newslint.reporters.terminal import Paint
from newslint.reporters.visible import ALWAYS_LISTED, hides, shared_notices

_WORST_FIRST = sorted(Severity, reverse=True)


def closing_lines(run: Run, presentation: Presentation) -> Iterator[str]:
    """Give the closing lines."""
    paint, language = Paint(presentation.color), presentation.language
    blocking = Counter(finding.severity for report in run.reports for finding in report.failing(run.threshold))
    every = Counter(finding.severity for report in run.reports for finding in report.findings)
    hidden = sum(hides(presentation, finding) for report in run.reports for finding in report.findings)
    if gaps := _gaps(run, language):
        yield paint(phrases.INCOMPLETE[language].format(counts=phrases.listed(gaps, language)), "error")
    rest = every - blocking
    rest[Severity.NOTE] -= hidden
    parts = []
    if blocking:
        text = phrases.BLOCKED_ONE if blocking.total() == 1 else phrases.BLOCKED
        parts.append(paint(text[language].format(counts=_counts(blocking, language)), "error"))
    elif run.reports and not gaps:
        none = phrases.NOTHING_NEW if _known(run) else phrases.CLEAN
        parts.append(paint((phrases.READY if every else none)[language], "good"))
    if any(rest.values()):
        parts.append(phrases.OPEN[language].format(counts=_counts(rest, language)))
    if hidden:
        parts.append(phrases.HIDDEN[language].format(counts=phrases.count_of(Severity.NOTE, hidden, language)))
    if parts:
        yield " ".join(parts)
    yield paint(_read(run, language), "dim")
    for notice, count in shared_notices(run).items():
        shared = phrases.SHARED[language].format(count=count, notice=notice.message[language])
        yield paint(shared, "error" if notice.gap else "dim")
    if (suppressed := _suppressed(run)) and not presentation.show_suppressed:
        yield paint(phrases.SUPPRESSED_COUNT[language].format(count=suppressed), "dim")
    yield from (paint(line, "dim") for line in _compared(run, presentation))


def _counts(counts: Counter[Severity], language: Language) -> str:
    parts = [phrases.count_of(severity, counts[severity], language) for severity in _WORST_FIRST if counts[severity] > 0]
    return phrases.listed(parts, language)


def _gaps(run: Run, language: Language) -> list[str]:
    """Name what makes the answer incomplete."""
    crashes = sum(len(report.crashes) for report in run.reports)
    gaps = []
    if run.failures:
        gaps.append(_files(len(run.failures), "tidak dapat dibaca atau ditulis", "could not be read or written", language))
    if crashes:
        gaps.append(phrases.number_of(crashes, "pemeriksaan terhenti", "check stopped", "checks stopped", language))
    if missing := sum(bool(report.gaps) for report in run.reports):
        gaps.append(_drafts(missing, language))
    if not run.reports and not run.failures:
        gaps.append({"id": "tidak ada naskah yang diperiksa", "en": "no draft was checked"}[language])
    return gaps


def _files(count: int, indonesian: str, english: str, language: Language) -> str:
    return phrases.number_of(count, f"berkas {indonesian}", f"file {english}", f"files {english}", language)


def _drafts(count: int, language: Language) -> str:
    told = phrases.number_of(count, "naskah", "draft", "drafts", language)
    return f"{told} {'not proofread' if language == 'en' else 'tidak dibaca server'}"


def _read(run: Run, language: Language) -> str:
    """Say how much was read and passed over."""
    words = sum(report.words for report in run.reports)
    parts = [
        phrases.number_of(len(run.reports), "naskah diperiksa", "draft checked", "drafts checked", language)
        + f" ({phrases.number_of(words, 'kata', 'word', 'words', language)})"
    ]
    if run.passed_over:
        parts.append(_files(run.passed_over, "dilewati", "passed over", language))
    return ", ".join(parts) + "."


def _suppressed(run: Run) -> int:
    """Count what a draft suppresses and is not shown: findings on ethics always are."""
    return sum(
        item.where != "baseline" and not item.finding.rule.startswith(ALWAYS_LISTED)
        for report in run.reports
        for item in report.suppressed
    )


def _known(run: Run) -> int:
    return sum(item.where == "baseline" for report in run.reports for item in report.suppressed)


def _compared(run: Run, presentation: Presentation) -> Iterator[str]:
    """Say how many findings are known, and how many that were known are no longer there."""
    language = presentation.language
    known = _known(run)
    if known and not presentation.show_suppressed:
        names = phrases.listed([one.name for one in run.compared], language)
        yield phrases.KNOWN_COUNT[language].format(count=known, names=names)
    for one in run.compared:
        if one.stale:
            yield phrases.STALE_COUNT[language].format(count=sum(stale.count for stale in one.stale), names=one.name)
