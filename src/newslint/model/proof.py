"""What a proofreading server says about a document: remarks on places of the view, and what it could not say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newslint.model.notice import Notice
from newslint.model.records import dataclass
from newslint.model.span import Span

if TYPE_CHECKING:
    from newslint.model.document import Document


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on a view span: the server's own name of its rule and category, its words, and its proposals, best first."""

    span: Span
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """All remarks on a document, and notices of what was not read.

    ``variant`` is the variant of English that somebody asked for (``en-GB``); without one, any spelling is right.
    """

    remarks: tuple[Remark, ...] = ()
    notices: tuple[Notice, ...] = ()
    variant: str = ""


NO_PROOF = Proof()
Ticket = Callable[[], Proof]
"""Waits for a proof that was asked for."""
Proofreader = Callable[["Document"], Ticket]
"""Takes a prepared document and reads it elsewhere; it never raises, and neither does its ticket."""
