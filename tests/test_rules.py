"""Every rule that newslint ships keeps what its file promises. This file never grows."""

import string
from functools import cache

import pytest

from newslint.explaining import standards
from newslint.model.rule import Example, Rule
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.rulebook.page import address_of
from newslint.rulebook.schema import FAMILIES
from newslint.testing import Bench, without_marks
from tests.languagetool.recorded import recorded

LEAST = 3


@cache
def plugins() -> Plugins:
    return Plugins(installed=False)


@cache
def book() -> Rulebook:
    return load(plugins().rule_folders(), plugins().check_kinds())


every_rule = pytest.mark.parametrize("rule", list(book()), ids=lambda rule: rule.id)


@every_rule
def test_its_examples_hold(rule: Rule) -> None:
    bench = Bench(book(), plugins().check_kinds(), recorded())
    assert [str(failure) for failure in bench.failures(rule)] == []


@every_rule
def test_it_has_enough_examples(rule: Rule) -> None:
    assert len(rule.bad) >= LEAST
    assert len(rule.good) >= LEAST
    drafts = [_draft(example) for example in (*rule.bad, *rule.good)]
    assert len(set(drafts)) == len(drafts)


@every_rule
def test_it_says_what_it_rests_on(rule: Rule) -> None:
    assert rule.family in FAMILIES
    assert rule.since
    for texts in (rule.summary, rule.message, rule.why):
        assert texts.id.strip()
        assert texts.en.strip()
        assert texts.id != texts.en
    assert rule.refs, f"{rule.origin}: name the standard that the rule rests on, under refs:"
    known = standards(book())
    unlinked = [ref for ref in rule.refs if not address_of(ref, known)]
    assert unlinked == [], "give the address, or the standard's in rules/vocabulary/standards.yaml"


@every_rule
def test_its_messages_are_filled_in_both_languages_alike(rule: Rule) -> None:
    assert _places(rule.message.id) == _places(rule.message.en)
    assert "{" not in rule.summary.id + rule.summary.en


@every_rule
def test_a_bad_example_is_not_a_good_one(rule: Rule) -> None:
    assert not {_draft(example) for example in rule.bad} & {_draft(example) for example in rule.good}


def _draft(example: Example) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give what an example is read as: its text and its metadata, which may make all the difference."""
    return without_marks(example.text)[0], tuple(sorted(example.meta.items()))


def _places(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_ids_and_aliases_are_unique() -> None:
    names = [name for rule in book() for name in (rule.id, *rule.aliases)]
    assert len(set(names)) == len(names)


def test_no_two_rules_differ_only_in_their_words() -> None:
    alike: dict[object, list[str]] = {}
    for rule in book():
        alike.setdefault((rule.check, rule.severity, rule.languages, rule.where, rule.message), []).append(rule.id)
    assert [ids for ids in alike.values() if len(ids) > 1] == []
    reasons = [rule.why for rule in book()]
    assert len({(why.id, why.en) for why in reasons}) == len(reasons)


@every_rule
def test_a_rule_for_english_says_why_the_articles_that_rules_are_measured_on_never_show_it(rule: Rule) -> None:
    assert rule.rare or rule.languages != {"en"}
