"""``newslint feedback``: what was called wrong ends in the dictionary and the configuration, and is then no longer reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import cli
from newslint.lexicon.own import read

REMARKS, CONFIG = Path("desk.jsonl"), Path("newslint.yaml")
VAGUE = ("Konon warga Oru pindah.", "Kabarnya harga ikan naik.", "Disebut-sebut jalan itu ditutup.")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def feedback(*remarks: object, options: tuple[str, ...] = (), code: int = 0) -> str:
    REMARKS.write_text("".join(f"{json.dumps(remark)}\n" for remark in remarks), encoding="utf-8")
    before = REMARKS.read_bytes()
    result = CliRunner().invoke(cli, ["feedback", str(REMARKS), *options])
    assert result.exit_code == code, result.output
    assert REMARKS.read_bytes() == before
    return result.output


def findings(draft: str) -> list[tuple[str, str]]:
    Path("draft.txt").write_text(draft, encoding="utf-8")
    result: Result = CliRunner().invoke(cli, ["check", "draft.txt", "-f", "json"])
    return [(one["rule"], one["text"]) for one in json.loads(result.stdout)["findings"]]


def test_a_word_goes_to_the_dictionary_and_is_right_from_then_on() -> None:
    draft = "Warga menjual ikan dan lumbungg.\n"
    (rule,) = [rule for rule, text in findings(draft) if text == "lumbungg"]
    remark = {"rule": rule, "text": "lumbungg", "time": "2024-09-02T10:00:00+07:00"}
    assert f'Words for the dictionary:\n  {rule} on "lumbungg", once' in feedback(remark)
    assert not CONFIG.exists()
    assert f'{rule} on "lumbungg", 2 times' in feedback(remark, remark, options=("--apply",))
    assert read(Path("kamus.txt")) == ("lumbungg",)
    assert [text for _, text in findings(draft) if text == "lumbungg"] == []
    again = feedback(remark, options=("--apply",))
    assert "In force already" in again
    assert "nothing to write" in again


def test_other_words_are_accepted_with_the_reason_and_a_rule_that_is_often_wrong_is_softened() -> None:
    CONFIG.write_text("# ours\nlanguage: en\n", encoding="utf-8")
    found = [(rule, text, draft) for draft in VAGUE for rule, text in findings(draft + "\n") if rule.startswith("attribution.")]
    rule = max({rule for rule, _, _ in found}, key=[rule for rule, _, _ in found].count)
    remarks = [{"rule": one, "text": text, "sentence": draft} for one, text, draft in found if one == rule]
    assert len(remarks) == len(VAGUE)
    told = feedback(*remarks, options=("--apply",))
    assert f"{rule}: wrong on 3 different findings; " in told
    assert f"    {VAGUE[0]}" in told
    written = CONFIG.read_text(encoding="utf-8")
    assert written.startswith("# ours\nlanguage: en\n\nignore:\n  - rule: ")
    assert [one for draft in VAGUE for one in findings(draft + "\n") if one[0] == rule] == []
    assert "nothing to write" in feedback(*remarks, options=("--apply",))
    assert CONFIG.read_text(encoding="utf-8") == written


def test_what_a_person_must_decide_is_told_and_left_alone() -> None:
    told = feedback(
        {"rule": "spelling.certain-typo", "text": "menajadi"},
        {"rule": "disclaimer.community", "text": ""},
        {"rule": "style.of-yesterday", "text": "ikan"},
        options=("--apply",),
    )
    assert 'spelling.certain-typo on "menajadi", once; menjadi?' in told
    assert "About whole articles; only a change of the rule answers that:\n  disclaimer.community" in told
    assert 'Of rules that there are not here:\n  style.of-yesterday on "ikan"' in told
    assert not CONFIG.exists()


def test_a_configuration_that_cannot_be_added_to_stays_as_it_is() -> None:
    CONFIG.write_text("ignore: [{rule: style, reason: ours, text: ikan}]\n", encoding="utf-8")
    told = feedback({"rule": "attribution.anonymous-no-reason", "text": "konon kabarnya"}, options=("--apply",), code=2)
    assert "add this to it:\nignore:\n  - rule: attribution.anonymous-no-reason\n" in told
    assert CONFIG.read_text(encoding="utf-8") == "ignore: [{rule: style, reason: ours, text: ikan}]\n"


def test_a_line_that_is_no_remark_ends_in_code_2_and_the_rest_is_told() -> None:
    told = feedback("ikan", {"rule": "spelling.typo", "text": "krangsen"}, code=2)
    assert "desk.jsonl:1: is no remark" in told
    assert "krangsen" in told
