"""What each rule does on an archive: counted over many reports, with a few samples. For people and as data."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from newslint.model.document import Document
from newslint.model.finding import Finding
from newslint.model.report import Presentation, Report
from newslint.model.rule import Rule
from newslint.model.texts import Language, Texts
from newslint.reporters import phrases
from newslint.reporters.paths import relative_name
from newslint.reporters.snippet import snippet
from newslint.reporters.terminal import Paint, wrapped

NOISY = 0.1  # a rule that speaks in a larger share of the articles is pointed out
_SAMPLE = 100  # columns of a sample
_HEAD = Texts(
    "aturan | berat | temuan | artikel | bagian | per 1.000 kata", "rule | severity | findings | articles | share | per 1,000 words"
)
_NOISY = Texts("! berbicara di lebih dari satu dari sepuluh artikel.", "! speaks in more than one of ten articles.")
_SILENT = Texts("Tidak menemukan apa pun:", "Found nothing:")
_OFF = Texts("mati", "off")


class Sample(NamedTuple):
    """A finding as it is shown: where it stands, and the line around the words in question."""

    path: str
    part: str
    line: int
    column: int
    before: str
    text: str
    after: str


class Count:
    """What one rule did. ``is_on`` is false for a rule that was only switched on to be counted."""

    def __init__(self, rule: Rule, *, is_on: bool) -> None:
        self.rule = rule
        self.is_on = is_on
        self.findings = 0
        self.documents = 0
        self.suppressed = 0
        self.samples: list[Sample] = []

    def share(self, documents: int) -> float:
        """Give the share of the articles in which the rule speaks, from 0 to 1."""
        return self.documents / documents if documents else 0.0

    def rate(self, words: int) -> float:
        """Give the findings in a thousand words."""
        return self.findings * 1000 / words if words else 0.0


class Tally:
    """Counts reports as they come and keeps of each rule a few samples, drawn at random, each of other words.

    ``on`` are the rules that are on without being asked for.
    """

    def __init__(self, root: str, samples: int, on: frozenset[str]) -> None:
        self.documents = 0
        self.words = 0
        self.counts: dict[str, Count] = {}
        self._root = root
        self._samples = samples
        self._on = on
        self._random = Random(0)  # noqa: S311 - the same archive shows the same samples

    def add(self, report: Report) -> None:
        """Count the findings of an article."""
        self.documents += 1
        self.words += report.words
        for rule in report.rules:
            if rule.id not in self.counts:
                self.counts[rule.id] = Count(rule, is_on=rule.id in self._on)
        for rule_id in {finding.rule for finding in report.findings}:
            self.counts[rule_id].documents += 1
        for finding in report.findings:
            self._add(self.counts[finding.rule], report.document, finding)
        for item in report.suppressed:
            self.counts[item.finding.rule].suppressed += 1

    def _add(self, count: Count, document: Document, finding: Finding) -> None:
        """Count a finding, and let it take a place among the samples as often as chance has it."""
        count.findings += 1
        known = {sample.text.casefold() for sample in count.samples}
        if finding.text.casefold() in known:
            return
        if len(count.samples) < self._samples:
            count.samples.append(self._sample(document, finding))
        elif self._samples and (place := self._random.randrange(count.findings)) < self._samples:
            count.samples[place] = self._sample(document, finding)

    def _sample(self, document: Document, finding: Finding) -> Sample:
        shown, place = snippet(document, finding.span, _SAMPLE), document.position(finding.span.start)
        path = relative_name(document.name, self._root)
        return Sample(path, document.part, place.line, place.column, shown.before, shown.marked, shown.after)

    def loudest(self) -> list[Count]:
        """Give the rules that found something, those that speak in the most articles first."""
        speaking = [count for count in self.counts.values() if count.findings]
        return sorted(speaking, key=lambda count: (-count.documents, -count.findings, count.rule.id))

    def silent(self) -> list[str]:
        """Give the rules that found nothing."""
        return sorted(rule_id for rule_id, count in self.counts.items() if not count.findings)


def coverage_data(tally: Tally) -> dict[str, Any]:
    """Give the counts as JSON data; ``share`` is from 0 to 1."""
    return {
        "documents": tally.documents,
        "words": tally.words,
        "rules": [
            {
                "rule": count.rule.id,
                "severity": count.rule.severity.label,
                "on": count.is_on,
                "findings": count.findings,
                "suppressed": count.suppressed,
                "documents": count.documents,
                "share": round(count.share(tally.documents), 4),
                "per_1000_words": round(count.rate(tally.words), 4),
                "samples": [sample._asdict() for sample in count.samples],
            }
            for count in (*tally.loudest(), *(tally.counts[rule_id] for rule_id in tally.silent()))
        ],
    }


def coverage_text(tally: Tally, presentation: Presentation) -> Iterator[str]:
    """Give the counts as a table, each rule with its samples."""
    language, paint = presentation.language, Paint(presentation.color)
    articles = phrases.number_of(tally.documents, "artikel", "article", "articles", language)
    yield f"{articles}, {phrases.number_of(tally.words, 'kata', 'word', 'words', language)}.\n"
    loudest = tally.loudest()
    rows = [tuple(_HEAD[language].split(" | ")), *(_row(count, tally, language) for count in loudest)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    if loudest:
        yield "\n" + paint(_line(rows[0], widths), "bold") + "\n"
    for count, row in zip(loudest, rows[1:], strict=True):
        noisy = count.share(tally.documents) > NOISY
        yield _line(row, widths) + (paint(" !", "warning") if noisy else "") + "\n"
        yield from (_shown(sample, paint) + "\n" for sample in count.samples)
    if any(count.share(tally.documents) > NOISY for count in loudest):
        yield f"\n{_NOISY[language]}\n"
    if tally.silent():
        yield f"\n{_SILENT[language]}\n"
        yield from (f"  {line}\n" for line in wrapped(", ".join(tally.silent()), presentation.width - 2))


def _row(count: Count, tally: Tally, language: Language) -> tuple[str, ...]:
    severity = phrases.SEVERITY[count.rule.severity][language]
    share, rate = f"{count.share(tally.documents):.1%}", f"{count.rate(tally.words):.2f}"
    if language == "id":
        share, rate = share.replace(".", ","), rate.replace(".", ",")
    return (
        count.rule.id,
        severity if count.is_on else f"{severity} ({_OFF[language]})",
        str(count.findings),
        str(count.documents),
        share,
        rate,
    )


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    """Set a row: words to the left, figures to the right."""
    words, figures = 2, len(row)
    cells = [row[column].ljust(widths[column]) for column in range(words)]
    return "  ".join([*cells, *(row[column].rjust(widths[column]) for column in range(words, figures))])


def _shown(sample: Sample, paint: Paint) -> str:
    part = f" › {sample.part}" if sample.part else ""
    where = paint(f"{sample.path}{part}:{sample.line}:{sample.column}", "dim")
    return f"    {where}  {sample.before}{paint(f'[{sample.text}]', 'bold')}{sample.after}"
