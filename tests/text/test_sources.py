"""The sources of whole articles, held against tables that were written by hand before the code."""

import json
from pathlib import Path

import pytest

from newslint.text.sources import sources, uncovered_paragraphs
from tests.drafts import structured

GOLDEN = Path(__file__).parent.parent / "golden" / "sources"
ARTICLES = sorted(path.name for path in GOLDEN.iterdir())


def rows(name: str) -> dict[str, object]:
    document = structured((GOLDEN / name / "article.txt").read_text(encoding="utf-8"))
    table = [{"name": one.name, "kind": one.kind.value, "paragraphs": list(one.paragraphs)} for one in sources(document)]
    return {"sources": table, "uncovered": list(uncovered_paragraphs(document))}


@pytest.mark.parametrize("name", ARTICLES)
def test_sources_are_those_of_the_table(name: str) -> None:
    assert rows(name) == json.loads((GOLDEN / name / "sources.json").read_text(encoding="utf-8"))
