"""A newsroom's changes to shipped rules: what they take away must be there, what they add must not."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newslint.model.errors import RuleError
from newslint.model.rule import Rule, Severity
from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.strict_yaml import parse
from newslint.testing import Bench
from tests.cli.command import write

SHIPPED = {
    "shipped/spelling/typos.yaml": """\
check: substitution
severity: error
languages: [id]
tags: [typo]
summary: {id: Satu., en: One.}
message: {id: "Tulis {replacement}.", en: "Write {replacement}."}
why: {id: Dua., en: Two.}
options: {words: {satoe: satu}, words_file: typos.tsv}
examples: {bad: ["Ada [[satoe]]."], good: ["Ada satu."]}
""",
    "shipped/spelling/typos.tsv": "doea\tdua\ntigah\ttiga\n",
    "shipped/style/words.yaml": """\
check: existence
severity: note
summary: {id: Satu., en: One.}
message: {id: "Bukan {match}.", en: "Not {match}."}
why: {id: Dua., en: Two.}
options: {words: [heboh, geger], patterns: ['sukses\\s+besar']}
examples: {bad: ["Warga [[heboh]]."], good: ["Warga ramai."]}
""",
}


@cache
def plugins() -> Plugins:
    return Plugins(installed=False)


def loaded(folder: Path, overlay: str, rule_id: str) -> Rule:
    write(folder, SHIPPED)
    write(folder, {"ours/style/change.yaml": overlay})
    return load([folder / "shipped", folder / "ours"], plugins().check_kinds()).rules[rule_id]


def options(rule: Rule) -> Any:
    return rule.options


def test_entries_of_tables_and_lists_come_and_go_and_the_rest_stays(tmp_path: Path) -> None:
    text = "extends: spelling.typos\nremove: {words: [satoe, tigah]}\nadd: {words: {empatt: empat}}\n"
    rule = loaded(tmp_path, text, "spelling.typos")
    assert dict(options(rule).words) == {"doea": "dua", "empatt": "empat"}
    assert (rule.severity, rule.tags, rule.message.en) == (Severity.ERROR, ("typo",), "Write {replacement}.")
    assert rule.origin.endswith("change.yaml")
    text = "extends: style.words\nremove: {words: [heboh], patterns: ['sukses\\s+besar']}\nadd: {words: [viral]}\n"
    rule = loaded(tmp_path, text, "style.words")
    assert options(rule).words == ("geger", "viral")
    assert options(rule).patterns == ()


def test_other_keys_take_the_place_of_the_rule_s_own(tmp_path: Path) -> None:
    text = "extends: spelling.typos\nseverity: note\nprofiles: {ugc: off}\noptions: {words: {limah: lima}}\nrefs: [Buku Gaya]\n"
    rule = loaded(tmp_path, text, "spelling.typos")
    assert dict(options(rule).words) == {"limah": "lima"}
    assert (rule.severity, rule.severity_in("ugc"), rule.refs) == (Severity.NOTE, None, ("Buku Gaya",))


@pytest.mark.parametrize("list_of", ["kosong.tsv", "kosong.txt"])
@pytest.mark.parametrize("text", ["", "# tidak ada\n\n"])
def test_a_list_is_emptied_by_an_empty_file(tmp_path: Path, list_of: str, text: str) -> None:
    write(tmp_path, {f"ours/style/{list_of}": text})
    name = "spelling.typos" if list_of.endswith(".tsv") else "style.words"
    rule = loaded(tmp_path, f"extends: {name}\noptions: {{words_file: {list_of}}}\n", name)
    assert len(options(rule).words) == 0
    vocabulary = [path for folder in plugins().rule_folders() for path in (folder / "vocabulary").iterdir()]
    book = load([tmp_path / "shipped", tmp_path / "ours"], plugins().check_kinds(), vocabulary)
    assert list(Bench(book, plugins().check_kinds()).failures(rule)) == []


def test_its_examples_are_the_overlay_s_and_are_run(tmp_path: Path) -> None:
    text = "extends: spelling.typos\nremove: {words: [doea]}\nexamples: {bad: ['Ada [[doea]].'], good: ['Ada dua.']}\n"
    rule = loaded(tmp_path, text, "spelling.typos")
    assert [example.text for example in (*rule.bad, *rule.good)] == ["Ada [[doea]].", "Ada dua."]
    vocabulary = [path for folder in plugins().rule_folders() for path in (folder / "vocabulary").iterdir()]
    book = load([tmp_path / "shipped", tmp_path / "ours"], plugins().check_kinds(), vocabulary)
    (failure,) = Bench(book, plugins().check_kinds()).failures(rule)
    assert "but speaks at no place" in failure.problem


@pytest.mark.parametrize(
    ("overlay", "problem"),
    [
        (
            "extends: spelling.typos\nremove: {words: [lima]}",
            "2:18: remove.words has 'lima', which the rule does not have; delete it here",
        ),
        ("extends: style.words\nremove: {words: [heboh, ramai]}", "2:25: remove.words has 'ramai', which the rule does not have"),
        ("extends: style.words\nremove: {words: [heboh, heboh]}", "2:25: remove.words has 'heboh', which the rule does not have"),
        ("extends: style.words\nremove: {patterns: [heboh]}", "2:21: remove.patterns has 'heboh', which the rule does not have"),
        (
            "extends: style.words\nremove: {wordz: [heboh]}",
            "2:10: remove.wordz, but the rule has no 'wordz' to take from; did you mean 'words'?",
        ),
        ("extends: spelling.typos\nremove: {words: {satoe: satu}}", "2:17: remove.words must be a list, not mapping"),
        ("extends: spelling.typos\nadd: {words: {doea: dua}}", "2:15: add.words has 'doea', which the rule already has"),
        ("extends: style.words\nadd: {words: [geger]}", "2:15: add.words has 'geger', which the rule already has"),
        ("extends: style.words\nadd: {words: {viral: ramai}}", "2:14: add.words must be a list, as the rule's own is"),
        ("extends: spelling.typos\nadd: {words: [viral]}", "2:14: add.words must be a mapping, as the rule's own is"),
        ("extends: style.words\nadd: {wordz: [viral]}", "has an unknown key 'wordz'; did you mean 'words'?"),
        ("extends: style.words\nremove: {words: [hebih]}", "which the rule does not have; did you mean 'heboh'?"),
        ("extends: style.word", "but there is no such rule before it; did you mean 'style.words'?"),
        ("extends: style.words\ncheck: substitution", "2:8: an overlay cannot change the check kind"),
        ("extends: style.words\nseverety: note", "2:1: the rule has an unknown key 'severety'; did you mean 'severity'?"),
        ("extends: [style.words]", "1:10: extends must be text, not list"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, overlay: str, problem: str) -> None:
    with pytest.raises(RuleError) as raised:
        loaded(tmp_path, overlay, "style.words")
    place = f"{tmp_path / 'ours/style/change.yaml'}:"
    assert str(raised.value).startswith(place)
    assert problem in str(raised.value)


def test_an_overlay_of_an_overlay_goes_on_from_there(tmp_path: Path) -> None:
    write(tmp_path, SHIPPED)
    write(tmp_path, {"ours/style/a.yaml": "extends: style.words\nadd: {words: [viral]}\n"})
    write(tmp_path, {"site/style/b.yaml": "extends: style.words\nremove: {words: [viral]}\nadd: {words: [gempar]}\n"})
    book = load([tmp_path / name for name in ("shipped", "ours", "site")], plugins().check_kinds())
    assert options(book.rules["style.words"]).words == ("heboh", "geger", "gempar")


def test_two_changes_of_one_rule_in_a_folder_leave_open_which_counts(tmp_path: Path) -> None:
    write(tmp_path, {"ours/style/a.yaml": "extends: style.words\nseverity: warning\n"})
    with pytest.raises(RuleError) as raised:
        loaded(tmp_path, "extends: style.words\nseverity: error\n", "style.words")
    first, second = tmp_path / "ours/style/a.yaml", tmp_path / "ours/style/change.yaml"
    told = f"{second}:1:10: extends 'style.words', which {first} of the same folder gives already; write both in one file"
    assert str(raised.value) == told


def test_the_schema_of_what_is_read_is_untouched(tmp_path: Path) -> None:
    """A rule that is changed stays what it was for those who do not change it."""
    loaded(tmp_path, "extends: style.words\nremove: {words: [heboh]}\n", "style.words")
    assert options(load([tmp_path / "shipped"], plugins().check_kinds()).rules["style.words"]).words == ("heboh", "geger")
    assert parse("extends: style.words\n", "x.yaml").kind == "mapping"
