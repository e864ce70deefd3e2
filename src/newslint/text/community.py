"""Whether an article shows itself as community content: written by readers, not by the newsroom."""

from __future__ import annotations

from newslint.model.document import Document, Role

_ORIGINS = frozenset({"community", "komunitas", "ugc", "user", "citizen", "warga"})


def is_community(document: Document) -> bool:
    """Say whether metadata, the author card, the byline or the platform's disclaimer shows community content.

    The metadata field ``origin`` decides where it is given.
    """
    origin = document.meta.get("origin", "").strip().lower()
    if origin:
        return origin in _ORIGINS
    blocks = document.with_role(Role.AUTHOR, Role.BYLINE, Role.DISCLAIMER)
    if not blocks:
        return False
    signs = document.vocabulary.words("community-signs")
    texts = (" ".join(document.text(block.span).lower().split()) for block in blocks)
    return any(sign in text for text in texts for sign in signs)
