"""The page type of the site."""

from django.db import models
from newslint_wagtail.pages import GatedPageMixin
from newslint_wagtail.panels import NewslintPanel
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page


class ArticlePage(GatedPageMixin, Page):
    """An article."""

    intro = models.TextField(blank=True)
    body = RichTextField(blank=True)
    story = StreamField([("paragraph", RichTextBlock()), ("heading", CharBlock())], blank=True, use_json_field=True)
    byline = models.CharField(max_length=80, blank=True)
    day = models.DateField(null=True, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        FieldPanel("story"),
        FieldPanel("byline"),
        FieldPanel("day"),
        NewslintPanel(heading="newslint"),
    ]
