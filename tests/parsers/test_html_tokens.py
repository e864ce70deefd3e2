"""The tokeniser gives the text that a browser engine gives, however damaged the page, each character at its place."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from newslint.parsers.html_tokens import attributes, references, tokens

FRAGMENTS = [
    "<p>", "</p>", "<b>", "</b>", "kabar", "kota ", "&amp;", "&nbsp;", "&notit;", "&copy", "&#65;", "&#x41", "&", "<", ">", "<!--",
    "-->", "<!", "</", '<a href="x>y">', "</a>", "<a b='c", '<p a="', '">', "<script>", "</script>", "<div/>", "<br>", "--!>",
    "&lt;b", "<1", "</1", "<?x>", "=", '"', "'", " ", "\n", "<h1 class=a>", "é", "😀", "<title>", "</title>", "<textarea>",
    "</textarea>", "<a =b>", "<a/b=c>", "&ampx", "&euro;", "&unknown;", "<![CDATA[x]]>",
]  # fmt: skip
pages = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(lambda parts: "<div>" + "".join(parts))


def text_of(source: str) -> str:
    parts: list[str] = []
    for token in tokens(source):
        position = token.start
        if token.kind == "text":
            for start, end, meant in references(source, token.start, token.end):
                parts += [source[position:start], meant]
                position = end
        if token.kind in ("text", "raw"):
            parts.append(source[position : token.end])
    return re.sub(r"\s+", "", "".join(parts))


def browser_text_of(source: str) -> str:
    parts: list[str] = []
    open_nodes: list[LexborNode | None] = [LexborHTMLParser(source).root]
    while open_nodes:
        node = open_nodes.pop()
        if node is None:
            continue
        if node.tag == "-text":
            parts.append(node.text_content or "")
        open_nodes += [node.next, node.child]
    return re.sub(r"\s+", "", "".join(parts))


@settings(max_examples=600, deadline=None)
@given(pages)
@example("<div><script><!--<script></script>kabar--></script>kota ")
@example("<div><script><!--><script></script>kabar</script>kota ")
def test_damaged_pages_read_as_a_browser_reads_them(source: str) -> None:
    assert text_of(source) == browser_text_of(source)


@settings(max_examples=200, deadline=None)
@given(pages)
def test_tokens_are_in_order_and_do_not_overlap(source: str) -> None:
    places = [(token.start, token.end) for token in tokens(source)]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(st.text(alphabet="&#x;0123456789abcdefmpltquotnesp ", max_size=30))
def test_references_read_as_the_standard_library_reads_them(text: str) -> None:
    read, position = "", 0
    for start, end, meant in references(text, 0, len(text)):
        read += text[position:start] + meant
        position = end
    assert read + text[position:] == unescape(text)


def test_attributes_take_the_first_of_equal_names() -> None:
    source = "<a HREF='x?a&amp;b' href=y data-k checked>"
    (token,) = tokens(source)
    assert attributes(source, token) == {"href": "x?a&b", "data-k": "", "checked": ""}


def test_hostile_input_is_read_in_linear_steps() -> None:
    for piece in ("<!--", '<p a="', "<", "</", "<a ", "&", "<a b=", "<script>"):
        assert sum(1 for _ in tokens("<p>" + piece * 20_000)) < 50_000
