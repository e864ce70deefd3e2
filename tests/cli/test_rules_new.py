"""``newslint rules new``: what it writes works as it stands, goes to the right place and overwrites nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from newslint.cli.rules_templates import KINDS
from tests.cli.command import newslint, write

PACK = {"newslint.yaml": "packs: [ours]\n", "ours/vocabulary/words.yaml": "media: [Kabar Oru]\n"}


def test_new_rules_work_as_they_stand(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    for kind in KINDS:
        done = newslint("rules", "new", f"style.our-{kind}", "--check", kind, cwd=tmp_path)
        assert done == (0, f"ours/style/our-{kind}.yaml written; put your own words into it, then: newslint rules test ours\n", "")
        text = (tmp_path / f"ours/style/our-{kind}.yaml").read_text(encoding="utf-8")
        assert f"newslint rules coverage --select style.our-{kind} ARCHIVE" in text
        assert max(map(len, text.splitlines())) <= 130
    assert newslint("rules", "new", "--extends", "spelling.known-typo", cwd=tmp_path).code == 0
    assert newslint("rules", "test", "ours", cwd=tmp_path).out == "3 rules, 12 examples: all hold\n"


def test_what_is_filled_in_is_held_to_the_examples(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    newslint("rules", "new", "style.our-word", cwd=tmp_path)
    change(tmp_path / "ours/style/our-word.yaml", {"Jogjakarta: Yogyakarta": "Solo: Surakarta"})
    newslint("rules", "new", "--extends", "spelling.known-typo", cwd=tmp_path)
    change(
        tmp_path / "ours/spelling/known-typo.yaml",
        {
            "# remove:\n#   words: [one, another]": "remove:\n  words: [pebruari]",
            "bad: []": "bad: ['[[Nopember]]']",
            "good: []": "good: [Pebruari]",
        },
    )
    done = newslint("rules", "test", "ours", cwd=tmp_path)
    assert (done.code, done.out.count(": style.our-word: it must speak at")) == (1, 2)
    assert done.out.endswith("2 rules, 8 examples: 2 do not hold\n")


def change(file: Path, words: Mapping[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in words.items():
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    newslint("rules", "new", "--extends", "spelling.typo", cwd=tmp_path)
    written = (tmp_path / "ours/spelling/typo.yaml").read_bytes()
    done = newslint("rules", "new", "--extends", "spelling.typo", cwd=tmp_path)
    assert (done.code, done.err) == (2, "newslint: ours/spelling/typo.yaml is there already and stays as it is\n")
    assert (tmp_path / "ours/spelling/typo.yaml").read_bytes() == written


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["spelling.typo"], "to change it: newslint rules new --extends spelling.typo"),
        (["--extends", "spelling.typpo"], "no rule is called 'spelling.typpo'; did you mean 'spelling.typo'?"),
        (["words.our-word"], "there is no family 'words'; there are: spelling, style"),
        (["style.Our_Word"], "ids are lower-case words, family.some-words"),
        (["../style.word"], "'../style.word' cannot be a rule's id"),
        (["style.our-word", "--pack", "newslint.yaml"], "is a file"),
    ],
)
def test_mistakes(tmp_path: Path, arguments: list[str], problem: str) -> None:
    write(tmp_path, PACK)
    done = newslint("rules", "new", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert problem in done.err
    assert not list(tmp_path.glob("**/style"))


def test_the_folder_is_said_where_none_or_several_are_configured(tmp_path: Path) -> None:
    assert "name one with --pack" in newslint("rules", "new", "style.our-word", cwd=tmp_path).err
    done = newslint("rules", "new", "style.our-word", "--pack", "rules", cwd=tmp_path)
    assert done.out.endswith("newslint reads it once newslint.yaml says: packs: [rules]\n")
    write(tmp_path, {"newslint.yaml": "packs: [rules, more]\n", "more/vocabulary/x.yaml": "media: [Kabar Oru]\n"})
    assert "--pack rules or --pack more" in newslint("rules", "new", "style.other-word", cwd=tmp_path).err
