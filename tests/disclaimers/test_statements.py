"""A house may say it in its own words: the disclaimer is not missed where it does, and is where it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.drafts import findings_in

_STATEMENTS = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))
_EACH = [
    pytest.param(condition, one, id=f"{condition}-{number}")
    for condition, statements in _STATEMENTS.items()
    for number, one in enumerate(statements, start=1)
]
_STORY = {
    "id": "Kabar dari Lembah\n\nWarga menanam sawi sejak Senin, 6 Mei 2024.\n\nPanen laku, kata Rahmat Suryadi.\n\nPasar ramai.",
    "en": "Valley News\n\nFarmers planted beans on Monday, May 6, 2024.\n\nThe harvest sells well, said Ana Prior.\n\nIt rained.",
}


@pytest.mark.parametrize(("condition", "one"), _EACH)
def test_the_house_says_it_in_its_own_words(condition: str, one: dict[str, str]) -> None:
    meta: dict[str, str] = one["meta"]  # type: ignore[assignment]
    story = _STORY[meta.get("language", "id")]
    told = "\n\n".join(part for part in (one.get("top"), story, one.get("end")) if part)
    assert findings_in(told, "disclaimer", meta=meta) == []
    (missing,) = findings_in(f"{story}\n\nSurat pembaca dimuat setiap Senin.", "disclaimer", meta=meta)
    assert missing.rule == f"disclaimer.{condition}"
