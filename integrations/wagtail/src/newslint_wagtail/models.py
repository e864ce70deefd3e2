"""What is kept: an editor's word that a page may go out although newslint holds it back."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Override(models.Model):
    """Holds for exactly the words that were judged (``digest``); another text needs another word."""

    digest = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    reason = models.TextField()
    findings = models.JSONField(default=list)
    created = models.DateTimeField(auto_now_add=True)
    logged = models.BooleanField(default=False)

    class Meta:
        """Who may override is a permission of its own."""

        default_permissions = ()
        permissions = (("override", "Can publish a page that newslint holds back"),)

    def __str__(self) -> str:
        return self.reason
