"""The sources and the timeline of ten articles, held against tables that were made by hand before the program was asked."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff
from pathlib import Path

import pytest

from newslint.model.document import Document
from newslint.text.dates import time_expressions
from newslint.text.sources import Source, named_for, sources, uncovered_paragraphs
from tests.drafts import structured

GOLD = Path(__file__).resolve().parent.parent / "gold"
ARTICLES = sorted(folder for folder in GOLD.iterdir() if folder.is_dir())
SHARE = {"sources.tsv": 0.95, "timeline.tsv": 0.95}  # of the rows of all articles are equal
SHOWN_WORDS = 3
Row = str


def numbers(of: tuple[int, ...]) -> str:
    return ", ".join(map(str, of))


def named(document: Document, source: Source) -> str:
    return "; ".join(
        f"{one.paragraph} {'“' * one.quoted}{' '.join(document.text(one.span).split()[:SHOWN_WORDS]).strip(',.?:')}"
        for one in named_for(document, source)
    )


def source_rows(document: Document) -> list[Row]:
    rows = [(one.kind.value, one.name, numbers(tuple(one.paragraphs)), named(document, one)) for one in sources(document)]
    return ["\t".join(row) for row in (*rows, ("nobody", "", numbers(tuple(uncovered_paragraphs(document))), ""))]


def timeline_rows(document: Document) -> list[Row]:
    return [
        "\t".join(
            (
                document.text(one.span),
                one.interval.start.isoformat() if one.interval else "",
                one.interval.end.isoformat() if one.interval else "",
                one.anchored_by,
            )
        )
        for one in time_expressions(document)
    ]


TABLES: dict[str, Callable[[Document], list[Row]]] = {"sources.tsv": source_rows, "timeline.tsv": timeline_rows}


def differing(expected: list[Row], found: list[Row]) -> list[str]:
    """Give the rows that stand in one table only."""
    return [line for line in ndiff(expected, found) if line[0] in "+-"]


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_are_those_made_by_hand(table: str) -> None:
    rows, wrong, shown = 0, 0, []
    for folder in ARTICLES:
        expected = (folder / table).read_text(encoding="utf-8").splitlines()[1:]
        lines = differing(expected, TABLES[table](structured((folder / "article.txt").read_text(encoding="utf-8"))))
        rows += len(expected)
        wrong += max(sum(line[0] == sign for line in lines) for sign in "+-")
        shown += [f"{folder.name}: {line}" for line in lines]
    told = "\n".join([f"{table}: {rows - wrong} of {rows} rows are equal", *shown])
    print(told)  # noqa: T201 - `pytest -rP` shows what is left
    assert rows - wrong >= SHARE[table] * rows, told


def test_there_are_ten_articles_with_both_tables() -> None:
    assert len(ARTICLES) >= 10
    assert all((folder / table).exists() for folder in ARTICLES for table in TABLES)
