"""Records are dataclasses, made more cheaply."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest

from newslint.model.records import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    label: str = "here"
    extra: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    items: tuple[int, ...]
    total: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.items))


@dataclass(frozen=True, eq=False)
class Thing:
    name: str
    found: list[int] = field(default_factory=list, init=False, repr=False)


@dataclass(frozen=True, slots=True)
class Empty:
    """Holds nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    number: int


def test_defaults_and_factories() -> None:
    assert Point(1) == Point(x=1, label="here", extra={})
    assert Point(1).extra is not Point(1).extra


def test_equality_is_by_value_and_class() -> None:
    assert Point(1, "a") != Point(1, "b")
    assert Empty() == Empty()
    other: object = (1, "here", {})
    assert Point(1) != other
    assert len({Counted((1, 2)), Counted((1, 2)), Counted((2, 1))}) == 2


def test_identity_where_it_was_asked_for() -> None:
    assert Thing("a") != Thing("a")
    assert Thing("a").found == []


def test_post_init_and_hidden_fields() -> None:
    assert Counted((1, 2)).total == 3
    assert repr(Counted((1, 2))) == "Counted(items=(1, 2))"


@pytest.mark.parametrize(
    "make",
    [Point, lambda: Point(1, "a", {}, 4), lambda: Point(1, colour="red")],  # type: ignore[call-arg]
)
def test_wrong_arguments_are_refused(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        make()


def test_records_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Point(1).x


def test_the_standard_library_sees_dataclasses() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [one.name for one in dataclasses.fields(Point)] == ["x", "label", "extra"]
    assert replace(Point(1, "a"), x=2) == Point(2, "a")


def test_copies_and_pickles() -> None:
    for value in (Point(1, "a", {"b": 2}), Counted((1, 2))):
        assert copy.deepcopy(value) == value
        assert pickle.loads(pickle.dumps(value)) == value


def test_an_order_where_it_was_asked_for() -> None:
    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]
