"""What to make of remarks: words for the dictionary, findings to accept, rules to soften. Each is tried before it is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from newslint.choice import Choice
from newslint.config import Config
from newslint.feedback.remarks import Remark
from newslint.lexicon.judgement import Level, judge
from newslint.model.records import replace
from newslint.model.rule import Rule, Severity
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.session import Session, Sessions
from newslint.text.words import is_single

_NAME = "kata.txt"
_FRAME = "Kata {text} ditulis di sini.\n"  # a sentence that no rule minds, for words whose own was not kept
_MOST_SENTENCES = 3


class Case(NamedTuple):
    """A finding that was called wrong: its rule and words, how often, when last, and sentences in which it stands."""

    rule: str
    text: str
    times: int
    last: str = ""
    sentences: tuple[str, ...] = ()


class Softer(NamedTuple):
    """A rule that was called wrong on several different findings: its own severity, and the next lower one (``None``: off)."""

    rule: str
    severity: Severity
    proposed: Severity | None
    cases: tuple[Case, ...]


class Proposals(NamedTuple):
    """Every case stands in exactly one of these, besides in ``rules``, which looks at several of them at once.

    ``words`` go to the dictionary, ``accepted`` to the configuration's ``ignore``. ``typos`` look like slips all the same,
    each with what was meant; ``settled`` are in force already; ``whole`` are about an article as a whole, which only a
    change of the rule can answer; ``unknown`` are of rules that there are not.
    """

    words: tuple[Case, ...]
    accepted: tuple[Case, ...]
    typos: tuple[tuple[Case, str], ...]
    settled: tuple[Case, ...]
    whole: tuple[Case, ...]
    unknown: tuple[Case, ...]
    rules: tuple[Softer, ...]


def propose(remarks: Iterable[Remark], config: Config, least: int, today: date) -> Proposals:
    """Sort remarks; a rule with wrong findings on ``least`` different words, or as many on whole articles, is a case of its own."""
    plugins = Plugins()
    session = Sessions(plugins, today).of(config)
    cases = _cases(remarks, session)
    trial = _Trial(plugins, session, config, today, cases)
    by_kind: dict[str, list[Case]] = {kind: [] for kind in Proposals._fields[:-1]}
    for case in cases:
        by_kind[trial.kind(case)].append(case)
    typos = tuple((case, _meant(case.text)) for case in by_kind.pop("typos"))
    rules = tuple(_softer((*by_kind["accepted"], *by_kind["whole"]), session, config, least))
    return Proposals(typos=typos, rules=rules, **{kind: tuple(found) for kind, found in by_kind.items()})


def _cases(remarks: Iterable[Remark], session: Session) -> list[Case]:
    """Bring together the remarks about the same rule and words, the most frequent first."""
    together: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        rule = session.rulebook.find(remark.rule)
        together.setdefault((remark.rule if rule is None else rule.id, remark.text.casefold()), []).append(remark)
    cases = [
        Case(rule, some[0].text, len(some), max(one.time for one in some), _sentences(some)) for (rule, _), some in together.items()
    ]
    return sorted(cases, key=lambda case: (-case.times, case.rule, case.text))


def _sentences(remarks: Sequence[Remark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.sentence for one in remarks if one.sentence))[:_MOST_SENTENCES]


class _Trial:
    """Tries whether a word in the dictionary would end a finding."""

    def __init__(self, plugins: Plugins, session: Session, config: Config, today: date, cases: Sequence[Case]) -> None:
        self._session = session
        self._config = config
        words = tuple(sorted({case.text for case in cases if case.text and is_single(case.text)}))
        book = replace(session.rulebook, vocabulary=session.rulebook.vocabulary.extended({"own_words": words}))
        self._taught = Session(plugins, book, today)

    def kind(self, case: Case) -> str:
        """Give the field of ``Proposals`` that a case belongs to."""
        rule = self._session.rulebook.find(case.rule)
        if rule is None:
            return "unknown"
        if self._is_settled(rule, case):
            return "settled"
        if not case.text:
            return "whole"
        if not is_single(case.text) or not self._speaks(self._session, case):
            return "accepted"
        if self._speaks(self._taught, case):
            return "accepted"
        return "typos" if _meant(case.text) else "words"

    def _is_settled(self, rule: Rule, case: Case) -> bool:
        """Say whether the configuration answers a case already, for all drafts."""
        if any(one.level is None and rule.is_named_by(one.name) for one in self._config.rules):
            return True
        same = (one for one in self._config.ignore if one.globs is None and any(map(rule.is_named_by, one.rule)))
        if any(not one.text or one.text.casefold() == case.text.casefold() for one in same):
            return True
        own = {word.casefold() for word in self._session.rulebook.vocabulary.words("own_words")}
        return case.text.casefold() in own and not self._speaks(self._session, case)

    def _speaks(self, session: Session, case: Case) -> bool:
        """Say whether the rule still finds the words, in the sentence that was kept or else in a plain one."""
        choice = Choice(select=(case.rule,))
        found = (
            (report, finding)
            for sentence in case.sentences or (_FRAME.format(text=case.text),)
            for report in session.check(Source(_NAME, f"{sentence}\n".encode()), choice)
            for finding in report.findings
        )
        return any(
            finding.rule == case.rule
            and case.text.casefold() in report.document.source[finding.span.start : finding.span.end].casefold()
            for report, finding in found
        )


def _meant(word: str) -> str:
    """Give what a word is nearly certainly a slip for, or nothing."""
    verdict = judge(word.lower())
    return verdict.proposals[0].text if verdict.level is Level.CERTAIN else ""


def _softer(cases: Sequence[Case], session: Session, config: Config, least: int) -> Iterator[Softer]:
    """Give the rules to soften; one whose severity the newsroom set itself is its own business."""
    set_already = {one.name for one in config.rules}
    by_rule: dict[str, list[Case]] = {}
    for case in cases:
        by_rule.setdefault(case.rule, []).append(case)
    for name, some in sorted(by_rule.items()):
        rule = session.rulebook.find(name)
        count = sum(1 if case.text else case.times for case in some)
        if rule is not None and count >= least and name not in set_already:
            yield Softer(name, rule.severity, _LOWER[rule.severity], tuple(some))


_LOWER: Mapping[Severity, Severity | None] = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.NOTE,
    Severity.NOTE: None,
}
