"""Markup around and inside words never moves a finding: the words, and their places in the source, stay the same."""

from __future__ import annotations

import html
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.report import Report
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session
from tests.rendered import SENTENCES, paragraph, parts

CHOICE = Choice(profile="default", select=("spelling", "style"))
TEXTS = st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=3).map(paragraph)
TAGS = st.sampled_from([
    *parts("<b> </b> </i> </a> <span> </span> <wbr> &shy; </em> <sup></sup>"),
    *("<i class='a>b'>", '<a href="x?a=1&amp;b=2">', "<!-- resiko -->", '<em data-x="resiko">'),
])  # fmt: skip
PLACED = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), TAGS), max_size=8)
REFERRED = st.sets(st.floats(0, 1, exclude_max=True), max_size=6)


def report_on(name: str, data: bytes) -> Report:
    (report,) = session().check(Source(name, data), CHOICE)
    return report


def told(report: Report) -> list[tuple[str, str, int]]:
    """Give the rules, the words and where they stand in the view."""
    return [
        (finding.rule, finding.replacements[0] if finding.replacements else "", _view_place(report, finding.span.start))
        for finding in report.findings
    ]


def _view_place(report: Report, source: int) -> int:
    pieces = report.document.offsets.pieces
    return next(
        piece.view.start + (source - piece.source.start if len(piece.view) == len(piece.source) else 0)
        for piece in pieces
        if piece.source.start <= source < piece.source.end
    )


def marked(text: str, tags: list[tuple[float, str]], referred: set[float]) -> str:
    """Write a text as HTML with tags at any places, and some letters as references."""
    at = {int(place * len(text)) for place in referred}
    letters = [f"&#{ord(letter)};" if number in at else html.escape(letter, quote=False) for number, letter in enumerate(text)]
    for place, tag in tags:
        letters[int(place * len(text))] = tag + letters[int(place * len(text))]
    return "".join(letters)


@settings(max_examples=25, deadline=None)
@given(TEXTS, PLACED, REFERRED)
def test_html(text: str, tags: list[tuple[float, str]], referred: set[float]) -> None:
    plain = report_on("a.html", f"<p>{html.escape(text, quote=False)}</p>".encode())
    other = report_on("a.html", f"<p>{marked(text, tags, referred)}</p>".encode())
    assert other.document.view == plain.document.view
    assert told(other) == told(plain)


@settings(max_examples=15, deadline=None)
@given(TEXTS, PLACED, REFERRED, st.booleans())
def test_html_in_json(text: str, tags: list[tuple[float, str]], referred: set[float], ascii_only: bool) -> None:  # noqa: FBT001
    plain = report_on("a.html", f"<p>{html.escape(text, quote=False)}</p>".encode())
    payload = {"@type": "NewsArticle", "articleBody": f"<p>{marked(text, tags, referred)}</p>"}
    other = report_on("a.json", json.dumps(payload, ensure_ascii=ascii_only, indent=1).encode())
    assert other.document.view == plain.document.view
    assert told(other) == told(plain)
    for finding in other.findings:
        assert other.document.locate is not None
        assert finding.place.part == "articleBody"


@settings(max_examples=15, deadline=None)
@given(TEXTS, st.floats(0, 1, exclude_max=True), st.integers(1, 4), st.sampled_from(["*", "**", "***", "~~"]))
def test_markdown(text: str, place: float, length: int, mark: str) -> None:
    words = [number for number, letter in enumerate(text) if letter.isalpha() and letter.isascii()]
    start = words[int(place * len(words))]
    end = start + 1
    while end < len(text) and text[end].isalpha() and end - start < length:
        end += 1
    plain = report_on("a.md", (text.replace("<", "\\<") + "\n").encode())
    written = f"{text[:start]}{mark}{text[start:end]}{mark}{text[end:]}\n"
    other = report_on("a.md", written.replace("<", "\\<").encode())
    assert other.document.view == plain.document.view
    assert told(other) == told(plain)
