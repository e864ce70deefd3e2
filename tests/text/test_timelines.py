"""Timelines of our own articles, held against tables that were made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.text.dates import time_expressions
from tests.drafts import structured

ARTICLES = sorted((Path(__file__).resolve().parent.parent / "golden" / "timeline").iterdir())
Row = tuple[str, str, str, str]


def expected(folder: Path) -> list[Row]:
    """Read the hand-made table: words, first day, last day, what anchors them."""
    lines = (folder / "timeline.tsv").read_text(encoding="utf-8").splitlines()
    rows = []
    for line in lines:
        words, first, last, anchor = line.split("\t")
        rows.append((words, first, last, anchor))
    return rows


@pytest.mark.parametrize("folder", ARTICLES, ids=lambda folder: folder.name)
def test_a_timeline_is_the_one_made_by_hand(folder: Path) -> None:
    document = structured((folder / "article.txt").read_text(encoding="utf-8"))
    found = [
        (
            document.text(one.span),
            one.interval.start.isoformat() if one.interval else "",
            one.interval.end.isoformat() if one.interval else "",
            one.anchored_by,
        )
        for one in time_expressions(document)
    ]
    assert found == expected(folder)
