"""A rule written on the spot, and what it says of a text."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from newslint.engine import build, lint, prepare
from newslint.model.finding import Finding
from newslint.model.report import Report
from newslint.model.vocabulary import Vocabulary
from newslint.plugins.builtin import newslint_formats
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.rulebook.schema import rule_from_node
from newslint.strict_yaml import parse as parse_yaml

FRAME = """
severity: note
summary: {{id: Uji., en: Test.}}
message: {{id: "Uji {match}", en: "Test {match}"}}
why: {{id: Uji., en: Test.}}
examples: {{}}
{body}
"""


def report(
    body: str, text: str, meta: Mapping[str, str] | None = None, *, message: str = "{match}", markup: str = "text"
) -> Report:
    """Check a text with one rule, given by the keys of its file that matter here; ``markup`` is the text's format."""
    kinds = Plugins(installed=False).check_kinds()
    node = parse_yaml(FRAME.format(body=body, match=message), "rule.yaml")
    rule = rule_from_node("style.test", node, kinds, "rule.yaml")
    book = Rulebook({rule.id: rule}, _vocabulary())
    engine = build([rule], kinds, book.vocabulary)
    (document,) = newslint_formats()[markup].parse(Source("draft", text.encode(), meta or {}))
    return lint(engine, prepare(engine, document, date(2024, 6, 12)))


def findings(
    body: str, text: str, meta: Mapping[str, str] | None = None, *, message: str = "{match}", markup: str = "text"
) -> list[Finding]:
    result = report(body, text, meta, message=message, markup=markup)
    assert [crash.error for crash in result.crashes] == []
    return list(result.findings)


def words(body: str, text: str, meta: Mapping[str, str] | None = None, *, message: str = "{match}") -> list[str]:
    """Give the words at which the rule speaks."""
    return [finding.text for finding in findings(body, text, meta, message=message)]


@cache
def _vocabulary() -> Vocabulary:
    plugins = Plugins(installed=False)
    return load(plugins.rule_folders(), plugins.check_kinds()).vocabulary
