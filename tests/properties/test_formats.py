"""The same article in every format: the same findings on the same words, and the same fixes and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixing import Repairer, safe_only
from newslint.model.finding import Finding
from newslint.model.report import Report
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session
from tests.rendered import FORMATS, SENTENCES, Article, paragraph

PARAGRAPHS = st.lists(st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=3).map(paragraph), min_size=1, max_size=4)
ARTICLES = st.builds(Article, st.sampled_from(["Pasar Ikan Ramai Lagi", "Warga Menilai resiko Banjir"]), PARAGRAPHS.map(tuple))
SPELLING = Choice(profile="default", select=("spelling",))


def report_on(name: str, data: bytes, choice: Choice = SPELLING) -> Report:
    (report,) = session().check(Source(name, data), choice)
    return report


def told(report: Report) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Give what is found, whatever the places."""
    return Counter((finding.rule, words(report, finding), finding.replacements) for finding in report.findings)


def words(report: Report, finding: Finding) -> str:
    return finding.text if report.document.locate or not finding.fixes else report.document.text(finding.fixes[0].view)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
@settings(max_examples=6, deadline=None)
@given(article=ARTICLES)
def test_every_format_has_the_findings_of_plain_text(form: str, article: Article) -> None:
    plain, other = ((name, render(article)) for name, render in (FORMATS["text"], FORMATS[form]))
    first, second = report_on(*plain), report_on(*other)
    assert told(second) == told(first)
    assert sum(told(first).values()) >= sum(
        slip in article.title or any(slip in one for one in article.paragraphs) for slip in ("resiko",)
    )


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=6, deadline=None)
@given(article=ARTICLES)
def test_a_fixed_article_is_the_right_article_in_that_format_byte_for_byte(form: str, article: Article) -> None:
    name, render = FORMATS[form]
    repairer = Repairer(session(), SPELLING, None, safe_only)
    done = repairer.repair(Source(name, render(article)))
    assert done.failure is None
    assert content(done.data) == content(render(article.fixed()))
    fixed = {(one.finding.rule, one.finding.text) for one in done.applied}
    assert not fixed & {(one.rule, one.text) for report in done.reports for one in report.findings}
    assert repairer.repair(Source(name, done.data)).data == done.data


def content(data: bytes) -> object:
    """Give what a file holds: of a zip its parts, without the times of packing."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
