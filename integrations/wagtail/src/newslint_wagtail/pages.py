"""What a page type inherits so that its form asks newslint before anything is saved."""

from __future__ import annotations

from newslint_wagtail.forms import GateForm


class GatedPageMixin:
    """Stands before ``Page`` among a page type's bases; publishing itself is gated for every type that the settings name."""

    base_form_class = GateForm
