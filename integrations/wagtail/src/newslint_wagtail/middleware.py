"""Tells an editor in the admin that a page was held back, wherever in the admin it was to be published."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from newslint_wagtail.decision import BlockedError


class GateMiddleware:
    """Turns ``BlockedError`` from bulk publishing or a workflow's approval into a message; the transaction is undone before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self._next(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Show the message at the page's editor."""
        if not isinstance(exception, BlockedError):
            return None
        messages.error(request, f"{exception.page.get_admin_display_title()}: {exception.messages[0]}")
        return redirect(reverse("wagtailadmin_pages:edit", args=(exception.page.pk,)))
