"""Write what is generated: the rules in both languages, the JSON Schemas. ``--check`` only compares."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from newslint.config_keys import config_schema
from newslint.explaining import Explainer
from newslint.model.rule import Rule
from newslint.model.texts import Language, Texts
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.json_schema import rule_schema
from newslint.rulebook.loader import load
from newslint.rulebook.page import how_to_switch_off, severity_in_words

HERE = Path(__file__).resolve().parent
PAGES: dict[str, Language] = {"rules.md": "en", "aturan.md": "id"}
_TITLE = Texts("Aturan newslint", "newslint's rules")
_MADE = Texts(
    "Halaman ini dibuat dari berkas aturan oleh `docs/generate.py`; sunting aturannya, bukan halaman ini.",
    "This page is made from the rule files by `docs/generate.py`; edit the rules, not this page.",
)
_ID = Texts("keluarga.nama", "family.name")
_HEAD = Texts("| Aturan | Berat | Yang ditemukan |", "| Rule | Severity | What it finds |")


def files() -> Iterator[tuple[Path, str]]:
    """Give every generated file with what it must hold."""
    plugins = Plugins(installed=False)
    book = load(plugins.rule_folders(), plugins.check_kinds())
    explainer = Explainer(book, plugins.check_kinds())
    for name, language in PAGES.items():
        yield HERE / name, rules_page(book, explainer, language)
    for name, schema in (("rule", rule_schema(plugins.check_kinds())), ("config", config_schema())):
        yield HERE / f"{name}.schema.json", json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def rules_page(book: Rulebook, explainer: Explainer, language: Language) -> str:
    """Write all rules of a rulebook: a table for each family, then every rule."""
    families = [(family, list(rules)) for family, rules in groupby(book, key=lambda rule: rule.family)]
    tables = [f"## {family}\n\n{_HEAD[language]}\n|---|---|---|\n" + "".join(_rows(rules, language)) for family, rules in families]
    pages = [explainer.page(rule, language, level=3) for rule in book]
    off = how_to_switch_off(_ID[language], language) + "\n"
    return "\n".join([f"# {_TITLE[language]}\n\n{_MADE[language]}\n", *tables, off, "---\n", *pages])


def _rows(rules: list[Rule], language: Language) -> Iterator[str]:
    for rule in rules:
        anchor = rule.id.replace(".", "")
        severity = severity_in_words(rule, "default", language)
        yield f"| [{rule.id}](#{anchor}) | {severity} | {rule.summary[language]} |\n"


def main() -> int:
    """Write the files, or say which are not up to date."""
    stale = [(file, text) for file, text in files() if not file.is_file() or file.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        for file, _ in stale:
            print(f"{file.name} is not up to date; run: python docs/generate.py")
        return int(bool(stale))
    for file, text in stale:
        file.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
