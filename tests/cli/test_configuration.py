"""Configuration: found upwards, layered, strict; and what ``config show``, ``init`` and ``completion`` say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import CLEAN, TYPO, newslint, write

CONCISE = ("-f", "concise", "--select", "spelling.known-typo")
RULE = """\
check: existence
severity: warning
since: "1"
summary: {id: Kata uji., en: A word.}
message: {id: "Kata “{match}” tidak dipakai di sini.", en: "We do not use “{match}”."}
why: {id: Gaya kami., en: Our style.}
options: {words: [pasar]}
examples:
  bad: ["[[Pasar]] itu.", "Di [[pasar]].", "Ke [[pasar]] ikan."]
  good: ["Toko itu.", "Pasaran itu.", "Di toko."]
"""


def severities(folder: Path, *arguments: str) -> list[str]:
    """Give the severities with which the typo is reported."""
    done = newslint("check", *arguments, *CONCISE, cwd=folder)
    return [line.split(" ")[1] for line in done.out.splitlines()]


def test_severities_by_rule_and_family_whatever_their_order(tmp_path: Path) -> None:
    write(tmp_path, {"draft.txt": TYPO, "newslint.yaml": "rules: {spelling.known-typo: note, spelling: warning}\n"})
    assert severities(tmp_path, "draft.txt") == ["note"]


def test_overrides_are_layered(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.txt": TYPO,
            "opini/b.txt": TYPO,
            "opini/tamu/c.txt": TYPO,
            "newslint.yaml": "rules: {spelling: warning}\noverrides:\n"
            "  - {files: opini/, rules: {spelling.known-typo: note}}\n  - {files: [opini/tamu/**], rules: {spelling: error}}\n",
        },
    )
    assert severities(tmp_path, "a.txt", "opini/b.txt", "opini/tamu/c.txt") == ["warning", "note", "error"]


@pytest.mark.parametrize("given", ["desk.yaml", "opini/../desk.yaml"])
def test_globs_of_a_configuration_that_is_given_start_at_its_folder(tmp_path: Path, given: str) -> None:
    write(
        tmp_path,
        {
            "opini/tamu/a.txt": TYPO,
            "arsip/b.txt": TYPO,
            "desk.yaml": "exclude: [/arsip/]\noverrides: [{files: opini/tamu/**, rules: {spelling.known-typo: note}}]\n",
        },
    )
    assert severities(tmp_path, ".", "--config", given) == ["note"]


def test_the_nearest_configuration_holds_and_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "newslint.yaml": "rules: {spelling: note}\n",
            "site/.git/HEAD": "ref: x\n",
            "site/a.txt": TYPO,
            "desk/newslint.yaml": "rules: {spelling: warning}\n",
            "desk/deep/b.txt": TYPO,
        },
    )
    assert severities(tmp_path, "desk/deep/b.txt", "site/a.txt") == ["warning", "error"]


def test_pyproject(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"draft.txt": TYPO, "pyproject.toml": '[tool.newslint]\nlanguage = "en"\n[tool.newslint.rules]\nspelling = "note"\n'},
    )
    done = newslint("check", "draft.txt", *CONCISE, cwd=tmp_path)
    assert "note spelling.known-typo “Pebruari” is a typo for “Februari”." in done.out


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        (
            "newslint.yaml",
            "rulez: {}\n",
            "1:1: error newslint.unreadable the configuration has an unknown key 'rulez'; did you mean 'rules'?",
        ),
        ("newslint.yaml", "rules:\n  spelling: loud\n", "2:13: error newslint.unreadable rules.spelling is 'loud'"),
        ("newslint.yaml", "rules:\n  speling: note\n", "2:3: error newslint.unreadable no rule, family or tag is called 'speling'"),
        ("newslint.yaml", "fail_on: [error]\n", "1:10: error newslint.unreadable fail_on must be text, not list"),
        ("newslint.yaml", "packs: [absent]\n", "1:9: error newslint.unreadable packs: absent is not a folder"),
        ("newslint.yaml", "overrides: [{rules: {}}]\n", "1:13: error newslint.unreadable an override needs the key 'files'"),
        ("newslint.yaml", "profile: ugc\nprofile: ugc\n", "2:1: error newslint.unreadable has the key 'profile' twice"),
        ("newslint.yaml", "a: [\n", "2:1: error newslint.unreadable is not valid YAML"),
        (
            "pyproject.toml",
            '[tool.newslint]\n\nprofil = "ugc"\n',
            "3:1: error newslint.unreadable the configuration has an unknown key 'profil'",
        ),
        ("pyproject.toml", "[tool.newslint]\nfail_on = never\n", "2:11: error newslint.unreadable is not valid TOML"),
        (
            "pyproject.toml",
            '[[tool.newslint.overrides]]\nfiles = "a/**"\nprofile = "x"\n',
            "3:1: error newslint.unreadable profile is 'x'",
        ),
    ],
)
def test_mistakes_are_told_once_with_their_place(tmp_path: Path, name: str, content: str, problem: str) -> None:
    write(tmp_path, {"a.txt": TYPO, "b.txt": TYPO, name: content})
    done = newslint("check", "a.txt", "b.txt", "-f", "concise", cwd=tmp_path)
    assert done.code == 2
    assert len(done.out.splitlines()) == 1
    assert done.out.startswith(f"{name}:{problem}")


def test_a_mistake_in_one_folder_does_not_lose_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"a/draft.txt": TYPO, "b/draft.txt": TYPO, "b/newslint.yaml": "x: 1\n"})
    done = newslint("check", ".", *CONCISE, cwd=tmp_path)
    assert done.code == 2
    assert done.out.startswith("a/draft.txt:3:30: error spelling.known-typo")


def test_a_newsroom_s_rules_and_words(tmp_path: Path) -> None:
    write(tmp_path, {"draft.txt": CLEAN, "newslint.yaml": "packs: [ours]\n", "ours/style/market.yaml": RULE})
    done = newslint("check", "draft.txt", "--select", "style.market", "-f", "concise", "--lang", "en", cwd=tmp_path)
    assert done.out.splitlines()[0] == "draft.txt:1:1: warning style.market We do not use “Pasar”."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("severity: warning", "severity: loud", "2:11: error newslint.unreadable severity is 'loud'"),
        ("{words: [pasar]}", "{word: [pasar]}", "7:11: error newslint.unreadable options has an unknown key 'word'"),
        ("{words: [pasar]}", '{patterns: ["(pasar"]}', "7:22: error newslint.unreadable is not a valid regular expression"),
        ("check: existence", "check: existense", "1:8: error newslint.unreadable check 'existense' is not a check kind"),
        ("Toko itu.", "Pasar itu.", "1: error newslint.unreadable style.market: it must speak at no place"),
    ],
)
def test_a_mistake_in_a_rule_refuses_its_pack(tmp_path: Path, old: str, new: str, problem: str) -> None:
    rule = RULE.replace(old, new, 1)
    write(tmp_path, {"draft.txt": CLEAN, "newslint.yaml": "packs: [ours]\n", "ours/style/market.yaml": rule})
    done = newslint("check", "draft.txt", "-f", "concise", cwd=tmp_path)
    assert done.code == 2
    assert done.out.startswith("ours/style/market.yaml:")
    assert problem in done.out
    assert len(done.out.splitlines()) == 1


def test_the_threshold_and_the_language_of_the_configuration(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a/draft.txt": TYPO,
            "a/newslint.yaml": "fail_on: never\nlanguage: en\n",
            "b/draft.txt": TYPO,
            "b/newslint.yaml": "fail_on: note\n",
        },
    )
    done = newslint("check", "a", *CONCISE, cwd=tmp_path)
    assert (done.code, "is a typo for" in done.out) == (0, True)
    done = newslint("check", "a", "b", *CONCISE, cwd=tmp_path)
    assert (done.code, "disagree on fail_on; give --fail-on" in done.err) == (2, True)
    assert newslint("check", "a", "b", "--fail-on", "never", *CONCISE, cwd=tmp_path).code == 0


def test_a_configuration_that_is_named_holds_for_every_draft(tmp_path: Path) -> None:
    write(
        tmp_path, {"a/draft.txt": TYPO, "a/newslint.yaml": "rules: {spelling: note}\n", "ci.yaml": "rules: {spelling: warning}\n"}
    )
    assert severities(tmp_path, "a/draft.txt", "--config", "ci.yaml") == ["warning"]


def test_show_says_what_holds_and_why(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "newslint.yaml": "fail_on: warning\noverrides:\n"
            "  - files: opini/**\n    profile: strict\n    rules: {spelling.known-typo: off}\n",
            "opini/draft.txt": TYPO,
        },
    )
    lines = newslint("config", "show", "opini/draft.txt", cwd=tmp_path).out.splitlines()
    assert "configuration   newslint.yaml" in lines
    assert "profile         strict (newslint.yaml:4:14)" in lines
    assert "fail on         warning (newslint.yaml:1:10)" in lines
    (typo,) = [line.split(maxsplit=2) for line in lines if " spelling.known-typo " in line]
    assert typo == ["off", "spelling.known-typo", "rules: spelling.known-typo in newslint.yaml:5:13"]


def test_show_says_what_a_draft_shows_itself_to_be(tmp_path: Path) -> None:
    write(tmp_path, {"draft.txt": f"---\norigin: community\n---\n{TYPO}"})
    out = newslint("config", "show", "draft.txt", cwd=tmp_path).out
    assert "profile         ugc (the draft shows itself as community content)" in out


def test_init_writes_a_configuration_that_holds_and_never_overwrites(tmp_path: Path) -> None:
    assert newslint("init", cwd=tmp_path).code == 0
    written = (tmp_path / "newslint.yaml").read_text(encoding="utf-8")
    write(tmp_path, {"draft.txt": TYPO})
    assert severities(tmp_path, "draft.txt") == ["error"]
    again = newslint("init", cwd=tmp_path)
    assert (again.code, again.err) == (2, "newslint: newslint.yaml is there already and stays as it is\n")
    assert (tmp_path / "newslint.yaml").read_text(encoding="utf-8") == written


def test_what_init_comments_out_is_right_too(tmp_path: Path) -> None:
    newslint("init", cwd=tmp_path)
    lines = (tmp_path / "newslint.yaml").read_text(encoding="utf-8").splitlines()
    settings = [line.removeprefix("# ") for line in lines if not line.startswith("# ") or _key(line) in _KEYS]
    write(tmp_path, {"draft.txt": TYPO, "rules/style/market.yaml": RULE, "words.yaml": "media: [Kabar Oru]\n"})
    write(tmp_path, {"newslint.yaml": "\n".join(settings)})
    done = newslint("check", "draft.txt", *CONCISE, cwd=tmp_path)
    assert done.out.startswith("draft.txt:3:30: error"), done


def _key(line: str) -> str:
    return line.partition(":")[0].lstrip("# -")


_KEYS = {
    "sections",
    "profile",
    "exclude",
    "packs",
    "vocabulary",
    "rules",
    "style",
    "spelling.known-typo",
    "overrides",
    "files",
    "ignore",
    "rule",
    "text",
    "reason",
}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(tmp_path: Path, shell: str) -> None:
    done = newslint("completion", shell, cwd=tmp_path)
    assert (done.code, "_NEWSLINT_COMPLETE" in done.out) == (0, True)
    words = {
        "COMP_WORDS": "newslint che",
        "COMP_CWORD": "che" if shell == "fish" else "1",
        "_NEWSLINT_COMPLETE": f"{shell}_complete",
    }
    assert "check" in newslint(cwd=tmp_path, env=words).out


@pytest.mark.parametrize(
    ("right", "wrong", "place", "sentence"),
    [
        ("“{match}” tidak", "“{macth}” tidak", "9:1", "a place that nothing fills ('macth'); there are: lower, match"),
        ("words: [pasar]", 'words: [pasar, "!!"]', "1:1", "'!!' holds no word to look for"),
        ("words: [pasar]", 'words: [pasar, ""]', "1:1", "'' holds no word to look for"),
        ("words: [pasar]", "words_file: latin.txt", "7:23", "'latin.txt' beside the rule cannot be read: it is not UTF-8"),
    ],
)
def test_a_mistake_in_a_rule_of_a_pack_is_told_with_its_place(
    tmp_path: Path, right: str, wrong: str, place: str, sentence: str
) -> None:
    rule = RULE.replace(right, wrong)
    pack: dict[str, str | bytes] = {"pack/style/uji.yaml": rule, "pack/style/latin.txt": b"caf\xe9\n"}
    write(tmp_path, {**pack, "newslint.yaml": "packs: [pack]\n", "draft.txt": CLEAN})
    done = newslint("check", "draft.txt", "-f", "concise", cwd=tmp_path)
    assert (done.code, done.err) == (2, "")
    assert done.out.startswith(f"pack/style/uji.yaml:{place}: ")
    assert sentence in done.out


def test_findings_that_the_configuration_accepts_are_told_with_their_reason(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "newslint.yaml": "ignore: [{rule: spelling.known-typo, text: 3 pebruari, reason: prasasti, files: arsip/}]\n",
            "a.txt": TYPO,
            "arsip/b.txt": TYPO,
            "arsip/c.txt": TYPO.replace("3 Peb", "4 Peb"),
        },
    )
    assert severities(tmp_path, "a.txt", "arsip/b.txt", "arsip/c.txt") == ["error", "error"]
    done = newslint("check", "arsip/b.txt", "--select", "spelling.known-typo", "--show-suppressed", "--lang", "en", cwd=tmp_path)
    assert (done.code, "reason: prasasti (suppressed)" in done.out) == (0, True)
    write(tmp_path, {"newslint.yaml": "ignore: [{rule: speling, reason: prasasti}]\n"})
    done = newslint("check", "a.txt", *CONCISE, cwd=tmp_path)
    assert done.out.startswith("newslint.yaml:1:10: error newslint.unreadable no rule, family or tag is called 'speling'")


def test_sections_have_profiles_and_severities_of_their_own(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "newslint.yaml": "rules: {spelling: warning}\noverrides:\n"
            "  - {sections: [Opini, surat], profile: strict, rules: {spelling.known-typo: note}}\n"
            "  - {sections: opini, files: arsip/, rules: {spelling: warning}}\n",
            "a.txt": TYPO,
            "b.txt": f"---\nsection: opini\n---\n{TYPO}",
            "arsip/c.txt": f"---\nsection: Opini\n---\n{TYPO}",
            "arsip/d.txt": f"---\nsection: Kota\n---\n{TYPO}",
            "e.txt": f"---\nrubrik: Kota, Opini\n---\n{TYPO}",
        },
    )
    assert severities(tmp_path, "e.txt") == ["note"]
    lines = newslint("config", "show", "arsip/d.txt", cwd=tmp_path).out.splitlines()
    assert "override        files: arsip/; sections: opini (not this draft's)" in lines
    assert severities(tmp_path, "a.txt", "b.txt", "arsip/c.txt", "arsip/d.txt") == ["warning", "note", "warning", "warning"]
    assert severities(tmp_path, "a.txt", "--meta", "section=surat") == ["note"]
    lines = newslint("config", "show", "b.txt", cwd=tmp_path).out.splitlines()
    assert "profile         strict (section opini)" in lines
    assert "override        sections: Opini, surat" in lines
    assert any(line.startswith("note    spelling.known-typo ") for line in lines)
    lines = newslint("config", "show", "b.txt", "--profile", "ugc", cwd=tmp_path).out.splitlines()
    assert "profile         ugc (--profile)" in lines


@pytest.mark.parametrize(
    "broken", [{"newslint.yaml": "languag: en\n"}, {"newslint.yaml": "packs: [ours]", "ours/style/a.yaml": "a"}]
)
def test_a_schema_helps_to_mend_what_cannot_be_read(tmp_path: Path, broken: dict[str, str]) -> None:
    write(tmp_path, broken)
    for command in ("config", "rules"):
        run = newslint(command, "schema", cwd=tmp_path)
        assert run.code == 0
        assert "spelling.known-typo" in run.out
        assert "1:1: " in run.err
        assert "the shipped rules only" in run.err
