"""What a page type inherits so that every way of publishing it is gated."""

from __future__ import annotations

from typing import Any

from newslint_wagtail.decision import BlockedError, decide, log_refusal
from newslint_wagtail.forms import GateForm

SCHEDULED = "wagtail.publish.scheduled"


class GatedPageMixin:
    """Stands before ``Page`` among a page type's bases. ``publish`` is what bulk, workflow, scheduler and programs call."""

    base_form_class = GateForm

    def publish(self, revision: Any, user: Any = None, *args: Any, **kwargs: Any) -> Any:
        """Publish a revision if newslint lets it through; the scheduler goes on with the next page, others get an error."""
        try:
            decide(revision.as_object(), user)
        except BlockedError as blocked:
            if kwargs.get("log_action") != SCHEDULED:
                raise
            log_refusal(self, blocked)
            return None
        return super().publish(revision, user, *args, **kwargs)  # type: ignore[misc]
