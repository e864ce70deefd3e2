"""Frozen dataclasses that are made twenty times as fast: the standard decorator compiles six methods for each class.

That is 0.9 ms a class (CPython 3.11), 100 ms of a start for newslint's hundred, of which most have few instances in a
run. Here the methods that compare, show and freeze are shared, ``__init__`` is compiled for classes of which many
instances are made, and ``fields`` are made when somebody asks for them. ``fields``, ``replace`` and type checkers see
a dataclass.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from inspect import get_annotations
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace"]

_FEW = 25  # instances that are made by the shared ``__init__``: compiling one takes as long


class _Plan:
    """How a field gets its value: ``set`` puts it into its slot or the instance's dictionary."""

    def __init__(self, cls: Any, name: str) -> None:  # noqa: ANN401
        told = cls._defaults.get(name, MISSING)
        is_field = isinstance(told, Field)
        self.name = name
        self.set = getattr(getattr(cls, name, None), "__set__", None) or (lambda one, value: object.__setattr__(one, name, value))
        self.init = told.init if is_field else True
        self.default = told.default if is_field else told
        self.factory = told.default_factory if is_field else MISSING
        self.optional = self.default is not MISSING or self.factory is not MISSING


class _Maker:
    """What fills the first instances of a class; after ``left`` more, and for wrong arguments, ``__init__`` is compiled."""

    def __init__(self, cls: Any) -> None:  # noqa: ANN401
        plans = [_Plan(cls, name) for name in cls._types]
        self.owner = cls
        self.left = _FEW
        self.names = tuple(plan.name for plan in plans if plan.init)
        self.setters = {plan.name: plan.set for plan in plans if plan.init}
        self.required = frozenset(plan.name for plan in plans if plan.init and not plan.optional)
        self.optional = [plan for plan in plans if plan.optional]

    def fits(self, given: dict[str, Any], told: int) -> bool:
        """Say whether ``told`` arguments are these fields, each once, and none is missing."""
        return len(given) == told and self.required <= given.keys() <= self.setters.keys()

    def fill(self, record: Any, given: dict[str, Any]) -> None:  # noqa: ANN401
        """Set all fields."""
        for name, value in given.items():
            self.setters[name](record, value)
        for plan in self.optional:
            if plan.name not in given:
                plan.set(record, plan.default if plan.factory is MISSING else plan.factory())


class _Fields:
    """The standard library's fields of a record, made when they are asked for."""

    def __get__(self, _instance: object, owner: Any) -> dict[str, Field[Any]]:  # noqa: ANN401
        told = {"__annotations__": owner._types, "__module__": owner.__module__, **owner._defaults}  # noqa: SLF001
        twin: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), told))
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        found: dict[str, Field[Any]] = twin.__dataclass_fields__
        return found


def _record(cls: Any, *, eq: bool, order: bool, slots: bool) -> Any:  # noqa: ANN401 - a class in, the same class out
    """Make a frozen dataclass."""
    own = list(get_annotations(cls))
    types, defaults = _inherited(cls)
    types |= {name: cls.__annotations__[name] for name in own}
    defaults |= {name: cls.__dict__[name] for name in own if name in cls.__dict__}
    compared = [name for name in types if not isinstance(defaults.get(name), Field) or defaults[name].compare]
    told = {
        "_types": types,
        "_defaults": defaults,
        "_compared": attrgetter(*compared) if compared else staticmethod(_nothing),
        "__match_args__": tuple(types),
        **{name: method for name, method in _methods(eq=eq, order=order).items() if cls.__dict__.get(name) is None},
    }
    if not slots:
        for name in own:
            if isinstance(cls.__dict__.get(name), Field):
                delattr(cls, name)
        for name, value in told.items():
            setattr(cls, name, value)
        return cls
    kept = {name: value for name, value in cls.__dict__.items() if name not in own and name not in ("__dict__", "__weakref__")}
    made: Any = type(cls)(cls.__name__, cls.__bases__, {**kept, **told, "__slots__": own})
    made.__qualname__ = cls.__qualname__
    return made


def _inherited(cls: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401
    """Give the types and defaults of the fields that a record has from another one."""
    for base in cls.__mro__[1:]:
        if "_types" in base.__dict__:
            return dict(base._types), dict(base._defaults)  # noqa: SLF001
    return {}, {}


def _init(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
    """Fill one of the first instances of a class."""
    maker = type(self).__dict__.get("_maker") or _new_maker(type(self))
    maker.left -= 1
    given = dict(zip(maker.names, args, strict=False))
    given.update(kwargs)
    if maker.left < 0 or not maker.fits(given, len(args) + len(kwargs)):
        maker.owner.__init__ = _compiled_init(maker.owner)
        self.__init__(*args, **kwargs)
        return
    maker.fill(self, given)
    if hasattr(self, "__post_init__"):
        self.__post_init__()


def _new_maker(cls: Any) -> _Maker:  # noqa: ANN401
    owner: Any = next(base for base in cls.__mro__ if base.__dict__.get("__init__") is _init)
    cls._maker = _Maker(owner)
    return cls._maker  # type: ignore[no-any-return]


def _compiled_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401
    """Write the ``__init__`` of a class as one would by hand, with the slots' own setters."""
    names: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = [], []
    for plan in (_Plan(cls, name) for name in cls._types):
        value, default = plan.name, f"default_{plan.name}"
        has_factory = plan.factory is not MISSING
        names[default] = plan.factory if has_factory else plan.default
        has_default = has_factory or plan.default is not MISSING
        if has_factory:
            value = f"{default}() if {value} is MISSING else {value}" if plan.init else f"{default}()"
        elif not plan.init:
            value = default
        if plan.init:
            otherwise = f" = {'MISSING' if has_factory else default}" if has_default else ""
            parameters.append(plan.name + otherwise)
        if plan.init or has_default:
            names[f"set_{plan.name}"] = plan.set
            lines.append(f"set_{plan.name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__(self, {', '.join(parameters)}):\n {body}", names)  # noqa: S102 - as dataclasses does
    return names["__init__"]  # type: ignore[no-any-return]


def _refuse_set(_self: object, name: str, _value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _refuse_delete(_self: object, name: str) -> None:
    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)


def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _equal(self: Any, other: Any) -> Any:  # noqa: ANN401
    if type(other) is not type(self):
        return NotImplemented
    return self._compared(self) == self._compared(other)


def _hash(self: Any) -> int:  # noqa: ANN401
    return hash(self._compared(self))


def _less(self: Any, other: Any) -> Any:  # noqa: ANN401
    return self._compared(self) < self._compared(other) if type(other) is type(self) else NotImplemented


def _less_or_equal(self: Any, other: Any) -> Any:  # noqa: ANN401
    return self._compared(self) <= self._compared(other) if type(other) is type(self) else NotImplemented


def _state(self: Any) -> list[Any]:  # noqa: ANN401
    return [getattr(self, name) for name in self._types]


def _set_state(self: Any, state: list[Any]) -> None:  # noqa: ANN401
    for name, value in zip(self._types, state, strict=True):
        object.__setattr__(self, name, value)


def _nothing(_self: Any) -> tuple[()]:  # noqa: ANN401
    return ()


def _methods(*, eq: bool, order: bool) -> dict[str, Any]:
    """Give the methods that records share; the other comparisons are what Python makes of these."""
    shared = {
        "__init__": _init,
        "__setattr__": _refuse_set,
        "__delattr__": _refuse_delete,
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _set_state,
        "__dataclass_fields__": _Fields(),
    }
    if eq:
        shared |= {"__eq__": _equal, "__hash__": _hash}
    if order:
        shared |= {"__lt__": _less, "__le__": _less_or_equal}
    return shared


if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Callable[[Any], Any]:
        """Take the arguments of the standard decorator; what is not frozen is left to it."""
        if not frozen:
            return dataclasses.dataclass(slots=slots, eq=eq, order=order)
        return lambda cls: _record(cls, eq=eq, order=order, slots=slots)

    def replace(record: Any, /, **changes: Any) -> Any:  # noqa: ANN401
        """Give a record with some of its fields changed."""
        told = record._defaults  # noqa: SLF001
        for name in record._types:  # noqa: SLF001
            if name not in changes and not (isinstance(told.get(name), Field) and not told[name].init):
                changes[name] = getattr(record, name)
        return type(record)(**changes)
