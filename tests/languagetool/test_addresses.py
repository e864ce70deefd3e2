"""A mode and an address, from wherever they come."""

from pathlib import Path

import pytest

from newslint import languagetool
from newslint.languagetool.addresses import address_from, shown_address, wish_from
from newslint.languagetool.settings import Settings, Wish, settled
from newslint.model.errors import ConfigError

HERE = "http://127.0.0.1:8081/"
THERE = "https://lt.example.org/grammar/"


@pytest.mark.parametrize(
    ("told", "wish"),
    [
        ("", Wish()),
        ("auto", Wish("auto")),
        ("off", Wish("off")),
        ("http://127.0.0.1:8081", Wish(None, HERE)),
        ("http://127.0.0.1:8081/v2/", Wish(None, HERE)),
        ("127.0.0.1:8081", Wish(None, HERE)),
        ("auto https://lt.example.org/grammar/v2", Wish("auto", THERE)),
        ("https://lt.example.org/grammar required", Wish("required", THERE)),
        ("localhost", Wish(None, "http://localhost/")),
        ("HTTPS://LT.example.org/grammar", Wish(None, "https://LT.example.org/grammar/")),
        ("http://lt-server", Wish(None, "http://lt-server/")),
        ("lt-server:8081", Wish(None, "http://lt-server:8081/")),
        ("auto lt-server", Wish("auto", "http://lt-server/")),
    ],
)
def test_what_is_written(told: str, wish: Wish) -> None:
    assert wish_from(told, "--languagetool") == wish


@pytest.mark.parametrize("told", ["on", "auto auto", "ftp://host/", "http://h:1 http://h:2", "http://h:70000", "http://h/?q=1"])
def test_what_is_wrong_names_its_place(told: str) -> None:
    with pytest.raises(ConfigError, match=r"^NEWSLINT_LANGUAGETOOL: "):
        wish_from(told, "NEWSLINT_LANGUAGETOOL")


def test_a_name_alone_may_be_a_mode_that_is_misspelled() -> None:
    with pytest.raises(ConfigError, match=r"'requird' is not a mode \(auto, off, required\); .* write http://requird$"):
        wish_from("requird", "--languagetool")
    assert address_from("lt-server", "newslint.yaml:2:12: address") == "http://lt-server/"


@pytest.mark.parametrize(
    ("wishes", "mode", "address"),
    [
        ([], "auto", ""),
        ([Wish(None, HERE)], "required", HERE),
        ([Wish("auto", HERE)], "auto", HERE),
        ([Wish(), Wish(), Wish(None, HERE)], "required", HERE),
        ([Wish("auto"), Wish(None, HERE)], "auto", HERE),
        ([Wish("off"), Wish("required", HERE)], "off", HERE),
        ([Wish(None, THERE), Wish("auto", HERE)], "required", THERE),
        ([Wish("required")], "required", ""),
    ],
)
def test_an_address_makes_it_required_unless_a_mode_is_written(wishes: list[Wish], mode: str, address: str) -> None:
    settings = settled(wishes)
    assert (settings.mode, settings.address) == (mode, address)


def test_the_strongest_place_says_each_thing() -> None:
    settings = settled([Wish(timeout=5), Wish(english="en-GB", timeout=9), Wish(english="en-US")])
    assert settings == Settings("auto", "", "en-GB", 5)


def test_a_password_is_not_shown() -> None:
    assert shown_address("https://desk:secret@lt.example.org/grammar/") == "https://lt.example.org/grammar"


def test_no_address_is_known_but_those_that_people_give() -> None:
    """The public service gets a text only from somebody who writes its address."""
    assert settled([]).address == ""
    sources = Path(languagetool.__file__).parent.glob("*.py")
    assert [
        file.name for file in sources if "languagetool.org" in file.read_text(encoding="utf-8").replace("org.languagetool", "")
    ] == []
    assert wish_from("https://api.languagetool.org/v2", "--languagetool").address == "https://api.languagetool.org/"
