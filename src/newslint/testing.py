"""A rule's examples, run through the real engine: it must speak exactly at the marks, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from newslint.engine import Engine, build, lint, prepare
from newslint.model.errors import SourceError
from newslint.model.finding import Finding
from newslint.model.proof import Proofreader
from newslint.model.records import dataclass, replace
from newslint.model.regex import regex
from newslint.model.rule import Example, Rule
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.plugins.builtin import newslint_formats
from newslint.plugins.hookspecs import CheckKind, Source
from newslint.rulebook.book import Rulebook

TODAY = date(2024, 6, 12)  # a Wednesday; examples that speak of time are read on this day
_MARK = regex(r"\[\[|\]\](?!\])")  # of three brackets that close, the first is the text's


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example on which its rule does not do what the rule file promises; ``line`` is its line there."""

    rule: str
    origin: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.origin}:{self.line}:1: {self.rule}: {self.problem}"


def without_marks(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the ``[[marks]]`` out of an example; give the text and the places (``[[]]`` is one of no width).

    Raises ``ValueError`` when marks do not pair.
    """
    parts: list[str] = []
    spans: list[Span] = []
    opened: int | None = None
    length = position = 0
    for mark in _MARK.finditer(text):
        parts.append(text[position : mark.start()])
        length += mark.start() - position
        position = mark.end()
        if (mark.group() == "[[") is (opened is not None):
            message = "the marks [[ and ]] do not pair"
            raise ValueError(message)
        if opened is None:
            opened = length
        else:
            spans.append(Span(opened, length))
            opened = None
    if opened is not None:
        message = "a mark [[ is not closed"
        raise ValueError(message)
    return "".join((*parts, text[position:])), tuple(spans)


class Bench:
    """Runs the examples of rules; the other rules of the rulebook give structure only.

    Rules that judge what a proofreader says can only be run with one.
    """

    def __init__(self, book: Rulebook, kinds: Mapping[str, CheckKind], proofreader: Proofreader | None = None) -> None:
        self._book = book
        self._kinds = kinds
        self._proofreader = proofreader

    def can_run(self, rule: Rule) -> bool:
        """Say whether there is all that a rule's examples need."""
        return self._proofreader is not None or not self._kinds[rule.check].proofread

    def failures(self, rule: Rule) -> Iterator[ExampleFailure]:
        """Give what is wrong with a rule's examples: nothing, when they all hold, or cannot be run here."""
        if not self.can_run(rule):
            return
        try:
            engine = self._engine(rule)
        except Exception as error:  # noqa: BLE001 - a kind that cannot take the rule's options is a mistake of the rule
            yield ExampleFailure(rule.id, rule.origin, 1, f"its check cannot be built: {error}")
            return
        trial = _Trial(engine, rule, self._proofreader)
        for example in (*rule.bad, *rule.good):
            for problem in trial.problems(example, bad=example in rule.bad):
                yield ExampleFailure(rule.id, rule.origin, example.line, problem)

    def messages(self, rule: Rule) -> Iterator[tuple[Example, Texts]]:
        """Give what the rule says about its bad examples, about each the first that it says."""
        engine = self._engine(rule)
        for example in rule.bad:
            findings = _Trial(engine, rule, self._proofreader).findings(without_marks(example.text)[0], example)
            if findings:
                yield example, findings[0].message

    def _engine(self, rule: Rule) -> Engine:
        rules = [_awake(rule), *(other for other in self._others(rule) if other.id != rule.id)]
        return build(rules, self._kinds, self._book.vocabulary, all_rules=self._book)

    def _others(self, rule: Rule) -> Iterator[Rule]:
        """Give the rules that this one is about: what the engine itself reports is about all."""
        if rule.check == "engine":
            yield from self._book
        elif self._kinds[rule.check].together:
            yield from (_awake(other) for other in self._book if other.check == rule.check)


def _awake(rule: Rule) -> Rule:
    """Give the rule with a severity even where the default profile has it off."""
    return replace(rule, profiles={})


@dataclass(frozen=True, eq=False)
class _Trial:
    """A rule with what it takes to run its examples."""

    engine: Engine
    rule: Rule
    proofreader: Proofreader | None

    def problems(self, example: Example, *, bad: bool) -> Iterator[str]:
        """Give what is wrong with an example."""
        try:
            text, marks = without_marks(example.text)
            if bad is not bool(marks):
                yield "a bad example needs a [[mark]] where the rule must speak" if bad else "a good example has no [[marks]]"
                return
            findings = self.findings(text, example)
            spans = tuple(sorted({finding.span for finding in findings}))
            if spans != tuple(sorted(marks)):
                yield f"it must speak at {_shown(text, marks)}, but speaks at {_shown(text, spans)}"
                return
            if example.fixed is not None:
                yield from self._problems_of_fix(example, text, findings)
        except (ValueError, SourceError) as error:
            yield str(error)

    def _problems_of_fix(self, example: Example, text: str, findings: list[Finding]) -> Iterator[str]:
        fixed = _fixed(text, findings)
        if fixed != example.fixed:
            yield f"its first ways out make {fixed!r}, not {example.fixed!r}"
        left = self.findings(fixed, example)
        if left:
            yield f"it still speaks in the fixed text, at {_shown(fixed, tuple(finding.span for finding in left))}"

    def findings(self, text: str, example: Example) -> list[Finding]:
        """Check a text with the rule; a check that crashes, or a text that nobody read, is a problem of the example."""
        (document,) = newslint_formats()[example.format].parse(Source("example", text.encode(), example.meta))
        report = lint(self.engine, prepare(self.engine, document, TODAY, self.proofreader))
        if report.crashes:
            raise ValueError(report.crashes[0].error)
        if report.gaps:
            raise ValueError(report.gaps[0].message.en)
        return [finding for finding in report.findings if finding.rule == self.rule.id]


def _fixed(text: str, findings: list[Finding]) -> str:
    """Apply the first way out of every finding, from the last to the first."""
    for finding in sorted(findings, key=lambda one: one.span, reverse=True):
        if finding.fixes:
            fix = finding.fixes[0]
            text = text[: fix.span.start] + fix.text + text[fix.span.end :]
    return text


def _shown(text: str, spans: tuple[Span, ...]) -> str:
    return ", ".join(f"{span.start}-{span.end} {text[span.start : span.end]!r}" for span in spans) or "no place"
