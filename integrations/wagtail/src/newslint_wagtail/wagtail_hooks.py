"""Where Wagtail asks: before it publishes from the editor, and for the admin's addresses and the log's words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from newslint_wagtail import views
from newslint_wagtail.conf import conf
from newslint_wagtail.decision import OVERRIDE, REFUSED, UNCHECKED, BlockedError, decide
from newslint_wagtail.gate import ask, kind_of
from newslint_wagtail.texts import say

TOLD = "newslint-told"  # in the session: which words a selection's warnings were about


@hooks.register("before_publish_page")
def before_publish_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Stop what the form let through; a page that is only now made is taken off the site again."""
    try:
        decide(page, request.user)
    except BlockedError as blocked:
        if page.live and not page.live_revision_id:
            page.live = False
            page.save(clean=False, update_fields=["live", "has_unpublished_changes"])
        messages.error(request, blocked.messages[0])
        return redirect(reverse("wagtailadmin_pages:edit", args=(page.pk,)))
    return None


@hooks.register("before_bulk_action")
def before_bulk_action(request: HttpRequest, action_type: str, objects: Any, _action: Any) -> HttpResponse | None:
    """Publish all of a selection or none of it: the first page that is held back is told, and warnings ask."""
    if action_type != "publish" or request.method != "POST":
        return None
    pages = [page.get_latest_revision_as_object() for page in objects]
    for page in pages:
        try:
            decide(page, request.user)
        except BlockedError as blocked:
            messages.error(request, f"{page.get_admin_display_title()}: {blocked.messages[0]}")
            return _listing(page)
    count = _untold(request, pages)
    if not count:
        return None
    messages.warning(request, say("ask_many", count=count))
    return _listing(pages[0])


def _listing(page: Page) -> HttpResponse:
    return redirect(reverse("wagtailadmin_explore", args=(page.get_parent().pk,)))


def _untold(request: HttpRequest, pages: list[Page]) -> int:
    """Give how many warnings of pages nobody was told of yet; they are told now, so that who publishes again has seen them."""
    opinions = [ask(page, kind) for page in pages if (kind := kind_of(page)) is not None]
    warnings = {one.digest: one.warnings for one in opinions if one.warnings and not one.blocks(conf())}
    told = request.session.get(TOLD, ())
    request.session[TOLD] = sorted(warnings)
    return sum(count for digest, count in warnings.items() if digest not in told) if conf().asks_on_warnings else 0


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    """Give the addresses that the editor's panel calls."""
    urls = [
        path("check/<str:label>/<int:page_id>/", views.check, name="check"),
        path("check/<str:label>/<int:page_id>/<int:parent_id>/", views.check, name="check_new"),
        path("fix/<int:page_id>/", views.fix, name="fix"),
        path("feedback/<int:page_id>/", views.feedback, name="feedback"),
    ]
    return [path("newslint/", include((urls, "newslint"), namespace="newslint"))]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Give the words of the page's history."""
    actions.register_action(UNCHECKED, say("unchecked"), say("unchecked"))

    @actions.register_action(OVERRIDE)
    class _Override(LogFormatter):
        label = OVERRIDE

        def format_message(self, log_entry: Any) -> str:
            return f"{say('overridden')}: {log_entry.data.get('reason', '')}"

    @actions.register_action(REFUSED)
    class _Refused(LogFormatter):
        label = REFUSED

        def format_message(self, log_entry: Any) -> str:
            return f"{say('refused')}: {', '.join(log_entry.data.get('rules', ()))}"
