"""The table of overrides."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes it."""

    initial = True
    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.CreateModel(
            name="Override",
            fields=[
                ("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("reason", models.TextField()),
                ("findings", models.JSONField(default=list)),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("logged", models.BooleanField(default=False)),
                (
                    "user",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "default_permissions": (),
                "permissions": (("override", "Can publish a page that newslint holds back"),),
            },
        ),
    ]
