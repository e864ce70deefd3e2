"""Which server reads along: a mode and an address, from the command line, the environment or the configuration."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from newslint.model.records import dataclass

Mode = Literal["auto", "off", "required"]
MODES: tuple[str, ...] = get_args(Mode)
VARIANTS = ("en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
VARIABLE = "NEWSLINT_LANGUAGETOOL"
MAJOR = "6"  # of the versions whose answers newslint knows
TIMEOUT = 30.0
LONGEST_TIMEOUT = 600.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What one place says; empty where it says nothing. ``address`` is the server's base, ending in a slash."""

    mode: Mode | None = None
    address: str = ""
    english: str = ""
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a draft. ``english`` is the variant for texts that name none, empty where nobody set one."""

    mode: Mode = "auto"
    address: str = ""
    english: str = ""
    timeout: float = TIMEOUT

    @property
    def is_required(self) -> bool:
        """Say whether a text that could not be read makes the answer incomplete."""
        return self.mode == "required"


def settled(wishes: Iterable[Wish]) -> Settings:
    """Settle wishes, the strongest first: each says what no stronger one does.

    An address makes the mode ``required`` unless a mode is written beside it, or in a stronger place.
    """
    told = tuple(wishes)
    modes = (wish.mode or ("required" if wish.address else None) for wish in told)
    return Settings(
        mode=next((mode for mode in modes if mode is not None), "auto"),
        address=next((wish.address for wish in told if wish.address), ""),
        english=next((wish.english for wish in told if wish.english), ""),
        timeout=next((wish.timeout for wish in told if wish.timeout is not None), TIMEOUT),
    )
