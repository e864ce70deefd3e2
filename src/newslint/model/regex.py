"""Regular expressions of our own code, compiled on first use: a start has seventy, of which a draft needs a third."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

__all__ = ["regex"]

if TYPE_CHECKING:

    def regex(text: str, flags: int = 0) -> re.Pattern[str]:
        """Give a pattern that is compiled when it is first asked to match."""
else:

    class regex:  # noqa: N801 - to its users it is a function that gives a pattern
        """A pattern whose methods are fetched from the compiled one when they are first used, and kept."""

        def __init__(self, text: str, flags: int = 0) -> None:
            self.pattern, self._flags = text, flags

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401
            value = getattr(re.compile(self.pattern, self._flags), name)
            setattr(self, name, value)
            return value
