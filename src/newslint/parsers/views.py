"""The shapes of payloads that are known without configuration. A newsroom's own ones come first."""

from __future__ import annotations

from newslint.model.document import Role
from newslint.model.view import Field, View

_AUTHOR = ("author.*.name", "author.name", "author", "authors.*.name", "authors")


def _fields(headline: tuple[str, ...], deck: tuple[str, ...], caption: tuple[str, ...], body: tuple[str, ...]) -> tuple[Field, ...]:
    """Give fields in the order in which an article is read."""
    return (
        Field(Role.HEADLINE, headline),
        Field(Role.DECK, deck),
        Field(Role.CAPTION, caption),
        Field(Role.BODY, body),
    )


SCHEMA_ORG = View(
    name="schema.org",
    fields=_fields(
        ("headline", "name"),
        ("alternativeHeadline", "description"),
        ("image.caption", "image.*.caption"),
        ("articleBody", "text"),
    ),
    when=(
        "@type=NewsArticle|Article|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|BlogPosting|AdvertiserContentArticle",
    ),
    records=("", "*", "@graph.*"),
    id=("@id", "url", "identifier"),
    meta={
        "published": ("datePublished",),
        "modified": ("dateModified",),
        "author": _AUTHOR,
        "section": ("articleSection",),
        "language": ("inLanguage",),
        "outlet": ("publisher.name",),
    },
)
WORDPRESS = View(
    name="wordpress",
    fields=(
        Field(Role.HEADLINE, ("title.raw", "title.rendered", "title"), "html"),
        Field(Role.DECK, ("excerpt.raw",), "html"),
        Field(Role.CAPTION, ("_embedded.wp:featuredmedia.*.caption.rendered",), "html"),
        Field(Role.BODY, ("content.raw", "content.rendered", "content"), "wordpress"),
    ),
    when=("content.raw|content.rendered", "title"),
    meta={
        "published": ("date",),
        "modified": ("modified",),
        "author": ("_embedded.author.*.name",),
        "section": ("_embedded.wp:term.*.*.name",),
    },
)
GHOST = View(
    name="ghost",
    fields=_fields(
        ("title",),
        ("custom_excerpt",),
        ("feature_image_caption",),
        ("lexical", "mobiledoc", "html"),
    ),
    when=("lexical|mobiledoc|html", "title", "visibility|feature_image|custom_excerpt|comment_id|uuid"),
    records=("posts.*", "pages.*", "post.current", "page.current", "", "*"),
    meta={
        "published": ("published_at",),
        "modified": ("updated_at",),
        "author": ("authors.*.name", "primary_author.name"),
        "section": ("primary_tag.name",),
    },
)
WAGTAIL = View(
    name="wagtail",
    fields=_fields(
        ("title",),
        ("intro", "introduction", "subtitle", "standfirst", "summary"),
        ("caption", "image_caption"),
        ("body", "content"),
    ),
    when=("meta.type", "title"),
    records=("", "items.*", "*"),
    meta={
        "published": ("date", "meta.first_published_at"),
        "author": ("author.name", "author", "authors.*.name", "authors.*.value", "owner.name"),
        "language": ("meta.locale",),
    },
)
_CMS_HEADLINE = ("title", "headline", "judul", "name")
_CMS_DECK = ("deck", "subtitle", "description", "excerpt", "summary", "lead", "intro", "teaser", "ringkasan")
_CMS_CAPTION = ("caption", "cover.caption", "image.caption", "cover.data.attributes.caption", "image_caption", "cover_caption")
_CMS_BODY = ("body", "content", "blocks", "article", "text", "articleBody", "isi", "html", "markdown")


def _cms(prefix: str) -> tuple[Field, ...]:
    return _fields(*(tuple(f"{prefix}{path}" for path in paths) for paths in (_CMS_HEADLINE, _CMS_DECK, _CMS_CAPTION, _CMS_BODY)))


def _body_in(prefix: str) -> str:
    return "|".join(f"{prefix}{path}" for path in _CMS_BODY)


STRAPI = View(
    name="strapi",
    fields=_cms(""),
    when=("documentId|publishedAt", _body_in("")),
    records=("data", "data.*", "entry", "", "*"),
    id=("documentId", "id", "slug"),
    meta={
        "published": ("date", "publishedAt"),
        "modified": ("updatedAt",),
        "author": (*_AUTHOR, "author.data.attributes.name"),
        "section": ("category.name",),
        "language": ("locale",),
    },
)
STRAPI_4 = View(
    name="strapi-4",
    fields=_cms("attributes."),
    when=("attributes.publishedAt|attributes.createdAt", _body_in("attributes.")),
    records=("data", "data.*", "", "*"),
    id=("id",),
    meta={
        "published": ("attributes.date", "attributes.publishedAt"),
        "modified": ("attributes.updatedAt",),
        "author": ("attributes.author.data.attributes.name", "attributes.author"),
        "section": ("attributes.category.data.attributes.name",),
        "language": ("attributes.locale",),
    },
)
DIRECTUS = View(
    name="directus",
    fields=_cms(""),
    when=("status|date_created|user_created|date_published", "title|headline|judul", _body_in("")),
    records=("data", "data.*", "payload", "", "*"),
    meta={
        "published": ("date_published", "published_at", "publish_date", "date_created"),
        "modified": ("date_updated",),
        "author": ("author.name", "author", "authors.*.name", "user_created.first_name"),
        "section": ("category.name", "category", "section"),
        "language": ("language", "lang"),
    },
)
PLAIN = View(
    name="article",
    fields=_cms(""),
    when=("title|headline|judul", _body_in("")),
    records=("", "*", "article", "data", "data.*", "articles.*", "items.*"),
    meta={
        "published": ("published", "published_at", "publishedAt", "date", "datePublished", "tanggal"),
        "author": (*_AUTHOR, "byline", "penulis"),
        "section": ("section", "category", "rubrik"),
        "language": ("language", "lang", "locale"),
        "origin": ("origin",),
    },
)
SHIPPED = (SCHEMA_ORG, WORDPRESS, GHOST, WAGTAIL, STRAPI, STRAPI_4, DIRECTUS, PLAIN)
