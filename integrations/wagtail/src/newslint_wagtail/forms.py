"""The page form: what is pressed *Publish* on is asked about before anything is saved."""

from __future__ import annotations

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm

from newslint_wagtail.conf import conf
from newslint_wagtail.decision import PERMISSION, overridden, sentence
from newslint_wagtail.gate import Opinion, ask, kind_of
from newslint_wagtail.texts import say

PUBLISH = "action-publish"
REASON, SEEN = "newslint-reason", "newslint-seen"


class GateFormMixin:
    """Adds newslint's findings to the fields that they are in. For page types with a form class of their own."""

    newslint_opinion: Opinion | None = None

    def is_valid(self) -> bool:
        """Ask newslint when everything else is right and the page is to be published."""
        valid: bool = super().is_valid()  # type: ignore[misc]
        kind = kind_of(self.instance)
        if not valid or kind is None or PUBLISH not in self.data:
            return valid
        opinion = self.newslint_opinion = ask(self.instance, kind)
        if opinion.blocks(conf()):
            return self._overrides(opinion) or self._refuse(opinion)
        return self._was_seen(opinion) or self._refuse_until_seen(opinion)

    def _overrides(self, opinion: Opinion) -> bool:
        reason = self.data.get(REASON, "").strip()
        if not reason or not self.for_user.has_perm(PERMISSION):
            return False
        overridden(opinion, self.for_user, reason)
        return True

    def _refuse(self, opinion: Opinion) -> bool:
        self.add_error(None, sentence(opinion))
        for one in opinion.findings:
            if one["severity"] == "error":
                self.add_error(one["field"] if one["field"] in self.fields else None, f"{one['message']} ({one['rule']})")
        return False

    def _was_seen(self, opinion: Opinion) -> bool:
        return not conf().asks_on_warnings or not opinion.warnings or self.data.get(SEEN) == opinion.digest

    def _refuse_until_seen(self, opinion: Opinion) -> bool:
        self.add_error(None, say("ask", count=opinion.warnings))
        return False


class GateForm(GateFormMixin, WagtailAdminPageForm):
    """The form of a page type that has none of its own."""

    error_class = forms.utils.ErrorList
