"""Adding to a configuration without touching what stands there."""

from __future__ import annotations

import pytest

from newslint.config_edit import with_lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "rules:\n  a.b: off\n"),
        ("language: en  # ours\n", "language: en  # ours\n\nrules:\n  a.b: off\n"),
        ("rules:\n    c.d: note\n# then\nlanguage: en\n", "rules:\n    c.d: note\n    a.b: off\n# then\nlanguage: en\n"),
        ("rules:  # ours\n  c.d: note\n\n\nlanguage: en", "rules:  # ours\n  c.d: note\n  a.b: off\n\n\nlanguage: en"),
        ("# rules:\n#   x: off\n", "# rules:\n#   x: off\n\nrules:\n  a.b: off\n"),
        ("rules:\nlanguage: en\n", "rules:\n  a.b: off\nlanguage: en\n"),
    ],
)
def test_a_mapping_grows_at_its_end(before: str, after: str) -> None:
    assert with_lines(before, "rules", ["a.b: off"]) == after


def test_a_list_keeps_its_indentation() -> None:
    lines = ["- rule: a.b", "  reason: ours"]
    assert with_lines("ignore:\n- rule: c.d\n  reason: x\nlanguage: en\n", "ignore", lines) == (
        "ignore:\n- rule: c.d\n  reason: x\n- rule: a.b\n  reason: ours\nlanguage: en\n"
    )
    assert with_lines("ignore:\n  - rule: c.d\n    reason: x\n", "ignore", lines) == (
        "ignore:\n  - rule: c.d\n    reason: x\n  - rule: a.b\n    reason: ours\n"
    )


@pytest.mark.parametrize("flow", ["rules: {c.d: off}\n", "rules: &r\n  c.d: off\n", "rules: *other\n"])
def test_what_is_not_written_as_a_block_is_left_to_its_owner(flow: str) -> None:
    assert with_lines(flow, "rules", ["a.b: off"]) is None
