"""Which rules hold: the profile's set, the selection, the configuration, in this order."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from newslint.choice import Choice, Setting, refuse_unknown
from newslint.model.errors import ConfigError
from newslint.model.rule import Rule, Severity
from newslint.model.texts import Texts

_TEXT = Texts("Uji.", "Test.")
ON = Rule("style.on", "existence", Severity.WARNING, _TEXT, _TEXT, _TEXT, None, aliases=("style.old",), tags=("taste",))
OFF = Rule(
    "style.off",
    "existence",
    Severity.NOTE,
    _TEXT,
    _TEXT,
    _TEXT,
    None,
    profiles=MappingProxyType({"default": None, "strict": Severity.WARNING}),
)


def levels(choice: Choice, profile: str = "default") -> tuple[str, str]:
    found = [choice.severity(rule, profile) for rule in (ON, OFF)]
    on, off = ("off" if level is None else level.label for level in found)
    return on, off


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ("warning", "off")),
        (Choice(select=("style.off",)), ("off", "note")),
        (Choice(select=("style",)), ("warning", "note")),
        (Choice(select=("taste",)), ("warning", "off")),
        (Choice(select=("style",), ignore=("style.old",)), ("off", "note")),
        (Choice(levels=(Setting("style", Severity.ERROR),)), ("error", "off")),
        (Choice(levels=(Setting("style.off", Severity.ERROR),)), ("warning", "error")),
        (Choice(levels=(Setting("style", None), Setting("style.on", Severity.NOTE))), ("note", "off")),
        (Choice(levels=(Setting("style.on", Severity.NOTE), Setting("style", None))), ("off", "off")),
        (Choice(select=("style",), levels=(Setting("style.on", None),)), ("off", "note")),
        (Choice(select=("style.on",), levels=(Setting("style.on", None),)), ("warning", "off")),
        (Choice(ignore=("style",), levels=(Setting("style.on", Severity.ERROR),)), ("off", "off")),
    ],
)
def test_severities(choice: Choice, expected: tuple[str, str]) -> None:
    assert levels(choice) == expected


def test_a_profile_decides_where_nothing_else_does() -> None:
    assert levels(Choice(), "strict") == ("warning", "warning")
    assert Choice().decide(OFF, "strict").reason == "profile strict"


def test_names_must_be_known() -> None:
    refuse_unknown([("style", "--select")], frozenset({"style"}))
    with pytest.raises(ConfigError, match=r"--ignore: no rule, family or tag is called 'stile'; did you mean 'style'\?"):
        refuse_unknown([("stile", "--ignore")], frozenset({"style"}))
