"""Who says so, and who does not: frames of both languages."""

import pytest

from newslint.model.rule import Severity
from tests.drafts import findings_in


@pytest.mark.parametrize(
    ("sentence", "rule", "words"),
    [
        ("The deputy mayor allegedly took bribes from the contractor.", "unsourced-allegation", "allegedly"),
        ("It is believed that the money was paid in cash.", "unsourced-hedge", "It is believed"),
        ("A study has shown that the harbour would double its traffic.", "unnamed-study", "A study has shown"),
        ("A new study shows that the harbour would double its traffic.", "unnamed-study", "study shows"),
        ("Sources said the harbour would be sold.", "vague-collective", "Sources said"),
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


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Studi terbaru menunjukkan kopi menyembuhkan kanker.", "attribution.unnamed-study"),
        ("Menurut sumber, jalan itu akan dijual.", "attribution.vague-collective"),
        ("Studi Universitas Oru menunjukkan kopi aman.", ""),
        ("Menurut sumber Kabar Oru di dinas itu, jalan akan dijual.", ""),
    ],
)
def test_studies_and_sources_without_a_name(sentence: str, rule: str) -> None:
    text = f"Jalan\n\nJalan itu ditutup pada 3 Mei 2023, kata Kepala Dinas Andi Wijaya.\n\n{sentence}\n"
    found = findings_in(text, "attribution.unnamed-study", "attribution.vague-collective")
    assert [one.rule for one in found] == [rule] * bool(rule)
