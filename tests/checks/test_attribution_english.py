"""English copy: who says so, and who does not."""

import pytest

from newslint.model.rule import Severity
from tests.drafts import findings_in


@pytest.mark.parametrize(
    ("sentence", "rule", "words"),
    [
        ("The deputy mayor allegedly took bribes from the contractor.", "unsourced-allegation", "allegedly"),
        ("It is believed that the money was paid in cash.", "unsourced-hedge", "It is believed"),
        ("A study has shown that the harbour would double its traffic.", "unnamed-study", "A study has shown"),
        ("Critics say the plan is too expensive for the town.", "vague-collective", "Critics say"),
    ],
)
def test_english_frames_that_name_nobody(sentence: str, rule: str, words: str) -> None:
    text = f"Harbour plan\n\nThe harbour was closed on June 3, 2024.\n\n{sentence}\n"
    found = [one for one in findings_in(text) if one.rule == f"attribution.{rule}"]
    assert len(found) == 1
    assert words in found[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ana Rowe said the deputy mayor allegedly took bribes.",
        "Critics of the plan, led by the engineer Ana Rowe, say it is too expensive.",
        "The minister believed that the money was paid in cash.",
    ],
)
def test_english_frames_that_name_somebody(sentence: str) -> None:
    text = f"Harbour plan\n\nThe harbour was closed on June 3, 2024.\n\n{sentence}\n"
    assert [one.rule for one in findings_in(text) if one.rule.startswith("attribution.") and one.severity > Severity.NOTE] == []
