"""What every request is held against."""

from newslint.server.guard import Rate


def test_a_client_may_call_so_often_in_any_second_and_others_beside_it() -> None:
    rate = Rate(2)
    assert [rate.admits("a", now) for now in (0.0, 0.5, 0.9)] == [True, True, False]
    assert rate.admits("b", 0.9)
    assert [rate.admits("a", now) for now in (1.1, 1.2, 1.6)] == [True, False, True]


def test_clients_that_are_silent_are_forgotten() -> None:
    rate = Rate(1)
    for number in range(1000):
        assert rate.admits(f"client {number}", number / 100)
    assert len(rate) <= 101
    assert rate.admits("client 0", 10.0)
