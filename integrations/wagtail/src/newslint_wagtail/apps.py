"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig


class NewslintConfig(AppConfig):
    """Gates publishing and registers the checks of the site's settings."""

    name = "newslint_wagtail"
    verbose_name = "newslint"
    default_auto_field = "django.db.models.AutoField"

    def ready(self) -> None:
        """Gate publishing; hold the settings against the site's page types when Django checks the project."""
        from newslint_wagtail import checks  # noqa: F401 - registers itself
        from newslint_wagtail.actions import gate_publishing

        gate_publishing()
