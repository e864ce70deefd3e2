"""An explanation is whole, for every rule and in both languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from newslint.explaining import Explainer, standards
from newslint.model.rule import Rule
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.rulebook.page import address_of, page

DOCS = Path(__file__).resolve().parent.parent / "docs"
HEADINGS: dict[Language, list[str]] = {
    "en": ["Why", "How to fix it", "What it marks", "What it lets be"],
    "id": ["Mengapa", "Cara memperbaiki", "Yang ditandai", "Yang dibiarkan"],
}


@cache
def book() -> Rulebook:
    plugins = Plugins(installed=False)
    return load(plugins.rule_folders(), plugins.check_kinds())


@pytest.mark.parametrize(("file", "language"), [("rules.md", "en"), ("aturan.md", "id")])
def test_every_rule_is_explained_whole(file: str, language: Language) -> None:
    """The pages are made by the explainer, and ``docs/generate.py --check`` holds them to be new."""
    _, *parts = re.split(r"^### (?=[a-z-]+\.[a-z-]+$)", (DOCS / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = {part.partition("\n")[0]: part for part in parts}
    assert set(told) == {rule.id for rule in book()}
    proofread = {rule.id for rule in book() if rule.check == "languagetool"}  # without a server nothing is said
    for rule_id, text in told.items():
        sections = dict(re.findall(r"^#### (.+)\n\n((?:(?!####).*\n)+)", text, re.MULTILINE))
        assert list(sections) == HEADINGS[language], rule_id
        assert re.search(r"^- (?:<http|\[.+\]\(http)", sections[HEADINGS[language][0]], re.MULTILINE), rule_id
        said = r"- newslint (?:says|mengatakan)" + (": " if rule_id in proofread else r", (?:about|tentang) `.*`: ")
        assert re.match(said, sections[HEADINGS[language][1]]), rule_id
        assert sections[HEADINGS[language][2]].count("\n- ") >= 2
        assert sections[HEADINGS[language][3]].count("\n- ") >= 2


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_of_its_own_says_how_to_switch_it_off(language: Language) -> None:
    rule = book().rules["spelling.known-typo"]
    text = Explainer(book(), Plugins(installed=False).check_kinds()).page(rule, language)
    off = text.partition({"id": "## Cara mematikan", "en": "## How to switch it off"}[language])[2]
    word = {"id": "abaikan", "en": "ignore"}[language]
    assert "rules: {spelling.known-typo: off}" in off
    assert "overrides: [{files: " in off
    assert f"<!-- newslint: {word} spelling.known-typo -- " in off
    assert "“Pebruari”" in text.partition("##")[2]


def test_references_lead_to_their_standard() -> None:
    known = standards(book())
    assert address_of("https://example.com/x", known) == "https://example.com/x"
    assert address_of("EYD Edisi V, Tanda Koma 2", known) == known["EYD"]
    assert address_of("Buku Gaya Kami", known) == ""
    assert all(address.startswith("https://") for address in known.values())
    rule: Rule = book().rules["style.comma-after-connector"]
    assert "](https://ejaan." in page(rule, "en", standards=known)
