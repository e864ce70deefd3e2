"""A small Wagtail site with a news page, gated by newslint. What differs between tests comes from the environment."""

import json
import os
import sys
from pathlib import Path

FOLDER = Path(os.environ["SITE_FOLDER"])
sys.path.insert(0, str(FOLDER))
MIGRATION_MODULES = {"news": "site_migrations"}  # made by each version for itself
SECRET_KEY = "for-tests-only"
DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [
    "news",
    "newslint_wagtail",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "newslint_wagtail.middleware.GateMiddleware",
]
ROOT_URLCONF = "urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "site.sqlite3", "OPTIONS": {"timeout": 20}}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
STATIC_URL = "/static/"
STATIC_ROOT = FOLDER / "static"
MEDIA_ROOT = FOLDER / "media"
LANGUAGE_CODE = os.environ.get("SITE_LANGUAGE", "id")
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"
WAGTAIL_AUTOSAVE_INTERVAL = 0  # a new page is made by its first Publish, which is what must not leak
WAGTAIL_SITE_NAME = "Kabar Oru"
WAGTAILADMIN_BASE_URL = "http://localhost"
NEWSLINT = {
    "PAGES": {
        "news.ArticlePage": {
            "intro": "intro",
            "body": ["body", "story"],
            "meta": {"author": "byline", "published": "day", "origin": "=staff"},
        }
    },
    "FEEDBACK": FOLDER / "feedback.jsonl",
    "FEEDBACK_SENTENCES": True,
    **json.loads(os.environ.get("SITE_NEWSLINT", "{}")),
}
