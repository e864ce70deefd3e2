from newslint.text.nearness import distance


def test_each_slip_counts_one() -> None:
    assert distance("pasar", "pasar", 2) == 0
    assert distance("pasar", "psar", 2) == 1  # left out
    assert distance("pasar", "passar", 2) == 1  # put in
    assert distance("pasar", "pusar", 2) == 1  # exchanged
    assert distance("pasar", "pasra", 2) == 1  # swapped
    assert distance("pasar", "psara", 2) == 2


def test_it_stops_at_the_limit() -> None:
    assert distance("pasar", "gunung", 1) == 2
    assert distance("pasar", "pasaraya", 2) == 3
    assert distance("", "ab", 2) == 2
