"""The bench holds a rule to its examples."""

import pytest

from newslint.model.rule import Rule
from newslint.model.span import Span
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.packaged import load_compiled
from newslint.rulebook.schema import rule_from_node
from newslint.strict_yaml import parse
from newslint.testing import Bench, without_marks

RULE = """
check: substitution
severity: error
summary: {id: Uji., en: Test.}
message: {id: "Tulis {replacement}.", en: "Write {replacement}."}
why: {id: Uji., en: Test.}
options: {words: {resiko: risiko}}
examples: {%s}
"""


def problems(examples: str) -> list[str]:
    plugins = Plugins(installed=False)
    kinds = plugins.check_kinds()
    vocabulary = load_compiled(plugins.rule_folders(), kinds).vocabulary
    rule: Rule = rule_from_node("spelling.test", parse(RULE % examples, "rule.yaml"), kinds, "rule.yaml")
    return [str(failure) for failure in Bench(Rulebook({rule.id: rule}, vocabulary), kinds).failures(rule)]


def test_marks_are_taken_out_and_placed() -> None:
    assert without_marks("a [[bc]] d[[]].") == ("a bc d.", (Span(2, 4), Span(6, 6)))


@pytest.mark.parametrize("text", ["a [[b", "a ]] b", "a [[ [[b]] ]]"])
def test_marks_must_pair(text: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        without_marks(text)


def test_examples_that_hold_are_no_problem() -> None:
    assert problems('bad: [{text: "Ada [[resiko]].", fixed: "Ada risiko."}], good: ["Ada risiko."]') == []


def test_speaking_elsewhere_or_not_at_all_is_a_problem() -> None:
    (elsewhere,) = problems('bad: ["Ada [[resiko besar]]."]')
    assert elsewhere.startswith("rule.yaml:8:")
    assert "must speak at 4-16" in elsewhere
    assert "4-10 'resiko'" in elsewhere
    assert "no place" in problems('bad: ["Ada [[bahaya]]."]')[0]
    assert "no place" in problems('good: ["Ada resiko."]')[0]


def test_a_bad_example_needs_marks_and_a_good_one_has_none() -> None:
    assert "needs a [[mark]]" in problems('bad: ["Ada resiko."]')[0]
    assert "has no [[marks]]" in problems('good: ["Ada [[risiko]]."]')[0]


def test_the_fixed_text_is_compared_and_read_again() -> None:
    (other,) = problems('bad: [{text: "Ada [[resiko]].", fixed: "Ada bahaya."}]')
    assert "'Ada risiko.', not 'Ada bahaya.'" in other


def test_the_metadata_of_an_example_holds() -> None:
    rule = 'bad: [{text: "Ada [[resiko]].", meta: {type: opinion}}]'
    assert problems(rule) == []
