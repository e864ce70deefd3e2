"""What a reader should know that is not a finding."""

from __future__ import annotations

from newslint.model.records import dataclass
from newslint.model.texts import Texts


@dataclass(frozen=True, slots=True)
class Notice:
    """A profile that was chosen, an encoding that was told by its bytes, a check that was not run.

    ``gap`` says that something was asked for and is missing: the answer is not complete.
    """

    code: str
    message: Texts
    gap: bool = False
