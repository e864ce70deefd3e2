"""Drafts that somebody wrote who had not read the rules: what is missing is missed, and own words count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.drafts import findings_in

_DRAFTS = yaml.safe_load((Path(__file__).parent / "drafts.yaml").read_text(encoding="utf-8"))
_EACH = [
    pytest.param(condition, draft, id=f"{condition}-{number}")
    for condition, drafts in _DRAFTS.items()
    for number, draft in enumerate(drafts, start=1)
]


def test_every_condition_has_five_drafts() -> None:
    assert {condition: len(drafts) for condition, drafts in _DRAFTS.items() if len(drafts) < 5} == {}


@pytest.mark.parametrize(("condition", "draft"), _EACH)
def test_a_draft_in_other_words_is_judged_as_a_reader_would(condition: str, draft: dict[str, Any]) -> None:
    missing = [draft.get("rule", condition)] if draft["expect"] == "missing" else []
    expected = {f"disclaimer.{name}" for name in [*missing, *draft.get("also", ())]}
    assert {finding.rule for finding in findings_in(draft["text"], "disclaimer", meta=draft["meta"])} == expected
