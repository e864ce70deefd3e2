"""Holds the settings against the site: a page type that is named but not gated would be a hole."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured

from newslint_wagtail.conf import PageType, conf
from newslint_wagtail.forms import GateFormMixin

MIDDLEWARE = "newslint_wagtail.middleware.GateMiddleware"


@register()
def check_settings(app_configs: Any, **_kwargs: Any) -> list[Error]:
    """Give what is wrong with ``NEWSLINT``."""
    del app_configs
    try:
        pages = conf().pages
    except (ImproperlyConfigured, TypeError, ValueError) as error:
        return [Error(str(error), id="newslint.E001")]
    errors = [error for label, kind in pages.items() for error in _page(label, kind)]
    if MIDDLEWARE not in settings.MIDDLEWARE:
        errors.append(Error(f"{MIDDLEWARE!r} is missing in MIDDLEWARE", id="newslint.E002"))
    return errors


def _page(label: str, kind: PageType) -> list[Error]:
    from newslint_wagtail.pages import GatedPageMixin

    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return [Error(f"NEWSLINT['PAGES'] names {label!r}, which is no page type", id="newslint.E003")]
    errors = []
    if not issubclass(model, GatedPageMixin):
        hint = f"let {model.__name__} inherit newslint_wagtail.pages.GatedPageMixin, before Page"
        errors.append(Error(f"{label}'s form does not ask newslint", hint=hint, id="newslint.E004"))
    elif not issubclass(model.base_form_class, GateFormMixin):
        hint = f"let {model.base_form_class.__name__} inherit newslint_wagtail.forms.GateFormMixin"
        errors.append(Error(f"{label}'s form does not ask newslint", hint=hint, id="newslint.E005"))
    for name in filter(None, (kind.title, kind.intro, *kind.body)):
        try:
            model._meta.get_field(name)
        except FieldDoesNotExist:
            errors.append(Error(f"{label} has no field {name!r}", id="newslint.E006"))
    return errors
