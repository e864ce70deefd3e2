"""A check that breaks costs its own findings only, whatever it does wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from newslint.engine import build, lint, prepare
from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.records import dataclass
from newslint.model.report import Report
from newslint.model.span import Span
from newslint.plugins.hookspecs import CheckKind
from tests.drafts import session
from tests.reporters.drafts import read, rule


@dataclass(frozen=True, slots=True)
class Options:
    """There are none."""


def checked(hits: object) -> Report:
    """Check a draft with a kind that gives these hits for the rule ``style.bad``, and one that is sound."""

    def kind(given: Any) -> CheckKind:
        def check(_document: Document) -> Iterable[Hit]:
            if isinstance(given, Exception):
                raise given
            yield from given

        return CheckKind(Options, lambda _rules, _triggers: check)

    kinds = {"bad": kind(hits), "good": kind([Hit("style.good", Span(0, 4), {"match": "satu"})])}
    rules = [rule("style.bad", check="bad"), rule("style.good", check="good")]
    engine = build(rules, kinds, session().rulebook.vocabulary)
    return lint(engine, prepare(engine, read("satu dua"), date(2024, 6, 12)))


@pytest.mark.parametrize(
    ("hits", "said"),
    [
        (ValueError("lima"), "ValueError: lima"),
        (None, "TypeError: 'NoneType' object is not iterable"),
        ([Hit("style.other", Span(0, 4))], "LookupError: it reported the rule 'style.other', which it was not built from"),
        ([Hit("style.bad", Span(0, 4), {"match": "a"}), Hit("style.bad", Span(2, 900))], "ValueError: it reported a place outside"),
        ([Hit("style.bad", Span(4, 0))], "ValueError: it reported a place outside the draft, 4 to 0"),
        ([Hit("style.bad", Span(0, 4), {"macth": "a"})], "ValueError: the message has a place that nothing fills ('match')"),
    ],
)
def test_a_check_that_breaks_is_told_and_the_others_speak(hits: object, said: str) -> None:
    report = checked(hits)
    assert [finding.rule for finding in report.findings] == ["style.good"]
    (crash,) = report.crashes
    assert (crash.kind, crash.rules) == ("bad", ("style.bad",))
    assert crash.error.startswith(said)
    assert not report.complete
