"""The proof of a document: asked for once, early, and waited for where it is judged."""

from __future__ import annotations

from newslint.model.document import Document
from newslint.model.proof import NO_PROOF, Proof, Ticket
from newslint.text.facts import fact
from newslint.text.language import may_hold_english


def _unread() -> Proof:
    return NO_PROOF


@fact
def begin_proof(document: Document) -> Ticket:
    """Hand the document to its proofreader, which goes on by itself; without one nothing is read and nothing is said."""
    return _unread if document.proofreader is None else document.proofreader(document)


def is_proofread(document: Document) -> bool:
    """Say whether all English of a document was read, if there is any."""
    return not may_hold_english(document) or (document.proofreader is not None and not proof(document).notices)


@fact
def proof(document: Document) -> Proof:
    """Give what the proofreader says, when it has answered."""
    return begin_proof(document)()
