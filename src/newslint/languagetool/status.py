"""What newslint would use here, in words."""

from __future__ import annotations

from newslint.languagetool.addresses import shown_address
from newslint.languagetool.failure import LanguageToolFailure
from newslint.languagetool.home import home, installed_copy, java, java_version
from newslint.languagetool.proofreader import DEFAULT_VARIANT
from newslint.languagetool.settings import Settings
from newslint.languagetool.standing import standing_address

_WIDTH = 12


def lines(settings: Settings) -> tuple[list[str], bool]:
    """Give the lines, and whether something answers or can be started."""
    address, standing = settings.address, standing_address()
    copy = installed_copy()
    java_told, has_java = _java()
    answer, answers = _asked(address or standing, settings) if address or standing else ("", False)
    told = [
        _line("mode", settings.mode),
        _line("address", f"{shown_address(address)}: {answer}" if address else "none given"),
        _line("started", "no server was started" if not standing else f"{standing}{'' if address else f': {answer}'}"),
        _line("installed", f"LanguageTool {copy.version} in {copy.jar.parent}" if copy is not None else f"no copy in {home()}"),
        _line("java", java_told),
    ]
    usable = answers if address or standing else copy is not None and has_java
    return told, usable and settings.mode != "off"


def _line(what: str, value: str) -> str:
    return f"{what:<{_WIDTH}}{value}"


def _java() -> tuple[str, bool]:
    try:
        program = java()
    except LanguageToolFailure as error:
        return str(error), False
    return f"{program} (version {java_version(program)})", True


def _asked(address: str, settings: Settings) -> tuple[str, bool]:
    from newslint.languagetool.client import Connection

    try:
        connection = Connection(address, settings.english or DEFAULT_VARIANT, settings.timeout)
    except LanguageToolFailure as error:
        return str(error), False
    return f"LanguageTool {connection.version} answers", True
