"""Markdown as static-site generators have it: front matter in YAML or TOML, shortcodes, Liquid, attributes, admonitions."""

from __future__ import annotations

import pytest

from newslint.model.document import Document, Role
from newslint.model.errors import SourceError
from newslint.parsers.markdown import parse
from newslint.plugins.hookspecs import Source

HUGO = """+++
title = "Pasar Ikan Ramai Lagi"
date = 2024-05-03T08:00:00+07:00
authors = ["Sari Melati", "Budi Arta"]
categories = ["Kota"]
[params]
  lead = "x"
+++
Ikan di pasar **habis**. {{< youtube id="abc" >}}

{{< figure src="a.jpg" caption="x" >}}

{{% notice info %}}
Warga pulang.
{{% /notice %}}

## Pedagang {#pedagang .besar}

Pedagang {{ .Site.Title }} lega.
"""
JEKYLL = """---
layout: post
title: 'Pasar: Ikan Ramai'
date: 2024-05-03 08:00:00 +0700
author: Sari Melati
categories: [Kota, Pasar]
---
{% include figure.html src="a_b_c.jpg" %}
Ikan di pasar habis.
{: .lead}

{% highlight python %}
kode = "resiko"
{% endhighlight %}

{% comment %} tidak terbaca {% endcomment %}
Warga {{ page.author }} pulang.
"""
MKDOCS = """---
date: 2024-05-03
---
# Pasar Ikan

!!! note "Catatan"
    Ikan di pasar habis.

:::tip[Saran]
Warga pulang.
:::

Pukul 10:30 ramai! Siapa??? === Entah.
"""


def read(text: str) -> Document:
    (document,) = parse(Source("draft.md", text.encode()))
    return document


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, document.text(block.span)) for block in document.blocks]


def test_hugo() -> None:
    document = read(HUGO)
    assert blocks(document) == [
        (Role.HEADLINE, "Pasar Ikan Ramai Lagi"),
        (Role.BODY, "Ikan di pasar habis."),
        (Role.BODY, "Warga pulang."),
        (Role.HEADING, "Pedagang"),
        (Role.BODY, "Pedagang lega."),
    ]
    assert document.meta["published"].startswith("2024-05-03")
    assert (document.meta["author"], document.meta["section"]) == ("Sari Melati, Budi Arta", "Kota")
    assert document.offsets.to_source(document.blocks[0].span).start == HUGO.index("Pasar Ikan")


def test_jekyll() -> None:
    document = read(JEKYLL)
    assert blocks(document) == [
        (Role.HEADLINE, "Pasar: Ikan Ramai"),
        (Role.BODY, "Ikan di pasar habis."),
        (Role.BODY, "Warga pulang."),
    ]
    assert (document.meta["published"][:10], document.meta["author"]) == ("2024-05-03", "Sari Melati")


def test_mkdocs_and_docusaurus() -> None:
    document = read(MKDOCS)
    assert blocks(document) == [
        (Role.HEADLINE, "Pasar Ikan"),
        (Role.BODY, "Ikan di pasar habis."),
        (Role.BODY, "Warga pulang."),
        (Role.BODY, "Pukul 10:30 ramai! Siapa??? === Entah."),
    ]
    assert document.meta["published"] == "2024-05-03"


@pytest.mark.parametrize("head", ["title: Lain\ntitle2: x", "title: |\n  Dua\n  baris", "title: ''", "layout: post"])
def test_a_title_that_is_not_written_out_or_that_the_text_has_too(head: str) -> None:
    text = f"---\n{head}\n---\n# Pasar Ikan\n\nHabis.\n"
    assert blocks(read(text))[0] == (Role.HEADLINE, "Pasar Ikan")
    assert len(blocks(read(text))) == 2


def test_broken_toml_says_where() -> None:
    with pytest.raises(SourceError, match="is not valid TOML") as caught:
        read('+++\ntitle = "a"\ndate = = 1\n+++\nTeks.\n')
    assert caught.value.line == 3


def test_suppressions_in_toml() -> None:
    (directive,) = read('+++\n[newslint]\nignore = ["spelling.typo -- nama usaha"]\n+++\nTeks.\n').directives
    assert (directive.rules, directive.reason) == (("spelling.typo",), "nama usaha")
