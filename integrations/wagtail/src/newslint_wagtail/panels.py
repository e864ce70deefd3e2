"""The editor's panel: findings by field, with the ways out."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from newslint_wagtail.conf import conf
from newslint_wagtail.decision import PERMISSION
from newslint_wagtail.forms import REASON, SEEN
from newslint_wagtail.texts import say

_WORDS = ("checking", "clean", "jump", "replace", "insert", "remove", "wrong", "unsaved", "pass", "review", "block", "unread")


class NewslintPanel(Panel):
    """Stands among a page type's panels."""

    def clean_name(self) -> str:
        """Give the panel's name in the page's anchors."""
        return "newslint"

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page for one user."""

        template_name = "newslint_wagtail/panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Give what the template shows."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            opinion = getattr(self.form, "newslint_opinion", None)
            page = self.instance
            label = page._meta.label
            parent = getattr(self.form, "parent_page", None)
            arguments = (label, page.pk) if page.pk else (label, 0, parent.pk if parent is not None else 0)
            return {
                **context,
                "reason_name": REASON,
                "seen_name": SEEN,
                "seen": opinion.digest if opinion is not None else "",
                "may_override": self.request.user.has_perm(PERMISSION),
                "check_url": reverse("newslint:check" if page.pk else "newslint:check_new", args=arguments),
                "fix_url": reverse("newslint:fix", args=(page.pk,)) if page.pk else "",
                "feedback_url": reverse("newslint:feedback", args=(page.pk,)) if page.pk and conf().feedback else "",
                "words": {name: say(name) for name in _WORDS},
                "check_label": say("check"),
                "reason_label": say("reason"),
                "reason_help": say("reason_help"),
            }

        class Media:
            """The panel's behaviour and looks."""

            js = ("newslint_wagtail/panel.js",)
            css = {"all": ("newslint_wagtail/panel.css",)}
