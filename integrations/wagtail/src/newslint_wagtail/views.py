"""What the editor's panel calls: check what stands in the form, apply a fix to the draft, note that a finding is wrong."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.models import Page

from newslint.feedback.remarks import Remark, append
from newslint_wagtail import articles
from newslint_wagtail.conf import PageType, conf
from newslint_wagtail.decision import PERMISSION
from newslint_wagtail.gate import Opinion, ask, kind_of
from newslint_wagtail.texts import say


@require_POST
def check(request: HttpRequest, label: str, page_id: int, parent_id: int = 0) -> JsonResponse:
    """Check the page as it stands in the form, saved or not. ``page_id`` 0: a page that is only now made."""
    page = _filled(request, *_page(label, page_id, parent_id, request.user))
    return JsonResponse(_data(ask(page, _kind(page)), request.user))


def _filled(request: HttpRequest, page: Page, parent: Page) -> Page:
    """Fill a page with what stands in the form; what else is wrong there is told when it is saved."""
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(request.POST, request.FILES, instance=page, parent_page=parent, for_user=request.user)
    form.defer_required_fields()
    if form.is_valid():
        form.save(commit=False)
    return page


def _data(opinion: Opinion, user: Any) -> dict[str, Any]:
    return {
        "verdict": opinion.verdict,
        "problem": opinion.problem,
        "digest": opinion.digest,
        "findings": opinion.findings,
        "may_override": user.has_perm(PERMISSION),
    }


@require_POST
def fix(request: HttpRequest, page_id: int) -> JsonResponse:
    """Apply one fix to what stands in the form and save it as a draft; a sentence that has changed since is left alone."""
    page, parent = _page("", page_id, 0, request.user)
    if page.permissions_for_user(request.user).page_locked():
        raise PermissionDenied
    page = _filled(request, page, parent)
    kind = _kind(page)
    opinion = ask(page, kind)
    found = [one for one in opinion.findings if one["fingerprint"] == request.POST.get("newslint-fingerprint")]
    number = int(request.POST.get("newslint-fix", "0"))
    if not found or number >= len(found[0]["fixes"]):
        return JsonResponse({"message": say("stale")}, status=409)
    way = found[0]["fixes"][number]
    articles.take_over(page, kind, articles.mended(opinion.payload, found[0], way))
    page.save_revision(user=request.user, log_action=True)
    return JsonResponse({"message": say("fixed", text=found[0]["text"])})


@require_POST
def feedback(request: HttpRequest, page_id: int) -> JsonResponse:
    """Note that a finding is wrong, a line for each, with its words where the newsroom allows it."""
    page = _filled(request, *_page("", page_id, 0, request.user))
    settings, opinion = conf(), ask(page, _kind(page))
    found = [one for one in opinion.findings if one["fingerprint"] == request.POST.get("newslint-fingerprint")]
    if settings.feedback is None or not found:
        return JsonResponse({"message": say("stale")}, status=409)
    sentence = articles.sentence_of(opinion.payload, found[0]) if settings.feedback_sentences else ""
    now = timezone.localtime().isoformat(timespec="seconds")
    append(settings.feedback, Remark(found[0]["rule"], found[0]["text"], sentence, now, found[0]["field"]))
    return JsonResponse({"message": say("thanks")})


def _page(label: str, page_id: int, parent_id: int, user: Any) -> tuple[Page, Page]:
    """Give a page's latest draft, or a new one of a type, with its parent; only to those who may edit it."""
    if page_id:
        page = get_object_or_404(Page, pk=page_id).get_latest_revision_as_object()
        if not page.permissions_for_user(user).can_edit():
            raise PermissionDenied
        return page, page.get_parent()
    parent = get_object_or_404(Page, pk=parent_id)
    if not parent.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if not issubclass(model, Page):
        raise Http404
    return model(owner=user, locale=parent.locale), parent


def _kind(page: Page) -> PageType:
    kind = kind_of(page)
    if kind is None:
        raise Http404
    return kind
