"""What is read out of a part of a Word document: paragraphs, their stretches of text with their bytes, links."""

from __future__ import annotations

from typing import NamedTuple

from newslint.model.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """What a stretch stands in: its text element's start tag ends before ``tag`` (as bytes count), the run's formatting.

    ``properties`` is the place of ``w:rPr``; ``inserted`` says that the run is already a tracked insertion.
    """

    tag: int
    properties: tuple[int, int]
    inserted: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text and the bytes of the XML that it came from; ``whole`` says that they only go together (an entity, a tab)."""

    text: str
    start: int
    end: int
    whole: bool = False
    run: Run | None = None


class WordLink(NamedTuple):
    """A link on words of a paragraph, by their places in its text; ``target`` is an address, or ``id:`` and a relation."""

    start: int
    end: int
    target: str


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its style's id, whether it is a list item or stands in a table, its stretches and links."""

    style: str = ""
    listed: bool = False
    in_table: bool = False
    stretches: list[Stretch] = field(default_factory=list)
    links: list[WordLink] = field(default_factory=list)
    length: int = 0

    def add(self, stretch: Stretch) -> None:
        """Take the next stretch."""
        self.stretches.append(stretch)
        self.length += len(stretch.text)

    def text(self) -> str:
        """Give the text of its stretches."""
        return "".join([stretch.text for stretch in self.stretches])


class DocxError(Exception):
    """The XML is not what a Word document holds; the message says why."""
