"""A rule explained: its page, with what the rule really says about its own examples and links to its standards."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.model.rule import Example, Rule
from newslint.model.texts import Language, Texts
from newslint.plugins.hookspecs import CheckKind
from newslint.rulebook.book import Rulebook
from newslint.rulebook.page import page
from newslint.testing import Bench

STANDARDS = "standards"
_MESSAGES = 2  # so many messages are shown: some rules have one for a word and another for a passage


def standards(book: Rulebook) -> Mapping[str, str]:
    """Give the addresses of standards by the words with which references to them begin."""
    if STANDARDS not in book.vocabulary.lists:
        return {}
    return {name: address for name, _, address in (entry.rpartition(" ") for entry in book.vocabulary.words(STANDARDS))}


class Explainer:
    """Explains the rules of a rulebook that was read with its examples."""

    def __init__(self, book: Rulebook, kinds: Mapping[str, CheckKind]) -> None:
        self._bench = Bench(book, kinds)
        self._standards = standards(book)

    def page(self, rule: Rule, language: Language, *, level: int = 1) -> str:
        """Write a rule's page as Markdown."""
        return page(rule, language, level=level, said=self._said(rule), standards=self._standards)

    def _said(self, rule: Rule) -> list[tuple[Example, Texts]]:
        """Give the first examples about which the rule says something different."""
        said: dict[Texts, Example] = {}
        for example, message in self._bench.messages(rule):
            said.setdefault(message, example)
            if len(said) == _MESSAGES:
                break
        return [(example, message) for message, example in said.items()]
