"""Whether a page may be published now, and what is kept of it in the page's log."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.log_actions import log
from wagtail.models import Page

from newslint_wagtail.conf import conf
from newslint_wagtail.gate import Opinion, ask, kind_of
from newslint_wagtail.models import Override
from newslint_wagtail.texts import say

OVERRIDE, REFUSED, UNCHECKED = "newslint.override", "newslint.refused", "newslint.unchecked"
PERMISSION = "newslint_wagtail.override"


class BlockedError(ValidationError):
    """A page that may not be published. ``page`` is it, ``opinion`` says why."""

    def __init__(self, page: Page, opinion: Opinion) -> None:
        super().__init__(sentence(opinion))
        self.page = page
        self.opinion = opinion


def sentence(opinion: Opinion) -> str:
    """Say why a page is held back."""
    if opinion.verdict == "incomplete":
        return say("incomplete", problem=opinion.problem)
    return say("blocked", count=sum(one["severity"] == "error" for one in opinion.findings) or len(opinion.findings))


def decide(page: Page, user: Any = None) -> None:
    """Raise ``BlockedError`` unless newslint, or an editor's word for exactly this text, lets the page through."""
    kind = kind_of(page)
    if kind is None:
        return
    opinion = ask(page, kind)
    if opinion.blocks(conf()):
        override = Override.objects.filter(digest=opinion.digest).first()
        if override is None:
            raise BlockedError(page, opinion)
        _log_once(page, override)
    elif opinion.verdict == "incomplete":
        log(instance=page, action=UNCHECKED, user=user, data={"problem": opinion.problem})


def _log_once(page: Page, override: Override) -> None:
    if override.logged:
        return
    data = {"reason": override.reason, "findings": override.findings}
    log(instance=page, action=OVERRIDE, user=override.user, data=data)
    override.logged = True
    override.save(update_fields=["logged"])


def log_refusal(page: Page, blocked: BlockedError) -> None:
    """Keep in the page's log that its publication was held back, where nobody is there to read a message."""
    rules = sorted({one["rule"] for one in blocked.opinion.findings if one["severity"] == "error"})
    log(instance=page, action=REFUSED, data={"digest": blocked.opinion.digest, "rules": rules, "sentence": blocked.messages[0]})


def overridden(opinion: Opinion, user: Any, reason: str) -> None:
    """Keep an editor's word."""
    findings = [{"rule": one["rule"], "text": one["text"]} for one in opinion.findings if one["severity"] == "error"]
    Override.objects.update_or_create(digest=opinion.digest, defaults={"user": user, "reason": reason, "findings": findings})
