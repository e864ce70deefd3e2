"""Links: those of the markup, and addresses that stand in the text as they are."""

from __future__ import annotations

import re

from newslint.model.document import Document, Link
from newslint.model.regex import regex
from newslint.model.span import Span
from newslint.text.facts import fact

_SIGNS = ("://", "www.", "http")  # without one of them there is no address to look for
# An address as it is written, broken ones included: "htpp://", "https//", "http:/".
_WRITTEN = regex(r"(?<![\w@./:])(?:[A-Za-z]{3,7}:/{1,3}|https?//|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]")
_HOST = regex(r"^(?:[a-z][a-z0-9+.-]*:)?/{0,3}(?:[^/?#@]*@)?([^/?#:\s]+)", re.IGNORECASE)


@fact
def links(document: Document) -> tuple[Link, ...]:
    """Give the links in order; an address in the text is a link whose words are its target."""
    marked = document.links
    lower = document.view.lower()
    if not any(sign in lower for sign in _SIGNS):
        return marked
    written = (Link(Span(match.start(), match.end()), match.group()) for match in _WRITTEN.finditer(document.view))
    bare = [link for link in written if not any(one.span.overlaps(link.span) for one in marked)]
    return tuple(sorted((*marked, *bare), key=lambda link: link.span))


def host_of(address: str) -> str:
    """Give the host of an address in lower case, without ``www.``; empty where there is none."""
    match = _HOST.match(address)
    host = match[1].lower().removeprefix("www.") if match else ""
    return host if "." in host else ""
