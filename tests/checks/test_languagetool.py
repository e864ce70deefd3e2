"""How remarks of a server become findings: by its rule, its category, and what the rules leave to one another."""

from __future__ import annotations

import pytest

from newslint.checks.languagetool import KIND, Options
from newslint.model.document import Document
from newslint.model.proof import Proof, Remark, Ticket
from newslint.model.records import replace
from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import load_compiled
from newslint.text.english_proposals import common_first, ranked
from newslint.text.english_slips import is_slip
from newslint.text.triggers import Triggers
from tests.drafts import structured

TEXT = "The governor said that Marsudi Wanggai had recieved the letter, and that the teh was cold in Kebun Raya by then."


def shipped() -> list[Rule]:
    plugins = Plugins(installed=False)
    return [rule for rule in load_compiled(plugins.rule_folders(), plugins.check_kinds()) if rule.check == "languagetool"]


def options(rule: Rule) -> Options:
    assert isinstance(rule.options, Options)
    return rule.options


def found(  # noqa: PLR0913 - what a remark says, and what it is held against
    word: str, name: str, category: str, *ways: str, rules: list[Rule] | None = None, variant: str = "", text: str = TEXT
) -> list[tuple[str, str]]:
    document = structured(text)
    at = document.view.index(word)
    span = Span(at, at + len(word))
    answer = Proof((Remark(span, name, category, "A message.", ways),), (), variant)

    def reader(_: Document) -> Ticket:
        return lambda: answer

    read = replace(document, proofreader=reader)
    check = KIND.build(shipped() if rules is None else rules, Triggers())
    return [(hit.rule, read.text(hit.span)) for hit in check(read)]


SPELLER = ("MORFOLOGIK_RULE_EN_US", "TYPOS")


@pytest.mark.parametrize(
    ("word", "name", "category", "rule"),
    [
        ("had", "MD_BASEFORM", "GRAMMAR", "grammar.english-grammar"),
        ("had", "ENGLISH_WORD_REPEAT_RULE", "MISC", "grammar.english-grammar"),
        ("had", "EN_COMPOUNDS_PART_TIME", "MISC", "grammar.english-compound"),
        ("had", "POSSESSIVE_APOSTROPHE", "TYPOS", "grammar.english-punctuation"),
        ("had", "OUR_OWN_RULE", "DESK", "grammar.english-wording"),
    ],
)
def test_a_rule_counts_more_than_its_category_and_nothing_is_lost(word: str, name: str, category: str, rule: str) -> None:
    assert found(word, name, category) == [(rule, word)]


@pytest.mark.parametrize("off", [rule.id for rule in shipped()])
def test_what_a_rule_that_is_off_would_take_goes_to_no_other(off: str) -> None:
    rules = [rule for rule in shipped() if rule.id != off]
    (absent,) = (rule for rule in shipped() if rule.id == off)
    for name in options(absent).rules:
        takers = [options(rule) for rule in rules if name in options(rule).without]
        assert takers, f"some category has {name}"
        for category in (category for taker in takers for category in taker.categories or ("STYLE",)):
            assert found("had", name.replace("*", "_X"), category, rules=rules, variant="en-US") == [], name
    for category in options(absent).categories:
        assert found("had", "SOME_RULE", category, rules=rules, variant="en-US") == [], category


@pytest.mark.parametrize(
    ("word", "ways", "speaks"),
    [
        ("recieved", ("received",), True),
        ("Marsudi", ("Marsupial",), False),
        ("Wanggai", ("Wagga",), False),
        ("teh", ("the", "ten"), True),
        ("Kebun", ("Keb un",), False),
    ],
)
def test_only_slips_are_misspelled(word: str, ways: tuple[str, ...], speaks: bool) -> None:  # noqa: FBT001 - a table
    assert found(word, *SPELLER, *ways) == ([("spelling.english-misspelling", word)] if speaks else [])


def test_a_variant_is_held_only_where_it_was_asked_for() -> None:
    assert found("had", "EN_GB_SIMPLE_REPLACE_X", "STYLE") == []
    assert found("had", "EN_GB_SIMPLE_REPLACE_X", "STYLE", variant="en-GB") == [("grammar.english-variant", "had")]


@pytest.mark.parametrize(
    ("word", "ways", "speaks"),
    [
        ("Harbourland", ("Harbor land", "Harbour land"), False),  # a name of two words
        ("PortRadio", ("Port Radio",), False),
        ("al-Wasith", ("al-Waist",), False),
        ("Valerine", ("Valerie",), False),  # one name is no slip for another
        ("Goverment", ("Government",), True),
        ("colorise", ("colorize",), False),  # another English
        ("organisatoin", ("organization",), True),
        ("sailmaker", ("sail maker",), False),  # a compound that no dictionary has
        ("theharbour", ("the harbour",), True),
        ("abandonedwarehouse", ("abandoned warehouse",), True),
        ("coastally", ("coastal",), False),  # a known word and its ending
        ("dockfield", ("Garfield",), False),
        ("du", ("Du",), False),
        ("monday", ("Monday",), True),
        ("indonesia", ("Indonesia",), True),
        ("dan", ("Dan", "can"), False),
    ],
)
def test_what_newsrooms_write_is_no_slip(word: str, ways: tuple[str, ...], speaks: bool) -> None:  # noqa: FBT001 - a table
    text = f"The port authority said on Friday that it had seen the {word} of the town, and that all of the crew were safe."
    assert found(word, *SPELLER, *ways, text=text) == ([("spelling.english-misspelling", word)] if speaks else [])


@pytest.mark.parametrize(
    ("word", "ways", "speaks"),
    [
        ("floatel", ("floated",), False),
        ("floatels", ("floated",), False),
        ("harbormastery", ("harbor mastery",), False),
        ("Morgenstund", ("Morgenstern",), False),
        ("floatle", ("floated",), True),
    ],
)
def test_the_newsroom_s_own_words_and_names_are_no_slips(word: str, ways: tuple[str, ...], speaks: bool) -> None:  # noqa: FBT001 - a table
    text = f"The port authority said on Friday that it had seen the {word} of the town, and that all of the crew were safe."
    document = structured(text)
    own = {"own_words": ("floatel", "Harbormastery"), "known_names": ("Radio Morgenstund",)}
    told = replace(document, vocabulary=document.vocabulary.extended(own))
    at = told.view.index(word)
    assert is_slip(told, Span(at, at + len(word)), ways, any_variant=True) is speaks


@pytest.mark.parametrize(
    ("word", "ways", "best"),
    [
        ("committe", ("committed", "committee", "committer"), "committee"),
        ("rmove", ("move", "remove", "rove"), "remove"),
        ("monday", ("Monday", "Mondays"), "Monday"),
        ("tne", ("TNE", "the", "one"), "the"),
        ("unted", ("UNTED", "united", "hunted"), "united"),
        ("theharbour", ("the harbour", "harbour"), "the harbour"),
        ("acording", ("according", "recording"), "according"),
        ("delaied", ("delayed", "denied"), "delayed"),
    ],
)
def test_the_speller_s_order_is_held_against_likeness_and_frequency(word: str, ways: tuple[str, ...], best: str) -> None:
    assert ranked(word, ways)[0] == best
    text = f"The port authority said on Friday that it had seen the {word} of the town, and that all of the crew were safe."
    assert found(word, *SPELLER, *ways, text=text) == [("spelling.english-misspelling", word)]


def test_of_forms_the_rare_ones_are_last() -> None:
    assert common_first(("sawed", "sawn", "seen")) == ("seen", "sawed", "sawn")
    assert common_first(("", "goes", "JPMorgan")) == ("", "goes", "JPMorgan")
    assert common_first(()) == ()


def test_what_is_no_speller_s_keeps_its_order() -> None:
    document = structured(TEXT)
    at = document.view.index("had")
    answer = Proof((Remark(Span(at, at + 3), "MD_BASEFORM", "GRAMMAR", "A message.", ("has been", "had")),))
    read = replace(document, proofreader=lambda _: lambda: answer)
    (hit,) = KIND.build(shipped(), Triggers())(read)
    assert hit.replacements == ("has been", "had")


def test_a_named_variant_keeps_to_its_spellings() -> None:
    text = "The new center of the town lies by the water, and the Oruwaya Center is shut, the mayor said on Friday."
    assert found("center", *SPELLER, "centre", text=text) == []
    assert found("center", *SPELLER, "centre", text=text, variant="en-GB") == [("spelling.english-misspelling", "center")]
    assert found("Center", *SPELLER, "Centre", text=text, variant="en-GB") == []
