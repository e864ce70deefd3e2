"""The one place through which every publication goes: the editor, the admin's API, bulk, workflow, scheduler and programs.

``Page.publish`` and the hooks of the admin each see only some of them.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from newslint_wagtail.decision import BlockedError, decide, log_refusal

SCHEDULED = "wagtail.publish.scheduled"
_GATED = "newslint_gated"


def gate_publishing() -> None:
    """Let Wagtail's action ask newslint first; done again, it does nothing."""
    publish = PublishPageRevisionAction.execute
    if hasattr(publish, _GATED):
        return

    @wraps(publish)
    def gated(action: Any, *args: Any, **kwargs: Any) -> Any:
        """Publish if newslint lets the page through; the scheduler goes on with the next one, others get an error."""
        try:
            decide(action.object, action.user)
        except BlockedError as blocked:
            if action.log_action != SCHEDULED:
                raise
            log_refusal(action.object, blocked)
            return None
        return publish(action, *args, **kwargs)

    setattr(gated, _GATED, True)
    PublishPageRevisionAction.execute = gated
