"""The guide is right: its files are written, its commands are run, and what they print is what it says."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from tests.cli.command import newslint, write

GUIDE = Path(__file__).resolve().parent.parent.parent / "docs" / "guide"
LANGUAGES = ("en", "id")
_BLOCK = re.compile(r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.DOTALL | re.MULTILINE)


def blocks(page: str, language: str) -> list[re.Match[str]]:
    return list(_BLOCK.finditer((GUIDE / language / page).read_text(encoding="utf-8")))


def transcript(text: str) -> list[tuple[list[str], str]]:
    """Part a console block into commands, each with what it prints."""
    _, *parts = re.split(r"^\$ newslint ", text, flags=re.MULTILINE)
    return [(part.partition("\n")[0].split(), part.partition("\n")[2]) for part in parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_shows_is_what_happens(tmp_path: Path, language: str) -> None:
    ran = 0
    for block in blocks("owning.md", language):
        if block["title"]:
            write(tmp_path, {block["title"]: block["text"]})
        for arguments, printed in transcript(block["text"]) if block["kind"] == "console" else ():
            done = newslint(*arguments, cwd=tmp_path)
            if arguments[-1] != "schema":
                assert done.out + done.err == printed, arguments
            assert done.code == (2 if printed.startswith("newslint: ") else 0)
            ran += 1
    assert ran >= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_package_of_the_guide_gives_its_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    files = {block["title"]: block["text"] for block in blocks("owning.md", language) if block["title"]}
    source = tmp_path / "newsroom-rules" / "src"
    write(tmp_path, {name: text for name, text in files.items() if name.startswith("newsroom-rules/")})
    write(
        source, {"newsroom_rules/__init__.py": "", "newsroom_rules/rules/style/city-name.yaml": files["ours/style/city-name.yaml"]}
    )
    monkeypatch.syspath_prepend(source)
    for name in [name for name in sys.modules if name.startswith("newsroom_rules")]:
        monkeypatch.delitem(sys.modules, name)
    plugins = Plugins(installed=False)
    plugins.register(import_module("newsroom_rules.plugin"), "newsroom")
    book = load(plugins.rule_folders()[-1:], plugins.check_kinds())
    assert list(book.rules) == ["style.city-name"]


def test_both_languages_show_the_same_files() -> None:
    shown = [
        [block["text"] for block in blocks("owning.md", language) if block["title"] and "newslint.yaml" not in block["title"]]
        for language in LANGUAGES
    ]
    assert shown[0] == shown[1]
