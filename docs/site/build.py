"""Build the static site: a page for each rule and the guide, in both languages; a dead link inside fails the build.

python docs/site/build.py [FOLDER]      (default: build/site)
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from newslint.explaining import Explainer
from newslint.model.rule import Rule
from newslint.model.texts import Language, Texts
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.rulebook.page import severity_in_words

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent
LANGUAGES: tuple[Language, ...] = ("id", "en")
GUIDE = ("owning", "accepting", "formats")
ONE_PAGE = ("rules", "aturan")  # all rules on one page, for readers of the repository
DEVELOPERS = tuple(sorted(file.stem for file in DOCS.glob("*.md") if file.stem not in ONE_PAGE))
_GUIDE = Texts("Panduan", "Guide")
_RULES = Texts("Aturan", "Rules")
_DEVELOPERS = Texts("Untuk pengembang", "For developers")
_HEAD = Texts("| Aturan | Berat | Yang ditemukan |", "| Rule | Severity | What it finds |")
_TITLE = re.compile(r'^```(\w+) title="([^"]+)"$', re.MULTILINE)
_ALONE = "---\norphan: true\n---\n\n"  # the navigation names the list of rules, not each of them
_ROOT = """<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>newslint</title>
<ul>
<li><a href="id/index.html" lang="id">Bahasa Indonesia</a></li>
<li><a href="en/index.html" lang="en">English</a></li>
</ul>
</html>
"""


def pages(book: Rulebook, explainer: Explainer, language: Language) -> Iterator[tuple[str, str]]:
    """Give every page of a language: its path and its Markdown."""
    guide = DOCS / "guide" / language
    start = (guide / "index.md").read_text(encoding="utf-8")
    trees = (_tree(GUIDE, _GUIDE[language]), _tree(["rules/index"], _RULES[language]), _tree(DEVELOPERS, _DEVELOPERS[language]))
    yield "index.md", "\n".join((start, *trees))
    for name in GUIDE:
        text = (guide / f"{name}.md").read_text(encoding="utf-8")
        yield f"{name}.md", _TITLE.sub(r"```{code-block} \1\n:caption: \2\n", text)
    for name in DEVELOPERS:
        yield f"{name}.md", (DOCS / f"{name}.md").read_text(encoding="utf-8")
    families = [(family, list(rules)) for family, rules in groupby(book, key=lambda rule: rule.family)]
    tables = [_table(family, rules, language) for family, rules in families]
    yield "rules/index.md", "\n".join((f"# {_RULES[language]}\n", *tables))
    for rule in book:
        yield f"rules/{rule.id}.md", _ALONE + explainer.page(rule, language)


def _table(family: str, rules: Iterable[Rule], language: Language) -> str:
    rows = (
        f"| [{rule.id}]({rule.id}.md) | {severity_in_words(rule, 'default', language)} | {rule.summary[language]} |\n"
        for rule in rules
    )
    return f"## {family}\n\n{_HEAD[language]}\n|---|---|---|\n{''.join(rows)}"


def _tree(names: Iterable[str], caption: str) -> str:
    """Give the part of the navigation that holds these pages; it is shown beside the page, not in it."""
    return f"```{{toctree}}\n:caption: {caption}\n:hidden:\n\n" + "".join(f"{name}\n" for name in names) + "```\n"


def build(target: Path) -> int:
    """Build the site into a folder that is emptied first; give the exit code of the generator, which warnings fail."""
    plugins = Plugins(installed=False)
    book = load(plugins.rule_folders(), plugins.check_kinds())
    explainer = Explainer(book, plugins.check_kinds())
    work = target.with_name(f"{target.name}-pages")
    for folder in (target, work):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for language in LANGUAGES:
        shutil.copytree(DOCS / "images", work / language / "images", ignore=shutil.ignore_patterns("*.py", "*.svg"))
        for name, text in pages(book, explainer, language):
            file = work / language / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        command = [sys.executable, "-m", "sphinx", "--fail-on-warning", "--keep-going", "--quiet", "--conf-dir", HERE]
        places = ["--doctree-dir", work / f"{language}-trees", work / language, target / language]
        code = subprocess.run([*command, "--define", f"language={language}", *places], check=False).returncode
        if code:
            return code
    (target / "index.html").write_text(_ROOT, encoding="utf-8", newline="\n")
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1] if len(sys.argv) > 1 else "build/site").resolve()))
