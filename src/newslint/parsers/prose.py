"""Tells the prose of a payload from its settings, and what is said twice from what is new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.model.regex import regex
from newslint.parsers.json_nodes import JsonNode

_CERTAIN, _LIKELY = 8, 4  # words
_TAG = regex(r"<[^<>]*>")
_WORD = regex(r"[^\W\d_]{2,}")
_TELLING = regex(r"\w{3,}")
_CODE = regex(r"^\s*[{\[<]?\s*(?:https?:|data:|function\b|var\b|import\b|\{|@)|;\s*\}|=>|\w+:\s*[^;]+;\s*\w+:")
_STOP = regex(r"[.!?…][”\"’')\]]*(?:\s|$)")
_SAID = 0.8  # so many of a text's words stand elsewhere where it is an excerpt or another rendering
# Keys under which nothing of the article stands: settings, addresses, other articles, people, what search engines read.
_APART = regex(
    r"(?:^|[_.-])(?:id|uuid|slug|url|uri|href|src|link|path|file|type|class|style|css|script|schema|seo|meta|og|twitter|alt|aria|"
    r"icon|logo|author|authors|byline|related|tags?|categor\w*|section|terms?|embedded|links|publisher|editor|user|users|owner|"
    r"created|updated|comments?|mentions|isPartOf|codeinjection\w*|yoast\w*|guid|excerpt|plaintext|settings|options|locali[sz]ations)"
    r"(?:$|[_.-])",
    re.IGNORECASE,
)
_PICTURES = regex(r"image|picture|photo|foto|gambar|cover|thumbnail|video|audio|media|avatar|gallery|galeri", re.IGNORECASE)


def is_apart(key: str) -> bool:
    """Say whether a key holds settings, or what belongs to something else than the article."""
    return _APART.search(key) is not None or _PICTURES.search(key) is not None


def is_certainly(text: str) -> bool:
    """Say whether a text is prose beyond doubt: sentences, or a marked-up paragraph of many words."""
    return _words(text, _CERTAIN) and (_STOP.search(_TAG.sub(" ", text)) is not None or "<p" in text)


def is_likely(text: str) -> bool:
    """Say whether a text may be prose: some words in a row."""
    return _words(text, _LIKELY)


def _words(text: str, least: int) -> bool:
    if len(text) < least * 3 or _CODE.search(text[:200]):
        return False
    plain = _TAG.sub(" ", text)
    return len(_WORD.findall(plain)) >= least and sum(sign.isalpha() or sign.isspace() for sign in plain) > len(plain) * _SAID


def telling(text: str) -> frozenset[str]:
    """Give the words that tell texts from one another."""
    return frozenset(_TELLING.findall(_TAG.sub(" ", text).lower()))


def is_said(text: str, words: frozenset[str]) -> bool:
    """Say whether nearly all words of a text are among those that were read: it is an excerpt, or the same once more."""
    own = telling(text)
    return len(own & words) >= _SAID * len(own)


def unread(node: JsonNode, read: set[int], path: str = "") -> Iterator[tuple[str, str]]:
    """Give the texts of a record that were not read and are likely prose, with their paths; ``read`` are starts of values."""
    if node.span.start in read:
        return
    value = node.value
    if isinstance(value, str):
        if is_certainly(value):
            yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not is_apart(key):
                yield from unread(inner, read, f"{path}.{key}" if path else key)
    else:
        for item in value or ():
            yield from unread(item, read, f"{path}[]")
