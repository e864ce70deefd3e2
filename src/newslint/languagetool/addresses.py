"""Modes and addresses as people write them."""

from __future__ import annotations

import re
from typing import cast, get_args

from newslint.languagetool.settings import MODES, Mode, Wish
from newslint.model.errors import ConfigError

_ADDRESS = re.compile(
    r"(?:(?P<scheme>(?i:https?))://)?(?P<rest>(?:[^\s/?#@]*@)?(?:\[[0-9a-fA-F:]+\]|[\w.-]+)(?::(?P<port>\d{1,9}))?(?:/[^\s?#]*)?)"
)
_SIGNS = frozenset(".:/")
_PORTS = 65_536
_ENDS = ("/", "/v2")


def wish_from(text: str, origin: str) -> Wish:
    """Read ``[MODE] [ADDRESS]``, as an option or the environment says it."""
    wish = Wish()
    told = text.split()
    if len(told) == 1 and told[0] not in MODES and told[0] != "localhost" and not _SIGNS.intersection(told[0]):
        message = f"{origin}: {text!r} is not a mode ({', '.join(MODES)}); if it is a server's name, write http://{told[0]}"
        raise ConfigError(message)
    for word in told:
        if word in MODES and wish.mode is None:
            wish = Wish(mode_from(word, origin), wish.address)
        elif not wish.address:
            wish = Wish(wish.mode, address_from(word, origin))
        else:
            message = f"{origin}: {text!r} is not [MODE] [ADDRESS]; write for example auto http://127.0.0.1:8081"
            raise ConfigError(message)
    return wish


def mode_from(word: str, origin: str) -> Mode:
    """Read a mode."""
    for mode in get_args(Mode):
        if word == mode:
            return cast("Mode", mode)
    message = f"{origin}: {word!r} is not a mode; it must be one of {', '.join(MODES)}"
    raise ConfigError(message)


def address_from(word: str, origin: str) -> str:
    """Read a server's address, with or without a scheme and the ``/v2`` of its interface; give its base."""
    match = _ADDRESS.fullmatch(word)
    if match is None or word in MODES:
        message = f"{origin}: {word!r} is neither a mode ({', '.join(MODES)}) nor a server's address such as http://127.0.0.1:8081"
        raise ConfigError(message)
    port = match["port"]
    if port is not None and not 0 < int(port) < _PORTS:
        message = f"{origin}: {word!r} has the port {port}; ports go from 1 to {_PORTS - 1}"
        raise ConfigError(message)
    base = f"{(match['scheme'] or 'http').lower()}://{match['rest']}"
    for end in (*_ENDS, "/"):
        base = base.removesuffix(end)
    return f"{base}/"


def shown_address(address: str) -> str:
    """Give an address as messages show it: without a user's name and password."""
    scheme, _, rest = address.rstrip("/").partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"
