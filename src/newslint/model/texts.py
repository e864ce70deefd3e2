"""A sentence in the two languages of the product."""

from __future__ import annotations

from typing import Literal

from newslint.model.records import dataclass

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Texts:
    """The same text in Indonesian and in English."""

    id: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.id
