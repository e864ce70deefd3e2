"""The places through which every publication goes: the editor, the admin's API, bulk, workflow, scheduler, programs, copies.

``Page.publish`` and the hooks of the admin each see only some of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import wraps
from typing import Any

from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from newslint_wagtail.decision import BlockedError, decide, log_refusal

SCHEDULED = "wagtail.publish.scheduled"
_GATED = "newslint_gated"
Whole = Callable[..., Any]


def gate_publishing() -> None:
    """Let Wagtail's actions ask newslint first; done again, it does nothing."""
    for owner, name, gate in (
        (PublishPageRevisionAction, "execute", _publish),
        (CopyPageAction, "execute", _copy),
        (CreatePageAliasAction, "execute", _alias),
        (Page, "update_aliases", _follow),
    ):
        whole = getattr(owner, name)
        if not hasattr(whole, _GATED):
            setattr(owner, name, _gated(whole, gate))


def _gated(whole: Whole, gate: Whole) -> Whole:
    @wraps(whole)
    def gated(subject: Any, *args: Any, **kwargs: Any) -> Any:
        return gate(whole, subject, *args, **kwargs)

    setattr(gated, _GATED, True)
    return gated


def _publish(publish: Whole, action: Any, *args: Any, **kwargs: Any) -> Any:
    """Publish if newslint lets the page through; the scheduler goes on with the next one, others get an error."""
    try:
        decide(action.object, action.user)
    except BlockedError as blocked:
        if action.log_action != SCHEDULED:
            raise
        log_refusal(action.object, blocked)
        return None
    return publish(action, *args, **kwargs)


def _copy(whole: Whole, action: Any, *args: Any, **kwargs: Any) -> Any:
    """Copy pages; those that would be live at once are asked about first, with what the copy changes."""
    if action.keep_live:
        for page in _live(action.page, action.update_attrs or {}, recursive=action.recursive):
            decide(page, action.user)
    return whole(action, *args, **kwargs)


def _alias(create: Whole, action: Any, *args: Any, **kwargs: Any) -> Any:
    """Create aliases; those of live pages are live at once."""
    for page in _live(action.page, {}, recursive=action.recursive):
        decide(page, action.user)
    return create(action, *args, **kwargs)


def _follow(update: Whole, page: Any, *args: Any, **kwargs: Any) -> Any:
    """Publish a page's aliases; with a revision its words were asked about just now, without one a program calls."""
    if kwargs.get("revision") is None:
        decide(page.specific)
    return update(page, *args, **kwargs)


def _live(page: Any, changes: Mapping[str, Any], *, recursive: bool) -> Iterator[Any]:
    """Give the live pages of a tree, or the page alone, as readers see them."""
    if page.live:
        first = copy(page.specific)  # the page itself stays as it is
        for name, value in changes.items():
            setattr(first, name, value)
        yield first
    if recursive:
        yield from page.get_descendants().live().specific().iterator()
