"""Drafts that somebody wrote who had not read the rules: what is missing is missed, and own words count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.checks.disclaimer.options import Finds
from newslint.model.rule import Rule
from tests.drafts import findings_in, session

_ROUNDS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("drafts*.yaml"))
}
_EACH = [
    pytest.param(condition, draft, id=f"{name}-{condition}-{number}")
    for name, conditions in _ROUNDS.items()
    for condition, drafts in conditions.items()
    for number, draft in enumerate(drafts, start=1)
]


def test_every_condition_has_five_drafts_in_each_round() -> None:
    shipped = {rule.id.removeprefix("disclaimer.") for rule in conditions_shipped()}
    for conditions in _ROUNDS.values():
        assert {condition: len(drafts) for condition, drafts in conditions.items() if len(drafts) < 5} == {}
    assert shipped == {condition for conditions in _ROUNDS.values() for condition in conditions}


def conditions_shipped() -> list[Rule]:
    """Give the rules about missing disclaimers."""
    rules = (rule for rule in session().rulebook if rule.check == "disclaimer")
    return [rule for rule in rules if rule.options.finds is Finds.MISSING]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("condition", "draft"), _EACH)
def test_a_draft_in_other_words_is_judged_as_a_reader_would(condition: str, draft: dict[str, Any]) -> None:
    missing = [draft.get("rule", condition)] if draft["expect"] == "missing" else []
    expected = {f"disclaimer.{name}" for name in [*missing, *draft.get("also", ())]}
    assert {finding.rule for finding in findings_in(draft["text"], "disclaimer", meta=draft["meta"])} == expected
