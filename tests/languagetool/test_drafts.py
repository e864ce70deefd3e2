"""The three drafts, held against what the real server said of them: warnings are right, and filters lose little."""

from tests.languagetool.planted import Score, drafts, score
from tests.languagetool.recorded import recorded

PRECISION = 0.90
LOST = 0.05  # of the planted errors, what the filters may cost


def holds(result: Score) -> None:
    assert result.precision >= PRECISION, result
    assert result.lost <= LOST, result


def test_sixty_errors_and_sixty_names_are_planted() -> None:
    assert sum(len(draft.errors) for draft in drafts()) == 60
    assert sum(len(draft.names) for draft in drafts()) >= 60


def test_warnings_are_right_and_the_filters_lose_little() -> None:
    result = score(recorded())
    holds(result)
    assert result.errors_of_server >= 35, "the recorded server finds most of what a server can find"


def test_without_the_filters_it_would_not_hold() -> None:
    """The names and loan words are those that a server flags: the filters earn their place."""
    result = score(recorded())
    assert result.names_of_server >= 50
    assert result.names_of_newslint <= 2
