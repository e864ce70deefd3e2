"""A mistake in a rule file is one sentence that starts with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.model.errors import RuleError
from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load

PLUGINS = Plugins(installed=False)
HEAD = """\
check: existence
severity: warning
summary: {id: Kata uji., en: A word.}
message: {id: Kata uji., en: A word.}
why: {id: Gaya kami., en: Our style.}
"""
EXAMPLES = 'examples: {bad: ["[[Pasar]] itu."], good: [Toko itu.]}\n'
RULE = HEAD + "options: {words: [pasar]}\n" + EXAMPLES


def problem(folder: Path, files: dict[str, str]) -> str:
    """Read the shipped rules and a pack; give the mistake."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        load((*PLUGINS.rule_folders(), folder), PLUGINS.check_kinds())
    return str(raised.value).removeprefix(f"{folder}/")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (HEAD + "options: {words: [pasar]}\n", "1:1: the rule needs the key 'examples'"),
        (HEAD + "options: {words: pasar}\n" + EXAMPLES, "6:18: options.words must be a list, not text"),
        (HEAD + "options: {word: [pasar]}\n" + EXAMPLES, "6:11: options has an unknown key 'word'; did you mean 'words'?"),
        (HEAD + "options: {patterns: ['(pasar']}\n" + EXAMPLES, "6:22: is not a valid regular expression: missing ), "),
        (HEAD + "options: {patterns: ['pasar{99999999999}']}\n" + EXAMPLES, "6:22: is not a valid regular expression: the rep"),
        (HEAD + "options: {patterns: ['\\w+']}\n" + EXAMPLES, "6:22: has no literal text that every match needs"),
        (HEAD + "options: {words_file: ../a.txt}\n" + EXAMPLES, "6:23: '../a.txt' must be the name of a file beside the rule"),
        (HEAD + "options: {words_file: 'a\\b.txt'}\n" + EXAMPLES, "6:23: 'a\\\\b.txt' must be the name of a file beside the rule"),
        (HEAD + "examples: {bad: [], good: []}\n", "6:11: examples need at least one bad and one good text"),
        (RULE + "absorbs: [spelling.tipo]\n", "8:11: absorbs 'spelling.tipo', but no rule or family is called so; did you"),
        (RULE + "aliases: [spelling.typo]\n", "8:11: the alias 'spelling.typo' is a name of the rule spelling.typo already"),
        (RULE + "aliases: [Lama]\n", "8:11: 'Lama' is no name; an alias is a rule's id"),
        (RULE + "tags: [style.lama]\n", "8:8: 'style.lama' is no name; a tag is one lower-case word"),
        (RULE + "profiles: {ugx: off}\n", "8:12: profiles has an unknown key 'ugx'; did you mean 'ugc'?"),
        (RULE + "where: [titel]\n", "8:9: where is 'titel'; it must be one of headline, "),
        (RULE + "check: existence\n", "8:1: has the key 'check' twice (first at line 1)"),
        (HEAD.replace("existence", "existense") + EXAMPLES, "1:8: check 'existense' is not a check kind; "),
        (HEAD.replace(", en: Our style.", "") + EXAMPLES, "5:6: why needs a text for 'en'; every rule speaks both languages"),
        ("- a\n", "1:1: a rule file must be a mapping (key: value), not list"),
        ("extends: style.lama\n", "1:10: extends 'style.lama', but there is no such rule before it"),
    ],
)
def test_in_a_rule(tmp_path: Path, rule: str, expected: str) -> None:
    assert problem(tmp_path, {"style/uji.yaml": rule}).startswith(f"style/uji.yaml:{expected}")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"style/Uji Baru.yaml": RULE}, "style/Uji Baru.yaml:1:1: makes the rule id 'style.Uji Baru'; ids are lower-case words, "),
        ({"uji.yaml": RULE, "style/uji.yaml": RULE}, "uji.yaml:1:1: lies outside a family's folder, where it would not be read"),
        ({"style/uji.txt": RULE}, " holds no rules; rule files are FAMILY/NAME.yaml"),
    ],
)
def test_in_where_files_lie(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    assert expected in problem(tmp_path, files)


POLICY = (
    "check: disclaimer\nseverity: error\nsummary: {id: Satu., en: One.}\nmessage: {id: Dua., en: Two.}\n"
    "why: {id: Tiga., en: Three.}\nexamples: {bad: [Satu], good: [Dua]}\noptions:\n"
)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("  review_by: 2027-13-01", "8:14: options.review_by is '2027-13-01', which is no day; write it as 2025-12-31"),
        (
            "  texts: [{text: Satu, valid_from: 01/02/2024}]",
            "8:36: an item of options.texts.valid_from is '01/02/2024', which",
        ),
        (
            "  texts: [{text: Satu, valid_until: 20240101}]",
            "8:37: an item of options.texts.valid_until is '20240101', which",
        ),
        (
            "  stale: [{pattern: satu, valid_until: kemarin}]",
            "8:40: an item of options.stale.valid_until is 'kemarin', which",
        ),
        (
            "  texts: [{text: Satu, valid_from: 2024-01-02, valid_until: 2024-01-01}]",
            "8:61: an item of options.texts.valid_until lies before valid_from (2024-01-02)",
        ),
        (
            "  texts: [{text: 'Satu {dua|tiga'}]",
            "8:18: an item of options.texts.text has a brace without its partner",
        ),
    ],
)
def test_in_a_policy(tmp_path: Path, options: str, expected: str) -> None:
    assert expected in problem(tmp_path, {"disclaimer/uji.yaml": f"{POLICY}{options}\n"})
